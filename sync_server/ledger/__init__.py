"""The log: every statement a leaf of one tree whose heads the server signs and others watch."""
