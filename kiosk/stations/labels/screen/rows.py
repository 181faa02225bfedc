"""A list of batches of which a screenful is shown at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.labels.screen.words import LabelsWords
from kiosk.ui import appearance
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Caption, Strong

PAGE = 5


class BatchRow(Card):
    """A batch by its name and what matters of it; what can be done with it stands behind."""

    def __init__(self, name: str, detail: str, *behind: QWidget) -> None:
        space = appearance.current().space
        super().__init__(padding=space.small)
        texts = QVBoxLayout()
        texts.setSpacing(space.hair)
        texts.addStretch(1)
        texts.addWidget(Strong(name))
        texts.addWidget(Caption(detail))
        texts.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(space.medium)
        row.addLayout(texts, 1)
        for widget in behind:
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.content.addLayout(row)


class PagedRows(QWidget):
    """Makes only the rows that are seen: a delivery may have hundreds of batches."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = 0
        self._count = 0
        space = appearance.current().space
        self._rows = QVBoxLayout()
        self._rows.setSpacing(space.snug)
        self._back = SecondaryButton("", "chevron-up")
        self._span = Caption()
        self._span.centre()
        self._on = SecondaryButton("", "chevron-down")
        self._turns = QWidget()
        turns = QHBoxLayout(self._turns)
        turns.setContentsMargins(0, 0, 0, 0)
        turns.setSpacing(space.small)
        turns.addWidget(self._back)
        turns.addWidget(self._span, 1, Qt.AlignmentFlag.AlignVCenter)
        turns.addWidget(self._on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.small)
        layout.addLayout(self._rows)
        layout.addWidget(self._turns)
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)

    def show_rows(self, make: Sequence[Callable[[], QWidget]], words: LabelsWords) -> None:
        self._count = len(make)
        self._first = min(self._first, max(0, (self._count - 1) // PAGE * PAGE))
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        last = min(self._first + PAGE, self._count)
        for make_row in make[self._first : last]:
            self._rows.addWidget(make_row())
        self._turns.setVisible(self._count > PAGE)
        self._back.setEnabled(self._first > 0)
        self._on.setEnabled(last < self._count)
        self._span.show_text(words.span(self._first + 1, last, self._count))
        self._back.show_label(self.tr("Up"))
        self._on.show_label(self.tr("Down"))

    @Slot()
    def _turn_back(self) -> None:
        self._first = max(0, self._first - PAGE)
        self.turned.emit()

    @Slot()
    def _turn_on(self) -> None:
        self._first += PAGE
        self.turned.emit()
