"""The one row of the log: it numbers all statements, without gaps, and holds the newest head.

Whoever keeps statements locks it first, so there is one writer at a time on either database and
two uploads never wait for each other's rows. What it handed out is undone with its transaction,
and so is the signature over a head that was never committed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from sqlalchemy import (
    BigInteger,
    Column,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    bindparam,
    select,
    update,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.row_digests import (
    ROW_DIGEST,
    digest_column,
    row_digest,
    with_digest,
)
from sync_server.platform.row_marks import mark
from sync_server.platform.tables import SCHEMA

NOTHING_SIGNED = -1
"""Smaller than any size: even an empty log can have a head."""

LOG = Table(
    "log",
    SCHEMA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("origin", String(255)),
    Column("epoch", Integer, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("root", LargeBinary(32), nullable=False),
    Column("signed_size", BigInteger, nullable=False),
    Column("checkpoint", Text),
    Column("seal", LargeBinary(64)),
    Column("held", String(16)),
    digest_column(),
)
_ID = 1
_THE_ROW = LOG.c.id == _ID
_READ = select(LOG).where(_THE_ROW)
_LOCK = _READ.with_for_update()
_SWAP = update(LOG).where(
    _THE_ROW, LOG.c.size == bindparam("old_size"), LOG.c.root == bindparam("old_root")
)


class Hold(Enum):
    """Why no head is signed."""

    RESTORED = "restored"  # the database is a backup's
    BEHIND = "behind"  # a head is known that is larger than the log
    FORKED = "forked"  # a head is known whose root is not the log's at its size
    OTHER_KEY = "other-key"  # its heads were signed by a key the server no longer has


@dataclass(frozen=True, slots=True)
class LogState:
    """`checkpoint` is the newest signed note, `seal` the receipts' signature over its root.

    They are of `signed_size`: beyond that the log grows only while it is held.
    """

    origin: str | None
    epoch: int
    size: int
    root: bytes
    signed_size: int
    checkpoint: str | None
    seal: bytes | None
    held: Hold | None


@dataclass(frozen=True, slots=True)
class LogRow:
    connection: AsyncConnection

    async def read(self) -> LogState:
        return _state((await self.connection.execute(_READ)).mappings().one())

    async def lock(self) -> LogState:
        return _state((await self.connection.execute(_LOCK)).mappings().one())

    async def swap(self, before: LogState, after: LogState) -> None:
        """Compare and swap: whoever did not hold the lock finds out here at the latest."""
        values = {"old_size": before.size, "old_root": before.root, **_values(after)}
        result = await self.connection.execute(
            _SWAP, values, execution_options={"preserve_rowcount": True}
        )
        if result.rowcount != 1:
            raise RuntimeError(f"the log moved from {before.size} while it was locked")
        if (before.epoch, before.held) != (after.epoch, after.held):
            digest = standing_digest(_values(after))
            await mark(self.connection, LOG, {"id": _ID, ROW_DIGEST: digest})


def standing_digest(cells: Mapping[str, object]) -> bytes:
    """What its mark is of: no append changes these, and all else is signed or counted."""
    standing = {"id": _ID, "epoch": cells["epoch"], "held": cells["held"]}
    return row_digest(LOG.name, standing)


async def hold(connection: AsyncConnection, why: Hold) -> None:
    row = LogRow(connection)
    state = await row.lock()
    await row.swap(state, replace(state, held=why))


def _state(row: RowMapping) -> LogState:
    return LogState(
        row["origin"],
        row["epoch"],
        row["size"],
        row["root"],
        row["signed_size"],
        row["checkpoint"],
        row["seal"],
        None if row["held"] is None else Hold(row["held"]),
    )


def _values(state: LogState) -> Mapping[str, object]:
    """Without the row's key, which is the same for good."""
    cells = {
        "id": _ID,
        "origin": state.origin,
        "epoch": state.epoch,
        "size": state.size,
        "root": state.root,
        "signed_size": state.signed_size,
        "checkpoint": state.checkpoint,
        "seal": state.seal,
        "held": state.held.value if state.held else None,
    }
    digested = with_digest(LOG.name, cells)
    del digested["id"]
    return digested
