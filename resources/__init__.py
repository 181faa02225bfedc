"""Data files: fonts, icons, translations, theme; read with `importlib.resources`."""
