"""Whoever is at the door at the same time is looked up together, each for itself."""

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Connection

from shared.keys import SigningKey
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.kiosks.service.looking import Looking
from sync_server.kiosks.tables import Kiosk, KioskRows
from sync_server.platform import schema
from sync_server.platform.database import Database
from tests.support.sync_server import HandClock

pytestmark = pytest.mark.anyio
KEYS = [SigningKey(bytes([number]) * 32).public for number in range(3)]
IDS = [kiosk_id_of(key) for key in KEYS]


@pytest.fixture
async def looking(database: Database) -> Looking:
    await schema.migrate(database)
    async with database.write() as connection:
        for name, key in zip(IDS, KEYS, strict=True):
            now = HandClock().now()
            kiosk = Kiosk(name, key.raw, "acme", "north", f"kiosk {name}", now, "Ann")
            await KioskRows(connection).add(kiosk)
    return Looking(database)


async def found(looking: Looking, kiosk_ids: Sequence[str]) -> list[str | None]:
    kiosks = await asyncio.gather(*(looking.one(each) for each in kiosk_ids))
    return [kiosk.kiosk_id if kiosk else None for kiosk in kiosks]


async def test_each_gets_the_kiosk_it_asked_for_and_nobody_gets_an_unknown_one(
    looking: Looking,
) -> None:
    assert await found(looking, [IDS[2], "none", IDS[0], IDS[2]]) == [
        IDS[2],
        None,
        IDS[0],
        IDS[2],
    ]


async def test_all_who_ask_at_once_share_one_look(looking: Looking) -> None:
    asked: list[str] = []

    def note(_: Connection, __: object, statement: str, *___: object) -> None:
        if "FROM kiosks" in statement:
            asked.append(statement)

    async with looking.database.glance() as connection:
        engine = connection.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    await found(looking, IDS)

    assert len(asked) == 1


async def test_what_was_committed_before_the_question_is_in_its_answer(
    looking: Looking,
) -> None:
    before = await looking.one(IDS[0])
    async with looking.database.write() as connection:
        await KioskRows(connection).change(IDS[0], {"revoked_at": HandClock().now()})

    after = await looking.one(IDS[0])

    assert before is not None
    assert after is not None
    assert (before.revoked_at, after.revoked_at) == (None, HandClock().now())


async def test_who_is_cut_off_takes_nothing_from_the_others(looking: Looking) -> None:
    first, second = (asyncio.create_task(looking.one(each)) for each in IDS[:2])
    await asyncio.sleep(0)

    first.cancel()

    kiosk = await second
    assert kiosk is not None
    assert kiosk.kiosk_id == IDS[1]
    assert first.cancelled()
