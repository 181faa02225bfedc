"""Statements, the tree over them, and the proofs of both: bytes in, bytes or a refusal out."""
