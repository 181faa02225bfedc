"""`kiosk demo`: a server and a second kiosk beside it, as long as it lasts."""

import json
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.exit_codes import ExitCode
from tests.support.kiosk_process import Home, end_of, heard_until, ready_in


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


def test_without_a_server_the_demo_is_a_shop_all_the_same(home: Home) -> None:
    home.data.mkdir(parents=True)
    (home.data / "demo-server").write_text("in the way")
    with home.process() as kiosk:
        ready_in(kiosk, "demo")
        assert end_of(kiosk, signal.SIGTERM) == ExitCode.OK

    assert not (home.data / "demo-second").exists()
