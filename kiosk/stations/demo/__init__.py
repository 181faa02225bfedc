"""The demo's tray: what a person can hold to a camera that is drawn."""
