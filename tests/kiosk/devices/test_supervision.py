"""Unplugging is shown and recovered from, without a thread or a sleep."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.devices.health import Absent, DeviceHealth, Lost, Ready
from kiosk.devices.latest import Latest
from kiosk.devices.pacing import EventPacer, SimulatedPacer
from kiosk.devices.simulated_camera import SimulatedCamera
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.simulated_scanner import SimulatedScanner
from kiosk.devices.supervision import BackOff, supervise_camera, supervise_scanner
from kiosk.devices.system_clock import SystemClock
from kiosk.ports import Frame, Scan
from shared.errors import UnavailableError


class Stage:
    """A stop signal, a report and a clock that follow a script of what somebody does next."""

    def __init__(self) -> None:
        self.clock = SimulatedClock()
        self.camera = SimulatedCamera(self.clock, SimulatedPacer(self.clock), (8, 8))
        self.said: list[DeviceHealth] = []
        self.waits: list[float] = []
        self.when_said: list[Callable[[], None]] = []
        self.when_waiting: dict[int, Callable[[], None]] = {}
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True

    def is_set(self) -> bool:
        return self._stopped

    def wait(self, timeout: float) -> bool:
        self.waits.append(timeout)
        self.clock.step(timeout)
        self.when_waiting.get(len(self.waits), lambda: None)()
        return self._stopped

    def report(self, health: DeviceHealth) -> None:
        self.said.append(health)
        if self.when_said:
            self.when_said.pop(0)()

    def run_camera(self) -> Latest[Frame]:
        mailbox = Latest[Frame]()
        supervise_camera(self.camera, mailbox, self.report, self.clock).run(self)
        return mailbox


def nothing() -> None: ...


def test_a_camera_pulled_out_is_shown_as_lost_and_comes_back():
    stage = Stage()
    stage.when_said = [stage.camera.unplug, nothing, stage.stop]
    stage.when_waiting = {3: stage.camera.plug}
    mailbox = stage.run_camera()
    assert [type(health) for health in stage.said] == [Ready, Lost, Ready]
    assert "unplugged" in str(stage.said[1])
    assert stage.waits == [0.5, 1.0, 2.0]
    assert mailbox.version == 2


def test_a_camera_never_there_is_absent_until_it_is_plugged_in():
    stage = Stage()
    stage.camera.unplug()
    stage.when_said = [nothing, stage.stop]
    stage.when_waiting = {1: stage.camera.plug}
    stage.run_camera()
    assert stage.said == [Absent("simulated camera is unplugged; plug it in again"), Ready()]


def test_the_loss_keeps_its_time_and_is_said_once():
    stage = Stage()
    lost_at = stage.clock.now()
    stage.when_said = [stage.camera.unplug]
    stage.when_waiting = {8: stage.stop}
    stage.run_camera()
    (_, loss) = stage.said
    assert isinstance(loss, Lost)
    assert loss.since == lost_at
    assert stage.waits[-3:] == [5.0, 5.0, 5.0]


def test_the_patience_starts_anew_after_a_recovery():
    stage = Stage()
    stage.when_said = [stage.camera.unplug, nothing, stage.camera.unplug, stage.stop]
    stage.when_waiting = {3: stage.camera.plug}
    stage.run_camera()
    assert stage.waits == [0.5, 1.0, 2.0, 0.5]


def test_a_night_of_failures_keeps_the_longest_pause():
    assert BackOff().after(100_000) == 5.0


def test_a_loop_told_to_stop_before_it_began_touches_nothing():
    stage = Stage()
    stage.stop()
    stage.run_camera()
    assert stage.said == []


def test_a_bug_in_the_loop_closes_the_camera_and_is_not_swallowed():
    stage = Stage()

    def fail() -> None:
        raise ZeroDivisionError

    stage.when_said = [fail]
    with pytest.raises(ZeroDivisionError):
        stage.run_camera()
    with pytest.raises(UnavailableError, match="not open"):
        stage.camera.read()


def test_every_scan_is_delivered_in_order():
    stage = Stage()
    scanner = SimulatedScanner()
    received: list[Scan] = []

    def deliver(scan: Scan) -> None:
        received.append(scan)
        if len(received) == 3:
            stage.stop()

    supervisor = supervise_scanner(scanner, deliver, stage.report, stage.clock)
    for data in (b"1", b"2", b"3"):
        scanner.scan(data)
    supervisor.run(stage)
    assert [scan.data for scan in received] == [b"1", b"2", b"3"]
    assert stage.said == [Ready()]


def test_a_real_thread_ends_when_it_is_told_to():
    stop, ready = threading.Event(), threading.Event()
    pacer = EventPacer()
    camera = SimulatedCamera(SystemClock(), pacer, (8, 8), rate=1000)
    mailbox = Latest[Frame]()
    loop = supervise_camera(camera, mailbox, lambda _: ready.set(), SystemClock())
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(loop.run, stop)
        assert ready.wait(5)
        stop.set()
        pacer.hurry()
        running.result(5)
    assert mailbox.take() is not None
