"""The life of the kiosk process, from the display to the exit code."""

import gc
import logging
import os
import secrets
import sys
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.company import Counters, company
from kiosk.app.demo.door import REHEARSED_PIN, set_rehearsed_pin
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.demo.stand import DemoStand
from kiosk.app.display import require_display
from kiosk.app.placing import place_on
from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.lifeline import Lifeline
from kiosk.options import OutOfService, RunOptions, Trouble
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.devices import Parts, camera_present, chosen_parts, simulated_parts
from kiosk.parts.looking import at_its_site
from kiosk.parts.sync import pairing_of, syncing
from kiosk.settings import Paths, Settings
from kiosk.store.cache import Cache, OpenedCache
from kiosk.ui import crash
from kiosk.ui.first_paint import FirstPaint
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.isolate import isolated
from kiosk.ui.termination import Termination
from kiosk.ui.tidying import Tidying
from kiosk.visit import VisitId
from shared.errors import CounterproofError

_ANEW = -1
"""No exit code: the kiosk is made anew in this process, as where it belongs has changed."""


def run(settings: Settings, options: RunOptions) -> int:
    """Open the kiosk and serve until asked to end; the exit code."""
    require_display(os.environ)
    # The journal of the service manager keeps the time; only what concerns staff is said.
    logging.basicConfig(level=logging.INFO, format="kiosk: %(levelname)s %(name)s: %(message)s")
    parts = simulated_parts() if options.simulate else chosen_parts(settings)
    if options.out_of_service is not None:
        # The data folder or a device may be the very trouble: touch neither.
        return _serve(settings, options, replace(parts, camera=None, scanner=None), None)
    with _guarded(settings, options, parts) as opened:
        return _serve_synced(settings, options, parts, opened)


def _serve_synced(
    settings: Settings,
    options: RunOptions,
    parts: Parts,
    opened: OpenedCache,
    stage: Callable[[Kiosk], None] | None = None,
) -> int:
    """Serve, and again from the start whenever it was said where this kiosk belongs."""
    code = _ANEW
    while code == _ANEW:
        here = at_its_site(settings, opened.cache.sync_book)
        with syncing(opened.cache, here, parts.clock) as line:
            code = _serve(here, options, replace(parts, line=line), opened, stage)
    return code


def demo(settings: Settings, options: RunOptions) -> int:
    """The kiosk as it is, in a shop of its own, with the devices that ship with it."""
    require_display(os.environ)
    real = None if options.is_second else camera_present(settings, SystemClock())
    rehearsal = Rehearsal.prepared(_demo_settings(settings, options), real=real)

    def stage(kiosk: Kiosk) -> None:
        DemoStand(kiosk, rehearsal).name_the_demo(is_second=options.is_second)

    with (
        _guarded(rehearsal.settings, options, rehearsal.parts) as opened,
        ExitStack() as others,
    ):
        set_rehearsed_pin(opened.cache.staff_door, rehearsal.parts)
        if not options.is_second:
            _say(f"The PIN of the demo's staff is {REHEARSED_PIN}.")
            _invite(settings, options, opened.cache, others)
        if opened.cache.sync_book.paired() is None:
            rehearsal.stock(opened.cache.database)
            return _serve(rehearsal.settings, options, rehearsal.parts, opened, stage)
        return _serve_synced(rehearsal.settings, options, rehearsal.parts, opened, stage)


def _invite(settings: Settings, options: RunOptions, cache: Cache, others: ExitStack) -> None:
    """A server and a second kiosk; alone the demo is a shop all the same."""
    second = replace(options, is_second=True)

    @contextmanager
    def second_cache() -> Generator[Cache]:
        clock = SystemClock()
        opened = open_kiosk_cache(_demo_settings(settings, second), os.environ, clock)
        try:
            yield opened.cache
        finally:
            opened.cache.close()

    counters = Counters(
        cache,
        second_cache,
        lambda of: pairing_of(of, SystemClock()),
        options.start_second,
    )
    folder = settings.paths.data_dir / "demo-server"
    try:
        others.enter_context(company(counters, folder))
    except CounterproofError as error:
        _say_wrong(f"{error} The demo goes on without a server.")


