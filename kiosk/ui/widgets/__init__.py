"""The controls and panels every screen is made of: passive, `show_*` in, signals out."""
