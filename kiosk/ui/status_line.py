"""The quiet line below every page: the age of the data, the connection, what is broken."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.widgets.buttons import QuietButton
from kiosk.ui.widgets.labels import Caption
from kiosk.ui.widgets.shapes import Plate, painting, plate

STAFF = "staff"


class Sign(QWidget):
    """A small icon that says the same as the words beside it."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        side = appearance.current().measure.icon
        self.setFixedSize(side, side)

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            colour = appearance.current().palette.ink_quiet
            icons.paint(painter, self._icon, QRectF(self.rect()), colour)


class StatusLine(QWidget):
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign("database")
        self._words = Caption()
        self._staff = QuietButton("", "staff")
        self._age: timedelta | None = None
        self._lost: tuple[str, ...] = ()
        self._silence: timedelta | None = None
        self._checking = False
        self._layout_once()
        self._staff.clicked.connect(self._want_staff)
        self._retranslate()

    def show_data_age(self, age: timedelta | None) -> None:
        """How long ago head office was last heard; None when it never was."""
        self._age = age
        self._show()

    def show_lost(self, parts: tuple[str, ...]) -> None:
        """Which parts of the kiosk worked before and do not now, by their names in the code."""
        self._lost = parts
        self._show()

    def show_silence(self, silence: timedelta | None) -> None:
        """For how long head office was not reached, where that is worth a word."""
        if silence != self._silence:
            self._silence = silence
            self._show()

    def show_checking(self, *, checking: bool) -> None:
        """What staff have to clear up frightens nobody else: it is being looked at."""
        if checking != self._checking:
            self._checking = checking
            self._show()

    def is_checking(self) -> bool:
        return self._checking

    def is_silent(self) -> bool:
        return self._silence is not None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_to_the_sides()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        with painting(self) as painter:
            line = self.rect().toRectF()
            line.setBottom(tokens.stroke.line)
            plate(painter, line, 0, Plate(tokens.palette.line))

    def _layout_once(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(appearance.current().space.small)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._staff)
        self._keep_to_the_sides()

    def _keep_to_the_sides(self) -> None:
        """Margins are not mirrored by Qt; the button brings its own distance to the edge."""
        space = appearance.current().space
        first, last = space.large, space.tight
        if self.isRightToLeft():
            first, last = last, first
        self._row.setContentsMargins(first, space.tight, last, space.tight)

    def _retranslate(self) -> None:
        self._staff.show_label(self.tr("Staff"))
        self._show()

    def _show(self) -> None:
        troubles = [self._trouble_of(part) for part in self._lost]
        quiet = "database" if self._silence is None else "network-off"
        self._sign.show_icon("warning" if troubles else quiet)
        facts = (*troubles, self._words_for_age(), self._words_for_network())
        self._words.show_text(" \u00b7 ".join(facts))

    def _words_for_age(self) -> str:
        if self._age is None:
            return self.tr("No data from head office yet")
        formats = LocalFormats(language(appearance.language()))
        return self.tr("Data updated {0}").format(formats.age(self._age))

    def _words_for_network(self) -> str:
        if self._checking:
            return self.tr("The proofs are being checked")
        if self._silence is None:
            return self.tr("Works without a network")
        formats = LocalFormats(language(appearance.language()))
        text = self.tr("Without a connection for {0}")
        return text.format(formats.duration(self._silence))

    def _trouble_of(self, part: str) -> str:
        words = {
            "camera": self.tr("The camera is not working"),
            "scanner": self.tr("The scanner is not working"),
            "printer": self.tr("The printer is not working"),
        }
        return words.get(part, self.tr("A device is not working"))

    @Slot()
    def _want_staff(self) -> None:
        self.place_wanted.emit(STAFF)
