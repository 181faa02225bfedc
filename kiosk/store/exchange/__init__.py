"""Lists of batches, products and policies in files: looked over, imported, exported."""
