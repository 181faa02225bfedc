"""The composition root of the window: what `kiosk run`, `kiosk demo` and `kiosk tour` start."""
