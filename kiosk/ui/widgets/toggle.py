"""A switch for what is on or off and takes effect at once."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Tokens
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.shapes import Plate, mirrored, plate
from kiosk.ui.widgets.typeset import Setting


class Toggle(Pressable):
    """On or off, in words beside the switch; `switched` is emitted for a hand only."""

    switched = Signal(bool)

    def __init__(
        self, label: str, explanation: str = "", parent: QWidget | None = None
    ) -> None:
        self._explanation = explanation
        super().__init__(label, parent)
        self.setCheckable(True)
        self.setAccessibleDescription(explanation)
        self.clicked.connect(self.switched)

    def show_toggle(self, label: str, explanation: str = "") -> None:
        self._explanation = explanation
        self.setAccessibleDescription(explanation)
        self.show_label(label)

    def show_on(self, on: bool) -> None:  # noqa: FBT001  the one thing a switch is told
        self.setChecked(on)

    def radius(self) -> float:
        return appearance.current().radius.control

    def height_at(self, width: int) -> int:
        tokens = appearance.current()
        words = self._words_height(max(width - self._beside_words(tokens), 1))
        return max(tokens.measure.control, words + 2 * tokens.space.small)

    def widths(self) -> tuple[int, int]:
        beside = self._beside_words(appearance.current())
        settings = (self._name(), self._line()) if self._explanation else (self._name(),)
        narrow = max(s.narrowest_width() for s in settings) + beside
        return narrow, max(max(s.natural_width() for s in settings) + beside, narrow)

    def paint_face(self, painter: QPainter, face: QRectF, frame: QRectF) -> None:
        tokens = appearance.current()
        self.paint_plate(painter, face, frame)
        self._paint_words(painter, frame, tokens)
        self._paint_switch(painter, frame, tokens)

    def _paint_words(self, painter: QPainter, frame: QRectF, tokens: Tokens) -> None:
        colours = tokens.palette
        width = max(frame.width() - self._beside_words(tokens), 1)
        height = self._words_height(width)
        box = QRectF(tokens.space.medium, frame.center().y() - height / 2, width, height)
        box = mirrored(box, frame, painter.layoutDirection())
        ink = colours.ink if self.isEnabled() else colours.ink_off
        self._name().paint(painter, box, ink)
        if self._explanation:
            below = self._name().height(width)
            self._line().paint(painter, box.adjusted(0, below, 0, 0), colours.ink_quiet)

    def _paint_switch(self, painter: QPainter, frame: QRectF, tokens: Tokens) -> None:
        colours, direction = tokens.palette, painter.layoutDirection()
        height, on = tokens.measure.icon_large, self.isChecked() and self.isEnabled()
        width = height * 1.75
        left = frame.right() - tokens.space.medium - width
        track = QRectF(left, frame.center().y() - height / 2, width, height)
        off = colours.edge if self.isEnabled() else colours.line
        look = Plate(colours.accent) if on else Plate(None, off, tokens.stroke.edge)
        plate(painter, mirrored(track, frame, direction), height / 2, look)
        inset = tokens.space.hair + tokens.stroke.edge
        side = height - 2 * inset
        start = track.right() - inset - side if self.isChecked() else track.left() + inset
        thumb = QRectF(start, track.top() + inset, side, side)
        fill = colours.on_accent if on else off
        plate(painter, mirrored(thumb, frame, direction), side / 2, Plate(fill))
        self._paint_state(painter, frame, left, tokens)

    def _paint_state(
        self, painter: QPainter, frame: QRectF, left: float, tokens: Tokens
    ) -> None:
        state = self._state()
        width = state.natural_width()
        height = state.height(width)
        top = frame.center().y() - height / 2
        box = QRectF(left - tokens.space.small - width, top, width, height)
        place = mirrored(box, frame, painter.layoutDirection())
        state.paint(painter, place, tokens.palette.ink_quiet)

    def _name(self) -> Setting:
        return Setting(self.label(), appearance.current().type.label)

    def _line(self) -> Setting:
        return Setting(self._explanation, appearance.current().type.caption)

    def _state(self) -> Setting:
        text = self.tr("On") if self.isChecked() else self.tr("Off")
        return Setting(text, appearance.current().type.caption)

    def _words_height(self, width: float) -> int:
        below = self._line().height(width) if self._explanation else 0
        return self._name().height(width) + below

    def _beside_words(self, tokens: Tokens) -> int:
        switch = round(tokens.measure.icon_large * 1.75)
        style = tokens.type.caption
        words = (self.tr("On"), self.tr("Off"))
        state = max(Setting(text, style).natural_width() for text in words)
        return 2 * tokens.space.medium + switch + state + 2 * tokens.space.small
