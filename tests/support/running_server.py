"""A sync server that runs in a process of its own, and what its operator types."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from kiosk.devices.system_clock import SystemClock
from tests.support.kiosk_process import Home
from tests.support.server_process import ROOT, environment_of, port_of, process

GTIN = "04006381333931"
PATIENCE_S = 20.0


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


@contextmanager
def running_in(folder: Path, **settings: str) -> Generator[Running]:
    folder.mkdir()
    with process(folder, HTTP__PORT="0", **settings) as running:
        address = f"http://127.0.0.1:{port_of(running)}"
        with ThreadPoolExecutor(1) as reader:
            # What it logs is read on, or it would stop where the pipe is full.
            reader.submit(running.stderr.read)
            try:
                yield Running(folder, address)
            finally:
                running.kill()


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


def await_until(is_so: Callable[[], bool], pause_s: float = 0.005) -> None:
    pause, clock = threading.Event(), SystemClock()
    until_s = clock.monotonic() + PATIENCE_S
    while not is_so():
        assert clock.monotonic() < until_s
        pause.wait(pause_s)
