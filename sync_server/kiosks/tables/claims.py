"""Claims that are open, approved or denied: codes only as their HMAC."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import Column, ColumnElement, LargeBinary, String, Table, delete, select, update
from sqlalchemy.engine import RowMapping
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.platform.database import insert_unless_there
from sync_server.platform.tables import SCHEMA, Instant

KIOSK_CLAIMS = Table(
    "kiosk_claims",
    SCHEMA,
    Column("device_hash", LargeBinary(32), primary_key=True),
    Column("user_hash", LargeBinary(32), nullable=False, unique=True),
    Column("public_key", LargeBinary(32), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("expires_at", Instant, nullable=False),
)


class ClaimState(Enum):
    PENDING = "pending"
    APPROVED = "approved"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class KeptClaim:
    device_hash: bytes
    user_hash: bytes
    public_key: bytes
    state: ClaimState
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """The claims within one transaction."""

    connection: AsyncConnection

    async def add(self, claim: KeptClaim, now: datetime) -> bool:
        """A key has one claim, the newest; False when a code is taken."""
        old = (KIOSK_CLAIMS.c.expires_at <= now) | (
            KIOSK_CLAIMS.c.public_key == claim.public_key
        )
        await self.connection.execute(delete(KIOSK_CLAIMS).where(old))
        row = {
            "device_hash": claim.device_hash,
            "user_hash": claim.user_hash,
            "public_key": claim.public_key,
            "state": claim.state.value,
            "expires_at": claim.expires_at,
        }
        return await insert_unless_there(self.connection, KIOSK_CLAIMS, row)

    async def of_device(self, device_hash: bytes) -> KeptClaim | None:
        return await self._one(KIOSK_CLAIMS.c.device_hash == device_hash)

    async def of_user(self, user_hash: bytes) -> KeptClaim | None:
        """Locked: of two operators one decides."""
        return await self._one(KIOSK_CLAIMS.c.user_hash == user_hash, lock=True)

    async def decide(self, claim: KeptClaim, state: ClaimState) -> None:
        this = KIOSK_CLAIMS.c.device_hash == claim.device_hash
        change = update(KIOSK_CLAIMS).where(this).values(state=state.value)
        await self.connection.execute(change)

    async def _one(self, which: ColumnElement[bool], *, lock: bool = False) -> KeptClaim | None:
        statement = select(KIOSK_CLAIMS).where(which)
        if lock:
            statement = statement.with_for_update()
        row = (await self.connection.execute(statement)).mappings().one_or_none()
        return None if row is None else _claim_of(row)


def _claim_of(row: RowMapping) -> KeptClaim:
    return KeptClaim(
        row["device_hash"],
        row["user_hash"],
        row["public_key"],
        ClaimState(row["state"]),
        row["expires_at"],
    )
