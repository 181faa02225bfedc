"""The commands of `kiosk`: each parses its options and calls one function of the program."""
