"""The list of batches: looked for while somebody types, loaded piece by piece, marked.

Rules, held by `advance`:
1. At most one question is on its way. What changed meanwhile is asked next, with the newest
   wish; an answer to anything else changes nothing.
2. Marks stay while something else is looked for.
3. A failure takes nothing away that is on the screen.
"""

from dataclasses import dataclass, field, replace

from shared.freshness.batch import Batch
from shared.freshness.judgement import Judgement
from shared.freshness.listing import Listed, Query

PAGE = 20


@dataclass(frozen=True, slots=True)
class Row:
    """A batch with the judgement a shopper would get."""

    listed: Listed
    judgement: Judgement

    @property
    def batch(self) -> Batch:
        return self.listed.batch


@dataclass(frozen=True, slots=True)
class Ask:
    """So many rows of what was looked for, from a place in the list on."""

    query: Query
    offset: int = 0
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class Rows:
    rows: tuple[Row, ...]
    more: bool
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """`rows` is None as long as nothing was read yet."""

    query: Query = field(default_factory=Query)
    rows: tuple[Row, ...] | None = None
    more: bool = False
    categories: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    asked: Ask | None = None
    outdated: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Entered: ...


@dataclass(frozen=True, slots=True)
class QueryChanged:
    query: Query


@dataclass(frozen=True, slots=True)
class MoreWanted: ...


@dataclass(frozen=True, slots=True)
class Found:
    ask: Ask
    found: Rows


@dataclass(frozen=True, slots=True)
class NotFound:
    ask: Ask
    why: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Marks the batch, or takes its mark away."""

    batch_id: str


@dataclass(frozen=True, slots=True)
class Unmarked: ...


Event = Entered | QueryChanged | MoreWanted | Found | NotFound | Marked | Unmarked


def advance(state: Listing, event: Event) -> Listing:
    match event:
        case Entered():
            return _asking(state, max(PAGE, len(state.rows or ())))
        case QueryChanged(query) if query != state.query:
            return _asking(replace(state, query=query), PAGE)
        case MoreWanted() if state.more and state.asked is None:
            rows = state.rows or ()
            return replace(state, asked=Ask(state.query, len(rows)), trouble="")
        case Found(ask) | NotFound(ask) if ask == state.asked:
            return _answered(replace(state, asked=None, outdated=False), state.outdated, event)
        case Marked() | Unmarked():
            return replace(state, marked=_marks(state.marked, event))
        case _:
            return state


def _asking(state: Listing, limit: int) -> Listing:
    if state.asked is not None:
        is_asked = state.asked.query == state.query and state.asked.offset == 0
        return replace(state, outdated=not is_asked)
    return replace(state, asked=Ask(state.query, 0, limit), trouble="")


def _answered(state: Listing, outdated: bool, event: Found | NotFound) -> Listing:  # noqa: FBT001  a fact of the state before
    if outdated:
        return _asking(state, PAGE)
    if isinstance(event, NotFound):
        return replace(state, trouble=event.why)
    before = (state.rows or ())[: event.ask.offset]
    known = {row.batch.batch_id for row in before}
    new = (row for row in event.found.rows if row.batch.batch_id not in known)
    found = event.found
    return replace(state, rows=(*before, *new), more=found.more, categories=found.categories)


def _marks(marked: tuple[str, ...], event: Marked | Unmarked) -> tuple[str, ...]:
    if isinstance(event, Unmarked):
        return ()
    if event.batch_id in marked:
        return tuple(each for each in marked if each != event.batch_id)
    return (*marked, event.batch_id)
