"""API keys as they are kept: never the key itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, LargeBinary, String, Table, insert, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.tables import SCHEMA, Instant
from sync_server.scopes import Scope

API_KEYS = Table(
    "api_keys",
    SCHEMA,
    Column("key_id", String(16), primary_key=True),
    Column("secret_hash", LargeBinary(32), nullable=False),
    Column("name", String(120), nullable=False),
    Column("organisation", String(64), nullable=False),
    Column("site", String(64)),
    Column("scopes", String(500), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("last_used_at", Instant),
)


@dataclass(frozen=True, slots=True)
class ApiKey:
    key_id: str
    secret_hash: bytes
    name: str
    organisation: str
    site: str | None
    scopes: frozenset[Scope]
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyRows:
    """The keys within one transaction."""

    connection: AsyncConnection

    async def one(self, key_id: str) -> ApiKey | None:
        found = await self.connection.execute(
            select(API_KEYS).where(API_KEYS.c.key_id == key_id)
        )
        row = found.mappings().one_or_none()
        return None if row is None else _key_of(row)

    async def all(self) -> Sequence[ApiKey]:
        ordered = select(API_KEYS).order_by(API_KEYS.c.made_at, API_KEYS.c.key_id)
        found = await self.connection.execute(ordered)
        return [_key_of(row) for row in found.mappings()]

    async def add(self, key: ApiKey) -> None:
        row = {column.name: getattr(key, column.name) for column in API_KEYS.columns}
        row["scopes"] = " ".join(sorted(key.scopes))
        await self.connection.execute(insert(API_KEYS).values(row))

    async def revoke(self, key_id: str, at: datetime) -> bool:
        """False when there is no such key; the first time of a revocation stays."""
        change = update(API_KEYS).where(
            API_KEYS.c.key_id == key_id, API_KEYS.c.revoked_at.is_(None)
        )
        await self.connection.execute(change.values(revoked_at=at))
        return await self.one(key_id) is not None

    async def used(self, key_id: str, at: datetime) -> None:
        change = update(API_KEYS).where(API_KEYS.c.key_id == key_id)
        await self.connection.execute(change.values(last_used_at=at))


def _key_of(row: RowMapping) -> ApiKey:
    known = {scope.value for scope in Scope}
    # A scope that a newer program gave means nothing here, and must not open anything.
    scopes = frozenset(Scope(word) for word in row["scopes"].split() if word in known)
    return ApiKey(
        row["key_id"],
        row["secret_hash"],
        row["name"],
        row["organisation"],
        row["site"],
        scopes,
        row["made_at"],
        row["expires_at"],
        row["revoked_at"],
        row["last_used_at"],
    )
