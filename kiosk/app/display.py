"""Is there a display to open a window on? Qt itself would abort the process instead."""

import re
import socket
from collections.abc import Mapping
from pathlib import Path

from shared.errors import UnavailableError

_ADVICE = (
    "Start the kiosk in a desktop session, or set QT_QPA_PLATFORM=offscreen to run it unseen; "
    "`kiosk tour` needs no display."
)
_HERE = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def require_display(environment: Mapping[str, str]) -> None:
    if environment.get("QT_QPA_PLATFORM"):
        return
    named = [environment.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY")]
    if not any(named):
        raise UnavailableError(f"There is no display to open a window on. {_ADVICE}")
    if not any(_answers(places) for places in (_wayland(environment), _x11(environment))):
        displays = " and ".join(name for name in named if name)
        raise UnavailableError(f"Nothing answers at the display {displays}. {_ADVICE}")


def _wayland(environment: Mapping[str, str]) -> list[str]:
    display = environment.get("WAYLAND_DISPLAY")
    folder = environment.get("XDG_RUNTIME_DIR", "/")
    return [str(Path(folder) / display)] if display else []


def _x11(environment: Mapping[str, str]) -> list[str] | None:
    """None for a display of another computer, which only Qt can try."""
    display = environment.get("DISPLAY")
    if not display:
        return []
    here = _HERE.fullmatch(display)
    path = f"/tmp/.X11-unix/X{here[1]}" if here else ""  # noqa: S108  (the place X11 gives it)
    return [path, f"\0{path}"] if here else None


def _answers(places: list[str] | None) -> bool:
    return places is None or any(_accepts(place) for place in places)


def _accepts(place: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        try:
            door.connect(place)
        except OSError:
            return False
    return True
