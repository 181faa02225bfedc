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


@dataclass(frozen=True, slots=True)
class _Row:
    label: _Label
    value: Strong


class KeyValueList(QWidget):
    def __init__(self, facts: Sequence[Fact] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Spacing().medium)
        self._grid.setVerticalSpacing(2 * Spacing().snug)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Rows that are there are written anew: making and dressing widgets takes longer."""
        self._facts = tuple(facts)
        while len(self._rows) < len(self._facts):
            self._rows.append(self._new_row(len(self._rows)))
        for row, fact in zip(self._rows, self._facts, strict=False):
            row.label.show_text(fact.label)
            row.value.show_text(fact.value)
            row.value.setAccessibleDescription(fact.label)
        for row in self._rows[len(self._facts) :]:
            self._let_go(row)
        del self._rows[len(self._facts) :]
        self.updateGeometry()

    def facts(self) -> tuple[Fact, ...]:
        return self._facts

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        with painting(self) as painter:
            for row in self._rows[1:]:
                top = row.label.y() - Spacing().snug
                line = QRectF(0, top, self.width(), tokens.stroke.line)
                painter.fillRect(line, QColor(tokens.palette.line))

    def _new_row(self, index: int) -> _Row:
        row = _Row(_Label(), Strong())
        self._grid.addWidget(row.label, index, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row.value, index, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _let_go(self, row: _Row) -> None:
        for widget in (row.label, row.value):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
