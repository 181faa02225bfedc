"""Lays widgets out like words: side by side, and on the next line where the room ends."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WrappingLayout(QLayout):
    """Every widget has its natural width; `centred` puts each line into the middle."""

    def __init__(
        self, spacing: int, parent: QWidget | None = None, *, centred: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [_height(line) for line in self._lines(width)]
        return sum(heights) + self.spacing() * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        whole = _width(self._seen(), self.spacing())
        return QSize(whole, self.heightForWidth(whole))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._seen()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            self._place(line, QRect(rect.left(), top, rect.width(), _height(line)))
            top += _height(line) + self.spacing()

    def _place(self, line: Sequence[QLayoutItem], room: QRect) -> None:
        spare = room.width() - _width(line, self.spacing())
        left = room.left() + (max(0, spare) // 2 if self._centred else 0)
        for item in line:
            width = min(item.sizeHint().width(), room.width())
            box = QRect(left, room.top(), width, room.height())
            item.setGeometry(self._mirrored(box, room))
            left += width + self.spacing()

    def _mirrored(self, box: QRect, room: QRect) -> QRect:
        host = self.parentWidget()
        if host is None or not host.isRightToLeft():
            return box
        return QRect(room.left() + room.right() - box.right(), box.top(), *_sides(box))

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        for item in self._seen():
            if line and _width([*line, item], self.spacing()) > width:
                yield line
                line = []
            line.append(item)
        if line:
            yield line

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


def _width(line: Sequence[QLayoutItem], spacing: int) -> int:
    return sum(item.sizeHint().width() for item in line) + spacing * max(0, len(line) - 1)


def _height(line: Sequence[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in line)


def _sides(box: QRect) -> tuple[int, int]:
    return box.width(), box.height()
