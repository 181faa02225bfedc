"""What staff see of the log: its last head, who watches it, where it is anchored, an alarm."""
