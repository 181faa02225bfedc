"""What staff see of the kiosk itself: for now the checkup of its devices."""
