"""The kinds of values a setting can hold, each parsed from what TOML and the environment offer.

TOML values must have their own type: `"60"` is not a number. A value of the environment is
always text, so kinds that are no text read it as the right-hand side of a TOML line.
"""

import math
import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Annotated, TypeGuard
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BeforeValidator, Field


class EnvironmentText(str):
    """A value that came from an environment variable."""

    __slots__ = ()


def typed(value: object) -> object:
    """Read text of the environment as TOML would; leave everything else as it is."""
    if not isinstance(value, EnvironmentText):
        return value
    try:
        parsed = tomllib.loads(f"value = {value}")
    except tomllib.TOMLDecodeError:
        return str(value)
    return parsed["value"] if len(parsed) == 1 else str(value)


def _seconds(value: object) -> object:
    if isinstance(value, timedelta):
        return value
    number = typed(value)
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise ValueError("a number of seconds")  # noqa: TRY004  (pydantic hears ValueError only)
    if not math.isfinite(number) or abs(number) > timedelta.max.total_seconds():
        raise ValueError("a number of seconds that a clock can count")
    return timedelta(seconds=number)


def _absolute_path(value: object) -> object:
    # A relative path would depend on the folder the service manager happens to start us in.
    text = str(value) if isinstance(value, str | Path) else ""
    if not text.startswith("/") or "\0" in text:
        raise ValueError("an absolute path in quotes, such as /var/lib/counterproof")
    return Path(text)


def _time_zone(value: object) -> object:
    if isinstance(value, ZoneInfo):
        return value
    try:
        return ZoneInfo(value if isinstance(value, str) else "")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("an IANA time zone such as Europe/Berlin") from None


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _tuple(value: object) -> object:
    items = typed(value)
    return tuple(items) if _is_list(items) else items


Flag = Annotated[bool, BeforeValidator(typed)]
Whole = Annotated[int, BeforeValidator(typed)]
Seconds = Annotated[timedelta, BeforeValidator(_seconds)]
AbsolutePath = Annotated[Path, BeforeValidator(_absolute_path)]
TimeZone = Annotated[ZoneInfo, BeforeValidator(_time_zone)]
AsTuple = BeforeValidator(_tuple)
Line = Annotated[str, Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]*$")]
