"""Claims: a kiosk shows a code, an operator types it, and the kiosk learns where it belongs."""

import base64
from dataclasses import dataclass
from datetime import timedelta

import structlog

from shared.keys import PublicKey
from shared.wire.pairing import typed
from sync_server.kiosks.secret.codes import RandomBytes, kept, new_device_code, new_user_code
from sync_server.kiosks.service.outcomes import ForeignSite, Known, NoSuchCode
from sync_server.kiosks.tables import ClaimRows, ClaimState, KeptClaim, Kiosk, KioskRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database, Transaction

LASTS = timedelta(minutes=10)

_log = structlog.stdlib.get_logger("sync_server.kiosks")
_ID_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Open:
    """A claim that waits for an operator."""

    device_code: str
    user_code: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Where an operator wants the kiosk that shows a code; `by` says who wants it."""

    user_code: str
    organisation: str
    site: str
    name: str
    by: str


class Waits:
    """Nobody decided yet."""


class Denied:
    """An operator did not want it."""


class Expired:
    """Too late, or never asked."""


@dataclass(frozen=True, slots=True)
class Claims:
    database: Database
    clock: Clock
    random: RandomBytes
    code_key: bytes

    async def ask(self, key: PublicKey) -> Open | Known:
        while True:
            device_code, user_code = new_device_code(self.random), new_user_code(self.random)
            now = self.clock.now()
            claim = KeptClaim(
                kept(device_code, self.code_key),
                kept(user_code, self.code_key),
                key.raw,
                ClaimState.PENDING,
                now + LASTS,
            )
            async with self.database.write() as connection:
                if await KioskRows(connection).one(kiosk_id_of(key)):
                    return Known()
                if await ClaimRows(connection).add(claim, now):
                    return Open(device_code, user_code)

    async def poll(self, key: PublicKey, device_code: str) -> Kiosk | Waits | Denied | Expired:
        async with self.database.read() as connection:
            claim = await ClaimRows(connection).of_device(kept(device_code, self.code_key))
            kiosk = await KioskRows(connection).one(kiosk_id_of(key))
        if claim is None or claim.public_key != key.raw:
            return Expired()
        if claim.state is ClaimState.APPROVED and kiosk is not None:
            return kiosk
        if self.clock.now() >= claim.expires_at:
            return Expired()
        return Denied() if claim.state is ClaimState.DENIED else Waits()

    async def approve(
        self, wish: Wish, own_site: str | None = None
    ) -> Kiosk | NoSuchCode | ForeignSite:
        if own_site not in (None, wish.site):
            return ForeignSite(own_site)
        now = self.clock.now()
        async with self.database.write() as connection:
            claim = await self._waiting(connection, wish.user_code)
            if claim is None:
                return NoSuchCode()
            key = PublicKey(claim.public_key)
            kiosk = Kiosk(
                kiosk_id_of(key),
                key.raw,
                wish.organisation,
                wish.site,
                wish.name,
                now,
                wish.by,
            )
            if not await KioskRows(connection).add(kiosk):
                return NoSuchCode()
            await ClaimRows(connection).decide(claim, ClaimState.APPROVED)
        _log.info("kiosk approved", kiosk=kiosk.kiosk_id, site=kiosk.site, by=wish.by)
        return kiosk

    async def deny(self, user_code: str, by: str) -> NoSuchCode | None:
        async with self.database.write() as connection:
            claim = await self._waiting(connection, user_code)
            if claim is None:
                return NoSuchCode()
            await ClaimRows(connection).decide(claim, ClaimState.DENIED)
        _log.info("kiosk denied", by=by)
        return None

    async def _waiting(self, connection: Transaction, user_code: str) -> KeptClaim | None:
        user_hash = kept(typed(user_code), self.code_key)
        claim = await ClaimRows(connection).of_user(user_hash)
        if claim is None or claim.state is not ClaimState.PENDING:
            return None
        return None if self.clock.now() >= claim.expires_at else claim


def kiosk_id_of(key: PublicKey) -> str:
    """The first 80 bits of the key's thumbprint: the same wherever it is asked for."""
    return base64.b32encode(key.thumbprint).decode().lower()[:_ID_LETTERS]
