"""Products and batches: what kiosks will be told, and what operators keep."""
