"""Rules that hold for every test: no leaked threads, no unexpected log, no real display."""

import logging
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

# How long an example takes says more about the machine than about the code.
settings.register_profile("counterproof", deadline=None)
settings.load_profile("counterproof")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    leaked = [
        t.name for t in set(threading.enumerate()) - before if t.is_alive() and not t.daemon
    ]
    assert not leaked, f"threads left running: {leaked}"


@pytest.fixture(autouse=True)
def _no_unexpected_log(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    loud = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, f"unexpected log output: {loud}"
