"""The tray and the strip that names the demo a demo."""

from kiosk.stations.demo.screen.strip import DemoStrip
from kiosk.stations.demo.screen.tray import TrayScreen

__all__ = ["DemoStrip", "TrayScreen"]
