"""Pairing, the state of the connection, and what of it is worth a sign: pure, without Qt."""