def _demo_settings(settings: Settings, options: RunOptions) -> Settings:
    return in_folder(settings, "demo-second" if options.is_second else "demo")


@contextmanager
def _guarded(settings: Settings, options: RunOptions, parts: Parts) -> Generator[OpenedCache]:
    """Within, defects are reported and the cache is open; both end with it."""
    hooks = crash.install(settings.paths.crash_folder, options.incident, parts.clock)
    try:
        opened = open_kiosk_cache(settings, os.environ, parts.clock)
        _say_aloud(opened)
        try:
            yield opened
        finally:
            opened.cache.close()
    finally:
        hooks.remove()


def in_folder(settings: Settings, name: str) -> Settings:
    """Rehearsals keep their data apart: the real cache never holds an invented act."""
    paths = Paths(data_dir=settings.paths.data_dir / name)
    return settings.model_copy(update={"paths": paths})


def application() -> QApplication:
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])


def new_visit() -> VisitId:
    return VisitId(secrets.token_hex(8))


def _say_aloud(opened: OpenedCache) -> None:
    repaired = [opened.recovery.sentence()] if opened.recovery else []
    for sentence in (*repaired, *opened.cautions):
        _say_wrong(sentence)


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def _say_wrong(sentence: str) -> None:
    sys.stderr.write(f"kiosk: {sentence}\n")


def _serve(
    settings: Settings,
    options: RunOptions,
    parts: Parts,
    opened: OpenedCache | None,
    stage: Callable[[Kiosk], None] | None = None,
) -> int:
    qt = application()
    termination = Termination()
    # Not `quit`: it asks every window first, and the window of a kiosk refuses to close.
    end = partial(qt.exit, ExitCode.OK)
    termination.requested.connect(end)
    heartbeat = Heartbeat(Lifeline.of(os.environ))
    heartbeat.abandoned.connect(end)
    kiosk = Kiosk(qt, settings, parts, new_visit, opened)
    kiosk.restart_wanted.connect(partial(qt.exit, _ANEW))
    if stage is not None:
        stage(kiosk)
    if options.out_of_service is not None:
        kiosk.shell.break_down(_reason(options.out_of_service))
    first_paint = FirstPaint(kiosk.window)
    first_paint.done.connect(heartbeat.announce_ready)
    # What was made so far stays: looking for garbage in it would stop the UI for 40 ms.
    first_paint.done.connect(gc.freeze)
    tidying = Tidying()
    tidying.start()
    kiosk.start()
    _show(kiosk, settings, options)
    code = qt.exec()
    kiosk.stop()
    tidying.stop()
    termination.release()
    return code


def _show(kiosk: Kiosk, settings: Settings, options: RunOptions) -> None:
    if settings.window.fullscreen and not options.windowed:
        kiosk.window.showFullScreen()
        return
    kiosk.window.resize(settings.window.width, settings.window.height)
    if options.is_second or options.start_second:
        _make_room_for_two(kiosk.window, is_second=options.is_second)
    kiosk.window.show()


def _make_room_for_two(window: QWidget, *, is_second: bool) -> None:
    wanted = window.size().expandedTo(window.minimumSizeHint())
    place = place_on(window.screen().availableGeometry(), wanted, is_second=is_second)
    window.resize(place.size())
    window.move(place.topLeft())


def _reason(notice: OutOfService) -> str:
    """For staff, in the language of the kiosk; the details are what a log would say."""
    translate = QCoreApplication.translate
    words = {
        Trouble.CRASHED: translate(
            "OutOfService", "The program failed several times in a row."
        ),
        Trouble.HUNG: translate("OutOfService", "The program stopped answering several times."),
        Trouble.INPUT: translate(
            "OutOfService", "The settings of this kiosk are not in order."
        ),
        Trouble.EVIDENCE: translate("OutOfService", "The encrypted cache cannot be opened."),
        Trouble.UNAVAILABLE: translate(
            "OutOfService", "Something this kiosk needs is missing."
        ),
    }
    parts = [words[notice.trouble], isolated(notice.detail)]
    if notice.incident:
        incident = isolated(notice.incident)
        parts.append(translate("OutOfService", "Incident {0}").format(incident))
    return " ".join(part for part in parts if part)
