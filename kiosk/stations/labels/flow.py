"""The conversation about labels: which batches, how many of each, printing, scanning back.

Rules, all of them held by `advance`:
1. A job that failed or was stopped keeps its batches and copies, to be tried again.
2. While a job is made nothing else begins.
3. What was printed waits to be scanned back, by the rules of `shared.freshness.scan_back`.
"""

from dataclasses import dataclass, replace

from shared.freshness import scan_back
from shared.freshness.listing import Listed
from shared.freshness.scan_back import ScanBack, awaiting

MOST_COPIES = 999
MOST_LABELS = 2000
"""In one job: about ten seconds of work and ten megabytes of PDF."""


@dataclass(frozen=True, slots=True)
class Item:
    listed: Listed
    copies: int = 1

    @property
    def batch_id(self) -> str:
        return self.listed.batch.batch_id


@dataclass(frozen=True, slots=True)
class Overview:
    """Before anything was chosen; None until the list of recent labels was read."""

    recent: tuple[Listed, ...] | None = None

    @property
    def waiting(self) -> tuple[Listed, ...]:
        return tuple(each for each in self.recent or () if not each.batch.live)


@dataclass(frozen=True, slots=True)
class Fetching:
    batch_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choosing:
    """`trouble` says why the last try did not print."""

    items: tuple[Item, ...]
    trouble: str = ""

    @property
    def total(self) -> int:
        return sum(item.copies for item in self.items)

    @property
    def waiting(self) -> tuple[Listed, ...]:
        """Printed before: their labels only need to be scanned."""
        listed = (item.listed for item in self.items)
        return tuple(each for each in listed if each.label and not each.batch.live)


@dataclass(frozen=True, slots=True)
class Printing:
    items: tuple[Item, ...]
    done: int = 0
    stopping: bool = False

    @property
    def total(self) -> int:
        return sum(item.copies for item in self.items)


State = Overview | Fetching | Choosing | Printing | ScanBack


@dataclass(frozen=True, slots=True)
class Wanted:
    batch_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fetched:
    batch_ids: tuple[str, ...]
    found: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class RecentFound:
    recent: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class CopiesSet:
    """For one batch, or for all of them."""

    copies: int
    batch_id: str = ""


@dataclass(frozen=True, slots=True)
class Removed:
    batch_id: str


@dataclass(frozen=True, slots=True)
class PrintWanted: ...


@dataclass(frozen=True, slots=True)
class Progressed:
    done: int


@dataclass(frozen=True, slots=True)
class StopWanted: ...


@dataclass(frozen=True, slots=True)
class Printed: ...


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Without a reason it was stopped by hand."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class ScanBackWanted: ...


@dataclass(frozen=True, slots=True)
class Closed: ...


Work = Wanted | Fetched | RecentFound | CopiesSet | Removed | ScanBackWanted | Closed
Press = PrintWanted | Progressed | StopWanted | Printed | NotPrinted
Event = Work | Press | scan_back.Event


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match event:
        case Wanted(batch_ids):
            return state if isinstance(state, Printing) else Fetching(batch_ids)
        case Closed():
            return state if isinstance(state, Printing) else Overview()
        case Fetched() | RecentFound() | CopiesSet() | Removed() | ScanBackWanted():
            return _after_choice(state, event)
        case PrintWanted() | Progressed() | StopWanted() | Printed() | NotPrinted():
            return _after_press(state, event)
        case _:
            return _after_scan(state, event)


def _after_choice(state: State, event: Work) -> State:
    match state, event:
        case Fetching(wanted), Fetched(batch_ids, found) if wanted == batch_ids:
            return Choosing(tuple(Item(each) for each in found)) if found else Overview()
        case Overview(), RecentFound(recent):
            return Overview(recent)
        case Choosing(items), CopiesSet(copies, batch_id):
            kept = min(max(copies, 1), MOST_COPIES)
            return Choosing(tuple(_with_copies(item, kept, batch_id) for item in items))
        case Choosing(items), Removed(batch_id):
            left = tuple(item for item in items if item.batch_id != batch_id)
            return Choosing(left) if left else Overview()
        case (Choosing() | Overview(), ScanBackWanted()) if state.waiting:
            return awaiting(state.waiting)
        case _:
            return state


def _after_press(state: State, event: Press) -> State:
    match state, event:
        case (Choosing(items), PrintWanted()) if state.total <= MOST_LABELS:
            return Printing(items)
        case Printing(), Progressed(done):
            return replace(state, done=done)
        case Printing(), StopWanted():
            return replace(state, stopping=True)
        case Printing(items), NotPrinted(reason):
            return Choosing(items, reason)
        case Printing(items), Printed():
            scans = awaiting(tuple(item.listed for item in items))
            return scans if scans.awaited else Overview()
        case _:
            return state


def _after_scan(state: State, event: scan_back.Event) -> State:
    """A label that is scanned before anything was chosen begins the scanning back."""
    if isinstance(state, ScanBack):
        return scan_back.advance(state, event)
    if isinstance(state, Overview) and state.waiting:
        return scan_back.advance(awaiting(state.waiting), event)
    return state


def _with_copies(item: Item, copies: int, batch_id: str) -> Item:
    return replace(item, copies=copies) if batch_id in ("", item.batch_id) else item
