"""Builds what a kiosk is made of, by its settings, without a window: devices, cache, checks.

Each module is asked for by name: who opens the cache does not load the devices.
"""
