"""The messages between kiosks and the server, as both sides write and read them."""
