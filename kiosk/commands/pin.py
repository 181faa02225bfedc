"""`kiosk pin`: set the staff's PIN anew at the machine, where it was forgotten."""

import getpass
import json
import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.configured import ConfigOption, JsonOption, configured
from kiosk.exit_codes import ExitCode
from shared.errors import InputError

if TYPE_CHECKING:
    from kiosk.stations.staff.flow.pin import Weakness

Clear = Annotated[
    bool,
    typer.Option("--clear", help="Set none: whoever touches Staff next chooses the PIN there."),
]


def pin(
    *, clear: Clear = False, config: ConfigOption = None, as_json: JsonOption = False
) -> int:
    """Set the staff's PIN, without knowing the old one; the kiosk must not be running.

    Asks for it twice without showing it, or reads one line from standard input where
    that is no terminal. It is never taken from the command line, which others can
    see. Whoever was locked out by wrong PINs can try again at once.
    """
    settings = configured(config)
    chosen = None if clear else _accepted(_asked() if sys.stdin.isatty() else _read())
    # SQLAlchemy and SQLCipher load with the cache: a wrong line need not wait for them.
    from kiosk.devices.system_clock import SystemClock  # noqa: PLC0415
    from kiosk.parts.cache import open_kiosk_cache  # noqa: PLC0415
    from kiosk.stations.staff.actions import set_pin  # noqa: PLC0415
    from shared.hashing import SecretHasher  # noqa: PLC0415

    clock = SystemClock()
    opened = open_kiosk_cache(settings, os.environ, clock)
    cache = opened.cache
    try:
        if opened.recovery is not None:
            sys.stderr.write(f"kiosk: {opened.recovery.sentence()}\n")
        if chosen is None:
            cache.staff_door.clear_pin(clock.now())
        else:
            set_pin(cache.staff_door, SecretHasher(), clock, chosen)
    finally:
        cache.close()
    _say("cleared" if chosen is None else "set", as_json=as_json)
    return ExitCode.OK


def _asked() -> str:
    chosen = getpass.getpass("New PIN (6 to 12 digits): ")
    if getpass.getpass("The same once more: ") != chosen:
        raise InputError("The two PINs were not the same; nothing was changed. Try again.")
    return chosen


def _read() -> str:
    return sys.stdin.readline().rstrip("\r\n")


def _accepted(chosen: str) -> str:
    """No sentence repeats what was typed: a terminal keeps its lines."""
    from kiosk.stations.staff.flow.pin import MOST_DIGITS, weakness_of  # noqa: PLC0415

    if not (chosen.isascii() and chosen.isdigit()) or len(chosen) > MOST_DIGITS:
        raise InputError("A PIN has 6 to 12 digits and nothing else; nothing was changed.")
    weakness = weakness_of(chosen)
    if weakness is not None:
        raise InputError(f"{_reason(weakness)}; nothing was changed. Choose another PIN.")
    return chosen


def _reason(weakness: "Weakness") -> str:
    from kiosk.stations.staff.flow.pin import Weakness  # noqa: PLC0415

    return {
        Weakness.TOO_SHORT: "A PIN has 6 to 12 digits",
        Weakness.SAME_DIGIT: "One digit only is guessed at once",
        Weakness.RUN: "Counting up or down is guessed at once",
        Weakness.REPEATED: "Repeated digits are guessed soon",
        Weakness.DATE: "This PIN is a date, and dates are tried first",
        Weakness.FOLLOWED: "This PIN is a well-known pattern",
    }[weakness]


def _say(done: str, *, as_json: bool) -> None:
    if as_json:
        json.dump({"pin": done}, sys.stdout)
        sys.stdout.write("\n")
        return
    sentences = {
        "set": "The PIN is set; staff can unlock the kiosk with it.",
        "cleared": "There is no PIN any more: whoever touches Staff next chooses one.",
    }
    sys.stdout.write(sentences[done] + "\n")
