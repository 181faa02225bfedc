"""Attract screen and home: where every visit begins and ends."""
