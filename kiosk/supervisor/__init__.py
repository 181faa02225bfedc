"""The parent process: starts the kiosk, listens to its heartbeat, starts it again.

It stays small on purpose (standard library only, no Qt, no settings): what is not there cannot
fail. The kiosk tells its limits over the lifeline once it has read the settings.
"""
