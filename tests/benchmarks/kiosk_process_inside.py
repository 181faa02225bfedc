"""What can only be measured from inside a kiosk: how long its UI thread is blocked, and visits.

`kiosk_process.py` runs one `PROBE` of these in a process of its own, which prints JSON.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kiosk_process_counter import counter, show
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import settings as settings_of_kiosk
from kiosk.app.assembly import Kiosk
from kiosk.app.process import new_visit
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.app.stations.staff import CHECKUP
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.scene import Scene
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.devices import simulated_parts
from kiosk.ports import Scan
from kiosk.store.cache import OpenedCache
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.visit import HOME

SETTLE_MS = 3000
BLOCKED_MS = 16.0
SCAN_RATE = 15.0
PACK_EVERY_MS = 2000
STEP_MS = 400
VISIT_STEP_MS = 30
PAGE_B = os.sysconf("SC_PAGE_SIZE")

Step = tuple[str, Callable[[], None]]


def resident_mib() -> float:
    statm = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(statm.split()[1]) * PAGE_B / 2**20


@dataclass(frozen=True, slots=True)
class Wait:
    """One turn of the event loop: what an event would have waited, and what the thread did."""

    what: str
    waited_ms: float
    worked_ms: float


def end() -> None:
    """Not `quit`: it asks every window first, and the window of a kiosk refuses to close."""
    QApplication.exit(0)


class LoopProbe(QObject):
    """Asks for a turn of the event loop every millisecond and notes how late it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[Wait] = []
        self.doing = ""
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._last = self._worked = 0.0

    def start(self) -> None:
        self.waits.clear()
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()

    def _turn(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        late_ms = max(0.0, (now - self._last) * 1000 - 1)
        self.waits.append(Wait(self.doing, late_ms, (worked - self._worked) * 1000))
        self._last, self._worked = now, worked


class Walk(QObject):
    """Does one step after the other on the event loop, each with time to be painted."""

    def __init__(self, steps: Iterator[Step], probe: LoopProbe | None, pause_ms: int) -> None:
        super().__init__()
        self._steps = steps
        self._probe = probe
        self._pauses = QTimer(self, interval=pause_ms)
        self._pauses.timeout.connect(self._step)
        self._pauses.start()

    def _step(self) -> None:
        name, act = next(self._steps, ("", end))
        if self._probe is not None:
            self._probe.doing = name
        act()


def opened_kiosk(qt: QApplication) -> tuple[Kiosk, OpenedCache]:
    """The kiosk as `kiosk run --simulate` assembles it."""
    settings = settings_of_kiosk.load(None, os.environ)
    parts = simulated_parts()
    opened = open_kiosk_cache(settings, os.environ, parts.clock)
    kiosk = Kiosk(qt, settings, parts, new_visit, opened)
    show(kiosk)
    return kiosk, opened


def empty_window(seconds: float) -> object:
    """The peer: the same probe where nothing at all goes on but what the machine does."""
    qt, probe, window = QApplication(sys.argv[:1]), LoopProbe(), QWidget()
    window.show()
    QTimer.singleShot(SETTLE_MS, probe.start)
    QTimer.singleShot(SETTLE_MS + round(seconds * 1000), end)
    qt.exec()
    return summary(probe.waits)


def camera(seconds: float) -> object:
    """Somebody looks at the checkup while the camera gives 720p pictures."""
    qt, probe = QApplication(sys.argv[:1]), LoopProbe()
    kiosk, opened = opened_kiosk(qt)
    kiosk.shell.arrive()
    kiosk.shell.go_to(CHECKUP)
    first: list[tuple[int, float]] = []

    def begin() -> None:
        probe.start()
        first.append((kiosk.devices.frames.version, time.process_time()))

    QTimer.singleShot(SETTLE_MS, begin)
    # A hand on the screen, so that the visit does not end.
    touches = QTimer(interval=5000)
    touches.timeout.connect(kiosk.shell.touch)
    touches.start()
    QTimer.singleShot(SETTLE_MS + round(seconds * 1000), end)
    qt.exec()
    seen, spent_s = first[0]
    rate = (kiosk.devices.frames.version - seen) / seconds
    cpu = (time.process_time() - spent_s) / seconds * 100
    found = summary(probe.waits) | {"frames_per_s": rate, "cpu_percent_with_probe": cpu}
    kiosk.stop()
    opened.cache.close()
    return found


def scanning(seconds: float) -> object:
    """A pack every two seconds in front of a camera of 720p at 15 pictures a second."""
    qt, probe = QApplication(sys.argv[:1]), LoopProbe()
    kiosk, opened, camera, packs = counter(qt, SCAN_RATE)
    kiosk.shell.arrive()
    kiosk.shell.go_to(FRESHNESS)
    began: list[tuple[int, float, float]] = []

    def begin() -> None:
        probe.start()
        began.append((camera.pictures, camera.drawing_s, time.process_time()))

    def hold() -> None:
        kiosk.shell.touch()
        kiosk.eyes.expect_again()  # the same packs again, as if they were others
        camera.show(Scene(draw_code(Symbology.QR, next(packs)), pack=(96, 150, 60)))

    QTimer.singleShot(SETTLE_MS, begin)
    holding = QTimer(interval=PACK_EVERY_MS)
    holding.timeout.connect(hold)
    holding.start()
    QTimer.singleShot(SETTLE_MS + round(seconds * 1000), end)
    qt.exec()
    pictures, drawing_s, spent_s = began[0]
    spent_s = time.process_time() - spent_s
    drawing_s = camera.drawing_s - drawing_s
    found = summary(probe.waits) | {
        "frames_per_s": (camera.pictures - pictures) / seconds,
        "cpu_percent_with_probe": spent_s / seconds * 100,
        "drawing_percent": drawing_s / seconds * 100,
        "resident_mib": resident_mib(),
    }
    kiosk.stop()
    opened.cache.close()
    return found


def navigating(rounds: float) -> object:
    """A visitor who goes everywhere and tries every language and every theme."""
    qt, probe = QApplication(sys.argv[:1]), LoopProbe()
    kiosk, opened = opened_kiosk(qt)

    def steps() -> Iterator[Step]:
        yield "settling", probe.start
        for _ in range(int(rounds)):
            yield from _round_trip(kiosk)

    walk = Walk(steps(), probe, STEP_MS)
    qt.exec()
    del walk
    by_step = {
        name: summary([w for w in probe.waits if w.what == name])
        for name in dict.fromkeys(w.what for w in probe.waits)
        if name
    }
    kiosk.stop()
    opened.cache.close()
    return by_step


def _round_trip(kiosk: Kiosk) -> Iterator[Step]:
    shell = kiosk.shell
    yield "attract to home", shell.arrive
    for place in (FRESHNESS, LANGUAGES, COMFORT, CHECKUP):
        yield f"home to {place}", lambda to=place: shell.go_to(to)
        yield f"{place} to home", shell.go_back
    yield "", lambda: shell.go_to(LANGUAGES)
    for code in ("de", "ar", "hi", "en"):
        comfort = replace(shell.comfort, language=code)
        yield f"language {code}", lambda new=comfort: shell.choose(new)
    yield "", lambda: shell.go_to(COMFORT)
    for theme in ("dark", "contrast", "light"):
        comfort = replace(shell.comfort, theme=theme)
        yield f"theme {theme}", lambda new=comfort: shell.choose(new)
    yield "leaving", shell.leave


def visits(count: float) -> object:
    """Visitors one after the other, each with a scan, and the memory after each of them."""
    qt = QApplication(sys.argv[:1])
    kiosk, opened, _, packs = counter(qt, 30.0)
    resident: list[float] = []

    def steps() -> Iterator[Step]:
        for _ in range(int(count)):
            yield from (*_visit(kiosk, packs), ("leaving", kiosk.shell.leave))
            resident.append(resident_mib())

    walk = Walk(steps(), None, VISIT_STEP_MS)
    qt.exec()
    del walk
    kiosk.stop()
    opened.cache.close()
    return {"resident_mib": resident}


def _visit(kiosk: Kiosk, packs: Iterator[str]) -> Iterator[Step]:
    shell = kiosk.shell
    yield "arrive", shell.arrive
    for place in (LANGUAGES, COMFORT, FRESHNESS):
        yield place, lambda to=place: shell.go_to(to)
    yield "scan", lambda: kiosk.devices.scanned.emit(Scan(next(packs).encode(), "benchmark"))
    yield HOME, lambda: shell.go_to(HOME)
    comfort = shell.comfort
    yield "dark", lambda: shell.choose(replace(comfort, theme="dark"))
    yield "ar", lambda: shell.choose(replace(comfort, language="ar"))


def summary(waits: list[Wait]) -> dict[str, object]:
    ordered = sorted(wait.waited_ms for wait in waits)
    worst = max(waits, key=lambda wait: wait.waited_ms)
    return {
        "samples": len(ordered),
        "p50": ordered[len(ordered) // 2],
        "p99_9": ordered[min(len(ordered) - 1, int(len(ordered) * 0.999))],
        "max": ordered[-1],
        "over": sum(waited > BLOCKED_MS for waited in ordered),
        "over_by_own_work": sum(w.worked_ms > BLOCKED_MS for w in waits),
        "most_work": max(w.worked_ms for w in waits),
        "worst": asdict(worst),
    }


PROBES = {
    probe.__name__: probe for probe in (empty_window, camera, scanning, navigating, visits)
}


def answer(name: str, amount: float) -> None:
    sys.stdout.write(json.dumps(PROBES[name](amount)) + "\n")
