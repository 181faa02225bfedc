"""The three tables of the server's data, as the changes of its feed fill them.

What a change says is read strictly before anything is written: a malformed one would stop every
reader of its row.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Generic, TypeVar

from pydantic import BaseModel, TypeAdapter
from sqlalchemy import (
    ColumnElement,
    Executable,
    Table,
    Text,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.engine import Connection

from kiosk.store.bodies import read
from kiosk.store.rows import Cell
from kiosk.store.tables import BATCHES, POLICIES, PRODUCTS
from shared.errors import InputError
from shared.freshness.batch import batch_id_of
from shared.freshness.policy import Policy
from shared.wire.changes import Subject
from shared.wire.shelf_acts import BatchPut, PolicySet, ProductPut

AnyModel = TypeVar("AnyModel", bound=BaseModel)
State = tuple[Cell, ...]
"""A row without `seen`, in the order of its shelf's columns."""

_KEPT = TypeAdapter(dict[str, Cell])


def _check_nothing(said: BaseModel) -> None:
    """Every product is one."""


def _check_batch(said: BatchPut) -> None:
    if not (said.lot.isascii() and said.lot.isprintable()):
        raise InputError(f"{said.lot!r} is no lot")
    if said.batch_id != batch_id_of(said.site, said.gtin, said.lot):
        raise InputError("its number does not follow from its site, product and lot")
    for day in (said.produced_on, said.arrived_on, said.best_before, said.use_by):
        if day is not None:
            _check_day(day)
    if said.recalled_on is not None:
        _check_day(said.recalled_on)
    if (said.recall_reason is None) != (said.recalled_on is None):
        raise InputError("a recall has a reason and a day, or neither")


def _check_day(day: str) -> None:
    """In its one form: as a text it is compared with others."""
    try:
        written = date.fromisoformat(day).isoformat()
    except ValueError as error:
        raise InputError(f"{day!r} is no day") from error
    if written != day:
        raise InputError(f"{day!r} is a day that is written {written}")


def _check_policy(said: PolicySet) -> None:
    Policy(said.fresh_days, said.caution_days)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[AnyModel]):
    """One table; `key` is what the feed calls a row of it."""

    table: Table
    model: type[AnyModel]
    key: ColumnElement[str]
    key_of: Callable[[AnyModel], str]
    check: Callable[[AnyModel], None]
    columns: Sequence[str]

    def read(self, key: str, body: bytes) -> State:
        """The row that a change with this body brings; raises `InputError`."""
        said = read(self.model, body)
        if self.key_of(said) != key:
            raise InputError(f"it is about {self.key_of(said)!r}")
        self.check(said)
        state: State = attrgetter(*self.columns)(said)
        return state

    def kept(self, body: str) -> State:
        """What was read before, or copied from the table."""
        row = _KEPT.validate_json(body)
        return tuple(row[name] for name in self.columns)

    @property
    def body(self) -> ColumnElement[str]:
        """A row as the body of a change."""
        parts = (part for name in self.columns for part in (name, self.table.c[name]))
        return func.json_object(*parts)

    @property
    def put(self) -> str:
        """Also in the place of one that has the same code under another number.

        In the driver's own words: SQLAlchemy takes as long for each row as SQLite.
        """
        names = ", ".join((*self.columns, "seen"))
        marks = ", ".join("?" * (len(self.columns) + 1))
        return f"INSERT OR REPLACE INTO {self.table.name} ({names}) VALUES ({marks})"  # noqa: S608


PRODUCT_SHELF = Shelf(
    PRODUCTS,
    ProductPut,
    PRODUCTS.c.gtin,
    lambda said: said.gtin,
    _check_nothing,
    tuple(ProductPut.model_fields),
)
BATCH_SHELF = Shelf(
    BATCHES,
    BatchPut,
    BATCHES.c.batch_id,
    lambda said: said.batch_id,
    _check_batch,
    tuple(BatchPut.model_fields),
)
POLICY_SHELF = Shelf(
    POLICIES,
    PolicySet,
    literal_column("policies.scope || ':' || policies.subject", Text),  # as its index
    lambda said: f"{said.scope}:{said.subject}",
    _check_policy,
    tuple(PolicySet.model_fields),
)
AnyShelf = Shelf[ProductPut] | Shelf[BatchPut] | Shelf[PolicySet]
SHELVES: Mapping[Subject, AnyShelf] = {
    Subject.PRODUCT: PRODUCT_SHELF,
    Subject.BATCH: BATCH_SHELF,
    Subject.POLICY: POLICY_SHELF,
}


@dataclass(frozen=True, slots=True)
class _Statements:
    """Of one shelf, by `which` or `keys`; they are made once."""

    present: Executable
    gone: Executable
    still: Executable


def _statements(shelf: AnyShelf) -> _Statements:
    columns = (shelf.table.c[name] for name in (*shelf.columns, "seen"))
    wanted = shelf.key.in_(bindparam("keys", expanding=True))
    this = shelf.key == bindparam("which")
    return _Statements(
        select(shelf.key, *columns).where(wanted),
        delete(shelf.table).where(this),
        update(shelf.table).where(this).values(seen=bindparam("reading")),
    )


_STATEMENTS = {subject: _statements(shelf) for subject, shelf in SHELVES.items()}


def write(
    connection: Connection,
    subject: Subject,
    states: Mapping[str, State | None],
    seen: Mapping[str, int],
) -> None:
    """Make these rows be so; `seen` is in which reading of the feed, by key."""
    statements = _STATEMENTS[subject]
    there = _present(connection, statements.present, states)
    gone = [{"which": key} for key, state in states.items() if state is None and key in there]
    rows: list[State] = []
    still: list[dict[str, Cell]] = []
    for key, state in states.items():
        if state is None:
            continue
        row = (*state, seen[key])
        before = there.get(key)
        if before is None or before[:-1] != state:
            rows.append(row)
        elif before != row:
            still.append({"which": key, "reading": seen[key]})
    if gone:
        connection.execute(statements.gone, gone)
    if rows:
        connection.exec_driver_sql(SHELVES[subject].put, rows)
    if still:
        connection.execute(statements.still, still)


def _present(
    connection: Connection, present: Executable, keys: Iterable[str]
) -> Mapping[str, State]:
    rows = connection.execute(present, {"keys": [*keys]})
    return {row[0]: tuple(row[1:]) for row in rows}
