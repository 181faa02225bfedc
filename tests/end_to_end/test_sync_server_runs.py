"""`sync-server run` as a process: it answers, ends when told to, and says why it cannot."""

import json
import signal
import socket
from pathlib import Path

import httpx2
import pytest

from sync_server.exit_codes import ExitCode
from tests.support.server_process import port_of, process

pytestmark = pytest.mark.enable_socket


@pytest.mark.parametrize(
    ("how", "code"), [(signal.SIGTERM, ExitCode.OK), (signal.SIGINT, ExitCode.INTERRUPTED)]
)
def test_it_answers_until_it_is_told_to_stop(
    tmp_path: Path, how: signal.Signals, code: ExitCode
) -> None:
    with process(tmp_path, HTTP__PORT="0") as running:
        said = httpx2.get(f"http://127.0.0.1:{port_of(running)}/readyz")
        running.send_signal(how)
        rest = [json.loads(line)["event"] for line in running.stderr]
        ended = running.wait(timeout=20)

    assert said.json()["status"] == "ready"
    assert "server" not in said.headers
    assert (ended, rest[-1]) == (code, "stopped")


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with process(tmp_path, HTTP__PORT=str(port)) as running:
            said = running.stderr.read()
            ended = running.wait(timeout=20)

    assert ended == ExitCode.UNAVAILABLE
    assert f"127.0.0.1 port {port}: Address already in use" in said


def test_a_folder_nobody_may_write_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with process(tmp_path, HTTP__PORT="0", PATHS__DATA_DIR=str(tmp_path / "file/x")) as running:
        said = running.stderr.read()
        ended = running.wait(timeout=20)

    assert ended == ExitCode.UNAVAILABLE
    assert said.splitlines() == [line for line in said.splitlines() if "Traceback" not in line]
    assert "cannot be opened" in said
