"""The sync server: feeds kiosks their data and takes in what they did."""

__version__ = "0.1.0"
