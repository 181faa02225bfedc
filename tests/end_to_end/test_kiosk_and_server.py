"""A kiosk and a server as they are: paired by command, acts go up and changes come down."""

import json
import secrets
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx2
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
from tests.support.server_process import ROOT, environment_of, port_of, process

pytestmark = pytest.mark.enable_socket
PATIENCE_S = 20.0
GTIN, OTHER_GTIN = "04006381333931", "04012345678901"
BEEF = Product(GTIN, "Beef", "meat")


@dataclass
class Running:
    """A server of its own, and what its operator types."""

    folder: Path
    address: str

    def operate(self, *arguments: str) -> dict[str, object]:
        done = subprocess.run(  # noqa: S603  (our own program)
            [sys.executable, "-m", "sync_server", *arguments, "--json"],
            cwd=ROOT,
            env=environment_of(self.folder),
            check=True,
            capture_output=True,
            text=True,
        )
        return json.loads(done.stdout)

    def approve(self, code: str) -> None:
        where = ("--organisation", "acme", "--site", "north", "--name", "Counter 1")
        self.operate("kiosks", "approve", code, *where)

    def key(self) -> str:
        scopes = ("--scope", "freshness:read", "--scope", "freshness:write")
        named = ("--name", "console", "--organisation", "acme")
        return str(self.operate("keys", "make", *named, *scopes)["key"])

    def put_product(self, key: str, name: str, gtin: str = GTIN) -> None:
        said = httpx2.put(
            f"{self.address}/api/v1/products/{gtin}",
            json={"name": name, "category": "meat"},
            headers={"Authorization": f"Bearer {key}"},
        )
        assert said.is_success, said.text


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    folder = tmp_path / "server"
    folder.mkdir()
    with process(folder, HTTP__PORT="0") as running:
        address = f"http://127.0.0.1:{port_of(running)}"
        with ThreadPoolExecutor(1) as reader:
            # What it logs is read on, or it would stop where the pipe is full.
            reader.submit(running.stderr.read)
            yield Running(folder, address)
            running.kill()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    return Home(folder)


def pair(home: Home, server: Running) -> str:
    """By command, as people do it; an API key of the organisation, made meanwhile."""
    waiting = subprocess.Popen(  # noqa: S603  (our own program)
        [sys.executable, "-m", "kiosk", "pair", server.address, "--json"],
        env=home.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    with waiting:
        server.approve(json.loads(waiting.stdout.readline())["user_code"])
        key = server.key()
        paired = json.loads(waiting.stdout.readline())
    assert (waiting.returncode, paired["state"], paired["site"]) == (0, "paired", "north")
    return key


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
    assert json.loads(synced.stdout) == {"sent": 2, "taken": 3, "refused": 0}
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


def await_until(is_so: Callable[[], bool]) -> None:
    pause, clock = threading.Event(), SystemClock()
    until_s = clock.monotonic() + PATIENCE_S
    while not is_so():
        assert clock.monotonic() < until_s
        pause.wait(0.005)


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
