"""The answer, readable from two metres: a great mark, one word, and why."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Outcome, Tokens, TypeStyle
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.labels import Words
from kiosk.ui.widgets.shapes import Plate, mark, mirrored, painting, plate
from kiosk.ui.widgets.typeset import Setting

# From here on the mark stands before the words, narrower above them.
_ROW_FROM = 840

# A verdict a little smaller on one line is found faster than a large one on two.
_SMALL_ENOUGH = 0.72


@dataclass(frozen=True, slots=True)
class Verdict:
    outcome: Outcome
    word: str
    because: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the words stand at one width."""

    row: bool
    width: int
    height: int
    word: Setting
    because: Setting


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
        plan = self._plan(width, tokens)
        if plan.row:
            return max(plan.height, tokens.measure.mark) + 2 * tokens.space.large
        return plan.height + tokens.measure.mark + tokens.space.large + 2 * tokens.space.wide

    def sizeHint(self) -> QSize:
        return QSize(_ROW_FROM, self.heightForWidth(_ROW_FROM))

    def minimumSizeHint(self) -> QSize:
        tokens = appearance.current()
        narrow = max(tokens.measure.mark, self._because(tokens).narrowest_width())
        return QSize(narrow + 2 * tokens.space.wide, self.heightForWidth(_ROW_FROM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours = tokens.palette.outcome(self._verdict.outcome)
        frame = QRectF(self.rect())
        plan = self._plan(self.width(), tokens)
        with painting(self) as painter:
            look = Plate(colours.fill, colours.line, tokens.stroke.edge)
            plate(painter, frame, tokens.radius.sheet, look)
            if plan.row:
                self._paint_row(painter, frame, plan)
            else:
                self._paint_stack(painter, frame, plan)

    def _paint_row(self, painter: QPainter, frame: QRectF, plan: _Plan) -> None:
        tokens = appearance.current()
        side, pad, middle = tokens.measure.mark, tokens.space.wide, frame.center().y()
        box = QRectF(pad, middle - side / 2, side, side)
        direction = painter.layoutDirection()
        mark(painter, mirrored(box, frame, direction), self._verdict.outcome)
        words = QRectF(box.right() + pad, middle - plan.height / 2, plan.width, plan.height)
        self._paint_words(painter, mirrored(words, frame, direction), plan)

    def _paint_stack(self, painter: QPainter, frame: QRectF, plan: _Plan) -> None:
        tokens = appearance.current()
        side, pad = tokens.measure.mark, tokens.space.wide
        content = side + tokens.space.large + plan.height
        top = frame.center().y() - content / 2
        mark(
            painter,
            QRectF(frame.center().x() - side / 2, top, side, side),
            self._verdict.outcome,
        )
        below = top + side + tokens.space.large
        self._paint_words(painter, QRectF(pad, below, plan.width, plan.height), plan)

    def _paint_words(self, painter: QPainter, box: QRectF, plan: _Plan) -> None:
        tokens = appearance.current()
        ink = tokens.palette.outcome(self._verdict.outcome).ink
        plan.word.paint(painter, box, ink)
        below = plan.word.height(box.width()) + tokens.space.tight
        plan.because.paint(painter, box.adjusted(0, below, 0, 0), ink)

    def _plan(self, width: int, tokens: Tokens) -> _Plan:
        """Put the mark beside the words if they fit there, else above; then shrink."""
        room = width - 2 * tokens.space.wide
        beside = room - tokens.measure.mark - tokens.space.wide
        full = tokens.type.verdict
        word = Setting(self._verdict.word, full)
        one_line = _on_one_line(word, beside if width >= _ROW_FROM else room)
        style = one_line or full
        least = Setting(self._verdict.word, style).narrowest_width()
        row = width >= _ROW_FROM and least <= beside
        available = max(beside if row else room, 1)
        centred = not row
        word = replace(word, style=style, centred=centred)
        word = replace(word, style=_fitting(word, available))
        because = Setting(self._verdict.because, tokens.type.lead, centred)
        height = word.height(available) + tokens.space.tight + because.height(available)
        return _Plan(row, available, height, word, because)

    def _because(self, tokens: Tokens) -> Setting:
        return Setting(self._verdict.because, tokens.type.lead)

    def _name(self) -> None:
        self.show_text(f"{self._verdict.word}. {self._verdict.because}")


def _on_one_line(word: Setting, width: int) -> TypeStyle | None:
    """Say at which size the whole of it fits, or None if that would be too small."""
    share = width / max(word.natural_width(), 1)
    if share >= 1:
        return word.style
    # A pixel less than the measure says: the widths of letters are not quite proportional.
    size = int(word.style.size * share) - 1
    return replace(word.style, size=size) if share > _SMALL_ENOUGH else None


def _fitting(word: Setting, width: int) -> TypeStyle:
    """Shrink a word that is longer than the banner is wide: broken it would not be one word."""
    style = word.style
    while style.size > 1 and Setting(word.text, style).narrowest_width() > width:
        style = replace(style, size=style.size - 1)
    return style
