"""Importing a list step by step, as staff see it.

Rules, all of them held by `advance`:
1. Nothing is imported that was not looked over and asked for.
2. Until then everything can be cancelled; once writing began it goes on to its end.
3. A list without anything new cannot be imported; wrong rows are left out only when asked.
"""

from dataclasses import dataclass, replace

from shared.freshness.lists import Content, RowFault


@dataclass(frozen=True, slots=True)
class ListFile:
    path: str
    name: str
    place: str
    size: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What looking over a list found; `faults` may be fewer than there are."""

    content: Content
    rows: int
    new: int
    changed: int
    equal: int
    refused: int
    faults: tuple[RowFault, ...] = ()
    guessed_encoding: bool = False

    @property
    def to_import(self) -> int:
        return self.new + self.changed


@dataclass(frozen=True, slots=True)
class Choosing:
    """`files` are None until they were looked for."""

    files: tuple[ListFile, ...] | None = None


@dataclass(frozen=True, slots=True)
class Looking:
    file: ListFile
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class Looked:
    file: ListFile
    summary: Summary


@dataclass(frozen=True, slots=True)
class Importing:
    file: ListFile
    summary: Summary
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class Imported:
    file: ListFile
    summary: Summary
    rows: int


@dataclass(frozen=True, slots=True)
class Broken:
    """The list could not be read, or not taken in to its end; `why` says how far it came."""

    file: ListFile
    why: str


State = Choosing | Looking | Looked | Importing | Imported | Broken


@dataclass(frozen=True, slots=True)
class FilesFound:
    files: tuple[ListFile, ...]


@dataclass(frozen=True, slots=True)
class FileChosen:
    file: ListFile


@dataclass(frozen=True, slots=True)
class Progressed:
    done: float


@dataclass(frozen=True, slots=True)
class LookedOver:
    summary: Summary


@dataclass(frozen=True, slots=True)
class ImportWanted: ...


@dataclass(frozen=True, slots=True)
class Finished:
    rows: int


@dataclass(frozen=True, slots=True)
class Failed:
    why: str


@dataclass(frozen=True, slots=True)
class BackWanted:
    """To the choice of lists: by cancelling, or after the end."""


Event = (
    FilesFound
    | FileChosen
    | Progressed
    | LookedOver
    | ImportWanted
    | Finished
    | Failed
    | BackWanted
)


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match state, event:
        case Choosing(), FilesFound(files):
            return Choosing(files)
        case Choosing(), FileChosen(file):
            return Looking(file)
        case ((Looking() | Importing()), Progressed() | Failed() | LookedOver() | Finished()):
            return _after_a_step(state, event)
        case Looked(file, summary), ImportWanted() if summary.to_import:
            return Importing(file, summary)
        case ((Looking() | Looked() | Imported() | Broken()), BackWanted()):
            return Choosing()
        case _:
            return state


def _after_a_step(state: Looking | Importing, event: Event) -> State:
    match state, event:
        case _, Progressed(done):
            return replace(state, done=done)
        case _, Failed(why):
            return Broken(state.file, why)
        case Looking(file), LookedOver(summary):
            return Looked(file, summary)
        case Importing(file, summary), Finished(rows):
            return Imported(file, summary, rows)
        case _:
            return state
