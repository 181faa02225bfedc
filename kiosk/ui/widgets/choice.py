"""One of several, all of them in sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.ui import appearance, icons
from kiosk.ui.tokens import Spacing, Tokens
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.shapes import Plate, mirrored, plate
from kiosk.ui.widgets.typeset import Setting
from kiosk.ui.widgets.wrapping import WrappingRow


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    label: str
    icon: str | None = None


class OptionButton(Pressable):
    """Chosen is said by fill, border and a check mark."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        self.option = option
        super().__init__(option.label, parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def radius(self) -> float:
        return appearance.current().radius.control

    def height_at(self, width: int) -> int:
        tokens = appearance.current()
        words = self._setting().height(max(width - self._beside_words(tokens), 1))
        return max(tokens.measure.control, words + 2 * tokens.space.small)

    def widths(self) -> tuple[int, int]:
        beside = self._beside_words(appearance.current())
        setting = self._setting()
        return setting.narrowest_width() + beside, setting.natural_width() + beside

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        colours, stroke = tokens.palette, tokens.stroke
        edge = colours.edge if self.isEnabled() else colours.line
        look = Plate(colours.surface, edge, stroke.edge)
        if self.isChecked():
            look = Plate(colours.accent_quiet, colours.accent, stroke.focus)
        if self.isDown():
            look = Plate(colours.pressed, look.border, look.width)
        plate(painter, face, self.radius() - (face.left() - frame.left()), look)
        self._paint_content(painter, frame, tokens)

    def _paint_content(self, painter: QPainter, frame: QRectF, tokens: Tokens) -> None:
        colours, direction = tokens.palette, painter.layoutDirection()
        ink = colours.ink if self.isEnabled() else colours.ink_off
        size, pad, middle = tokens.measure.icon, tokens.space.medium, frame.center().y()
        left = frame.left() + pad
        sign = colours.accent if self.isEnabled() else colours.ink_off
        if self.option.icon is not None:
            box = QRectF(left, middle - size / 2, size, size)
            icons.paint(painter, self.option.icon, mirrored(box, frame, direction), sign)
            left = box.right() + tokens.space.small
        words = self._setting().size(frame.width() - self._beside_words(tokens))
        text = QRectF(left, middle - words.height() / 2, words.width(), words.height())
        self._setting().paint(painter, mirrored(text, frame, direction), ink)
        if self.isChecked():
            box = QRectF(frame.right() - pad - size, middle - size / 2, size, size)
            icons.paint(painter, "check", mirrored(box, frame, direction), sign)

    def _setting(self) -> Setting:
        return Setting(self.label(), appearance.current().type.label)

    def _beside_words(self, tokens: Tokens) -> int:
        sign = tokens.measure.icon + tokens.space.small
        return 2 * tokens.space.medium + sign * (2 if self.option.icon else 1)


class Choice(QWidget):
    """`chosen` is emitted for a choice by hand, not for one that is shown."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[Option],
        columns: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """Without columns (0) the options follow each other like words."""
        super().__init__(parent)
        self._columns = columns
        self._buttons: list[OptionButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Spacing().snug)
        self._line = None if columns else WrappingRow(Spacing().snug, self)
        if self._line is not None:
            self._grid.addWidget(self._line, 0, 0)
        self.setAccessibleName(name)
        self.show_options(options)

    def show_options(self, options: Sequence[Option]) -> None:
        if self._line is not None:
            self._line.clear()
        else:
            self._remove()
        self._buttons = [OptionButton(option, self) for option in options]
        for place, button in enumerate(self._buttons):
            self._place(button, place)
            button.clicked.connect(self._report)

    def _remove(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()

    def _place(self, button: OptionButton, place: int) -> None:
        if self._line is not None:
            self._line.add(button)
            return
        column = place % self._columns
        self._grid.addWidget(button, place // self._columns, column)
        self._grid.setColumnStretch(column, 1)

    def show_choice(self, key: str) -> None:
        for button in self._buttons:
            if button.option.key == key:
                button.setChecked(True)

    def choice(self) -> str | None:
        return next((b.option.key for b in self._buttons if b.isChecked()), None)

    def buttons(self) -> tuple[OptionButton, ...]:
        return tuple(self._buttons)

    def _report(self) -> None:
        key = self.choice()
        if key is not None:
            self.chosen.emit(key)
