"""Checks of the machine the kiosk runs on: Python, Qt, folders, time."""

import ctypes
import os
import shutil
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.ports import Clock
from kiosk.selftest.checks import Attention, Check, Failed, Finding, Ok

OLDEST_PYTHON = (3, 11)
LITTLE_SPACE = 1 << 30
TOO_LITTLE_SPACE = 100 << 20
MADE = datetime.fromisoformat("2026-01-01T00:00:00+00:00")  # this program is younger than that
LIFETIME = timedelta(days=3652)

_DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def machine_checks(
    data_dir: Path, time_zone: str, clock: Clock, environment: Mapping[str, str]
) -> list[Check]:
    return [
        Check("Python", lambda: python_is_new_enough(sys.version_info[:3])),
        Check("Window system", lambda: window_system_loads(platform_of(environment))),
        Check("Data folder", lambda: folder_is_ours(data_dir)),
        Check("Disk space", lambda: disk_has_space(data_dir)),
        Check("Time zone", lambda: time_zone_is_known(time_zone)),
        Check("Clock", lambda: clock_is_plausible(clock.now())),
    ]


def python_is_new_enough(version: tuple[int, ...]) -> Finding:
    shown = ".".join(map(str, version))
    if version < OLDEST_PYTHON:
        return Failed(f"This is Python {shown}.", "Install Python 3.11 or newer.")
    return Ok(f"Python {shown}")


def platform_of(environment: Mapping[str, str]) -> str:
    """Name Qt's platform plugin by Qt's own order of choice."""
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    return chosen or ("wayland" if environment.get("WAYLAND_DISPLAY") else "xcb")


def window_system_loads(platform: str) -> Finding:
    # Qt aborts the whole process over a missing library, so the plugin is loaded by hand.
    qt = find_spec("PySide6")
    folder = Path(qt.origin).parent if qt and qt.origin else None
    if folder is None:
        return Failed("PySide6 is not installed.", "Run ./build/run, which installs it.")
    plugin = folder / f"Qt/plugins/platforms/libq{platform}.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return Failed(
            f"Qt cannot load {platform}: {error}.", f"Install {package_of(str(error))}."
        )
    return Ok(f"{platform} can be loaded")


def package_of(complaint: str) -> str:
    """Name what brings the library the dynamic linker complains about first."""
    library = complaint.partition(":")[0]
    return _DEBIAN_PACKAGES.get(library, f"the package with {library}")


def folder_is_ours(folder: Path) -> Finding:
    """Write where the kiosk will write, even if the folder is still to be made."""
    existing = _existing(folder)
    try:
        with TemporaryFile(dir=existing) as probe:
            probe.write(b"counterproof")
            probe.flush()
            os.fsync(probe.fileno())
    except OSError as error:
        return Failed(
            f"Nothing can be written to {existing}: {error.strerror}.",
            "Give this user the right to write there, or set paths.data_dir.",
        )
    if existing == folder and folder.stat().st_mode & 0o007:
        return Attention(f"Everybody may look into {folder}.", f"Run chmod o= {folder}.")
    return Ok(f"{folder} can be written")


def disk_has_space(folder: Path) -> Finding:
    return space_is_enough(shutil.disk_usage(_existing(folder)).free, folder)


def space_is_enough(free: int, folder: Path) -> Finding:
    shown = f"{free / (1 << 30):.1f} GiB free for {folder}"
    if free < TOO_LITTLE_SPACE:
        return Failed(f"Only {free >> 20} MiB are free for {folder}.", "Free 1 GiB or more.")
    if free < LITTLE_SPACE:
        return Attention(f"{shown}.", "Free 1 GiB or more before the disk is full.")
    return Ok(shown)


def time_zone_is_known(name: str) -> Finding:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return Failed(f"The time zone {name} is not known.", "Install the package tzdata.")
    return Ok(name)


def clock_is_plausible(now: datetime) -> Finding:
    shown = f"{now:%Y-%m-%d %H:%M} UTC"
    if not MADE <= now <= MADE + LIFETIME:
        return Failed(
            f"The clock says {shown}.",
            "Set it, and switch time synchronisation on (timedatectl).",
        )
    return Ok(shown)


def _existing(folder: Path) -> Path:
    # Path.exists raises where a parent must not be looked into; this only says no.
    return next(each for each in (folder, *folder.parents) if os.access(each, os.F_OK))
