"""The kiosk: one touchscreen program that decides everything locally."""

__version__ = "0.1.0"
