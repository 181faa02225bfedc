"""Start, stalls, idle load, memory, falls and tour of the kiosk process, each beside its bar.

Usage: ./build/bench kiosk_process [--only SECTION] [--starts N] [--seconds S] [--json FILE]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL, SIGSEGV, SIGSTOP, Signals

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
sys.path[:0] = [str(ROOT), str(ROOT / "build"), str(HERE)]

from kiosk_process_measure import (  # noqa: E402  (run as a script)
    Measure,
    of_samples,
    show,
    surroundings,
    write,
)
from kiosk_process_outside import (  # noqa: E402
    EMPTY_WINDOW,
    RUN,
    child_of,
    cpu_s,
    memory_mib,
    pause,
    started,
    supervised,
)
from rich.console import Console  # noqa: E402
from virtual_display import DisplayError, virtual_display  # noqa: E402

from kiosk.supervisor.supervise import KEEP_LITTLE  # noqa: E402

SETTLED_S = 8.0
ATTRACT_S = 1.0
UNWATCHED = (*RUN, "--unsupervised")
PEER = (sys.executable, "-c", EMPTY_WINDOW)
INSIDE = "import sys, kiosk_process_inside as k; k.answer(sys.argv[1], float(sys.argv[2]))"
FALL = "import sys, kiosk_process_falls as k; k.answer(sys.argv[1])"
HANGS = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured, and the environment of everything that is started."""

    starts: int
    falls: int
    seconds: float
    visits: int
    environment: Mapping[str, str]


def start(plan: Plan) -> Iterator[Measure]:
    yield from _starts("offscreen", plan, plan.environment)
    try:
        with virtual_display() as display:
            environment = {**plan.environment, **_window(display)}
            yield from _starts("Xvfb", plan, environment)
            if (ROOT / ".venv").exists():
                yield _build_run(plan, environment)
    except (DisplayError, FileNotFoundError) as error:
        Console(stderr=True).print(f"No virtual display: {error}")


def _starts(where: str, plan: Plan, environment: Mapping[str, str]) -> Iterator[Measure]:
    """Peer and kiosk by turns, so that a slow moment of the machine hits both alike."""
    _started_in_s(UNWATCHED, environment)
    pairs = [
        (_started_in_s(UNWATCHED, environment), _started_in_s(PEER, environment))
        for _ in range(plan.starts)
    ]
    ours, theirs = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    yield of_samples(f"start to usable, {where}", "s", ours, 2)
    yield of_samples(f"  peer: empty Qt window, {where}", "s", theirs)


def _build_run(plan: Plan, environment: Mapping[str, str]) -> Measure:
    _started_in_s(("build/run",), environment)
    samples = [_started_in_s(("build/run",), environment) for _ in range(plan.starts)]
    return of_samples("./build/run to usable, Xvfb", "s", samples, 3)


def _started_in_s(program: tuple[str, ...], environment: Mapping[str, str]) -> float:
    with started(program, environment) as one:
        return one.ready_after_s()


