"""`kiosk demo`: a server and a second kiosk beside it, as long as it lasts."""

import json
import os
import select
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.app.demo.company import DemoServer, join
from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.parts.sync import AgentEngine, pairing_of
from kiosk.stations.freshness.flow import ByCode, UnknownProduct
from kiosk.stations.freshness.record import Counter, record_of
from kiosk.stations.receipt.actions import Home as Belonging
from kiosk.stations.receipt.actions import ReceiptDesk
from kiosk.stations.receipt.flow import Stage
from shared.canonical import canonical_json
from shared.ledger import files
from shared.wire.shelf_acts import FRESHNESS_CHECKED
from tests.support.kiosk_process import BOUND_S, Home, end_of, heard_until, ready_in


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def said_by_server(home: Home) -> Iterator[dict[str, object]]:
    for line in (home.data / "demo-server/server.log").read_text().splitlines():
        yield json.loads(line)


def who_read(home: Home) -> set[object]:
    return {
        each["key"] for each in said_by_server(home) if each.get("operation") == "read_changes"
    }


def answer() -> bytes:
    question, finding = ByCode("04012345678901"), UnknownProduct("04012345678901")
    counter, now = Counter("Markthalle", ZoneInfo("UTC")), SystemClock().now()
    fields = record_of(question, finding, "typed", now, counter)
    return canonical_json(fields.model_dump(by_alias=True, exclude_unset=True))


def demo_processes(home: Home) -> set[Path]:
    """Whoever was started within this home."""
    mark, found = str(home.folder).encode(), set[Path]()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
        except (FileNotFoundError, PermissionError, ProcessLookupError):
            continue
        if mark in environment:
            found.add(process)
    return found


def wait_for_the_end_of(process: Path) -> None:
    try:
        life = os.pidfd_open(int(process.name))
    except ProcessLookupError:
        return
    try:
        assert select.select([life], [], [], BOUND_S)[0], f"{process} goes on"
    finally:
        os.close(life)


@pytest.mark.enable_socket
def test_two_kiosks_are_connected_and_everything_ends_with_the_first(home: Home) -> None:
    with home.process() as kiosk:
        ready_in(kiosk, "demo")
        heard_until(kiosk, lambda _events: len(who_read(home)) == 2)
        beside = demo_processes(home)
        assert end_of(kiosk, signal.SIGTERM) == ExitCode.OK

    assert len(beside) == 3
    assert demo_processes(home) == set()
    assert (home.data / "demo/cache/cache.db").exists()
    assert not (home.data / "cache").exists(), "a demo keeps its data apart"


@pytest.mark.enable_socket
def test_on_the_second_day_the_kiosks_find_their_server_again(home: Home) -> None:
    for _ in range(2):
        with home.process() as kiosk:
            ready_in(kiosk, "demo")
            heard_until(kiosk, lambda _events: len(who_read(home)) == 2)
            assert end_of(kiosk, signal.SIGTERM) == ExitCode.OK

    paired = [each for each in said_by_server(home) if each.get("operation") == "claim_kiosk"]
    assert paired == []


@pytest.mark.enable_socket
def test_a_demo_that_is_killed_leaves_nobody_behind(home: Home) -> None:
    with home.process() as kiosk:
        ready_in(kiosk, "demo")
        heard_until(kiosk, lambda _events: len(who_read(home)) == 2)
        beside = demo_processes(home)
        assert end_of(kiosk, signal.SIGKILL) == -signal.SIGKILL

    assert len(beside) == 3
    for process in beside:
        wait_for_the_end_of(process)


@pytest.mark.enable_socket
def test_an_answer_at_the_demo_is_anchored_within_half_a_minute(home: Home) -> None:
    opened = home.open_cache()
    cache, heard = opened.cache, threading.Event()
    with DemoServer.started(home.data / "demo-server", 0) as server:
        join(cache, lambda of: pairing_of(of, SystemClock()), server.ready(), "Counter 1")
        engine = AgentEngine(cache, SystemClock())
        engine.start()
        seq = cache.acts.record(FRESHNESS_CHECKED, answer(), SystemClock().now())
        desk = ReceiptDesk(cache.logbook, lambda: Belonging("http://localhost", "Counter 1"))
        looks = (desk.look(seq) for _ in range(300) if not heard.wait(0.1))
        proof = next((p for p in looks if p and p.stage is Stage.ANCHORED), None)
        engine.stop()
    cache.close()

    assert proof is not None, "no answer was anchored"
    assert files.read(proof.link.encode()).level == 1


def test_without_a_server_the_demo_is_a_shop_all_the_same(home: Home) -> None:
    home.data.mkdir(parents=True)
    (home.data / "demo-server").write_text("in the way")
    with home.process() as kiosk:
        ready_in(kiosk, "demo")
        assert end_of(kiosk, signal.SIGTERM) == ExitCode.OK

    assert not (home.data / "demo-second").exists()
