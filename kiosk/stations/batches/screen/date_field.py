"""A day that is typed with ten keys or filled in by one touch."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.batches.screen.entry_words import EntryWords
from kiosk.stations.batches.screen.quick import QuickButton
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.field import TextField
from shared.freshness.typed_date import as_typed, dotted

_LONGEST = 10


class DateField(QWidget):
    typed = Signal(str, str)
    left = Signal(str)

    def __init__(
        self,
        name: str,
        days: Sequence[int],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """`days` from today are offered as buttons."""
        super().__init__(parent)
        self._name = name
        self._today = today
        self.field = TextField("", icon="calendar")
        self.field.line.setProperty("inputPurpose", "digits")
        self.field.line.setProperty("enterPurpose", "next")
        self.field.line.setMaxLength(_LONGEST)
        self._quick = {QuickButton(): offset for offset in days}
        self._lay_out_once()
        self.field.text_changed.connect(self._type)
        self.field.line.editingFinished.connect(self._leave)

    def show_day(self, text: str, error: str, words: EntryWords) -> None:
        if self.field.text() != text:
            self.field.show_text(text)
        self.field.show_label(words.field(self._name), words.date_hint(text))
        self.field.show_error(error)

    def show_names(self, name_of: Callable[[int], str]) -> None:
        for button, offset in self._quick.items():
            button.show_label(name_of(offset))

    @Slot(str)
    def _type(self, text: str) -> None:
        better = dotted(text)
        if better != text:
            self.field.show_text(better)  # comes back here with the dots in it
        else:
            self.typed.emit(self._name, text)

    @Slot()
    def _leave(self) -> None:
        self.left.emit(self._name)

    @Slot()
    def _take(self) -> None:
        sender = self.sender()
        if isinstance(sender, QuickButton):
            day = self._today() + timedelta(days=self._quick[sender])
            self.field.show_text(as_typed(day))

    def _lay_out_once(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Spacing().tight)
        for button in self._quick:
            button.clicked.connect(self._take)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Spacing().tight)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        layout.addStretch(1)
