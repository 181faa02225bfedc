"""What is kept of a defect: one small JSON file each, the last twenty of them.

A report says where the program broke, never with what: no local variables and no exception
message, because `KeyError` prints its key and `ValueError` its value, and here those are names
and numbers of people. Type, places and errno find a defect; the message is not worth a name.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import TextIO

from shared.errors import UnavailableError

KEPT = 20


@dataclass(frozen=True, slots=True)
class Place:
    file: str
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One exception of a chain, the one that ended the program first."""

    type: str
    errno: int | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Report:
    incident: str
    at: datetime
    version: str
    origin: str
    faults: tuple[Fault, ...]
    note: str = ""  # Qt's own words; never those of an exception

    def summary(self) -> str:
        """For the journal: where it broke, on one line."""
        if not self.faults:
            return f"{self.origin}: {self.note}"
        first = self.faults[0]
        if not first.places:
            return f"{self.origin}: {first.type}"
        place = first.places[-1]
        return f"{self.origin}: {first.type} in {place.function}, {place.file}:{place.line}"


def faults_of(error: BaseException) -> tuple[Fault, ...]:
    return tuple(
        Fault(
            type=f"{type(each).__module__}.{type(each).__qualname__}",
            errno=each.errno if isinstance(each, OSError) else None,
            places=tuple(_places(each.__traceback__)),
        )
        for each in _chain(error)
    )


def prepare(folder: Path, incident: str) -> TextIO:
    """Make room for an incident and open the file its stacks would be dumped to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for dump in folder.glob("*.stacks"):
            if not dump.stat().st_size:
                dump.unlink(missing_ok=True)
        _forget(folder, KEPT)
        return (folder / f"{incident}.stacks").open("w", encoding="utf-8")
    except OSError as error:
        raise UnavailableError(
            f"The folder for crash reports, {folder}, cannot be used: {error.strerror}. "
            "Give this user the right to write there."
        ) from error


def keep(report: Report, folder: Path) -> Path:
    path = folder / f"{report.incident}.json"
    fields = asdict(report) | {"at": report.at.isoformat()}
    path.write_text(json.dumps(fields, indent=2) + "\n", encoding="utf-8")
    _forget(folder, KEPT)
    return path


def _forget(folder: Path, kept: int) -> None:
    def age(incident: str) -> float:
        return max(path.stat().st_mtime for path in folder.glob(f"{incident}.*"))

    incidents = {path.stem for path in folder.iterdir() if path.suffix in (".json", ".stacks")}
    for incident in sorted(incidents, key=age, reverse=True)[kept:]:
        for path in folder.glob(f"{incident}.*"):
            path.unlink(missing_ok=True)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield following
        following = following.__cause__ or following.__context__


def _places(trace: TracebackType | None) -> Iterator[Place]:
    for frame, line in walk_tb(trace):
        code = frame.f_code
        yield Place(_short(code.co_filename), line, code.co_qualname)


def _short(file: str) -> str:
    """Where the file is in the program or a library, without the folders of this machine."""
    roots = sorted((root for root in sys.path if root), key=len, reverse=True)
    root = next((root for root in roots if file.startswith(f"{root}/")), "")
    return file[len(root) + 1 :] if root else Path(file).name
