"""A state in a few words with its sign, small enough to stand beside other things."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.tokens import Colour, Outcome, TypeScale, TypeStyle
from kiosk.ui.widgets.labels import Words
from kiosk.ui.widgets.shapes import Plate, mirrored, painting, plate

ICONS = {
    Outcome.GOOD: "good",
    Outcome.CAUTION: "warning",
    Outcome.BAD: "bad",
    Outcome.UNKNOWN: "question",
}


class StatusPill(Words):
    """Without an outcome it is a plain fact, such as the age of the data."""

    def __init__(
        self,
        text: str = "",
        outcome: Outcome | None = None,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._outcome = outcome
        self._icon = icon
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_status(
        self, text: str, outcome: Outcome | None = None, icon: str | None = None
    ) -> None:
        self._outcome = outcome
        self._icon = icon
        self.show_text(text)
        self.update()

    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.caption

    def heightForWidth(self, width: int) -> int:
        tokens = appearance.current()
        words = self.setting().height(max(width - self._beside_words(), 1))
        return max(words, tokens.measure.icon) + 2 * tokens.space.snug

    def sizeHint(self) -> QSize:
        width = self.setting().natural_width() + self._beside_words()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.setting().narrowest_width() + self._beside_words()
        return QSize(width, self.heightForWidth(self.sizeHint().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        fill, ink, sign, line = self._colours()
        frame = QRectF(self.rect())
        radius = min(frame.height() / 2, tokens.measure.icon)
        size = tokens.measure.icon
        middle = frame.center().y()
        with painting(self) as painter:
            direction = painter.layoutDirection()
            plate(painter, frame, radius, Plate(fill, line, tokens.stroke.line))
            box = QRectF(tokens.space.small, middle - size / 2, size, size)
            icons.paint(painter, self._sign(), mirrored(box, frame, direction), sign)
            words = self.setting().size(frame.width() - self._beside_words())
            left = box.right() + tokens.space.tight
            text = QRectF(left, middle - words.height() / 2, words.width(), words.height())
            self.setting().paint(painter, mirrored(text, frame, direction), ink)

    def _sign(self) -> str:
        if self._icon is not None:
            return self._icon
        return ICONS[self._outcome] if self._outcome is not None else "info"

    def _colours(self) -> tuple[Colour, Colour, Colour, Colour]:
        palette = appearance.current().palette
        if self._outcome is None:
            return palette.surface, palette.ink, palette.ink_quiet, palette.line
        colours = palette.outcome(self._outcome)
        return colours.fill, colours.ink, colours.mark, colours.line

    def _beside_words(self) -> int:
        space = appearance.current().space
        around = space.small + space.tight + space.medium
        return around + appearance.current().measure.icon
