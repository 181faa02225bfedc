"""One batch on a page of its own: read, and changed only after somebody confirmed it.

Rules, held by `advance`:
1. An answer about another batch or another deed changes nothing.
2. A recall needs a reason, and whatever changes the batch is confirmed before it is done.
3. A deed that failed leaves the reason as it was given.
"""

from dataclasses import dataclass, replace

from kiosk.stations.batches.flow.listing import Row
from shared.freshness.batch import Batch


@dataclass(frozen=True, slots=True)
class RecallIt:
    reason: str


@dataclass(frozen=True, slots=True)
class LiftRecall: ...


@dataclass(frozen=True, slots=True)
class Archive: ...


@dataclass(frozen=True, slots=True)
class BringBack: ...


Deed = RecallIt | LiftRecall | Archive | BringBack


@dataclass(frozen=True, slots=True)
class Sheet:
    """All there is to know of one batch; `older` should be sold before it."""

    row: Row
    older: Batch | None = None


@dataclass(frozen=True, slots=True)
class Looking: ...


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Why is it recalled? `lacking`: nobody said so yet, and was told."""

    text: str = ""
    lacking: bool = False


@dataclass(frozen=True, slots=True)
class Confirming:
    deed: Deed


@dataclass(frozen=True, slots=True)
class Doing:
    deed: Deed


Step = Looking | Reasoning | Confirming | Doing


@dataclass(frozen=True, slots=True)
class Closed: ...


@dataclass(frozen=True, slots=True)
class Opening:
    batch_id: str


@dataclass(frozen=True, slots=True)
class Opened:
    sheet: Sheet
    step: Step = Looking()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Missing: ...


@dataclass(frozen=True, slots=True)
class Unread:
    batch_id: str
    why: str


State = Closed | Opening | Opened | Missing | Unread


@dataclass(frozen=True, slots=True)
class SheetWanted:
    batch_id: str


@dataclass(frozen=True, slots=True)
class SheetRead:
    batch_id: str
    sheet: Sheet | None


@dataclass(frozen=True, slots=True)
class SheetUnread:
    batch_id: str
    why: str


@dataclass(frozen=True, slots=True)
class ReasonWanted: ...


@dataclass(frozen=True, slots=True)
class ReasonTyped:
    text: str


@dataclass(frozen=True, slots=True)
class DeedWanted:
    deed: Deed


@dataclass(frozen=True, slots=True)
class Confirmed: ...


@dataclass(frozen=True, slots=True)
class Dropped: ...


@dataclass(frozen=True, slots=True)
class DeedDone:
    deed: Deed
    sheet: Sheet | None


@dataclass(frozen=True, slots=True)
class DeedFailed:
    deed: Deed
    why: str


StepEvent = (
    ReasonWanted | ReasonTyped | DeedWanted | Confirmed | Dropped | DeedDone | DeedFailed
)
Event = SheetWanted | SheetRead | SheetUnread | StepEvent


def advance(state: State, event: Event) -> State:
    match state, event:
        case _, SheetWanted(batch_id):
            return Opening(batch_id)
        case Opening(wanted), SheetRead() | SheetUnread() if event.batch_id == wanted:
            return _read(event)
        case Opened(sheet, Doing(deed)), DeedDone() | DeedFailed() if event.deed == deed:
            return _done(sheet, event)
        case Opened(), _ if isinstance(event, StepEvent):
            return replace(state, step=_stepped(state.step, event), trouble="")
        case _:
            return state


def _read(answer: SheetRead | SheetUnread) -> State:
    if isinstance(answer, SheetUnread):
        return Unread(answer.batch_id, answer.why)
    return Missing() if answer.sheet is None else Opened(answer.sheet)


def _done(before: Sheet, answer: DeedDone | DeedFailed) -> State:
    if isinstance(answer, DeedFailed):
        return Opened(before, _before(answer.deed), answer.why)
    return Missing() if answer.sheet is None else Opened(answer.sheet)


def _stepped(step: Step, event: StepEvent) -> Step:
    match step, event:
        case Looking(), ReasonWanted():
            return Reasoning()
        case Looking() | Reasoning(), DeedWanted(deed):
            return _to_confirm(deed)
        case Reasoning(), ReasonTyped(text):
            return Reasoning(text)
        case Reasoning(), Dropped():
            return Looking()
        case Confirming(deed), Confirmed() | Dropped():
            return Doing(deed) if isinstance(event, Confirmed) else _before(deed)
        case _:
            return step


def _to_confirm(deed: Deed) -> Step:
    if isinstance(deed, RecallIt) and not deed.reason.strip():
        return Reasoning(deed.reason, lacking=True)
    return Confirming(deed)


def _before(deed: Deed) -> Step:
    return Reasoning(deed.reason) if isinstance(deed, RecallIt) else Looking()
