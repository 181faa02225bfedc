"""The composition root of the window: what `kiosk run`, `kiosk demo` and `kiosk tour` start.

Nothing is gathered here, so that a kiosk does not carry the tour it never takes.
"""
