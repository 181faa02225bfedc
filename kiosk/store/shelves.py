"""The three tables of the server's data, as the changes of its feed fill them.

What a change says is read strictly before anything is written: a malformed one would stop every
reader of its row.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from pydantic import BaseModel, TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Table,
    Text,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.engine import Connection

from kiosk.store.bodies import read
from kiosk.store.rows import Cell
from kiosk.store.tables import BATCHES, POLICIES, PRODUCTS
from shared.errors import InputError
from shared.freshness.policy import Policy
from shared.wire.changes import Subject
from shared.wire.shelf_acts import BatchPut, PolicySet, ProductPut

State = Mapping[str, Cell]
"""A row without `seen`, by its columns."""

_KEPT = TypeAdapter(dict[str, Cell])
_DAYS = ("produced_on", "arrived_on", "best_before", "use_by", "recalled_on")


def _check_nothing(said: State) -> None:
    """Every product is one."""


def _check_batch(said: State) -> None:
    for name in _DAYS:
        _check_day(name, said[name])
    if (said["recall_reason"] is None) != (said["recalled_on"] is None):
        raise InputError("a recall has a reason and a day, or neither")


def _check_day(name: str, day: Cell) -> None:
    try:
        if day is not None:
            date.fromisoformat(str(day))
    except ValueError as error:
        raise InputError(f"{name} is {day!r}, which is no day") from error


def _check_policy(said: State) -> None:
    Policy(int(said["fresh_days"] or 0), int(said["caution_days"] or 0))


@dataclass(frozen=True, slots=True)
class Shelf:
    """One table; `key` is what the feed calls a row of it."""

    table: Table
    model: type[BaseModel]
    key: ColumnElement[str]
    key_of: Callable[[State], str]
    check: Callable[[State], None]
    columns: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "columns", tuple(self.model.model_fields))

    def read(self, key: str, body: bytes) -> State:
        """The row that a change with this body brings; raises `InputError`."""
        said = read(self.model, body).model_dump()
        if self.key_of(said) != key:
            raise InputError(f"it is about {self.key_of(said)!r}")
        self.check(said)
        return said

    def kept(self, body: str) -> State:
        """What was read before, or copied from the table."""
        return _KEPT.validate_json(body)

    @property
    def body(self) -> ColumnElement[str]:
        """A row as the body of a change."""
        parts = (part for name in self.columns for part in (name, self.table.c[name]))
        return func.json_object(*parts)


def _policy_key(said: State) -> str:
    return f"{said['scope']}:{said['subject']}"


SHELVES: Mapping[Subject, Shelf] = {
    Subject.PRODUCT: Shelf(
        PRODUCTS, ProductPut, PRODUCTS.c.gtin, lambda said: str(said["gtin"]), _check_nothing
    ),
    Subject.BATCH: Shelf(
        BATCHES, BatchPut, BATCHES.c.batch_id, lambda said: str(said["batch_id"]), _check_batch
    ),
    Subject.POLICY: Shelf(
        POLICIES,
        PolicySet,
        literal_column("policies.scope || ':' || policies.subject", Text),  # as its index
        _policy_key,
        _check_policy,
    ),
}


def _present(
    connection: Connection, shelf: Shelf, keys: Iterable[str]
) -> dict[str, tuple[Cell, ...]]:
    columns = (shelf.table.c[name] for name in (*shelf.columns, "seen"))
    wanted = shelf.key.in_(bindparam("keys", expanding=True))
    rows = connection.execute(select(shelf.key, *columns).where(wanted), {"keys": [*keys]})
    return {row[0]: tuple(row[1:]) for row in rows}


def write(
    connection: Connection,
    subject: Subject,
    states: Mapping[str, State | None],
    seen: Mapping[str, int],
) -> None:
    """Make these rows be so; `seen` is in which reading of the feed, by key."""
    shelf = SHELVES[subject]
    there = _present(connection, shelf, states)
    gone = [{"which": key} for key, state in states.items() if state is None and key in there]
    rows: list[dict[str, Cell]] = []
    still: list[dict[str, Cell]] = []
    for key, state in states.items():
        if state is None:
            continue
        values, reading = tuple(state[name] for name in shelf.columns), seen[key]
        if there.get(key, ())[:-1] != values:
            rows.append({**state, "seen": reading})
        elif there[key][-1] != reading:
            still.append({"which": key, "reading": reading})
    _carry_out(connection, shelf, rows, still, gone)


def _carry_out(
    connection: Connection,
    shelf: Shelf,
    rows: Sequence[dict[str, Cell]],
    still: Sequence[dict[str, Cell]],
    gone: Sequence[dict[str, str]],
) -> None:
    this = shelf.key == bindparam("which")
    if gone:
        connection.execute(delete(shelf.table).where(this), gone)
    if rows:
        # Also in the place of one that has the same code under another number.
        connection.execute(insert(shelf.table).prefix_with("OR REPLACE"), rows)
    if still:
        statement = update(shelf.table).where(this).values(seen=bindparam("reading"))
        connection.execute(statement, still)
