"""The composition root of the window: what `kiosk run`, `kiosk demo` and `kiosk tour` start."""

from kiosk.app.process import demo, run
from kiosk.app.touring import tour

__all__ = ["demo", "run", "tour"]
