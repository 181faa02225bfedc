"""What the demo adds to a kiosk: a stocked shop, packs to hold up, and a strip that says so."""
