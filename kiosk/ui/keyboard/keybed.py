"""The keys of one page, laid out, labelled and lit; a pool of caps is reused for every page."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.keyboard.faces import face_of
from kiosk.ui.keyboard.geometry import Box, nearest, place
from kiosk.ui.keyboard.keycap import KeyCap
from kiosk.ui.keyboard.layout import Key
from kiosk.ui.keyboard.purpose import KeyboardRequest
from kiosk.ui.keyboard.typing_state import TypingState


class KeyBed(QWidget):
    """Knows where which key is; leaves fingers and their meaning to the panel."""

    pressed_by_name = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps: list[KeyCap] = []
        self._keys: tuple[Key, ...] = ()
        self._boxes: tuple[Box, ...] = ()
        self._laid_out: tuple[TypingState, KeyboardRequest, int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def key(self, index: int) -> Key:
        return self._keys[index]

    def caps(self) -> list[KeyCap]:
        """Return the keys that are shown, in reading order."""
        return self._caps[: len(self._keys)]

    def lay_out(self, state: TypingState, request: KeyboardRequest, height_of_key: int) -> None:
        """From one field to the next nothing changes, and fifty keys stay as they are."""
        wanted = state, request, self.width(), height_of_key
        if wanted != self._laid_out:
            self._place(state, request, height_of_key)
            self._laid_out = wanted

    def _place(self, state: TypingState, request: KeyboardRequest, height_of_key: int) -> None:
        placed = place(state.page, self.width(), height_of_key)
        shown = [
            (key, box)
            for row, boxes in zip(state.page.rows, placed, strict=True)
            for key, box in zip(row, boxes, strict=True)
            if face_of(key, state, request) is not None
        ]
        self._keys = tuple(key for key, _ in shown)
        self._boxes = tuple(box for _, box in shown)
        while len(self._caps) < len(shown):
            self._add_cap()
        for index, cap in enumerate(self._caps):
            cap.setVisible(index < len(self._boxes))
        for cap, box in zip(self._caps, self._boxes, strict=False):
            cap.setGeometry(box.x, box.y, box.width, box.height)
        self.show_faces(state, request)

    def show_faces(self, state: TypingState, request: KeyboardRequest) -> None:
        self._laid_out = None
        for cap, key in zip(self._caps, self._keys, strict=False):
            face = face_of(key, state, request)
            if face is not None:
                cap.show_face(face)

    def light(self, lit: int | None) -> None:
        for index, cap in enumerate(self._caps):
            cap.setDown(index == lit)

    def key_at(self, position: QPointF) -> int | None:
        return nearest(self._boxes, int(position.x()), int(position.y()))

    def area_in(self, window: QWidget, index: int) -> QRect:
        box = self._boxes[index]
        corner = self.mapTo(window, QPoint(box.x, box.y))
        return QRect(corner, QSize(box.width, box.height))

    def _add_cap(self) -> None:
        cap = KeyCap(len(self._caps), self)
        cap.pressed_by_name.connect(self.pressed_by_name)
        self._caps.append(cap)
