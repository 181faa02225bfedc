"""Products and batches as they cross the wire, in the words clients of such an API know."""
