"""API keys of operators: scoped, expiring, revocable, hashed; until accounts come."""
