"""Each setting in force as plain text or number, and where it came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeGuard
from zoneinfo import ZoneInfo

from shared.settings.sources import Origin, Program, leaves

Plain = str | int | float | bool | None | list[str]


@dataclass(frozen=True, slots=True)
class Value:
    key: str
    value: Plain
    origin: Origin


@dataclass(frozen=True, slots=True)
class Given:
    """What a person set: the two sources as they were read, before anything was checked."""

    program: Program
    path: Path | None
    file: Mapping[str, object]
    environment: Mapping[str, object]

    def values(self, settings: Mapping[str, object]) -> tuple[Value, ...]:
        in_file, in_environment = leaves(self.file), leaves(self.environment)
        return tuple(
            Value(key, _plain(value), _origin(key, in_file, in_environment))
            for key, value in leaves(settings).items()
        )

    def source_of(self, key: str) -> str:
        """Name what set a key, for the sentence that says what is wrong with it."""
        if self.path is None or key in leaves(self.environment):
            return f"Environment variable {self.program.variable_of(key)}"
        return str(self.path)


def _origin(key: str, file: Mapping[str, object], environment: Mapping[str, object]) -> Origin:
    if key in environment:
        return Origin.ENVIRONMENT
    return Origin.FILE if key in file else Origin.DEFAULT


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _plain(value: object) -> Plain:
    if _is_tuple(value):
        return [str(each) for each in value]
    match value:
        case bool() | int() | float() | str() | None:
            return value
        case timedelta():
            return value.total_seconds()
        case ZoneInfo(key=key):
            return key
        case _:
            return str(value)
