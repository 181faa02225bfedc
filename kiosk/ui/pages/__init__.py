"""The places every kiosk has, whatever stations it offers."""
