"""`sync-server run` told to stop while a kiosk waits for changes: it does not wait with it."""

import secrets
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.devices.system_clock import SystemClock
from kiosk.sync.http_peer import HttpPeer
from shared.keys import SigningKey
from shared.wire.changes import BEGINNING
from tests.support.server_process import ROOT, environment_of, port_of, process

pytestmark = pytest.mark.enable_socket


def paired_peer(folder: Path, port: int) -> HttpPeer:
    key = SigningKey.make(secrets.token_bytes)
    peer = HttpPeer(f"http://127.0.0.1:{port}", key, SystemClock(), secrets.token_bytes)
    claim = peer.claim()
    belongs = ("--organisation", "acme", "--site", "north")
    command = [sys.executable, "-m", "sync_server", "kiosks", "approve", claim.user_code]
    subprocess.run(  # noqa: S603  (our own program)
        [*command, *belongs], cwd=ROOT, env=environment_of(folder), check=True, timeout=60
    )
    assert peer.poll(claim.device_code).pairing is not None
    return peer


def test_a_kiosk_that_waits_is_answered_when_the_server_stops(tmp_path: Path) -> None:
    with process(tmp_path, HTTP__PORT="0") as running:
        peer = paired_peer(tmp_path, port_of(running))
        cursor = peer.changes(BEGINNING, 0).cursor
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(peer.changes, cursor, 25)
            with pytest.raises(TimeoutError):
                asked.result(0.5)
            running.send_signal(signal.SIGTERM)
            page = asked.result(5)
        ended = running.wait(timeout=20)
        peer.close()

    assert (ended, page.changes, page.cursor) == (0, (), cursor)
