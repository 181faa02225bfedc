"""Checks the bundled files against `resources/MANIFEST.toml`."""

import hashlib
import tomllib
from importlib.resources import files
from importlib.resources.abc import Traversable

from kiosk.selftest.checks import Check, Failed, Finding, Ok
from shared.errors import EvidenceError

REINSTALL = "Install the kiosk again."


def resources_check(folder: Traversable | None = None) -> Check:
    return Check("Resources", lambda: resources_are_intact(folder or files("resources")))


def resources_are_intact(folder: Traversable) -> Finding:
    """Every entry names a path, its sha256, its licence and its origin."""
    checksums = _manifest(folder)
    wrong = [
        path for path, checksum in checksums.items() if _checksum(folder, path) != checksum
    ]
    if wrong:
        return Failed(f"Missing or changed: {', '.join(wrong)}.", REINSTALL)
    return Ok(f"{len(checksums)} files as they were shipped")


def _manifest(folder: Traversable) -> dict[str, str]:
    try:
        manifest = tomllib.loads((folder / "MANIFEST.toml").read_text(encoding="utf-8"))
        return {str(entry["path"]): str(entry["sha256"]) for entry in manifest["file"]}
    except OSError as error:
        raise EvidenceError(
            f"The manifest is missing: {error.strerror}. {REINSTALL}"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise EvidenceError(f"The manifest is damaged. {REINSTALL}") from error


def _checksum(folder: Traversable, path: str) -> str:
    try:
        return hashlib.sha256((folder / path).read_bytes()).hexdigest()
    except OSError:
        return ""
