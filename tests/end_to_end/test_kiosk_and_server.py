"""A kiosk and a server as they are: paired by command, acts go up and changes come down."""

import json
import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.parts.sync import AgentEngine, pairing_of
from kiosk.store.cache import Cache
from kiosk.sync.http_peer import HttpPeer
from kiosk.sync.pairing import Asked
from kiosk.syncing import Paired
from shared.errors import UnavailableError
from shared.freshness.batch import Batch, Product, batch_id_of
from shared.keys import SigningKey
from shared.wire.changes import BEGINNING
from tests.support.kiosk_process import Home
from tests.support.running_server import PATIENCE_S, Running, await_until, pair, running_in

pytestmark = pytest.mark.enable_socket
GTIN, OTHER_GTIN = "04006381333931", "04012345678901"
BEEF = Product(GTIN, "Beef", "meat")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running_in(tmp_path / "server") as running:
        yield running


@pytest.fixture
def home(tmp_path: Path) -> Home:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    return Home(folder)


def pair_at_once(cache: Cache, server: Running) -> None:
    pairing = pairing_of(cache, SystemClock())
    asked = pairing.ask(server.address)
    assert isinstance(asked, Asked)
    server.approve(asked.user_code)
    assert isinstance(pairing.look(), Paired)
    pairing.close()


def record(cache: Cache, lot: str) -> None:
    now = SystemClock().now()
    batch = Batch(batch_id_of("north", GTIN, lot), GTIN, lot, "north", arrived_on=now.date())
    cache.shelf_book.put_product(BEEF, now)
    cache.shelf_book.put(batch, now)


def names(cache: Cache) -> list[str]:
    with cache.database.read() as connection:
        return [
            row[0]
            for row in connection.exec_driver_sql("SELECT name FROM products ORDER BY name")
        ]


def test_an_act_goes_up_and_a_change_comes_down(home: Home, server: Running) -> None:
    key = pair(home, server)
    cache = home.open_cache().cache
    record(cache, "L1")
    cache.close()
    server.put_product(key, "Pork", OTHER_GTIN)
    synced = home.kiosk("sync", "--json")
    cache = home.open_cache().cache
    shown = names(cache)
    cache.close()

    assert synced.returncode == ExitCode.OK, synced.stderr
    told = json.loads(synced.stdout)
    assert (told["sent"], told["taken"], told["refused"]) == (2, 3, 0)
    assert (told["log"]["size"], told["log"]["alarm"]) == (2, None)
    assert shown == ["Beef", "Pork"]


def test_a_kiosk_that_runs_needs_no_command(home: Home, server: Running) -> None:
    cache = home.open_cache().cache
    pair_at_once(cache, server)
    key = server.key()
    engine = AgentEngine(cache, SystemClock())
    engine.start()
    try:
        record(cache, "L1")
        await_until(lambda: cache.sync_book.facts().waiting == 0)
        server.put_product(key, "Pork", OTHER_GTIN)
        await_until(lambda: names(cache) == ["Beef", "Pork"])
    finally:
        engine.stop()
        cache.close()


def test_closing_ends_a_long_poll_at_once(server: Running, home: Home) -> None:
    key, clock = SigningKey(bytes(range(32))), SystemClock()
    peer = HttpPeer(server.address, key, clock, secrets.token_bytes)
    server.approve(peer.claim().user_code)
    cursor = peer.changes(BEGINNING, 0).cursor
    with ThreadPoolExecutor(1) as lane:
        polling = lane.submit(peer.changes, cursor, 25)
        with pytest.raises(TimeoutError):
            polling.result(0.3)
        began_s = clock.monotonic()
        peer.close()
        with pytest.raises(UnavailableError, match="closed"):
            polling.result(PATIENCE_S)

    assert clock.monotonic() - began_s < 0.5
