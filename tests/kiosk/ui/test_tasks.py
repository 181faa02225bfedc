import threading

import pytest

from kiosk.ui.tasks import Lane, Tasks
from kiosk.visit import VisitId
from shared.errors import UnavailableError

CURRENT = VisitId("current")


@pytest.fixture
def tasks(qapp):
    tasks = Tasks(lambda visit: visit == CURRENT)
    yield tasks
    tasks.stop()


def test_a_result_arrives_on_the_ui_thread(tasks, qtbot):
    seen = []
    tasks.run(
        Lane.COMPUTE,
        threading.get_ident,
        on_done=lambda ident: seen.append((ident, threading.get_ident())),
        on_failed=pytest.fail,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert worker != receiver == threading.get_ident()


def test_a_foreseen_error_reaches_on_failed(tasks, qtbot):
    failures: list[Exception] = []

    def work():
        raise UnavailableError("camera unplugged")

    tasks.run(Lane.STORAGE, work, on_done=pytest.fail, on_failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "camera unplugged"


@pytest.mark.parametrize("fails", [False, True])
def test_a_late_answer_is_dropped_with_the_visit_that_asked(tasks, qtbot, fails):
    def work():
        if fails:
            raise UnavailableError("too late anyway")

    done = []
    gone = VisitId("gone")
    tasks.run(Lane.STORAGE, work, visit=gone, on_done=pytest.fail, on_failed=pytest.fail)
    tasks.run(
        Lane.STORAGE, lambda: 1, visit=CURRENT, on_done=done.append, on_failed=pytest.fail
    )
    qtbot.waitUntil(lambda: done == [1])


def test_the_storage_lane_keeps_the_order(tasks, qtbot):
    order: list[int] = []
    for number in range(50):
        tasks.run(
            Lane.STORAGE,
            lambda number=number: order.append(number),
            on_done=lambda _: None,
            on_failed=pytest.fail,
        )
    qtbot.waitUntil(lambda: len(order) == 50)
    assert order == list(range(50))


def test_a_bug_is_not_swallowed(tasks, qtbot):
    def work():
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as exceptions:
        tasks.run(
            Lane.COMPUTE,
            work,
            visit=VisitId("gone"),
            on_done=pytest.fail,
            on_failed=pytest.fail,
        )
        tasks.produce("broken", lambda _stop: work())
        qtbot.waitUntil(lambda: len(exceptions) == 2)
    assert {kind for kind, _, _ in exceptions} == {ZeroDivisionError}


def test_stop_ends_the_loops_and_drops_what_is_queued(qapp):
    tasks = Tasks(lambda _visit: True)
    entered = threading.Event()
    late = []

    def busy() -> None:
        entered.set()

    tasks.produce("camera", lambda stop: stop.wait())
    tasks.run(Lane.STORAGE, busy, on_done=late.append, on_failed=pytest.fail)
    entered.wait(5)
    tasks.stop()
    assert not late
