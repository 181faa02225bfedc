"""Adapters that talk to hardware, and the simulated twins that ship with them."""
