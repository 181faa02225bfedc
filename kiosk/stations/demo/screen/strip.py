"""The strip above everything that says: this is a demo, and this is how to play it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import IconButton
from kiosk.ui.widgets.labels import Caption
from kiosk.ui.widgets.shapes import Plate, painting, plate


class _Name(Caption):
    quiet = False

    def colour(self) -> str:
        return appearance.current().palette.outcome(Outcome.CAUTION).ink


class DemoStrip(QWidget):
    """Nobody who sees this kiosk should take its shop for a real one."""

    tray_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_second: bool = False) -> None:
        super().__init__(parent)
        self._is_second = is_second
        self._name = _Name()
        self._hold = IconButton("", "qr", beside=True)
        self._hold.clicked.connect(self.tray_wanted)
        space = appearance.current().space
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.large, space.hair, space.large, space.hair)
        layout.setSpacing(space.medium)
        layout.addWidget(self._name, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._hold)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = appearance.current().palette.outcome(Outcome.CAUTION)
        with painting(self) as painter:
            plate(painter, self.rect().toRectF(), 0, Plate(colours.fill))

    def _retranslate(self) -> None:
        first, second = (
            self.tr("Demo: this shop is invented."),
            self.tr("Demo, second counter: this shop is invented."),
        )
        self._name.show_text(second if self._is_second else first)
        self._hold.show_label(self.tr("Hold something up"))
