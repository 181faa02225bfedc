"""Anchors of a composed server: told to everybody, to kiosks, in receipts; a help in need."""

import asyncio
import json
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import delete

from shared.keys import SigningKey
from shared.ledger.anchor import digest_of, parse_envelope, verify_offline
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.note import parse_note
from sync_server.anchored import anchoring, committer, machine_of
from sync_server.anchoring.secret import FILE
from sync_server.anchoring.service.covering import CoveringAnchors
from sync_server.anchoring.service.machine import Machine
from sync_server.anchoring.tables import ANCHORS
from sync_server.ground import Ground
from sync_server.ledger.tables import Hold, hold
from sync_server.parts import begin_feeds
from sync_server.platform.changes import EVERY_SITE, Shelf
from sync_server.platform.clock import SystemClock
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.platform.metrics import Metrics
from tests.support.log_in_hand import Witnessing, acts, watching
from tests.support.sync_server import ServerInHand, counted, serving, settings_of

pytestmark = pytest.mark.anyio
KEY = SigningKey(bytes(range(32)))


@dataclass(frozen=True)
class Anchored:
    server: ServerInHand
    machine: Machine

    async def go_on(self) -> None:
        while await self.machine.step():
            pass

    async def anchors(self) -> list[dict[str, object]]:
        said = await self.server.client.get("/api/v1/anchors", headers={"Authorization": ""})
        assert said.status_code == 200, said.text
        return said.json()["items"]


@asynccontextmanager
async def anchored(place: Place, folder: Path, **anchor: object) -> AsyncGenerator[Anchored]:
    settings = settings_of(folder, anchor=anchor)
    async with serving(place, settings) as server:
        ground = Ground(settings, server.database, server.clock, counted(), KEY)
        async with committer(ground) as writing:
            yield Anchored(
                server,
                machine_of(
                    ground, server.application.log, writing, server.application.metrics.anchors
                ),
            )


async def test_a_final_anchor_is_told_to_everybody_with_its_proof(
    ready_place: Place, tmp_path: Path
) -> None:
    async with anchored(ready_place, tmp_path) as here:
        kiosk = await watching(here.server)
        await kiosk.upload(*acts(kiosk, 3))
        await here.go_on()
        (told,) = await here.anchors()

    text = parse_note(str(told["checkpoint"]).encode()).text
    verify_offline(parse_envelope(json.dumps(told["envelope"]).encode()), text.encode())
    assert (told["state"], told["size"], told["chain_id"]) == ("final", 3, 31337)
    assert told["digest"] == f"0x{digest_of(text).hex()}"


async def test_kiosks_are_told_in_their_feed(ready_place: Place, tmp_path: Path) -> None:
    async with anchored(ready_place, tmp_path) as here:
        kiosk = await watching(here.server)
        await kiosk.upload(*acts(kiosk, 1))
        await here.go_on()
        page = await kiosk.kiosk.changes()

    (change,) = [each for each in page.changes if each.subject == "anchor"]
    told = json.loads(change.body or b"")
    assert (change.key, told["size"], told["block"]) == ("newest", 1, 1)


async def test_receipts_of_level_3_find_the_anchor_that_covers_them(
    ready_place: Place, tmp_path: Path
) -> None:
    async with anchored(ready_place, tmp_path) as here:
        kiosk, covering = await watching(here.server), None
        await kiosk.upload(*acts(kiosk, 2))
        covering = CoveringAnchors(here.server.application.log)
        before = await covering.covering(0)
        await here.go_on()
        inside, outside = await covering.covering(1), await covering.covering(2)

    assert (before, outside) == (None, None)
    assert inside is not None
    assert parse_checkpoint(inside.head.text).size == 2


