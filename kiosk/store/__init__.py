"""The encrypted SQLite cache: the only place of the kiosk that speaks SQL."""
