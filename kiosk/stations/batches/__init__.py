"""What staff do with the batches of their shop: find, record, edit, recall, put away."""
