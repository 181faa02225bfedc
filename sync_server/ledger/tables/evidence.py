"""Heads the server signed and that do not fit its log: kept for good, each once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table, Text, func, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.database import insert_unless_there
from sync_server.platform.row_digests import digest_column, with_digest
from sync_server.platform.row_marks import mark
from sync_server.platform.tables import SCHEMA, Instant

EVIDENCE = Table(
    "log_evidence",
    SCHEMA,
    Column("origin", String(255), primary_key=True),
    Column("size", BigInteger, primary_key=True, autoincrement=False),
    Column("root", LargeBinary(32), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("source", String(64), nullable=False),
    Column("theirs", Text, nullable=False),
    Column("ours", Text),
    Column("proof", LargeBinary, nullable=False),
    Column("detail", String(500), nullable=False),
    Column("at", Instant, nullable=False),
    digest_column(),
)


class Misfit(Enum):
    AHEAD = "ahead"  # it is larger than the log: entries were lost
    OTHER_ROOT = "other-root"  # the log had another root at this size: history was changed


@dataclass(frozen=True, slots=True)
class Evidence:
    """`theirs` is the head somebody showed, `ours` the newest the log had signed then.

    `proof` leads from the log's root at the size of the smaller one to `ours`.
    """

    origin: str
    size: int
    root: bytes
    kind: Misfit
    source: str
    theirs: str
    ours: str | None
    proof: bytes
    detail: str
    at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceRows:
    connection: AsyncConnection

    async def add(self, evidence: Evidence) -> bool:
        """False when it is there."""
        row = {
            "origin": evidence.origin,
            "size": evidence.size,
            "root": evidence.root,
            "kind": evidence.kind.value,
            "source": evidence.source,
            "theirs": evidence.theirs,
            "ours": evidence.ours,
            "proof": evidence.proof,
            "detail": evidence.detail,
            "at": evidence.at,
        }
        digested = with_digest(EVIDENCE.name, row)
        new = await insert_unless_there(self.connection, EVIDENCE, digested)
        if new:
            await mark(self.connection, EVIDENCE, digested)
        return new

    async def count(self, origin: str) -> int:
        counted = select(func.count()).select_from(EVIDENCE).where(EVIDENCE.c.origin == origin)
        count: int = (await self.connection.execute(counted)).scalar_one()
        return count

    async def all(self, origin: str | None = None) -> Sequence[Evidence]:
        """In the order of their arrival; without an origin, of all there were."""
        ordered = select(EVIDENCE).order_by(EVIDENCE.c.at, EVIDENCE.c.size)
        if origin is not None:
            ordered = ordered.where(EVIDENCE.c.origin == origin)
        found = (await self.connection.execute(ordered)).mappings()
        return [_evidence(row) for row in found]


def _evidence(row: RowMapping) -> Evidence:
    return Evidence(
        row["origin"],
        row["size"],
        row["root"],
        Misfit(row["kind"]),
        row["source"],
        row["theirs"],
        row["ours"],
        row["proof"],
        row["detail"],
        row["at"],
    )
