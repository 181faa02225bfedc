"""Where settings come from: defaults, then the TOML file, then the environment over both."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeGuard

from shared.errors import InputError, UnavailableError
from shared.settings.kinds import EnvironmentText

SEPARATOR = "__"


class Origin(StrEnum):
    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Program:
    """`name` is the file's (`kiosk.toml`) and in each variable (`COUNTERPROOF_KIOSK__...`)."""

    name: str

    @property
    def prefix(self) -> str:
        return f"COUNTERPROOF_{self.name.upper()}{SEPARATOR}"

    def variable_of(self, key: str) -> str:
        return self.prefix + key.upper().replace(".", SEPARATOR)


Tree = dict[str, object]


def is_tree(value: object) -> TypeGuard[Tree]:
    return isinstance(value, dict)


def default_file(program: Program, environment: Mapping[str, str]) -> Path | None:
    """The settings file of this person, else of this machine, else none."""
    home = environment.get("XDG_CONFIG_HOME") or f"{environment.get('HOME', '')}/.config"
    name = f"counterproof/{program.name}.toml"
    candidates = [Path(home) / name, Path("/etc") / name]
    # A file that is there and must not be read is not passed over: `of_file` says so.
    return next((path for path in candidates if path.is_absolute() and _is_there(path)), None)


def data_folder(name: str, environment: Mapping[str, str]) -> Path:
    """By the XDG base directories for a person, /var/lib for a service without a home."""
    if environment.get("XDG_DATA_HOME", "").startswith("/"):
        return Path(environment["XDG_DATA_HOME"]) / name
    if environment.get("HOME", "").startswith("/"):
        return Path(environment["HOME"]) / ".local/share" / name
    return Path("/var/lib") / name


def _is_there(path: Path) -> bool:
    return os.access(path, os.F_OK)


def of_file(path: Path) -> Tree:
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise UnavailableError(
            f"The settings file {path} does not exist. Create it or leave out --config."
        ) from error
    except OSError as error:
        raise UnavailableError(
            f"The settings file {path} cannot be read: {error.strerror}. "
            "Give this user the right to read it."
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8 text."
        ) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path} is not TOML: {error}. Correct that line.") from error


def of_environment(program: Program, environment: Mapping[str, str]) -> Tree:
    """`COUNTERPROOF_KIOSK__WINDOW__WIDTH=800` is `width` in `[window]`."""
    tree: Tree = {}
    for name in sorted(environment):
        if name.startswith(program.prefix):
            keys = name.removeprefix(program.prefix).lower().split(SEPARATOR)
            _put(tree, keys, name, EnvironmentText(environment[name]))
    return tree


def leaves(tree: Mapping[str, object], above: str = "") -> dict[str, object]:
    """`{"window": {"width": 800}}` as `{"window.width": 800}`."""
    found: dict[str, object] = {}
    for key, value in tree.items():
        if is_tree(value):
            found |= leaves(value, f"{above}{key}.")
        else:
            found[above + key] = value
    return found


def _put(tree: Tree, keys: list[str], name: str, value: EnvironmentText) -> None:
    *above, last = keys
    for depth, key in enumerate(above, start=1):
        below = tree.setdefault(key, {})
        if not is_tree(below):
            whole = name.rsplit(SEPARATOR, len(keys) - depth)[0]
            raise InputError(
                f"Environment variable {name} sets a part of what {whole} sets as a whole. "
                "Remove one of the two."
            )
        tree = below
    tree[last] = value
