"""Joins this kiosk to a server: pairing, statements up, changes down, and the agent of both."""
