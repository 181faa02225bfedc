"""Facts as label and value, one under the other, with a hairline between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.labels import Body, Strong
from kiosk.ui.widgets.shapes import painting


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


class _Label(Body):
    quiet = True


class KeyValueList(QWidget):
    def __init__(self, facts: Sequence[Fact] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Spacing().medium)
        self._grid.setVerticalSpacing(2 * Spacing().snug)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        self._clear()
        self._labels: list[_Label] = []
        self._facts = tuple(facts)
        for row, fact in enumerate(self._facts):
            label = _Label(fact.label)
            self._labels.append(label)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            value = Strong(fact.value)
            value.setAccessibleDescription(fact.label)
            self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        self.updateGeometry()

    def facts(self) -> tuple[Fact, ...]:
        return self._facts

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        with painting(self) as painter:
            for label in self._labels[1:]:
                top = label.y() - Spacing().snug
                line = QRectF(0, top, self.width(), tokens.stroke.line)
                painter.fillRect(line, QColor(tokens.palette.line))

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
