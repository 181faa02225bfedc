"""The form for a new batch, or for one that is there.

Rules, held by `advance`:
1. Nothing that was typed is lost: not by a fault, not by a failure, not by going away.
2. The code of a batch that is there cannot be edited: GTIN and lot are what it is.
3. A number is not called wrong while somebody is still typing it.
4. Only the product of the number that stands in the form is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from shared.codes.gtins import shortest
from shared.codes.hints import GoodNumber, Hint, hint
from shared.freshness.batch import Batch, Product
from shared.freshness.entry import DATES, Fault
from shared.freshness.typed_date import as_typed, completed

CODE = ("gtin", "lot")
PRODUCT = ("name", "category")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a product number; the categories help to record an unknown one."""

    gtin: str
    product: Product | None
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be recorded: a new batch, or the changed facts of `editing`."""

    fields: Mapping[str, str]
    editing: Batch | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    batch_id: str


@dataclass(frozen=True, slots=True)
class Refused:
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Exists:
    """The code is recorded already; nothing was changed."""

    batch_id: str


Outcome = Saved | Refused | Exists


@dataclass(frozen=True, slots=True)
class Form:
    """`asked` is the product number being looked up, `saving` what is being recorded."""

    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    editing: Batch | None = None
    known: Known | None = None
    asked: str = ""
    gtin_left: bool = False
    saving: Entry | None = None
    outcome: Outcome | None = None
    trouble: str = ""

    def text(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def gtin(self) -> str:
        """The 14 digits, or nothing while the number is not a good one."""
        said = hint(self.text("gtin"))
        return said.gtin if isinstance(said, GoodNumber) else ""

    @property
    def hint(self) -> Hint | None:
        """What is wrong with the number, once somebody has left it."""
        if not self.gtin_left or not self.text("gtin").strip():
            return None
        return hint(self.text("gtin"))

    @property
    def product(self) -> Known | None:
        return self.known if self.known and self.known.gtin == self.gtin else None

    @property
    def faults(self) -> tuple[Fault, ...]:
        return self.outcome.faults if isinstance(self.outcome, Refused) else ()

    @property
    def is_unsaved(self) -> bool:
        done = isinstance(self.outcome, Saved)
        return not done and any(text.strip() for text in self.fields.values())


@dataclass(frozen=True, slots=True)
class NewWanted: ...


@dataclass(frozen=True, slots=True)
class EditWanted:
    batch: Batch


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a code said; fields it said nothing about stay as they are."""

    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Cleared: ...


@dataclass(frozen=True, slots=True)
class Typed:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody has gone on from this field."""

    name: str


@dataclass(frozen=True, slots=True)
class ProductFound:
    known: Known


@dataclass(frozen=True, slots=True)
class LookupFailed:
    gtin: str
    why: str


@dataclass(frozen=True, slots=True)
class SaveWanted: ...


@dataclass(frozen=True, slots=True)
class Settled:
    entry: Entry
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class SaveFailed:
    entry: Entry
    why: str


Begun = NewWanted | EditWanted | Scanned | Cleared
Answer = ProductFound | LookupFailed | Settled | SaveFailed
Event = Begun | Typed | Left | Answer | SaveWanted


def advance(state: Form, event: Event) -> Form:
    match event:
        case NewWanted() | EditWanted() | Scanned() | Cleared():
            return _looking_up(_begun(state, event))
        case Typed(name, text):
            return _typed(state, name, text)
        case Left(name):
            return _left(state, name)
        case SaveWanted() if state.saving is None:
            fields = {name: _complete(name, text) for name, text in state.fields.items()}
            entry = Entry(fields, state.editing)
            return replace(state, fields=fields, saving=entry, outcome=None, trouble="")
        case ProductFound() | LookupFailed() | Settled() | SaveFailed():
            return _answered(state, event)
        case _:
            return state


def _begun(state: Form, event: Begun) -> Form:
    is_draft = state.editing is None and state.is_unsaved
    match event:
        case NewWanted():
            return state if is_draft else Form()
        case EditWanted(batch):
            return Form(_fields_of(batch), batch)
        case Scanned(fields):
            draft = state if is_draft else Form()
            return replace(draft, fields={**draft.fields, **fields}, outcome=None)
        case Cleared():
            return (
                Form()
                if state.editing is None
                else Form(_fields_of(state.editing), state.editing)
            )
        case _:
            assert_never(event)


def _typed(state: Form, name: str, text: str) -> Form:
    if state.text(name) == text or (state.editing and name in CODE):
        return state
    typed = replace(state, fields={**state.fields, name: text}, outcome=_less(state, name))
    return _looking_up(replace(typed, gtin_left=False)) if name == "gtin" else typed


def _less(state: Form, name: str) -> Outcome | None:
    """What was said of a field no longer holds once it is typed anew."""
    if isinstance(state.outcome, Refused):
        faults = tuple(each for each in state.outcome.faults if each.field != name)
        return Refused(faults) if faults else None
    return None if name in CODE else state.outcome


def _left(state: Form, name: str) -> Form:
    fields = {**state.fields, name: _complete(name, state.text(name))}
    return replace(state, fields=fields, gtin_left=state.gtin_left or name == "gtin")


def _answered(state: Form, event: Answer) -> Form:
    match event:
        case ProductFound(known) if known.gtin == state.asked:
            return replace(state, known=known, asked="")
        case LookupFailed(gtin, why) if gtin == state.asked:
            return replace(state, asked="", trouble=why)
        case Settled(entry, outcome) if entry is state.saving:
            return replace(state, saving=None, outcome=outcome)
        case SaveFailed(entry, why) if entry is state.saving:
            return replace(state, saving=None, trouble=why)
        case _:
            return state


def _looking_up(state: Form) -> Form:
    gtin = state.gtin
    if not gtin or state.product is not None or gtin == state.asked:
        return state
    return replace(state, asked=gtin)


def _complete(name: str, text: str) -> str:
    return completed(text) if name in DATES else text


def _fields_of(batch: Batch) -> Mapping[str, str]:
    return {
        "gtin": shortest(batch.gtin),
        "lot": batch.lot,
        "produced_on": as_typed(batch.produced_on),
        "arrived_on": as_typed(batch.arrived_on),
        "best_before": as_typed(batch.best_before),
        "use_by": as_typed(batch.use_by),
        "supplier": batch.supplier,
        "notes": batch.notes,
    }
