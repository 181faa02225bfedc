"""Import a list: chosen on a medium, looked over, taken in."""
