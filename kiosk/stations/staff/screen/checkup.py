"""The checkup on the screen: what the camera sees, and how every part of the kiosk stands."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ports import Frame
from kiosk.stations.staff.flow import Absent, Checkup, Lost, Part, Standing, Works
from kiosk.ui import appearance
from kiosk.ui.isolate import isolated
from kiosk.ui.live_view import LiveView
from kiosk.ui.page import Page
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Caption, Lead, Strong, Title
from kiosk.ui.widgets.messages import Sign
from kiosk.ui.widgets.pill import StatusPill

_LIVE_PX = 480
_LIVE_LOW_PX = 400
_ICONS = {
    Part.CAMERA: "camera",
    Part.SCANNER: "scanner",
    Part.PRINTER: "printer",
    Part.SPEECH: "speech",
    Part.CACHE: "database",
}


class PartRow(Card):
    """One part: its sign, its name, how it stands in words and what to do about it."""

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=appearance.current().space.medium)
        self._name = Strong()
        self._words = Caption()
        self._pill = StatusPill()
        sign = Sign()
        sign.show_icon(_ICONS[part])
        texts = QVBoxLayout()
        texts.setSpacing(appearance.current().space.hair)
        texts.addStretch(1)
        texts.addWidget(self._name)
        texts.addWidget(self._words)
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(appearance.current().space.medium)
        row.addWidget(sign)
        row.addLayout(texts, 1)
        row.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        self.content.addLayout(row)

    def show_standing(self, name: str, standing: Standing) -> None:
        self._name.show_text(name)
        match standing:
            case Works(detail):
                self._words.show_text(_sentence(detail))
                self._pill.show_status(self.tr("Working"), Outcome.GOOD)
            case Lost(reason):
                self._words.show_text(_sentence(reason))
                self._pill.show_status(self.tr("Not working"), Outcome.BAD)
            case Absent(advice):
                self._words.show_text(_sentence(advice))
                self._pill.show_status(self.tr("Not set up"), Outcome.UNKNOWN)
            case _:
                assert_never(standing)


class CheckupPage(Page):
    """Shows only what concerns the kiosk, nothing of any visitor."""

    test_print_wanted = Signal()

    def __init__(
        self, take_frame: Callable[[], Frame | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._checkup = Checkup()
        self._scanned = ""
        self._title = Title()
        self._lead = Lead()
        self._live = LiveView(take_frame)
        self._scan = Strong()
        self._print = SecondaryButton("", "printer")
        self._rows = {part: PartRow(part) for part in Part}
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._print.clicked.connect(self.test_print_wanted)
        self._lay_out_once()

    def show_checkup(self, checkup: Checkup) -> None:
        self._checkup = checkup
        for part, row in self._rows.items():
            standing = checkup.standing_of(part)
            row.setVisible(standing is not None)
            if standing is not None:
                row.show_standing(self._name_of(part), standing)
        self._live.setVisible(isinstance(checkup.standing_of(Part.CAMERA), Works))
        self._print.setVisible(isinstance(checkup.standing_of(Part.PRINTER), Works))

    def show_scan(self, text: str) -> None:
        """What the scanner just sent: the installer's proof that it is set up right."""
        self._scanned = text
        self._show_scan()

    def has_picture(self) -> bool:
        return self._live.has_picture()

    def retranslate(self) -> None:
        self._title.show_text(self.tr("How this kiosk is doing"))
        self._lead.show_text(self.tr("Plug in or unplug a device: this page shows it at once."))
        self._print.show_label(self.tr("Print a test slip"))
        self._show_scan()
        self.show_checkup(self._checkup)

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )
        self._live.setFixedHeight(_LIVE_LOW_PX if landscape else _LIVE_PX)

    def _show_scan(self) -> None:
        if self._scanned:
            self._scan.show_text(self.tr("Scanned: {0}").format(isolated(self._scanned)))
        else:
            self._scan.show_text(self.tr("Scan any code to try the scanner."))

    def _name_of(self, part: Part) -> str:
        match part:
            case Part.CAMERA:
                return self.tr("Camera")
            case Part.SCANNER:
                return self.tr("Scanner")
            case Part.PRINTER:
                return self.tr("Printer")
            case Part.SPEECH:
                return self.tr("Speech")
            case Part.CACHE:
                return self.tr("Encrypted cache")
            case _:
                assert_never(part)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        seen = QVBoxLayout()
        seen.setSpacing(space.medium)
        for widget in (self._live, self._scan, self._print):
            seen.addWidget(widget)
        seen.addStretch(1)
        parts = QVBoxLayout()
        parts.setSpacing(space.small)
        for row in self._rows.values():
            parts.addWidget(row)
        parts.addStretch(1)
        self._columns.setSpacing(space.large)
        self._columns.addLayout(seen, 1)
        self._columns.addLayout(parts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.large, space.page, space.medium)
        layout.setSpacing(space.medium)
        layout.addWidget(self._title)
        layout.addWidget(self._lead)
        layout.addLayout(self._columns)
        layout.addStretch(1)


def _sentence(text: str) -> str:
    """Devices name themselves in the middle of a sentence; here their name begins one."""
    return isolated(text[:1].upper() + text[1:])
