"""The statements that were accepted, each once, under its number; bodies apart from them.

A body can be erased; its statement, which holds only a hash, stays.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Column,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    insert,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.codes.display import safe_text
from shared.wire.shelf_acts import OPEN_KINDS
from sync_server.platform.row_digests import digest_column, with_digest
from sync_server.platform.tables import SCHEMA, Instant

STATEMENTS = Table(
    "statements",
    SCHEMA,
    Column("server_index", BigInteger, primary_key=True, autoincrement=False),
    Column("entry_hash", LargeBinary(32), nullable=False, unique=True),
    Column("kiosk_id", String(16), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("statement", LargeBinary, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("lost_code", String(64)),
    Column("lost_sentence", String(500)),
    digest_column(nullable=True),
    UniqueConstraint("kiosk_id", "seq"),
)
STATEMENT_BODIES = Table(
    "statement_bodies",
    SCHEMA,
    Column("server_index", BigInteger, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)
LONGEST_SENTENCE = 500
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a statement has no effect, as it was and will be answered."""

    code: str
    sentence: str

    @classmethod
    def quoting(cls, code: str, sentence: str) -> "Verdict":
        """With words of the sender in it: no database has a place for each of them."""
        return cls(code, safe_text(sentence, LONGEST_SENTENCE))


@dataclass(frozen=True, slots=True)
class Known:
    """A statement that is kept: its number, and the reason where it has no effect."""

    index: int
    lost: Verdict | None


@dataclass(frozen=True, slots=True)
class KeptStatement:
    server_index: int
    entry_hash: bytes
    kiosk_id: str
    seq: int
    kind: str
    statement: bytes
    body: bytes | None
    received_at: datetime
    lost: Verdict | None = None


@dataclass(frozen=True, slots=True)
class StatementRows:
    """The statements within one transaction."""

    connection: AsyncConnection

    async def known(self, kiosk_id: str, hashes: Sequence[bytes]) -> Mapping[bytes, Known]:
        """Those of this kiosk that are kept."""
        found: dict[bytes, Known] = {}
        table = STATEMENTS.c
        columns = select(
            table.entry_hash, table.server_index, table.lost_code, table.lost_sentence
        )
        for start in range(0, len(hashes), _AT_ONCE):
            some = table.entry_hash.in_(hashes[start : start + _AT_ONCE])
            for row in await self.connection.execute(
                columns.where(some, table.kiosk_id == kiosk_id)
            ):
                lost = row.lost_code is not None
                why = Verdict(row.lost_code, row.lost_sentence) if lost else None
                found[row.entry_hash] = Known(row.server_index, why)
        return found

    async def of_kiosk(self, kiosk_id: str, seq: int) -> bytes:
        mine = STATEMENTS.c.kiosk_id == kiosk_id, STATEMENTS.c.seq == seq
        found = await self.connection.execute(select(STATEMENTS.c.statement).where(*mine))
        statement: bytes = found.scalar_one()
        return statement

    async def hash_of(self, kiosk_id: str, seq: int) -> bytes | None:
        mine = STATEMENTS.c.kiosk_id == kiosk_id, STATEMENTS.c.seq == seq
        found = await self.connection.execute(select(STATEMENTS.c.entry_hash).where(*mine))
        name: bytes | None = found.scalar_one_or_none()
        return name

    async def add(self, kept: Sequence[KeptStatement]) -> None:
        bodies = [
            {"server_index": each.server_index, "body": each.body}
            for each in kept
            if each.body is not None
        ]
        if kept:
            await self.connection.execute(insert(STATEMENTS), [_row(each) for each in kept])
        if bodies:
            await self.connection.execute(insert(STATEMENT_BODIES), bodies)


class LoggedStatements:
    """The statements as the log asks for them: by number and by hash."""

    async def hashes(self, connection: AsyncConnection, start: int, end: int) -> list[bytes]:
        table, found = STATEMENTS.c, list[bytes]()
        for first in range(start, end, _AT_ONCE):
            last = min(end, first + _AT_ONCE)
            some = table.server_index >= first, table.server_index < last
            ordered = select(table.entry_hash).where(*some).order_by(table.server_index)
            found += (await connection.execute(ordered)).scalars()
        return found

    async def find(
        self, connection: AsyncConnection, entry_hash: bytes
    ) -> tuple[int, bytes, bytes | None] | None:
        """Number, statement, and body where that is here and anybody may read it.

        The names of all statements are public in the log: they keep nobody out.
        """
        table = STATEMENTS.c
        joined = STATEMENTS.outerjoin(
            STATEMENT_BODIES, STATEMENT_BODIES.c.server_index == table.server_index
        )
        columns = select(
            table.server_index, table.statement, STATEMENT_BODIES.c.body, table.kind
        )
        wanted = columns.select_from(joined).where(table.entry_hash == entry_hash)
        row = (await connection.execute(wanted)).one_or_none()
        if row is None:
            return None
        return row[0], row[1], row[2] if row[3] in OPEN_KINDS else None


def _row(kept: KeptStatement) -> Mapping[str, object]:
    cells = {
        "server_index": kept.server_index,
        "entry_hash": kept.entry_hash,
        "kiosk_id": kept.kiosk_id,
        "seq": kept.seq,
        "kind": kept.kind,
        "statement": kept.statement,
        "received_at": kept.received_at,
        "lost_code": kept.lost.code if kept.lost else None,
        "lost_sentence": kept.lost.sentence if kept.lost else None,
    }
    return with_digest(STATEMENTS.name, cells)
