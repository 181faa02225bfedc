"""The answer, readable from two metres: a great mark, one word, and why."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Outcome, Tokens
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.labels import Words
from kiosk.ui.widgets.shapes import Plate, mark, mirrored, painting, plate
from kiosk.ui.widgets.typeset import Setting

# From here on the mark stands before the words, narrower above them.
_ROW_FROM = 840


@dataclass(frozen=True, slots=True)
class Verdict:
    outcome: Outcome
    word: str
    because: str


class VerdictBanner(Words):
    def __init__(self, verdict: Verdict, parent: QWidget | None = None) -> None:
        self._verdict = verdict
        super().__init__("", parent)
        self._name()

    def show_verdict(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self._name()
        self.update()
        announce(self, self.text())

    def verdict(self) -> Verdict:
        return self._verdict

    def heightForWidth(self, width: int) -> int:
        tokens = appearance.current()
        words = self._words_height(self._words_width(width, tokens), tokens)
        side = tokens.measure.mark
        if width >= _ROW_FROM:
            return max(words, side) + 2 * tokens.space.wide
        return words + side + tokens.space.large + 2 * tokens.space.wide

    def sizeHint(self) -> QSize:
        return QSize(_ROW_FROM, self.heightForWidth(_ROW_FROM))

    def minimumSizeHint(self) -> QSize:
        tokens = appearance.current()
        longest = max(self._word().narrowest_width(), self._because().narrowest_width())
        return QSize(longest + 2 * tokens.space.wide, self.heightForWidth(_ROW_FROM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours = tokens.palette.outcome(self._verdict.outcome)
        frame = QRectF(self.rect())
        with painting(self) as painter:
            look = Plate(colours.fill, colours.line, tokens.stroke.edge)
            plate(painter, frame, tokens.radius.sheet, look)
            if frame.width() >= _ROW_FROM:
                self._paint_row(painter, frame, tokens)
            else:
                self._paint_stack(painter, frame, tokens)

    def _paint_row(self, painter: QPainter, frame: QRectF, tokens: Tokens) -> None:
        side, pad, middle = tokens.measure.mark, tokens.space.wide, frame.center().y()
        box = QRectF(pad, middle - side / 2, side, side)
        direction = painter.layoutDirection()
        mark(painter, mirrored(box, frame, direction), self._verdict.outcome)
        width = self._words_width(round(frame.width()), tokens)
        height = self._words_height(width, tokens)
        words = QRectF(box.right() + pad, middle - height / 2, width, height)
        self._paint_words(painter, mirrored(words, frame, direction))

    def _paint_stack(self, painter: QPainter, frame: QRectF, tokens: Tokens) -> None:
        side, pad = tokens.measure.mark, tokens.space.wide
        box = QRectF(frame.center().x() - side / 2, pad, side, side)
        mark(painter, box, self._verdict.outcome)
        width = self._words_width(round(frame.width()), tokens)
        top = box.bottom() + tokens.space.large
        self._paint_words(painter, QRectF(pad, top, width, frame.bottom() - top))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        tokens = appearance.current()
        ink = tokens.palette.outcome(self._verdict.outcome).ink
        self._word().paint(painter, box, ink)
        below = self._word().height(box.width()) + tokens.space.tight
        self._because().paint(painter, box.adjusted(0, below, 0, 0), ink)

    def _word(self) -> Setting:
        return Setting(self._verdict.word, appearance.current().type.verdict, self._stacked())

    def _because(self) -> Setting:
        return Setting(self._verdict.because, appearance.current().type.lead, self._stacked())

    def _stacked(self) -> bool:
        return self.width() < _ROW_FROM

    def _words_width(self, width: int, tokens: Tokens) -> int:
        room = width - 2 * tokens.space.wide
        beside = tokens.measure.mark + tokens.space.wide if width >= _ROW_FROM else 0
        return max(room - beside, 1)

    def _words_height(self, width: int, tokens: Tokens) -> int:
        return self._word().height(width) + tokens.space.tight + self._because().height(width)

    def _name(self) -> None:
        self.show_text(f"{self._verdict.word}. {self._verdict.because}")
