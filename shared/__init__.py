"""What both programs must agree on: domain rules, codes, proofs, messages."""
