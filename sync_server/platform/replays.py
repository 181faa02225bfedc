"""Idempotency-Key: a request sent twice is done once and answered twice.

What was made is remembered in the transaction that made it: neither exists without the other.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    LargeBinary,
    String,
    Table,
    delete,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA, Instant

_KEPT = timedelta(days=1)

ANSWERED_REQUESTS = Table(
    "answered_requests",
    SCHEMA,
    Column("caller", String(64), primary_key=True),
    Column("idempotency_key", String(128), primary_key=True),
    Column("fingerprint", LargeBinary(32), nullable=False),
    Column("answer", String(64), nullable=False),
    Column("answered_at", Instant, nullable=False),
    Index("ix_answered_requests_answered_at", "answered_at"),
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request under its key; `what` is everything that has to be the same next time."""

    caller: str
    idempotency_key: str
    what: str

    @property
    def fingerprint(self) -> bytes:
        return hashlib.sha256(self.what.encode()).digest()


@dataclass(frozen=True, slots=True)
class Earlier:
    """The same request came before, and made `answer`."""

    answer: str


@dataclass(frozen=True, slots=True)
class Reused:
    """The key was used for another request."""


@dataclass(frozen=True, slots=True)
class Replays:
    """The answered requests within one transaction."""

    connection: AsyncConnection

    async def claim(
        self, attempt: Attempt, answer: str, now: datetime
    ) -> Earlier | Reused | None:
        """None when this is the first; a concurrent first one is waited for."""
        old = ANSWERED_REQUESTS.c.answered_at < now - _KEPT
        await self.connection.execute(delete(ANSWERED_REQUESTS).where(old))
        row = {
            "caller": attempt.caller,
            "idempotency_key": attempt.idempotency_key,
            "fingerprint": attempt.fingerprint,
            "answer": answer,
            "answered_at": now,
        }
        if await insert_unless_there(self.connection, ANSWERED_REQUESTS, row):
            return None
        found = await self.connection.execute(select(ANSWERED_REQUESTS).where(*_of(attempt)))
        kept = found.mappings().one()
        if kept["fingerprint"] != attempt.fingerprint:
            return Reused()
        return Earlier(kept["answer"])

    async def forget(self, attempt: Attempt) -> None:
        await self.connection.execute(delete(ANSWERED_REQUESTS).where(*_of(attempt)))


def _of(attempt: Attempt) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return (
        ANSWERED_REQUESTS.c.caller == attempt.caller,
        ANSWERED_REQUESTS.c.idempotency_key == attempt.idempotency_key,
    )
