"""The bubble of choices above a key: alternatives of a letter, or the languages.

It covers the window with an invisible sheet, so that a tap anywhere else closes it, and keeps
its own left-to-right order: the first choice is always the one closest to habit.
"""

from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

_CELL = 72
_SPACE = 6
_INSET = 8
_AIR = 10


class ChoiceButton(QPushButton):
    chosen = Signal(int)

    def __init__(self, number: int, label: str, spoken: str, parent: QWidget) -> None:
        # A single & would become a mnemonic and vanish.
        super().__init__(label.replace("&", "&&"), parent)
        self._number = number
        self.setAccessibleName(spoken)
        self.setObjectName("keyChoice")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(_CELL, _CELL)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._number)


class Choices(QWidget):
    """Shows numbered choices; says which one was tapped, or that it was dismissed."""

    chosen = Signal(int)
    dismissed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._bubble: QWidget | None = None
        self._buttons: list[ChoiceButton] = []
        self.hide()

    def offer(self, labels: list[tuple[str, str]], above: QRect, columns: int) -> None:
        """Show (label, spoken) pairs above a rectangle of the window, inside the window."""
        self.clear()
        bubble = QWidget(self)
        bubble.setObjectName("keyChoices")
        bubble.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(bubble)
        grid.setSpacing(_SPACE)
        grid.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        for number, (label, spoken) in enumerate(labels):
            button = ChoiceButton(number, label, spoken, bubble)
            button.chosen.connect(self.chosen)
            grid.addWidget(button, number // columns, number % columns)
            self._buttons.append(button)
        self._bubble = bubble
        window = self._window.rect()
        self.setGeometry(window)
        bubble.resize(bubble.sizeHint())
        bubble.move(_placed(bubble.rect(), above, window))
        self.show()
        self.raise_()

    def clear(self) -> None:
        """Forget what was offered, at once: nothing of it stays in the widget tree."""
        self.hide()
        self._buttons.clear()
        if self._bubble is not None:
            self._bubble.setParent(None)
            self._bubble.deleteLater()
            self._bubble = None

    def buttons(self) -> list[ChoiceButton]:
        return list(self._buttons)

    def pick_at(self, position: QPoint) -> int | None:
        """Return the choice under a global position; it is lit while a finger is there."""
        found: int | None = None
        for number, button in enumerate(self._buttons):
            inside = button.rect().contains(button.mapFromGlobal(position))
            button.setDown(inside)
            found = number if inside else found
        return found

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.dismissed.emit()


def columns_for(count: int) -> int:
    """Return how many columns the choices take: one row up to eight, then even rows."""
    rows = ceil(count / 8)
    return ceil(count / rows)


def _placed(bubble: QRect, above: QRect, window: QRect) -> QPoint:
    x = above.center().x() - bubble.width() // 2
    y = above.top() - bubble.height() - _AIR
    furthest = max(_AIR, window.width() - bubble.width() - _AIR)
    return QPoint(max(_AIR, min(x, furthest)), max(_AIR, y))
