"""Settings: one TOML file and the environment, read once, validated once, then frozen."""

from kiosk.settings.effective import Effective, default_file, load, read
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
from shared.settings.sources import Origin
from shared.settings.values import Value

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
