"""Settings: one TOML file and the environment, read once, validated once, then frozen."""

from sync_server.settings.effective import Effective, default_file, load, read
from sync_server.settings.schema import Settings

__all__ = ["Effective", "Settings", "default_file", "load", "read"]
