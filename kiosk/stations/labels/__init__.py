"""Labels: printed for batches, and scanned back before a batch goes live."""
