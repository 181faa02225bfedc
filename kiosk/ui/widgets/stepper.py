"""A whole number that is changed by one: fewer, the number, more."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.languages import language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.widgets.buttons import IconButton
from kiosk.ui.widgets.labels import SectionTitle

_REPEAT_AFTER_MS = 400
_REPEAT_EVERY_MS = 60
_ROOM_FOR = 3


class Stepper(QWidget):
    """A finger that stays on a button goes on counting; `changed` says what is wanted."""

    changed = Signal(int)

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._value = least, most, least
        self._name = ""
        self._fewer = IconButton("", "minus")
        self._number = SectionTitle()
        self._number.centre()
        self._more = IconButton("", "plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.current().space.tight)
        for widget in (self._fewer, self._number, self._more):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in (self._fewer, self._more):
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(_REPEAT_AFTER_MS)
            button.setAutoRepeatInterval(_REPEAT_EVERY_MS)
        self._fewer.clicked.connect(self._less_by_one)
        self._more.clicked.connect(self._more_by_one)
        self._retranslate()

    def show_value(self, value: int, name: str) -> None:
        """`name` says what is counted, for who cannot see what stands beside it."""
        self._value, self._name = value, name
        self._retranslate()
        self._fewer.setEnabled(value > self._least)
        self._more.setEnabled(value < self._most)

    def value(self) -> int:
        return self._value

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @Slot()
    def _less_by_one(self) -> None:
        self.changed.emit(max(self._value - 1, self._least))

    @Slot()
    def _more_by_one(self) -> None:
        self.changed.emit(min(self._value + 1, self._most))

    def _retranslate(self) -> None:
        formats = LocalFormats(language(appearance.language()))
        self._number.show_text(formats.number(self._value))
        size = appearance.current().type.heading.size
        self._number.setMinimumWidth(size * _ROOM_FOR * 2 // 3)
        self._fewer.show_label(self.tr("Fewer"))
        self._more.show_label(self.tr("More"))
        for button in (self._fewer, self._more):
            button.setAccessibleDescription(self._name)
