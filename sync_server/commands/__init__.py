"""The commands of `sync-server`: each parses its options and calls one function."""
