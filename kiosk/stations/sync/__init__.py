"""How staff connect this kiosk to a server, and see how the connection is doing."""
