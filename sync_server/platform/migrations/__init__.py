"""The steps by which a database gets today's schema, as Alembic runs them."""
