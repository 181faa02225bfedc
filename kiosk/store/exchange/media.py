"""Files for staff to take along: written on what they plugged in, and nowhere else."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.exchange.places import media_in
from shared.errors import UnavailableError


@dataclass(frozen=True, slots=True)
class PluggedIn:
    """`roots` are the folders where inserted media appear."""

    roots: Iterable[Path]

    def keep(self, name: str, data: bytes) -> str:
        """Return once it can be pulled out; on the first medium that takes the file."""
        refused = ""
        for folder in filter(is_medium, media_in(self.roots)):
            try:
                _write(folder / name, data)
            except OSError as error:
                refused = f" {folder.name} did not take it: {error.strerror}."
            else:
                return f"{folder.name}/{name}"
        raise UnavailableError(f"Put a USB stick into this kiosk and save again.{refused}")


def is_medium(folder: Path) -> bool:
    return folder.is_mount()


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
