"""The work itself, for the command line and for the jobs alike."""
