"""Packs held to the camera of a whole kiosk: how long until the verdict is on the screen.

`freshness_station.py` runs `answer` in a process of its own, which prints JSON.
"""

import gc
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from freshness_station_lists import percentiles
from freshness_station_shop import chain, settings_in
from kiosk_process_measure import Measure
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from watched_camera import WatchedCamera

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.packs import Pack, scene_of
from kiosk.app.process import new_visit
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scenes.codes import Symbology
from kiosk.devices.scenes.scene import EMPTY_COUNTER, Scene
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.parts.cache import open_kiosk_cache
from kiosk.parts.devices import simulated_parts
from kiosk.stations.freshness.flow import CodeSeen, Waiting, advance
from kiosk.stations.freshness.screen import FreshnessPage
from kiosk.stations.freshness.screen.answer import AnswerPanel
from kiosk.stations.freshness.screen.panels import OfferPanel
from kiosk.ui.first_paint import FirstPaint
from shared.codes.labels import label_elements, label_link
from shared.codes.understand import ScannedCode, understand
from shared.freshness.batch import Batch

VERDICT_BAR_MS = 150.0
RATE = 15.0
SETTLE_MS = 2000
BETWEEN_MS = 300
PATIENCE_MS = 5000
VISITOR_HAS = 5
KINDS = (Symbology.QR, Symbology.GS1_DATA_MATRIX, Symbology.EAN_13, Symbology.GS1_128)
_SEED = 3
_COLOUR = (96, 150, 60)
_NEARER = 0.9


@dataclass(frozen=True, slots=True)
class Held:
    """One pack: from its first picture, and from that picture in the kiosk's hands."""

    kind: str
    from_taken_ms: float
    from_handed_ms: float


class Counter(QObject):
    """Holds up one pack after the other and waits for each verdict to be painted."""

    def __init__(self, kiosk: Kiosk, camera: WatchedCamera, packs: Iterator[Pack]) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._camera = camera
        self._packs = packs
        self._pack: Pack | None = None
        self._served = 0
        self.held: list[Held] = []
        self.missed: list[str] = []
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._give_up)

    def next_pack(self) -> None:
        if self._served % VISITOR_HAS == 0:
            self._kiosk.shell.leave()
            self._kiosk.shell.arrive()
            self._kiosk.shell.go_to(FRESHNESS)
            self._watch()
        self._kiosk.shell.touch()
        self._served += 1
        QTimer.singleShot(BETWEEN_MS, self, self._hold)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._is_answered():
            # As in `FirstPaint`: a turn later the picture of this turn is out.
            pack, self._pack = self._pack, None
            QTimer.singleShot(0, self, lambda: self._answered(pack))
        return False

    def _watch(self) -> None:
        page = self._kiosk.window.page()
        for kind in (AnswerPanel, OfferPanel):
            for panel in page.findChildren(kind) if page else ():
                panel.installEventFilter(self)

    def _hold(self) -> None:
        self._pack = next(self._packs, None)
        if self._pack is None:
            QApplication.exit(0)
            return
        self._camera.show(_held(self._pack))
        self._patience.start()

    def _is_answered(self) -> bool:
        page = self._kiosk.window.page()
        if self._pack is None or not isinstance(page, FreshnessPage):
            return False
        asked = advance(Waiting(), CodeSeen(understand(ScannedCode(self._pack.text), 2026)))
        return page.answers(asked)

    def _answered(self, pack: Pack | None) -> None:
        now_s, shown = time.monotonic(), self._camera.shown
        if pack is not None and shown is not None:
            taken_ms, handed_ms = (now_s - s for s in (shown.taken_at_s, shown.handed_at_s))
            self.held.append(Held(pack.symbology.value, taken_ms * 1000, handed_ms * 1000))
        self._go_on()

    def _give_up(self) -> None:
        if self._pack is not None:
            self.missed.append(self._pack.text)
            self._pack = None
        self._go_on()

    def _go_on(self) -> None:
        self._patience.stop()
        self._camera.show(EMPTY_COUNTER)
        self.next_pack()


def answer(folder: str, products: str, packs: str) -> None:
    settings = settings_in(Path(folder))
    parts = simulated_parts()
    drawn = ScriptedCamera(parts.clock, EventPacer(), Look(rate=RATE))
    camera = WatchedCamera(drawn)
    parts = replace(parts, camera=camera)
    qt = QApplication(sys.argv[:1])
    opened = open_kiosk_cache(settings, {}, parts.clock)
    kiosk = Kiosk(qt, settings, parts, new_visit, opened)
    FirstPaint(kiosk.window).done.connect(gc.freeze)
    kiosk.start()
    kiosk.window.resize(1080, 1920)
    kiosk.window.show()
    today = parts.clock.now().astimezone(settings.site.time_zone).date()
    shop = chain(int(products), today, settings.site.name)
    counter = Counter(kiosk, camera, _packs(list(shop.batches()), int(packs)))
    gc.collect()
    QTimer.singleShot(SETTLE_MS, counter, counter.next_pack)
    qt.exec()
    kiosk.stop()
    opened.cache.close()
    held = [[one.kind, one.from_taken_ms, one.from_handed_ms] for one in counter.held]
    sys.stdout.write(json.dumps({"held": held, "missed": counter.missed}) + "\n")


def _packs(batches: list[Batch], count: int) -> Iterator[Pack]:
    chance = random.Random(_SEED)  # noqa: S311 - choosing packs needs no secrets
    chosen = chance.sample(batches, count)
    del batches[:]
    for number, batch in enumerate(chosen):
        kind = KINDS[number % len(KINDS)]
        yield Pack(batch.batch_id, kind, _text(kind, batch), _COLOUR)


def _held(pack: Pack) -> Scene:
    """A long row of bars is held nearer than a square of dots."""
    scene = scene_of(pack)
    if pack.symbology is not Symbology.GS1_128:
        return scene
    return replace(scene, placement=replace(scene.placement, scale=_NEARER))


def _text(kind: Symbology, batch: Batch) -> str:
    if kind is Symbology.QR:
        elements = label_elements(batch.gtin, batch.lot, batch.use_by)
        return label_link("https://counterproof.example", elements)
    return batch.gtin[1:] if kind is Symbology.EAN_13 else f"(01){batch.gtin}(10){batch.lot}"


def of_answer(text: str) -> Iterator[Measure]:
    found = json.loads(text)
    held, missed = found["held"], found["missed"]
    note = f"{RATE:.0f} pictures/s; {len(missed)} of {len(held) + len(missed)} not answered"
    handed = [float(each[2]) for each in held]
    yield percentiles(
        "frame with a code to verdict painted", "ms", handed, VERDICT_BAR_MS, note
    )
    taken = [float(each[1]) for each in held]
    note = "with the drawing of the picture"
    yield percentiles("  the same from the camera's turn", "ms", taken, VERDICT_BAR_MS, note)
    for kind in dict.fromkeys(str(each[0]) for each in held):
        of_kind = [float(each[2]) for each in held if each[0] == kind]
        yield percentiles(f"  of it {kind}", "ms", of_kind)
