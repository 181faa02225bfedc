"""Makes, lists and revokes API keys, and lets in who presents a good one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from shared.errors import InputError, UnavailableError
from sync_server.keys.secret import Presented, RandomBytes, hash_of, new_secret, understood
from sync_server.keys.tables import ApiKey, KeyRows
from sync_server.platform.callers import Caller, Turned
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database
from sync_server.scopes import Scope

_log = structlog.stdlib.get_logger("sync_server.keys")
_USE_IS_NOTED_EVERY = timedelta(minutes=1)  # a write for each request would be a write too many
_NOBODY = hash_of("")


@dataclass(frozen=True, slots=True)
class Wish:
    """The key somebody asks for."""

    name: str
    organisation: str
    site: str | None
    scopes: frozenset[Scope]
    lasts: timedelta


@dataclass(frozen=True, slots=True)
class Keys:
    database: Database
    clock: Clock
    random: RandomBytes

    async def make(self, wish: Wish) -> tuple[ApiKey, str]:
        """Return the key and its secret text, which nobody can show again."""
        secret = new_secret(self.random)
        key = self._key(wish, secret)
        async with self.database.write() as connection:
            await KeyRows(connection).add(key)
        return key, secret.text

    async def every(self) -> Sequence[ApiKey]:
        async with self.database.read() as connection:
            return await KeyRows(connection).all()

    async def revoke(self, key_id: str) -> None:
        async with self.database.write() as connection:
            if not await KeyRows(connection).revoke(key_id, self.clock.now()):
                raise InputError(
                    f"There is no key {key_id!r}. 'sync-server keys list' shows their ids."
                )

    async def admit(self, presented: str) -> Caller | Turned:
        secret = understood(presented)
        if secret is None:
            return Turned.UNKNOWN
        async with self.database.glance() as connection:
            key = await KeyRows(connection).one(secret.key_id)
        # An unknown id takes as long as a wrong secret.
        if not secret.matches(key.secret_hash if key else _NOBODY) or key is None:
            return Turned.UNKNOWN
        now = self.clock.now()
        if (turned := _standing(key, now)) is not None:
            return turned
        await self._note_use(key, now)
        return Caller(key.key_id, key.organisation, key.site, key.scopes)

    def _key(self, wish: Wish, secret: Presented) -> ApiKey:
        now = self.clock.now()
        return ApiKey(
            secret.key_id,
            hash_of(secret.text),
            wish.name,
            wish.organisation,
            wish.site,
            wish.scopes,
            now,
            now + wish.lasts,
        )

    async def _note_use(self, key: ApiKey, now: datetime) -> None:
        if key.last_used_at is not None and now - key.last_used_at < _USE_IS_NOTED_EVERY:
            return
        try:
            async with self.database.write() as connection:
                await KeyRows(connection).used(key.key_id, now)
        except UnavailableError as error:
            # Whoever only reads is answered even while nothing can be written.
            _log.warning("use of a key was not noted", key=key.key_id, reason=str(error))


def _standing(key: ApiKey, now: datetime) -> Turned | None:
    if key.revoked_at is not None:
        return Turned.REVOKED
    return Turned.EXPIRED if now >= key.expires_at else None
