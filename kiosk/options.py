"""What the command line asks of the program, and the choices it shares with the settings."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

Language = Literal["en", "de", "es", "fr", "hi", "ar"]
Theme = Literal["light", "dark", "contrast"]
Layout = Literal["landscape", "portrait"]


class Trouble(StrEnum):
    """Why the supervisor shows the out-of-service screen; the screen says it in words."""

    CRASHED = "crashed"
    HUNG = "hung"
    INPUT = "input"
    EVIDENCE = "evidence"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class OutOfService:
    """`incident` names the files in the crash folder; `detail` is a sentence for staff."""

    trouble: Trouble
    incident: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """One opening of the window; `incident` is the id of this run, should it go wrong.

    `start_second` is the command by which a demo starts its second kiosk.
    """

    incident: str
    simulate: bool = False
    windowed: bool = False
    out_of_service: OutOfService | None = None
    is_second: bool = False
    start_second: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TourOptions:
    """In which views to photograph every screen; an empty choice leaves it to the tour."""

    out: Path
    languages: tuple[Language, ...] = ()
    layouts: tuple[Layout, ...] = ()
    themes: tuple[Theme, ...] = ()
    large_type: bool = False
    as_json: bool = False
