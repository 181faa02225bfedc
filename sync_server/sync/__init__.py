"""Statements of kiosks: checked, kept once under a number without gaps, and answered."""
