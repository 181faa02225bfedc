"""`sync-server run` as a process, for tests that ask it over the loopback."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment_of(folder: Path) -> Mapping[str, str]:
    """One in which everything the server keeps lies in this folder."""
    return {**os.environ, "XDG_DATA_HOME": str(folder), "HOME": str(folder)}


@contextmanager
def process(folder: Path, **settings: str) -> Iterator[subprocess.Popen[str]]:
    named = {f"COUNTERPROOF_SERVER__{name}": value for name, value in settings.items()}
    running = subprocess.Popen(
        [sys.executable, "-m", "sync_server", "run"],
        cwd=ROOT,
        env={**environment_of(folder), **named},
        stderr=subprocess.PIPE,
        text=True,
    )
    with running:
        try:
            yield running
        finally:
            running.kill()


def port_of(running: subprocess.Popen[str]) -> int:
    for line in running.stderr:
        said = json.loads(line)
        if said["event"] == "serving":
            return said["port"]
    raise AssertionError("it ended without serving")
