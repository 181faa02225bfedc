"""`sync-server run` as a process: it answers, ends when told to, and says why it cannot."""

import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from sync_server.exit_codes import ExitCode
from tests.support.server_process import port_of, process

ROOT = Path(__file__).resolve().parents[2]
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
    assert "Could not make the folder" in said


def test_the_demo_says_where_it_is_and_with_which_key(tmp_path: Path) -> None:
    running = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "sync_server", "demo", "--json", "--data", str(tmp_path / "d")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with running:
        told = json.loads(running.stdout.readline())
        header = {"Authorization": f"Bearer {told['key']}"}
        said = httpx2.get(f"{told['url']}/api/v1/batches?limit=200", headers=header)
        running.send_signal(signal.SIGTERM)
        ended = running.wait(timeout=20)

    assert (ended, len(said.json()["items"])) == (ExitCode.OK, 200)
    assert {each["site"] for each in said.json()["items"]} == {told["site"]}


def test_a_demo_that_is_to_end_with_its_input_takes_no_file(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "sync_server", "demo", "--until-eof"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert ended.returncode == ExitCode.INPUT
    assert "Standard input is no pipe" in ended.stderr
