"""The kiosk: one touchscreen program that decides everything locally."""
