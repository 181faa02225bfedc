"""The settings in force, and where each of them came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_settings import InitSettingsSource

from kiosk.settings.schema import Settings, default_data_dir
from shared.errors import InputError
from shared.settings import sources
from shared.settings.refusals import sentences
from shared.settings.values import Given, Value

PROGRAM = sources.Program("kiosk")


@dataclass(frozen=True, slots=True)
class Effective:
    settings: Settings
    file: Path | None
    values: tuple[Value, ...]


def default_file(environment: Mapping[str, str]) -> Path | None:
    return sources.default_file(PROGRAM, environment)


def load(path: Path | None, environment: Mapping[str, str]) -> Settings:
    """Raise `InputError` with a sentence for each wrong key, `UnavailableError` for a file."""
    return read(path, environment).settings


def read(path: Path | None, environment: Mapping[str, str]) -> Effective:
    from_file = sources.of_file(path) if path else {}
    given = Given(PROGRAM, path, from_file, sources.of_environment(PROGRAM, environment))
    defaults = {"paths": {"data_dir": str(default_data_dir(environment))}}
    built_from = tuple(
        InitSettingsSource(Settings, dict(tree))
        for tree in (given.environment, given.file, defaults)
    )
    try:
        # The checkers know the fields of a settings class only, not this documented argument.
        settings = Settings(_build_sources=(built_from, {}))  # type: ignore[call-arg]
    except ValidationError as error:
        raise InputError("\n".join(sentences(error, Settings, given.source_of))) from error
    return Effective(settings, path, given.values(settings.model_dump()))
