"""What the public pages look up, whosever it is."""
