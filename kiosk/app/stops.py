"""The stops of the tour: every screen of the kiosk and how a visitor comes to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from kiosk.app.assembly import Kiosk
from kiosk.ports import Scan
from kiosk.stations.staff.screen import CheckupPage
from kiosk.ui import appearance
from kiosk.ui.gallery import Gallery
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.ui.keyboard.panel import KeyboardPanel
from kiosk.ui.page import Page
from kiosk.ui.status_line import STAFF
from kiosk.ui.tour import Stop
from kiosk.ui.window import MakePage
from kiosk.visit import HOME, Attract

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
    let_pass: Callable[[float], None]

    def visit(self, place: str) -> None:
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(place)

    def sees_camera(self) -> bool:
        page = self.kiosk.window.page()
        return isinstance(page, CheckupPage) and page.has_picture()

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
        self.visit(STAFF)
        for page in self.kiosk.window.findChildren(CheckupPage):
            page.test_print_wanted.emit()

    def type_in_a_field(self) -> None:
        self.visit(PATTERNS)
        for field in self.kiosk.window.findChildren(QLineEdit)[:1]:
            field.setFocus(Qt.FocusReason.MouseFocusReason)

    def sees_keyboard(self) -> bool:
        return any(panel.isVisible() for panel in self.kiosk.window.findChildren(KeyboardPanel))


def stops_of(guide: Guide) -> tuple[Stop, ...]:
    kiosk = guide.kiosk

    def at(place: str) -> Callable[[], None]:
        return lambda: guide.visit(place)

    return (
        Stop("attract", kiosk.shell.leave),
        Stop("home", at(HOME)),
        Stop("languages", at(LANGUAGES)),
        Stop("ease-of-use", at(COMFORT)),
        Stop("checkup", at(STAFF), guide.sees_camera),
        Stop("checkup-scanned", lambda: kiosk.devices.scanned.emit(_SCAN)),
        Stop("checkup-printed", guide.print_slip, kiosk.window.toast.isVisible),
        Stop("still-there", guide.fall_silent, guide.is_warned),
        Stop("patterns", at(PATTERNS)),
        Stop("typing", guide.type_in_a_field, guide.sees_keyboard),
        Stop("question", guide.ask_to_leave),
        Stop("out-of-service", lambda: kiosk.shell.break_down("Incident 0000: a rehearsal.")),
        Stop("back-in-service", kiosk.shell.mend),
    )