def _window(display: Mapping[str, str]) -> dict[str, str]:
    return {name: display[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}


def stalls(plan: Plan) -> Iterator[Measure]:
    floor = _inside("empty_window", plan.seconds / 3, plan)
    seen = _inside("camera", plan.seconds, plan)
    yield _longest("  peer: empty Qt window, longest wait", floor, None)
    yield _longest("UI thread blocked, camera 720p", seen, 16)
    work = _number(seen, "most_work")
    note = "processor time in one turn: what is left when no other program takes the core"
    yield Measure(
        "  of it our own work", work, "ms", int(_number(seen, "samples")), "", 16, note
    )
    yield Measure(
        "CPU with the camera at 30 pictures/s",
        _number(seen, "cpu_percent_with_probe"),
        "%",
        1,
        "",
        note=f"{_number(seen, 'frames_per_s'):.1f} pictures/s; the probe's 1 ms timer is in it",
    )


def scanning(plan: Plan) -> Iterator[Measure]:
    """Packs held to a camera of 720p at 15 pictures/s on the Freshness station."""
    seen = _inside("scanning", plan.seconds, plan)
    yield _longest("UI thread blocked, packs are scanned", seen, 16)
    work, samples = _number(seen, "most_work"), int(_number(seen, "samples"))
    yield Measure("  of it our own work", work, "ms", samples, "", 16)
    whole, drawing = (_number(seen, n) for n in ("cpu_percent_with_probe", "drawing_percent"))
    rate = f"{_number(seen, 'frames_per_s'):.1f} pictures/s"
    note = f"{rate}; {whole:.1f} % with {drawing:.1f} % for drawing them; the probe is in it"
    yield Measure("CPU while scanning 720p", whole - drawing, "%", 1, "", 60, note)


def navigation(plan: Plan) -> Iterator[Measure]:
    for name, seen in _inside("navigating", 3, plan).items():
        if name != "settling" and isinstance(seen, dict):
            yield _longest(f"UI thread blocked, {name}", seen, 16)


def _longest(what: str, seen: dict[str, object], bar: float | None) -> Measure:
    """The longest wait of all; our own work in it tells slow code from a busy machine."""
    note = (
        f"p99.9 {_number(seen, 'p99_9'):.1f} ms; {seen['over']} over 16 ms; "
        f"longest own work {_number(seen, 'most_work'):.1f} ms"
    )
    spread = f"p50 {_number(seen, 'p50'):.2f}"
    samples = int(_number(seen, "samples"))
    return Measure(what, _number(seen, "max"), "ms", samples, spread, bar, note)


def idle(plan: Plan) -> Iterator[Measure]:
    with supervised(plan.environment) as parent:
        child = child_of(parent.pid)
        pause(SETTLED_S)
        shares = {pid: _cpu_percent(pid, plan.seconds) for pid in (child, parent.pid)}
        yield Measure("CPU on the attract screen", shares[child], "%", 1, "", 5)
        yield Measure("  its supervisor", shares[parent.pid], "%", 1, "", 1)
        yield _resident("resident memory, attract screen", child, 180)
        yield _resident("  its supervisor", parent.pid, None)
    with started(PEER, plan.environment) as peer:
        peer.ready_after_s()
        pause(ATTRACT_S)
        yield _resident("  peer: empty Qt window", peer.process.pid, None)


def _cpu_percent(pid: int, seconds: float) -> float:
    before = cpu_s(pid)
    pause(seconds)
    return (cpu_s(pid) - before) / seconds * 100


def _resident(what: str, pid: int, bar: float | None) -> Measure:
    found = memory_mib(pid)
    note = f"of it its own {found['Anonymous']:.0f}, shared out (PSS) {found['Pss']:.0f}"
    return Measure(what, found["Rss"], "MiB", 1, "", bar, note)


def memory(plan: Plan) -> Iterator[Measure]:
    after = _inside("visits", plan.visits, plan)["resident_mib"]
    if not isinstance(after, list):
        raise TypeError(f"resident_mib is {after!r}, expected a list")
    resident = [float(each) for each in after]
    edge = max(1, len(resident) // 10)
    late = statistics.median(resident[-edge:])
    note = "a pack scanned, camera, four pages, another theme and Arabic in every visit"
    what = f"resident memory after {plan.visits} visits"
    spread = f"{min(resident):.1f} .. {max(resident):.1f}"
    yield Measure(what, late, "MiB", len(resident), spread, 250, note)
    half = resident[len(resident) // 2 :]
    early = statistics.median(half[:edge])
    growth = (late - early) / early * 100
    note = "end of the second half against its start, medians of a tenth of all"
    yield Measure("  its growth", growth, "%", len(half), "", 1, note)
    for share in (0, 0.25, 0.5, 0.75, 1):
        at = min(round(len(resident) * share), len(resident) - 1)
        yield Measure(f"  after {at + 1} visits", resident[at], "MiB", 1, "")


def falls(plan: Plan) -> Iterator[Measure]:
    for blow in (SIGKILL, SIGSEGV):
        usable = [_number(_fall(blow, plan), "usable_s") for _ in range(plan.falls)]
        yield of_samples(f"crash to usable ({blow.name})", "s", usable, 3)
    hangs = [_fall(SIGSTOP, plan) for _ in range(HANGS)]
    noticed = [_number(hang, "noticed_s") for hang in hangs]
    yield of_samples("hang to a new start", "s", noticed, 13, "10 s, then 2 s to dump stacks")
    yield of_samples("hang to usable", "s", [_number(hang, "usable_s") for hang in hangs])


def _fall(blow: Signals, plan: Plan) -> dict[str, object]:
    return _parsed(_answer((sys.executable, "-c", FALL, blow.name), plan))


def tour(plan: Plan) -> Iterator[Measure]:
    """Only the time between pictures counts, not the start of the process."""
    with tempfile.TemporaryDirectory(prefix="kiosk-tour-") as folder:
        command = (sys.executable, "-m", "kiosk", "tour", "--out", folder, "--json")
        views = ("--language", "en", "--language", "ar", "--theme", "light")
        answer = _answer((*command, *views), plan)
    pictures = json.loads(answer)["pictures"]
    by_stop: dict[str, list[float]] = {}
    for picture in pictures:
        by_stop.setdefault(picture["stop"], []).append(picture["shown_in_ms"])
    total_s = sum(sum(times) for times in by_stop.values()) / 1000
    rate = len(pictures) / total_s
    yield Measure("tour, pictures shown", rate, "/s", len(pictures), "", note="without saving")
    for stop, times in by_stop.items():
        p95 = statistics.quantiles(times, n=20, method="inclusive")[18]
        spread = f"{min(times):.0f} .. {max(times):.0f}"
        yield Measure(f"  {stop}, p95", p95, "ms", len(times), spread, 300)


def _inside(probe: str, amount: float, plan: Plan) -> dict[str, object]:
    return _parsed(_answer((sys.executable, "-c", INSIDE, probe, str(amount)), plan))


def _parsed(answer: str) -> dict[str, object]:
    return {str(name): value for name, value in json.loads(answer).items()}


def _answer(command: tuple[str, ...], plan: Plan) -> str:
    return subprocess.run(  # noqa: S603
        command,
        cwd=ROOT,
        env=dict(plan.environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    ).stdout


def _number(seen: Mapping[str, object], name: str) -> float:
    value = seen[name]
    if not isinstance(value, int | float):
        raise TypeError(f"{name} is {value!r}, expected a number")
    return float(value)


SECTIONS: dict[str, Callable[[Plan], Iterator[Measure]]] = {
    section.__name__: section
    for section in (start, falls, idle, memory, stalls, scanning, navigation, tour)
}


@contextmanager
def fresh_place() -> Iterator[dict[str, str]]:
    """An environment of its own: the caches of a real kiosk stay untouched."""
    with tempfile.TemporaryDirectory(prefix="kiosk-process-") as folder:
        paths = os.pathsep.join([str(ROOT), str(HERE)])
        place = {"XDG_DATA_HOME": folder, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
        unset = {"DISPLAY", "WAYLAND_DISPLAY"}
        kept = {name: value for name, value in os.environ.items() if name not in unset}
        yield {**KEEP_LITTLE, **kept, **place}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=SECTIONS, action="append", help="repeatable")
    parser.add_argument("--starts", type=int, default=10, help="starts to time")
    parser.add_argument("--falls", type=int, default=5, help="crashes of each kind to time")
    parser.add_argument("--seconds", type=float, default=30, help="how long to watch")
    parser.add_argument("--visits", type=int, default=240, help="visits to live through")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    wanted = parser.parse_args()
    about, console = surroundings(), Console(stderr=True)
    measures: list[Measure] = []
    with fresh_place() as environment:
        plan = Plan(wanted.starts, wanted.falls, wanted.seconds, wanted.visits, environment)
        for name in wanted.only or SECTIONS:
            with console.status(f"{name} ...") if console.is_terminal else nullcontext():
                measures += SECTIONS[name](plan)
    show(measures, about)
    if wanted.json:
        write(measures, about, wanted.json)


if __name__ == "__main__":
    main()
