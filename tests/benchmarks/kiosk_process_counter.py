"""A kiosk with a stocked shelf and a drawn camera, as the probes of the process need it."""

import gc
import os
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from PySide6.QtWidgets import QApplication
from watched_camera import WatchedCamera

from kiosk import settings as settings_of_kiosk
from kiosk.app.assembly import Kiosk
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.process import new_visit
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.devices import simulated_parts
from kiosk.store.cache import OpenedCache
from kiosk.ui.first_paint import FirstPaint


def show(kiosk: Kiosk) -> None:
    FirstPaint(kiosk.window).done.connect(gc.freeze)
    kiosk.start()
    kiosk.window.resize(1080, 1920)
    kiosk.window.show()


def counter(
    qt: QApplication, rate: float
) -> tuple[Kiosk, OpenedCache, WatchedCamera, Iterator[str]]:
    """A stocked kiosk whose camera is drawn at this rate, and its codes in turn."""
    parts = simulated_parts()
    drawn = ScriptedCamera(parts.clock, EventPacer(), Look(rate=rate))
    rehearsal = Rehearsal(settings_of_kiosk.load(None, os.environ), parts, drawn)
    camera = WatchedCamera(drawn)
    parts = replace(parts, camera=camera)
    opened = open_kiosk_cache(rehearsal.settings, os.environ, parts.clock)
    rehearsal.stock(opened.cache.database)
    kiosk = Kiosk(qt, rehearsal.settings, parts, new_visit, opened)
    show(kiosk)
    return kiosk, opened, camera, cycle(pack.text for pack in rehearsal.packs)
