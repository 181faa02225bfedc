"""Kiosks: claimed by an operator, let in by proof of their key, revoked, and alarmed about."""
