"""The list files staff can choose from: on inserted media and in the import folder."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.store.exchange.tables import is_list_file

_MOST = 50
_DEEPEST_MEDIUM = 2  # /run/media/<person>/<medium>


@dataclass(frozen=True, slots=True)
class FoundFile:
    path: Path
    place: str
    """What the medium or the folder is called."""
    size: int


def list_files(imports: Path | None, media: Iterable[Path]) -> tuple[FoundFile, ...]:
    """Links are not followed: a medium could point anywhere. The unreadable is left out."""
    folders = [imports] if imports else []
    folders += media_in(media)
    found = (file for folder in folders for file in _lists_in(folder))
    return tuple(sorted(found, key=lambda each: (each.place, each.path.name)))[:_MOST]


def media_in(roots: Iterable[Path]) -> Iterator[Path]:
    """Every folder that may be a medium; those above one are among them."""
    return (medium for root in roots for medium in _media(root, _DEEPEST_MEDIUM))


def _media(root: Path, levels: int) -> Iterator[Path]:
    for entry in _entries(root):
        if entry.is_dir(follow_symlinks=False):
            yield Path(entry.path)
            if levels > 1:
                yield from _media(Path(entry.path), levels - 1)


def _lists_in(folder: Path) -> Iterator[FoundFile]:
    for entry in _entries(folder):
        path = Path(entry.path)
        if is_list_file(path) and entry.is_file(follow_symlinks=False) and entry.name[0] != ".":
            yield FoundFile(path, folder.name, entry.stat(follow_symlinks=False).st_size)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