async def test_the_list_goes_back_page_by_page(ready_place: Place, tmp_path: Path) -> None:
    async with anchored(ready_place, tmp_path, every=1) as here:
        kiosk = await watching(here.server)
        for _ in range(3):
            await kiosk.upload(*acts(kiosk, 1))
            await here.go_on()
            here.server.clock.advance(here.machine.rhythm.every)
        address = "/api/v1/anchors?limit=2"
        first = (await here.server.client.get(address)).json()["items"]
        last = (await here.server.client.get(f"{address}&before={first[-1]['number']}")).json()

    assert [each["number"] for each in first] == [3, 2]
    assert [each["number"] for each in last["items"]] == [1]


async def uploaded(here: Anchored, kiosk: Witnessing, count: int) -> None:
    """And anchored, when it is time again."""
    kiosk.kiosk.server = here.server
    await kiosk.kiosk.fetch_token()
    await kiosk.upload(*acts(kiosk, count))
    here.server.clock.advance(here.machine.rhythm.every)
    await here.go_on()


def put_back(database: Path, kept: bytes) -> None:
    for each in database.parent.glob(f"{database.name}*"):
        each.unlink()
    database.write_bytes(kept)
    (database.parent / "log.head").unlink()


@pytest.mark.logs_warnings
@pytest.mark.parametrize("lost", [False, True])
async def test_a_log_that_was_put_back_is_freed_by_the_chain_only_if_nothing_is_lost(
    ready_place: Place, tmp_path: Path, *, lost: bool
) -> None:
    database = Path(ready_place.name)
    async with anchored(ready_place, tmp_path) as here:
        kiosk = await watching(here.server)
        await uploaded(here, kiosk, 2)
    kept = await asyncio.to_thread(database.read_bytes)
    if lost:
        async with anchored(ready_place, tmp_path) as here:
            here.server.client.headers.clear()
            here.server.clock.advance(2 * here.machine.rhythm.every)
            await uploaded(here, kiosk, 1)
    await asyncio.to_thread(put_back, database, kept)
    async with Database.opened(ready_place) as opened:
        await begin_feeds(opened)
    async with anchored(ready_place, tmp_path) as here:
        await here.go_on()
        state = (await here.server.application.log.now()).state

    assert (state.held is not None) == lost
    assert state.size == 2


@pytest.mark.logs_warnings
async def test_a_head_the_database_forgot_is_found_by_its_digest(
    ready_place: Place, tmp_path: Path
) -> None:
    async with anchored(ready_place, tmp_path) as here:
        await uploaded(here, await watching(here.server), 3)
    async with Database.opened(ready_place) as opened, opened.write() as connection:
        await connection.execute(delete(ANCHORS))
        await hold(connection, Hold.RESTORED)
    async with anchored(ready_place, tmp_path) as here:
        await here.go_on()
        state = (await here.server.application.log.now()).state
    assert (state.held, state.signed_size) == (None, 3)


async def test_it_anchors_in_the_background_and_stops_when_told(
    ready_place: Place, tmp_path: Path
) -> None:
    settings = settings_of(tmp_path, anchor={"every": 1, "look_every": 1})
    async with serving(ready_place, settings) as server:
        ground = Ground(settings, server.database, SystemClock(), counted(), KEY)
        kiosk = await watching(server)
        await kiosk.upload(*acts(kiosk, 2))
        here = Anchored(server, None)
        async with (
            anchoring(ground, server.application.log, Metrics().anchors),
            asyncio.timeout(20),
        ):
            with server.database.news.listening(Shelf("acme", EVERY_SITE)) as news:
                await news.wait()
            (told,) = await here.anchors()
    assert told["state"] == "final"


async def test_without_a_backend_nothing_is_made(ready_place: Place, tmp_path: Path) -> None:
    settings = settings_of(tmp_path, anchor={"backend": "none"})
    async with serving(ready_place, settings) as server:
        ground = Ground(settings, server.database, SystemClock(), counted(), KEY)
        async with anchoring(ground, server.application.log, Metrics().anchors):
            pass
    assert FILE not in await asyncio.to_thread(os.listdir, tmp_path)
