"""Widgets that follow each other like words: on the next line where the room ends."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.widgets.pressable import UNBOUNDED


class WrappingRow(QWidget):
    """Every widget has its natural width; `centred` puts each line into the middle.

    It places its widgets itself: a layout written in Python outlives the widgets of its items.
    """

    def __init__(
        self, spacing: int, parent: QWidget | None = None, *, centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._centred = centred
        self._words: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, word: QWidget) -> None:
        word.setParent(self)
        self._words.append(word)
        word.show()
        self.updateGeometry()

    def clear(self) -> None:
        for word in self._words:
            word.hide()
            word.deleteLater()
        self._words.clear()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [self._height(line, width) for line in self._lines(width)]
        return sum(heights) + self._spacing * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        whole = self._width(self._seen())
        return QSize(whole, self.heightForWidth(whole))

    def minimumSizeHint(self) -> QSize:
        widths = [word.minimumSizeHint().width() for word in self._seen()]
        return QSize(max(widths, default=0), self.heightForWidth(UNBOUNDED))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place_all()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_all()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_all()
        super().resizeEvent(event)

    def _place_all(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            height = self._height(line, self.width())
            self._place(line, QRect(0, top, self.width(), height))
            top += height + self._spacing

    def _place(self, line: Sequence[QWidget], room: QRect) -> None:
        spare = max(0, room.width() - self._width(line))
        left = spare // 2 if self._centred else 0
        for word in line:
            width = min(word.sizeHint().width(), room.width())
            x = room.width() - left - width if self.isRightToLeft() else left
            word.setGeometry(x, room.top(), width, room.height())
            left += width + self._spacing

    def _lines(self, width: int) -> Iterator[list[QWidget]]:
        line: list[QWidget] = []
        for word in self._seen():
            if line and self._width([*line, word]) > width:
                yield line
                line = []
            line.append(word)
        if line:
            yield line

    def _width(self, line: Sequence[QWidget]) -> int:
        gaps = self._spacing * max(0, len(line) - 1)
        return sum(word.sizeHint().width() for word in line) + gaps

    def _height(self, line: Sequence[QWidget], room: int) -> int:
        return max(_height_at(word, min(word.sizeHint().width(), room)) for word in line)

    def _seen(self) -> list[QWidget]:
        return [word for word in self._words if not word.isHidden()]


def _height_at(word: QWidget, width: int) -> int:
    return word.heightForWidth(width) if word.hasHeightForWidth() else word.sizeHint().height()
