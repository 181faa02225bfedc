"""The stops of the tour: every screen of the kiosk and how a visitor comes to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.packs import Pack
from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.demo.stand import DemoStand
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.app.stations.staff import CHECKUP
from kiosk.app.tour.batches import BatchGuide
from kiosk.app.tour.intake import IntakeGuide
from kiosk.app.tour.labels import labels_stops, rehearsed_drafts
from kiosk.app.tour.log import LogGuide
from kiosk.app.tour.pin import stops_at_the_door
from kiosk.app.tour.policies import PolicyGuide
from kiosk.app.tour.sync import SyncGuide
from kiosk.ports import Clock, Scan
from kiosk.stations.demo.flow import Drawer
from kiosk.stations.freshness.flow import CodeSeen, Waiting, advance
from kiosk.stations.freshness.screen import FreshnessPage
from kiosk.stations.staff.screen import CheckupPage
from kiosk.store.cache import Cache
from kiosk.ui import appearance
from kiosk.ui.gallery import Gallery
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.ui.keyboard.panel import KeyboardPanel
from kiosk.ui.page import Page
from kiosk.ui.tour import Stop
from kiosk.ui.window import MakePage
from kiosk.visit import HOME, Attract
from shared.codes.understand import ScannedCode, understand

PATTERNS = "patterns"
_SCAN = Scan(b"https://example.com/01/04012345678901/10/L1", "simulated scanner")


class PatternsPage(Page):
    """Every widget in every state; only the tour goes there."""

    def __init__(self) -> None:
        super().__init__()
        self.gallery = Gallery(appearance.language())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.gallery)


PLACES: Mapping[str, MakePage] = {PATTERNS: PatternsPage}


@dataclass(frozen=True, slots=True)
class Guide:
    """Does what a visitor would do to come to a stop."""

    kiosk: Kiosk
    rehearsal: Rehearsal
    let_pass: Callable[[float], None]
    cache: Cache | None = None

    def visit(self, place: str) -> None:
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(place)

    @property
    def clock(self) -> Clock:
        return self.rehearsal.parts.clock

    def sees_camera(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, CheckupPage | FreshnessPage) and page.has_picture()

    def hold(self, pack: Pack) -> None:
        """A new visitor, because nobody is told the same twice."""
        self.kiosk.shell.leave()
        self.rehearsal.hold(pack)
        self.visit(FRESHNESS)

    def is_answered(self, pack: Pack) -> bool:
        """By this pack: the frame before may still show the last one."""
        year = self.rehearsal.parts.clock.now().year
        asked = advance(Waiting(), CodeSeen(understand(ScannedCode(pack.text), year)))
        page = self.kiosk.window.page()
        return self.sees_camera() and isinstance(page, FreshnessPage) and page.answers(asked)

    def type_a_number(self) -> None:
        self.rehearsal.clear()
        self.kiosk.shell.leave()
        self.visit(FRESHNESS)
        page = self.kiosk.window.page()
        if isinstance(page, FreshnessPage):
            page.typing_wanted.emit()
            page.typed.emit("4012345000002")
            page.number_sent.emit()

    def pull_the_cable(self) -> None:
        self.rehearsal.pull_the_cable()
        self.kiosk.shell.leave()
        self.visit(FRESHNESS)

    def open_tray(self, stand: DemoStand) -> None:
        self.rehearsal.put_the_cable_back()
        stand.open_drawer(Drawer.ALL)

    def misses_camera(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, FreshnessPage) and page.misses_camera()

    def fall_silent(self) -> None:
        """Time passes, nobody touches anything."""
        self.visit(HOME)
        patience = self.kiosk.habits.patience
        self.let_pass(patience.warn_after_s + patience.leave_after_s / 3)

    def is_warned(self) -> bool:
        return self.kiosk.window.is_warning()

    def ask_to_leave(self) -> None:
        self.visit(PATTERNS)
        for gallery in self.kiosk.window.findChildren(Gallery):
            gallery.open_dialog(dangerous=False)

    def print_slip(self) -> None:
        self.visit(CHECKUP)
        for page in self.kiosk.window.findChildren(CheckupPage):
            page.test_print_wanted.emit()

    def type_in_a_field(self) -> None:
        self.visit(PATTERNS)
        page = self.kiosk.window.page()
        for field in page.findChildren(QLineEdit)[:1] if page else ():
            field.setFocus(Qt.FocusReason.MouseFocusReason)

    def sees_keyboard(self) -> bool:
        return any(panel.isVisible() for panel in self.kiosk.window.findChildren(KeyboardPanel))


def _shown(guide: Guide, pack: Pack) -> Stop:
    name = f"freshness-{pack.name}".replace(" ", "-")
    return Stop(name, partial(guide.hold, pack), partial(guide.is_answered, pack))


def _stops_with(guide: Guide) -> tuple[Stop, ...]:
    """Those that need what a kiosk keeps."""
    kiosk, cache = guide.kiosk, guide.cache
    if cache is None:
        return ()
    log = LogGuide(kiosk, guide.rehearsal, cache.logbook.statement)
    return *stops_at_the_door(kiosk, cache.staff_door, guide.clock), *log.stops()


def stops_of(guide: Guide) -> tuple[Stop, ...]:
    kiosk = guide.kiosk

    def at(place: str) -> Callable[[], None]:
        return lambda: guide.visit(place)

    stand = DemoStand(kiosk, guide.rehearsal)
    return (
        Stop("attract", kiosk.shell.leave),
        Stop("home", at(HOME)),
        Stop("languages", at(LANGUAGES)),
        Stop("ease-of-use", at(COMFORT)),
        Stop("freshness", at(FRESHNESS), guide.sees_camera),
        *(_shown(guide, pack) for pack in guide.rehearsal.packs),
        Stop("freshness-keypad", guide.type_a_number, guide.sees_camera),
        Stop("freshness-no-camera", guide.pull_the_cable, guide.misses_camera),
        Stop("tray", partial(guide.open_tray, stand), stand.shows_tray),
        Stop("tray-other-codes", partial(stand.open_drawer, Drawer.ODD), stand.shows_tray),
        *_stops_with(guide),
        *PolicyGuide(kiosk).stops(),
        *IntakeGuide(kiosk).stops(),
        *SyncGuide(kiosk, guide.rehearsal).stops(),
        Stop("checkup", at(CHECKUP), guide.sees_camera),
        Stop("checkup-scanned", lambda: kiosk.devices.scanned.emit(_SCAN)),
        Stop("checkup-printed", guide.print_slip, kiosk.window.toast.isVisible),
        *BatchGuide(kiosk, guide.rehearsal).stops(),
        *labels_stops(kiosk, rehearsed_drafts(guide.rehearsal.shop), guide.visit),
        Stop("still-there", guide.fall_silent, guide.is_warned),
        Stop("patterns", at(PATTERNS)),
        Stop("typing", guide.type_in_a_field, guide.sees_keyboard),
        Stop("question", guide.ask_to_leave),
        Stop("out-of-service", lambda: kiosk.shell.break_down("Incident 0000: a rehearsal.")),
        Stop("back-in-service", kiosk.shell.mend),
    )
