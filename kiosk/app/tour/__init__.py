"""`kiosk tour`: the way to every screen, and the drive along it in every view."""
