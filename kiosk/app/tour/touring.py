"""`kiosk tour`: every stop there is, in every view, driven through the real window."""

import json
import os
import secrets
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from PySide6.QtWidgets import QApplication
from rich.console import Console
from rich.progress import Progress, TaskID

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.process import application, new_visit
from kiosk.app.tour.stops import PLACES, Guide, stops_of
from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.options import Language, Layout, Theme, TourOptions
from kiosk.settings import Settings
from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import OpenedCache, open_cache
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.ui.tour import Picture, Tour, View, as_json
from kiosk.visit import Comfort
from shared.errors import UnavailableError

_TIMINGS = "tour.json"


class HurriedClock(SystemClock):
    """The real clock, except that time can pass at once: nobody waits for a silent visitor."""

    def __init__(self) -> None:
        self._skipped_s = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._skipped_s

    def skip(self, seconds: float) -> None:
        self._skipped_s += seconds


def tour(settings: Settings, options: TourOptions) -> int:
    """Write the pictures and `tour.json`; the exit code."""
    # A window of 1080 x 1920 fits few desktops; unseen, it has exactly the size that is asked.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _refuse_a_file_in_the_way(options.out / _TIMINGS)
    clock = HurriedClock()
    rehearsal = Rehearsal.prepared(settings, clock)
    with TemporaryDirectory(prefix="counterproof-tour-") as folder:
        opened = open_cache(
            Path(folder), SimulatedKeySource(), clock, secrets.token_bytes, APPLIERS
        )
        rehearsal.stock(opened.cache.database)
        try:
            pictures = _walk(rehearsal, opened, clock, options)
        finally:
            opened.cache.close()
    return _report(pictures, options)


def _walk(
    rehearsal: Rehearsal, opened: OpenedCache, clock: HurriedClock, options: TourOptions
) -> list[Picture]:
    qt = application()
    kiosk = Kiosk(qt, rehearsal.settings, rehearsal.parts, new_visit, opened, PLACES)
    kiosk.start()
    kiosk.window.show()
    kiosk.window.activateWindow()
    walk = Tour(kiosk.window, _enter(kiosk), kiosk.tasks, SystemClock(), options.out)
    pictures: list[Picture] = []
    failures: list[str] = []
    guide = Guide(kiosk, rehearsal, clock.skip, opened.cache)
    stops, views = stops_of(guide), views_of(options)
    _announce(len(stops), len(views))
    with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("Pictures", total=len(stops) * len(views))
        walk.taken.connect(pictures.append)
        walk.taken.connect(partial(_advance, progress, bar))
        walk.failed.connect(failures.append)
        walk.failed.connect(partial(_end, qt))
        walk.finished.connect(partial(_end, qt))
        walk.start(views, stops)
        qt.exec()
    kiosk.stop()
    if failures:
        raise UnavailableError(failures[0])
    return pictures


def _announce(stops: int, views: int) -> None:
    Console(stderr=True).print(
        f"{stops} stops in {views} views (`kiosk tour --help` says in which)"
    )


def _end(qt: QApplication, _why: str = "") -> None:
    """Not `quit`: it asks every window first, and the window of a kiosk refuses to close."""
    qt.exit(ExitCode.OK)


def _advance(progress: Progress, bar: TaskID, _picture: Picture) -> None:
    progress.advance(bar)


def _enter(kiosk: Kiosk) -> Callable[[View], None]:
    def enter(view: View) -> None:
        kiosk.shell.leave()
        comfort = Comfort(view.language, view.theme, view.large_type)
        kiosk.shell.adopt(replace(kiosk.habits, comfort=comfort))

    return enter


def views_of(options: TourOptions) -> list[View]:
    """What was asked for in all its combinations; unasked, colours and type sizes only once.

    Thousands of pictures are more than anybody looks at, and colours decide nothing about room.
    """
    languages = options.languages or get_args(Language)
    layouts = options.layouts or get_args(Layout)
    themes = options.themes or get_args(Theme)
    if options.themes or options.large_type:
        asked = options.themes or themes[:1]
        return [
            View(language, layout, theme, options.large_type)
            for language, layout, theme in product(languages, layouts, asked)
        ]
    plain = [View(*view, themes[0]) for view in product(languages, layouts)]
    coloured = [View(languages[0], layouts[0], theme) for theme in themes[1:]]
    return [*plain, *coloured, View(languages[0], layouts[0], themes[0], large_type=True)]


def _report(pictures: list[Picture], options: TourOptions) -> int:
    answer = json.dumps({"pictures": as_json(pictures)}, indent=2, ensure_ascii=False)
    _write(options.out / _TIMINGS, answer)
    if options.as_json:
        sys.stdout.write(answer + "\n")
    else:
        Console().print(f"{len(pictures)} pictures are in {options.out}")
    return ExitCode.OK


def _refuse_a_file_in_the_way(file: Path) -> None:
    """Before the walk, not minutes later when there is nothing left to do but to write."""
    if file.exists() and not (file.is_file() and os.access(file, os.W_OK)):
        raise UnavailableError(
            f"{file}: the timings cannot be written there; choose another folder with --out"
        )


def _write(file: Path, answer: str) -> None:
    try:
        file.write_text(answer + "\n", encoding="utf-8")
    except OSError as error:
        raise UnavailableError(
            f"{file}: the timings cannot be written ({error.strerror}); choose another folder "
            "with --out"
        ) from error
