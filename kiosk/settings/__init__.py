"""Settings: one TOML file and the environment, read once, validated once, then frozen."""

from kiosk.settings.effective import Effective, Value, load, read
from kiosk.settings.schema import (
    FolderPrinter,
    HostPrinter,
    NoCamera,
    NoPrinter,
    OpenCvCamera,
    Paths,
    PictureCamera,
    ScriptedCamera,
    Settings,
    SystemPrinter,
    VideoCamera,
    ZplFilePrinter,
)
from kiosk.settings.sources import Origin, default_file

__all__ = [
    "Effective",
    "FolderPrinter",
    "HostPrinter",
    "NoCamera",
    "NoPrinter",
    "OpenCvCamera",
    "Origin",
    "Paths",
    "PictureCamera",
    "ScriptedCamera",
    "Settings",
    "SystemPrinter",
    "Value",
    "VideoCamera",
    "ZplFilePrinter",
    "default_file",
    "load",
    "read",
]
