"""Three conversations with staff about batches: the list, one batch, the form."""
