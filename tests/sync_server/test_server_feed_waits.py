"""Long polls: woken by news, never holding a connection, ended when they should be."""

import asyncio
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest

from shared.wire.changes import Page, Subject
from sync_server.platform import engines
from sync_server.platform.changes import About, note
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.scopes import Scope
from sync_server.sync.service import feed
from tests.support.simulated_kiosk import KIOSKS, SimulatedKiosk, paired
from tests.support.sync_server import (
    GTIN,
    ServerInHand,
    make_batch,
    on_both,
    put_product,
    serving,
    settings_of,
)

pytestmark = pytest.mark.anyio
LONG_S = 25
POLICY = {"scope": "default", "subject": "", "fresh_days": 1, "caution_days": 2}


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    return await paired(server)


async def waiting(kiosk: SimulatedKiosk, many: int = 1) -> asyncio.Task[Page]:
    """A poll that has looked, found nothing, and waits."""
    cursor = (await kiosk.changes()).cursor
    task = asyncio.create_task(kiosk.changes(cursor, LONG_S))
    for _ in range(2000):
        if await waiters(kiosk.server) == many:
            return task
        await asyncio.sleep(0.001)
    raise AssertionError("it does not wait")


async def waiters(server: ServerInHand) -> float:
    said = await server.client.get("/metrics")
    (line,) = (x for x in said.text.splitlines() if x.startswith("counterproof_feed_waiting "))
    return float(line.split()[1])


async def ended_within(task: asyncio.Task[Page], seconds: float) -> Page:
    async with asyncio.timeout(seconds):
        return await task


@on_both
async def test_who_waits_is_answered_as_soon_as_something_is_written(
    kiosk: SimulatedKiosk,
) -> None:
    task = await waiting(kiosk)
    await put_product(kiosk.server)

    page = await ended_within(task, feed.LOOKED_EVERY_S / 2)

    assert [each.key for each in page.changes] == [GTIN]
    assert await waiters(kiosk.server) == 0


async def test_who_waits_in_vain_is_told_how_far_the_feed_is(kiosk: SimulatedKiosk) -> None:
    other = await paired(kiosk.server, 2, site="south")
    cursor = (await kiosk.changes()).cursor
    await other.upload(other.act("policy.set", POLICY))

    page = await kiosk.changes(cursor, 0.05)

    assert (page.changes, page.cursor.number, page.newest) == ((), 1, 1)


@on_both
async def test_news_of_another_site_keep_nobody_from_waiting(kiosk: SimulatedKiosk) -> None:
    other = await paired(kiosk.server, 2, site="south")
    task = await waiting(kiosk)
    await other.upload(other.act("policy.set", POLICY))
    await asyncio.sleep(0.05)
    assert not task.done()
    await kiosk.upload(kiosk.act("staff.unlocked", {}))

    page = await ended_within(task, 5)  # its own statement was answered with this number

    assert (page.changes, page.cursor.number) == ((), 1)


@on_both
async def test_what_another_process_wrote_is_found_within_seconds(
    kiosk: SimulatedKiosk, ready_place: Place
) -> None:
    task = await waiting(kiosk)
    async with Database.opened(ready_place) as other, other.write() as connection:
        note(connection, About("acme", Subject.PRODUCT, GTIN), b"{}")

    page = await ended_within(task, 10)

    assert [each.key for each in page.changes] == [GTIN]


async def test_more_kiosks_wait_than_there_are_connections(
    tmp_path: Path,
) -> None:
    place = engines.in_file(tmp_path / "s.sqlite3", 1, timedelta(seconds=1))
    async with serving(place, settings_of(tmp_path)) as server:
        await server.enter("acme", None, *Scope)
        kiosks = [await paired(server, number) for number in range(1, 6)]
        tasks = [await waiting(each, many) for many, each in enumerate(kiosks, 1)]
        await put_product(server)

        pages = [await ended_within(task, 5) for task in tasks]

    assert [len(page.changes) for page in pages] == [1] * 5


async def test_a_kiosk_that_asks_again_ends_its_older_question(kiosk: SimulatedKiosk) -> None:
    older = await waiting(kiosk)
    cursor = (await kiosk.changes()).cursor
    newer = asyncio.create_task(kiosk.changes(cursor, LONG_S))

    page = await ended_within(older, 5)
    assert (page.changes, newer.done()) == ((), False)
    await put_product(kiosk.server)

    assert len((await ended_within(newer, 5)).changes) == 1


async def test_when_the_server_stops_everybody_is_answered_and_nobody_waits_again(
    kiosk: SimulatedKiosk,
) -> None:
    task = await waiting(kiosk)
    kiosk.server.database.news.close()

    page = await ended_within(task, 1)
    again = await ended_within(asyncio.create_task(kiosk.changes(page.cursor, LONG_S)), 1)

    assert page.changes == again.changes == ()


async def test_a_kiosk_that_is_revoked_waits_no_longer_than_its_question(
    kiosk: SimulatedKiosk,
) -> None:
    kiosk_id = (await kiosk.state()).kiosk_id
    cursor = (await kiosk.changes()).cursor
    task = asyncio.create_task(kiosk.ask_changes(cursor, 0.2))
    await asyncio.sleep(0.05)
    await kiosk.server.client.put(f"{KIOSKS}/{kiosk_id}/revocation")

    first: httpx2.Response = await task
    then = await kiosk.ask_changes(cursor, LONG_S)

    assert (first.status_code, then.status_code) == (200, 403)


async def test_a_kiosk_that_goes_away_leaves_nothing_behind(
    kiosk: SimulatedKiosk,
) -> None:
    task = await waiting(kiosk)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert await waiters(kiosk.server) == 0
    await put_product(kiosk.server)
    await make_batch(kiosk.server)
    assert len((await kiosk.changes()).changes) == 2
