"""A device loop runs while somebody needs it, and ends with the program at once."""

import threading
from collections.abc import Iterator

import pytest

from kiosk.ui.gate import Gate, Stop

PATIENCE_S = 5.0


class Loop:
    """Runs until it is told to stop, and remembers how often it was let through."""

    def __init__(self) -> None:
        self.begun = threading.Semaphore(0)
        self.ended = threading.Semaphore(0)

    def run(self, stop: Stop) -> None:
        self.begun.release()
        while not stop.wait(PATIENCE_S):
            pass
        self.ended.release()


class Gated:
    def __init__(self) -> None:
        self.gate, self.loop, self.stop = Gate(), Loop(), threading.Event()
        self.thread = threading.Thread(  # noqa: TID251  (Tasks would hide when it ends)
            target=self.gate.through(self.loop.run), args=(self.stop,)
        )
        self.thread.start()


@pytest.fixture
def gated() -> Iterator[Gated]:
    gated = Gated()
    yield gated
    gated.stop.set()
    gated.gate.end()
    gated.thread.join()


def test_a_closed_gate_lets_nothing_through(gated: Gated) -> None:
    assert not gated.gate.wait_until(is_open=True, timeout_s=0)
    assert not gated.loop.begun.acquire(blocking=False)


def test_the_loop_runs_anew_each_time_the_gate_opens(gated: Gated) -> None:
    for _ in range(2):
        gated.gate.set_open(is_open=True)
        assert gated.loop.begun.acquire(timeout=PATIENCE_S)
        gated.gate.set_open(is_open=False)
        assert gated.loop.ended.acquire(timeout=PATIENCE_S)


def test_a_gate_that_ended_ends_the_loop_at_once(gated: Gated) -> None:
    gated.gate.set_open(is_open=True)
    assert gated.loop.begun.acquire(timeout=PATIENCE_S)
    gated.gate.end()
    gated.thread.join(PATIENCE_S)

    assert not gated.thread.is_alive()


def test_a_gate_that_ended_never_opens_again(gated: Gated) -> None:
    gated.gate.end()
    gated.gate.set_open(is_open=True)
    gated.thread.join(PATIENCE_S)

    assert not gated.gate.is_open()
    assert not gated.loop.begun.acquire(blocking=False)


def test_the_program_ends_the_loop_behind_an_open_gate(gated: Gated) -> None:
    gated.gate.set_open(is_open=True)
    assert gated.loop.begun.acquire(timeout=PATIENCE_S)
    gated.stop.set()

    assert gated.loop.ended.acquire(timeout=PATIENCE_S)
