"""The kiosks as operators see them: listed, shown, revoked, let in again after an alarm."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import structlog

from sync_server.kiosks.service.outcomes import NoSuchKiosk, Revoked, Told
from sync_server.kiosks.tables import Alarm, AlarmRows, Kiosk, KioskRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database, Transaction

_log = structlog.stdlib.get_logger("sync_server.kiosks")


@dataclass(frozen=True, slots=True)
class Scoped:
    """Who asks: an operator of one organisation or site, or whoever owns the server."""

    by: str
    organisation: str | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    database: Database
    clock: Clock

    async def find(self, asker: Scoped, after: str, limit: int) -> Sequence[Kiosk]:
        async with self.database.read() as connection:
            return await _rows(connection, asker).find(after, limit)

    async def one(self, asker: Scoped, kiosk_id: str) -> Told | NoSuchKiosk:
        async with self.database.read() as connection:
            kiosk = await _rows(connection, asker).one(kiosk_id)
            if kiosk is None:
                return NoSuchKiosk()
            return Told(kiosk, tuple(await AlarmRows(connection).of(kiosk_id)))

    async def revoke(self, asker: Scoped, kiosk_id: str) -> Told | NoSuchKiosk:
        """For good, from its next call on; the first time stays."""
        now = self.clock.now()
        async with self.database.write() as connection:
            rows, alarms = _rows(connection, asker), AlarmRows(connection)
            kiosk = await rows.one(kiosk_id, lock=True)
            if kiosk is None:
                return NoSuchKiosk()
            if kiosk.revoked_at is None:
                kiosk = replace(kiosk, revoked_at=now, revoked_by=asker.by)
                await rows.change(kiosk_id, {"revoked_at": now, "revoked_by": asker.by})
                await alarms.settle(kiosk_id, asker.by, now)
                _log.info("kiosk revoked", kiosk=kiosk_id, by=asker.by)
            return Told(kiosk, tuple(await alarms.of(kiosk_id)))

    async def readmit(self, asker: Scoped, kiosk_id: str) -> Told | NoSuchKiosk | Revoked:
        """After an alarm: somebody made sure that only one kiosk has this key."""
        now = self.clock.now()
        async with self.database.write() as connection:
            rows, alarms = _rows(connection, asker), AlarmRows(connection)
            kiosk = await rows.one(kiosk_id, lock=True)
            if kiosk is None:
                return NoSuchKiosk()
            if kiosk.revoked_at is not None:
                return Revoked()
            if kiosk.suspended_at is not None:
                kiosk = replace(kiosk, suspended_at=None)
                await rows.change(kiosk_id, {"suspended_at": None})
                await alarms.settle(kiosk_id, asker.by, now)
                _log.info("kiosk readmitted", kiosk=kiosk_id, by=asker.by)
            return Told(kiosk, tuple(await alarms.of(kiosk_id)))

    async def suspend(
        self, connection: Transaction, kiosk_id: str, seq: int, entry_hash: bytes
    ) -> None:
        """Two statements have one number: keep both kiosks out until somebody decided."""
        now = self.clock.now()
        alarm = Alarm(kiosk_id, entry_hash, seq, now)
        raised = await AlarmRows(connection).raise_(alarm)
        rows = KioskRows(connection)
        kiosk = await rows.one(kiosk_id, lock=True)
        if kiosk is not None and kiosk.suspended_at is None:
            await rows.change(kiosk_id, {"suspended_at": now})
        _log.error("kiosk cloned", kiosk=kiosk_id, seq=seq, again=not raised)


def _rows(connection: Transaction, asker: Scoped) -> KioskRows:
    return KioskRows(connection, asker.organisation, asker.site)
