"""Receipts: what a person takes away of an answer, and how far its proof has come."""
