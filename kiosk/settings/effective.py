"""The settings in force, and where each of them came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TypeGuard
from zoneinfo import ZoneInfo

from pydantic import ValidationError
from pydantic_settings import InitSettingsSource

from kiosk.settings.refusals import sentences
from kiosk.settings.schema import Settings, default_data_dir
from kiosk.settings.sources import Origin, leaves, of_environment, of_file, variable_of
from shared.errors import InputError

Plain = str | int | float | bool | None | list[str]


@dataclass(frozen=True, slots=True)
class Value:
    key: str
    value: Plain
    origin: Origin


@dataclass(frozen=True, slots=True)
class Effective:
    settings: Settings
    file: Path | None
    values: tuple[Value, ...]


def load(path: Path | None, environment: Mapping[str, str]) -> Settings:
    """Raise `InputError` with a sentence for each wrong key, `UnavailableError` for a file."""
    return read(path, environment).settings


def read(path: Path | None, environment: Mapping[str, str]) -> Effective:
    from_file = of_file(path) if path else {}
    from_environment = of_environment(environment)
    defaults: dict[str, object] = {
        "paths": {"data_dir": str(default_data_dir(environment))},
    }
    file_keys, environment_keys = leaves(from_file), leaves(from_environment)
    sources = tuple(
        InitSettingsSource(Settings, tree) for tree in (from_environment, from_file, defaults)
    )
    try:
        # The checkers know the fields of a settings class only, not this documented argument.
        settings = Settings(_build_sources=(sources, {}))  # type: ignore[call-arg]
    except ValidationError as error:
        raise InputError(
            "\n".join(sentences(error, Settings, lambda key: _named(key, environment, path)))
        ) from error
    values = tuple(
        Value(key, _plain(value), _origin(key, file_keys, environment_keys))
        for key, value in leaves(settings.model_dump()).items()
    )
    return Effective(settings, path, values)


def _origin(key: str, file: Mapping[str, object], environment: Mapping[str, object]) -> Origin:
    if key in environment:
        return Origin.ENVIRONMENT
    return Origin.FILE if key in file else Origin.DEFAULT


def _named(key: str, environment: Mapping[str, str], path: Path | None) -> str:
    variable = variable_of(key)
    set_there = any(name.upper() == variable for name in environment)
    return f"Environment variable {variable}" if set_there or not path else str(path)


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
