"""One row for each head that is to be on a chain: how far it has come, and its proof.

States:
1. built: the head and its digest are known; nothing was signed.
2. submitted: a signed transaction and its nonce are here, and only then on the way.
3. mined: a block holds the event; a reorganisation leads back to submitted.
4. final: the block cannot be taken back; the envelope is the proof. Only this is "anchored".
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import Enum

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    Select,
    String,
    Table,
    Text,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.row_digests import digest_column, with_digest
from sync_server.platform.row_marks import mark
from sync_server.platform.tables import SCHEMA, Instant

LONGEST_WAITING = 500
_HASH = 32

ANCHORS = Table(
    "anchors",
    SCHEMA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("state", String(16), nullable=False),
    Column("origin", String(255), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("checkpoint", Text, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    Column("chain_id", BigInteger, nullable=False),
    Column("contract", LargeBinary(20), nullable=False),
    Column("sender", LargeBinary(20), nullable=False),
    Column("since_block", BigInteger, nullable=False),
    Column("nonce", BigInteger),
    Column("raw", LargeBinary),
    Column("sent_hashes", LargeBinary, nullable=False),
    Column("max_fee", String(32)),
    Column("priority_fee", String(32)),
    Column("tx_hash", LargeBinary(32)),
    Column("block_number", BigInteger),
    Column("block_hash", LargeBinary(32)),
    Column("position", Integer),
    Column("envelope", Text),
    Column("waiting", String(LONGEST_WAITING)),
    Column("built_at", Instant, nullable=False),
    Column("signed_at", Instant),
    Column("sent_at", Instant),
    Column("mined_at", Instant),
    Column("final_at", Instant),
    digest_column(),
    Index("ix_anchors_state_size", "state", "size"),
)


class State(Enum):
    BUILT = "built"
    SUBMITTED = "submitted"
    MINED = "mined"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Anchor:
    """How far a head has come.

    `sent` are the hashes of all transactions signed for it, `raw` the bytes of the newest; the
    event is in no block before `since_block`; `waiting` says why it does not go on.
    """

    number: int
    state: State
    origin: str
    size: int
    checkpoint: str
    digest: bytes
    chain_id: int
    contract: bytes
    sender: bytes
    since_block: int
    built_at: datetime
    nonce: int | None = None
    raw: bytes | None = None
    sent: tuple[bytes, ...] = ()
    max_fee: int | None = None
    priority_fee: int | None = None
    tx_hash: bytes | None = None
    block_number: int | None = None
    block_hash: bytes | None = None
    position: int | None = None
    envelope: str | None = None
    waiting: str | None = None
    signed_at: datetime | None = None
    sent_at: datetime | None = None
    mined_at: datetime | None = None
    final_at: datetime | None = None


_PLAIN = tuple(
    each.name
    for each in fields(Anchor)
    if each.name not in ("state", "sent", "max_fee", "priority_fee")
)


@dataclass(frozen=True, slots=True)
class AnchorRows:
    """The anchors within one transaction."""

    connection: AsyncConnection

    async def add(self, anchor: Anchor) -> None:
        row = _row_of(anchor)
        await self.connection.execute(insert(ANCHORS).values(row))
        await mark(self.connection, ANCHORS, row)

    async def put(self, anchor: Anchor) -> None:
        row = _row_of(anchor)
        changed = update(ANCHORS).where(ANCHORS.c.number == anchor.number)
        await self.connection.execute(changed.values(row))
        await mark(self.connection, ANCHORS, row)

    async def one(self, number: int) -> Anchor:
        found = await self.connection.execute(select(ANCHORS).where(ANCHORS.c.number == number))
        return _anchor_of(found.mappings().one())

    async def next_number(self) -> int:
        largest = await self.connection.execute(
            select(func.coalesce(func.max(ANCHORS.c.number), 0))
        )
        number: int = largest.scalar_one()
        return number + 1

    async def unfinished(self) -> Sequence[Anchor]:
        """Those that are not final, the oldest first."""
        wanted = select(ANCHORS).where(ANCHORS.c.state != State.FINAL.value)
        return await self._all(wanted.order_by(ANCHORS.c.number))

    async def newest(self, limit: int, before: int | None = None) -> Sequence[Anchor]:
        wanted = select(ANCHORS).order_by(ANCHORS.c.number.desc()).limit(limit)
        if before is not None:
            wanted = wanted.where(ANCHORS.c.number < before)
        return await self._all(wanted)

    async def newest_final(self, origin: str) -> Anchor | None:
        final = ANCHORS.c.state == State.FINAL.value, ANCHORS.c.origin == origin
        wanted = select(ANCHORS).where(*final).order_by(ANCHORS.c.size.desc()).limit(1)
        return next(iter(await self._all(wanted)), None)

    async def of_digest(self, digest: bytes) -> Anchor | None:
        wanted = select(ANCHORS).where(ANCHORS.c.digest == digest)
        return next(iter(await self._all(wanted.limit(1))), None)

    async def newest_nonce(self, chain_id: int, sender: bytes) -> int | None:
        largest = select(func.max(ANCHORS.c.nonce))
        found = await self.connection.execute(
            largest.where(ANCHORS.c.chain_id == chain_id, ANCHORS.c.sender == sender)
        )
        nonce: int | None = found.scalar_one()
        return nonce

    async def newest_block(self, chain_id: int) -> int | None:
        largest = select(func.max(ANCHORS.c.block_number))
        found = await self.connection.execute(largest.where(ANCHORS.c.chain_id == chain_id))
        block: int | None = found.scalar_one()
        return block

    async def largest(self, origin: str, chain_id: int) -> int:
        """The size of the largest head in work or done on a chain; 0 where there is none."""
        largest = select(func.coalesce(func.max(ANCHORS.c.size), 0))
        mine = largest.where(ANCHORS.c.origin == origin, ANCHORS.c.chain_id == chain_id)
        found = await self.connection.execute(mine)
        size: int = found.scalar_one()
        return size

    async def _all(self, wanted: Select[tuple[object, ...]]) -> Sequence[Anchor]:
        found = await self.connection.execute(wanted)
        return [_anchor_of(row) for row in found.mappings()]


def _row_of(anchor: Anchor) -> dict[str, object]:
    cells = {
        **{name: getattr(anchor, name) for name in _PLAIN},
        "state": anchor.state.value,
        "sent_hashes": b"".join(anchor.sent),
        # Fees of some chains outgrow 64 bits.
        "max_fee": None if anchor.max_fee is None else str(anchor.max_fee),
        "priority_fee": None if anchor.priority_fee is None else str(anchor.priority_fee),
    }
    return with_digest(ANCHORS.name, cells)


def _anchor_of(row: RowMapping) -> Anchor:
    sent, max_fee, priority_fee = row["sent_hashes"], row["max_fee"], row["priority_fee"]
    return Anchor(
        **{name: row[name] for name in _PLAIN},
        state=State(row["state"]),
        sent=tuple(sent[at : at + _HASH] for at in range(0, len(sent), _HASH)),
        max_fee=None if max_fee is None else int(max_fee),
        priority_fee=None if priority_fee is None else int(priority_fee),
    )
