"""Pictures in, facts out."""
