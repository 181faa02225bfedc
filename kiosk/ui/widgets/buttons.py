"""Buttons in order of weight: primary, danger, secondary, quiet; and the one with an icon."""

from abc import abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.tokens import Colour, Tokens
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.shapes import Plate, mirrored, plate
from kiosk.ui.widgets.typeset import Setting


@dataclass(frozen=True, slots=True)
class Dress:
    """What a button wears at rest and under the finger."""

    rest: Plate
    down: Plate
    ink: Colour


class TextButton(Pressable):
    """A label, perhaps with an icon before it; grows in height when the label wraps."""

    def __init__(
        self, label: str, icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        self._icon = icon
        self._kept: Setting | None = None
        self._set_for = appearance.worn()
        super().__init__(label, parent)

    @abstractmethod
    def dress(self, tokens: Tokens) -> Dress: ...

    def show_icon(self, icon: str | None) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def radius(self) -> float:
        return appearance.current().radius.control

    def height_at(self, width: int) -> int:
        tokens = appearance.current()
        words = self._setting().height(width - self._beside_words(tokens))
        return max(tokens.measure.control, words + 2 * tokens.space.small)

    def widths(self) -> tuple[int, int]:
        tokens = appearance.current()
        beside = self._beside_words(tokens)
        setting = self._setting()
        narrow = max(setting.narrowest_width() + beside, tokens.measure.control)
        return narrow, max(setting.natural_width() + beside, narrow)

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        dress = self.dress(tokens) if self.isEnabled() else _disabled(tokens)
        radius = self.radius() - (face.left() - frame.left())
        plate(painter, face, radius, dress.down if self.isDown() else dress.rest)
        self._paint_words(painter, frame, dress.ink)

    def _paint_words(self, painter: QPainter, frame: QRectF, ink: Colour) -> None:
        tokens = appearance.current()
        setting = self._setting()
        words = setting.size(frame.width() - self._beside_words(tokens))
        lead = self._icon_room(tokens)
        left = frame.center().x() - (words.width() + lead) / 2
        top = frame.center().y() - words.height() / 2
        text = QRectF(left + lead, top, words.width(), words.height())
        direction = painter.layoutDirection()
        setting.paint(painter, mirrored(text, frame, direction), ink)
        if self._icon is not None:
            size = tokens.measure.icon
            box = QRectF(left, frame.center().y() - size / 2, size, size)
            icons.paint(painter, self._icon, mirrored(box, frame, direction), ink)

    def _setting(self) -> Setting:
        """Kept: layouts ask for it hundreds of times before they are done."""
        kept, worn = self._kept, appearance.worn()
        if kept is None or self._set_for is not worn or kept.text != self.label():
            kept = Setting(self.label(), appearance.current().type.label, centred=True)
            self._kept, self._set_for = kept, worn
        return kept

    def _icon_room(self, tokens: Tokens) -> int:
        return 0 if self._icon is None else tokens.measure.icon + tokens.space.small

    def _beside_words(self, tokens: Tokens) -> int:
        return 2 * tokens.space.large + self._icon_room(tokens)


class PrimaryButton(TextButton):
    """The one thing most people came to do; at most one on a screen."""

    def dress(self, tokens: Tokens) -> Dress:
        colours = tokens.palette
        return Dress(Plate(colours.accent), Plate(colours.accent_pressed), colours.on_accent)


class SecondaryButton(TextButton):
    def dress(self, tokens: Tokens) -> Dress:
        colours, edge = tokens.palette, tokens.stroke.edge
        rest = Plate(colours.surface, colours.edge, edge)
        return Dress(rest, Plate(colours.pressed, colours.edge, edge), colours.ink)


class QuietButton(TextButton):
    """For what may be left undone: no plate until it is pressed."""

    def dress(self, tokens: Tokens) -> Dress:
        colours = tokens.palette
        return Dress(Plate(None), Plate(colours.pressed), colours.accent)


class DangerButton(TextButton):
    """For what cannot be taken back."""

    def dress(self, tokens: Tokens) -> Dress:
        bad = tokens.palette.bad
        return Dress(Plate(bad.mark), Plate(bad.ink), bad.on_mark)


class IconButton(Pressable):
    """An icon with its word below or beside it: an icon alone is a riddle."""

    def __init__(
        self, label: str, icon: str, *, beside: bool = False, parent: QWidget | None = None
    ) -> None:
        self._icon = icon
        self._beside = beside
        super().__init__(label, parent)

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def radius(self) -> float:
        return appearance.current().radius.control

    def height_at(self, width: int) -> int:
        tokens = appearance.current()
        words = self._setting().height(max(width - self._around_words(tokens), 1))
        if self._beside:
            return max(tokens.measure.target, words + 2 * tokens.space.small)
        return words + tokens.measure.icon_large + 2 * tokens.space.small + tokens.space.hair

    def widths(self) -> tuple[int, int]:
        tokens = appearance.current()
        setting, around = self._setting(), self._around_words(tokens)
        least = tokens.measure.target + tokens.space.medium
        narrow = max(setting.narrowest_width() + around, least)
        return narrow, max(setting.natural_width() + around, narrow)

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        colours = tokens.palette
        if self.isDown() or self.isChecked():
            radius = self.radius() - (face.left() - frame.left())
            fill = colours.pressed if self.isDown() else colours.accent_quiet
            plate(painter, face, radius, Plate(fill))
        ink = colours.accent if self.isEnabled() else colours.ink_off
        words_ink = colours.ink if self.isEnabled() else colours.ink_off
        if self._beside:
            self._paint_beside(painter, frame, ink, words_ink)
        else:
            self._paint_below(painter, frame, ink, words_ink)

    def _paint_below(
        self, painter: QPainter, frame: QRectF, ink: Colour, words_ink: Colour
    ) -> None:
        tokens = appearance.current()
        size, gap = tokens.measure.icon_large, tokens.space.hair
        setting = self._setting()
        width = frame.width() - self._around_words(tokens)
        height = setting.height(width)
        top = frame.center().y() - (size + gap + height) / 2
        icons.paint(
            painter, self._icon, QRectF(frame.center().x() - size / 2, top, size, size), ink
        )
        left = frame.center().x() - width / 2
        setting.paint(painter, QRectF(left, top + size + gap, width, height), words_ink)

    def _paint_beside(
        self, painter: QPainter, frame: QRectF, ink: Colour, words_ink: Colour
    ) -> None:
        tokens = appearance.current()
        size, direction = tokens.measure.icon, painter.layoutDirection()
        middle = frame.center().y()
        box = QRectF(frame.left() + tokens.space.small, middle - size / 2, size, size)
        icons.paint(painter, self._icon, mirrored(box, frame, direction), ink)
        setting = self._setting()
        words = setting.size(frame.width() - self._around_words(tokens))
        left = box.right() + tokens.space.snug
        text = QRectF(left, middle - words.height() / 2, words.width(), words.height())
        setting.paint(painter, mirrored(text, frame, direction), words_ink)

    def _setting(self) -> Setting:
        scale = appearance.current().type
        style = scale.label if self._beside else scale.caption
        return Setting(self.label(), style, centred=not self._beside)

    def _around_words(self, tokens: Tokens) -> int:
        if self._beside:
            return 2 * tokens.space.small + tokens.measure.icon + tokens.space.snug
        return 2 * tokens.space.snug


def _disabled(tokens: Tokens) -> Dress:
    colours = tokens.palette
    look = Plate(colours.ground, colours.line, tokens.stroke.edge)
    return Dress(look, look, colours.ink_off)
