"""The sync server: feeds kiosks their data and takes in what they did."""
