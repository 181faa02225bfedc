"""One thing in the tray: its name, and below it what will come of it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Outcome, Tokens
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.shapes import Plate, mark, mirrored, plate
from kiosk.ui.widgets.typeset import Setting


class ThingCard(Pressable):
    def __init__(
        self, name: str, line: str, outcome: Outcome, parent: QWidget | None = None
    ) -> None:
        self._line = line
        self._outcome = outcome
        super().__init__(name, parent)
        self.setAccessibleName(f"{name}. {line}")

    def radius(self) -> float:
        return appearance.current().radius.control

    def widths(self) -> tuple[int, int]:
        beside = self._beside(appearance.current())
        name, line = self._settings()
        narrow = max(name.narrowest_width(), line.narrowest_width())
        natural = max(name.natural_width(), line.natural_width())
        return narrow + beside, natural + beside

    def height_at(self, width: int) -> int:
        tokens = appearance.current()
        least = tokens.measure.icon_large
        words = self._words_height(max(width - self._beside(tokens), 1))
        return max(words, least) + 2 * tokens.space.small

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        colours, stroke = tokens.palette, tokens.stroke
        fill = colours.pressed if self.isDown() else colours.surface
        radius = self.radius() - (face.left() - frame.left())
        plate(painter, face, radius, Plate(fill, colours.edge, stroke.edge))
        direction, middle = painter.layoutDirection(), frame.center().y()
        side, pad = tokens.measure.icon_large, tokens.space.medium
        box = QRectF(frame.left() + pad, middle - side / 2, side, side)
        mark(painter, mirrored(box, frame, direction), self._outcome)
        width = frame.width() - self._beside(tokens)
        height = self._words_height(width)
        words = QRectF(box.right() + tokens.space.small, middle - height / 2, width, height)
        words = mirrored(words, frame, direction)
        name, line = self._settings()
        name.paint(painter, words, colours.ink)
        below = name.height(width) + tokens.space.hair
        line.paint(painter, words.adjusted(0, below, 0, 0), colours.ink_quiet)

    def _settings(self) -> tuple[Setting, Setting]:
        scale = appearance.current().type
        return Setting(self.label(), scale.label), Setting(self._line, scale.caption)

    def _words_height(self, width: float) -> int:
        name, line = self._settings()
        return name.height(width) + appearance.current().space.hair + line.height(width)

    def _beside(self, tokens: Tokens) -> int:
        return 2 * tokens.space.medium + tokens.measure.icon_large + tokens.space.small
