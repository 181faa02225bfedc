"""Brings heads of the log to a chain, and says how far each has come."""
