"""Uploads that wait together are written together, and each is answered for itself."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from shared.canonical import Json
from shared.errors import UnavailableError
from shared.keys import SigningKey
from shared.wire.uploads import Outcome
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.platform import engines, schema
from sync_server.platform.callers import KioskCaller
from sync_server.platform.database import Database, Transaction
from sync_server.platform.effects import Effects, Lost, Origin
from sync_server.platform.metrics import Metrics
from sync_server.sync.service.uploads import Answered, Uploads
from tests.support.log_in_hand import log_on
from tests.support.sync_server import HandClock
from tests.support.upload_process import chain, no_alarm

pytestmark = pytest.mark.anyio
KEYS = [SigningKey(bytes([number]) * 32) for number in range(4)]


def uploads_on(database: Database, effects: Effects | None = None) -> Uploads:
    key, clock, folder = SigningKey(bytes(32)), HandClock(), Path(database.place.name).parent
    log = log_on(database, clock, key, folder)
    return Uploads(database, clock, key, log, effects or {}, no_alarm, Metrics())


async def keep(uploads: Uploads, number: int) -> Answered:
    public = KEYS[number].public
    caller = KioskCaller(kiosk_id_of(public), "acme", "north", public)
    return await uploads.keep(caller, list(chain(KEYS[number], 2)))


async def rest() -> None:
    """Let everybody else go as far as they can."""
    for _ in range(50):
        await asyncio.sleep(0)


class Gate:
    """An effect that waits until it is let through, each time."""

    def __init__(self) -> None:
        self.passes = asyncio.Semaphore(0)
        self.reached = asyncio.Queue[str]()

    def let(self, times: int) -> None:
        for _ in range(times):
            self.passes.release()

    async def __call__(self, to: Transaction, origin: Origin, fields: Json) -> Lost | None:
        del to, fields
        self.reached.put_nowait(origin.kiosk_id)
        await self.passes.acquire()
        return None


async def test_who_was_cut_off_while_writing_for_all_leaves_nobody_without_an_answer(
    database: Database,
) -> None:
    await schema.migrate(database)
    gate = Gate()
    uploads = uploads_on(database, {"staff.unlocked": gate})
    first = asyncio.create_task(keep(uploads, 0))
    await gate.reached.get()
    leader = asyncio.create_task(keep(uploads, 1))
    await rest()
    follower = asyncio.create_task(keep(uploads, 2))
    await rest()
    gate.let(2)
    await first
    assert await gate.reached.get() == kiosk_id_of(KEYS[0].public)
    assert await gate.reached.get() == kiosk_id_of(KEYS[1].public)
    leader.cancel()
    gate.let(100)

    answered = await follower

    assert leader.cancelled()
    assert [each.outcome for each in answered.taken] == [Outcome.ACCEPTED] * 2
    again = await keep(uploads, 1)
    assert [each.outcome for each in again.taken] == [Outcome.ACCEPTED] * 2


@pytest.mark.logs_warnings
async def test_when_nothing_can_be_written_all_who_wait_are_told(tmp_path: Path) -> None:
    place = engines.in_file(tmp_path / "s.sqlite3", 2, timedelta(milliseconds=50))
    async with Database.opened(place) as one, Database.opened(place) as other:
        await schema.migrate(one)
        uploads = uploads_on(one)
        async with other.write():
            said = await asyncio.gather(
                *(keep(uploads, number) for number in range(3)), return_exceptions=True
            )
        after = await keep(uploads, 0)

    assert [type(each) for each in said] == [UnavailableError] * 3
    assert [each.outcome for each in after.taken] == [Outcome.ACCEPTED] * 2
