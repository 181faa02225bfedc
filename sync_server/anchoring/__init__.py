"""Heads of the log, recorded on a chain that nobody here can change (ERC-8281)."""
