"""The tile of one station: its sign, its question, one line of explanation."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.tokens import Tokens
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.shapes import Plate, mirrored, plate
from kiosk.ui.widgets.typeset import Setting

# Wider than this the sign stands before the words, narrower above them.
_ROW_FROM = 720


class StationTile(Pressable):
    def __init__(
        self, icon: str, question: str, explanation: str, parent: QWidget | None = None
    ) -> None:
        self._icon = icon
        self._explanation = explanation
        super().__init__(question, parent)
        self.setAccessibleDescription(explanation)

    def show_station(self, icon: str, question: str, explanation: str) -> None:
        self._icon = icon
        self._explanation = explanation
        self.setAccessibleDescription(explanation)
        self.show_label(question)

    def radius(self) -> float:
        return appearance.current().radius.card

    def widths(self) -> tuple[int, int]:
        tokens = appearance.current()
        longest = max(self._question().narrowest_width(), self._line().narrowest_width())
        narrow = longest + 2 * tokens.space.large
        return narrow, max(narrow, round(tokens.measure.badge * 4.5))

    def height_at(self, width: int) -> int:
        tokens = appearance.current()
        words = self._words_height(self._words_width(width, tokens), tokens)
        if self._is_row(width):
            return max(words, tokens.measure.badge) + 2 * tokens.space.large
        return words + tokens.measure.badge + tokens.space.medium + 2 * tokens.space.large

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        self.paint_plate(painter, face, frame)
        if self._is_row(round(frame.width())):
            self._paint_row(painter, frame, tokens)
        else:
            self._paint_stack(painter, frame, tokens)

    def _paint_row(self, painter: QPainter, frame: QRectF, tokens: Tokens) -> None:
        pad, middle = tokens.space.large, frame.center().y()
        side = tokens.measure.badge
        self._paint_badge(painter, QRectF(pad, middle - side / 2, side, side), frame)
        width = self._words_width(round(frame.width()), tokens)
        height = self._words_height(width, tokens)
        left = pad + side + tokens.space.large
        self._paint_words(painter, QRectF(left, middle - height / 2, width, height), frame)
        self._paint_chevron(painter, middle, frame)

    def _paint_stack(self, painter: QPainter, frame: QRectF, tokens: Tokens) -> None:
        pad, side = tokens.space.large, tokens.measure.badge
        self._paint_badge(painter, QRectF(pad, pad, side, side), frame)
        width = self._words_width(round(frame.width()), tokens)
        top = pad + side + tokens.space.medium
        height = self._words_height(width, tokens)
        self._paint_words(painter, QRectF(pad, top, width, height), frame)
        self._paint_chevron(painter, pad + side / 2, frame)

    def _paint_badge(self, painter: QPainter, box: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        colours = tokens.palette
        box = mirrored(box, frame, painter.layoutDirection())
        fill = colours.accent_quiet if self.isEnabled() else colours.ground
        plate(painter, box, tokens.radius.card, Plate(fill))
        inset = (box.width() - tokens.measure.icon_tile) / 2
        drawing = box.adjusted(inset, inset, -inset, -inset)
        ink = colours.accent if self.isEnabled() else colours.ink_off
        icons.paint(painter, self._icon, drawing, ink)

    def _paint_words(self, painter: QPainter, box: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        colours = tokens.palette
        box = mirrored(box, frame, painter.layoutDirection())
        question = self._question()
        ink = colours.ink if self.isEnabled() else colours.ink_off
        question.paint(painter, box, ink)
        below = question.height(box.width()) + tokens.space.tight
        quiet = colours.ink_quiet if self.isEnabled() else colours.ink_off
        self._line().paint(painter, box.adjusted(0, below, 0, 0), quiet)

    def _paint_chevron(self, painter: QPainter, middle: float, frame: QRectF) -> None:
        tokens = appearance.current()
        size, pad = tokens.measure.icon, tokens.space.large
        box = QRectF(frame.right() - pad - size, middle - size / 2, size, size)
        place = mirrored(box, frame, painter.layoutDirection())
        icons.paint(painter, "chevron", place, tokens.palette.edge)

    def _question(self) -> Setting:
        return Setting(self.label(), appearance.current().type.heading)

    def _line(self) -> Setting:
        return Setting(self._explanation, appearance.current().type.body)

    def _is_row(self, width: int) -> bool:
        return width >= _ROW_FROM

    def _words_width(self, width: int, tokens: Tokens) -> int:
        pad = 2 * tokens.space.large
        if not self._is_row(width):
            return max(width - pad, 1)
        beside = tokens.measure.badge + tokens.measure.icon + 2 * tokens.space.large
        return max(width - pad - beside, 1)

    def _words_height(self, width: int, tokens: Tokens) -> int:
        question, line = self._question(), self._line()
        return question.height(width) + tokens.space.tight + line.height(width)
