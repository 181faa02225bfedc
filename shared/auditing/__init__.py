"""Evidence on the command line of either program: opened, judged, told."""
