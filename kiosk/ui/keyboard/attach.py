"""Brings the right keyboard to the field that has the focus and takes it away again.

A physical keyboard keeps working beside it and does not hide it: a wedge scanner is a keyboard
too, and content that jumps at every scan would be worse than a panel nobody needs.
"""

from typing import assert_never

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk.ui.keyboard import insertion
from kiosk.ui.keyboard.geometry import content_shift
from kiosk.ui.keyboard.panel import KeyboardPanel
from kiosk.ui.keyboard.purpose import EnterPurpose, KeyboardRequest, request_of
from kiosk.ui.keyboard.typing_state import Command, Edit, Insert

_SCROLL_AIR = 24
_WAKING = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}


class KeyboardHost(QObject):
    """Owns the panel's place at the bottom of one window."""

    room_needed = Signal(int, int)
    """Height of the panel (0: hidden) and how far content must move up to show the field."""

    language_chosen = Signal(str)

    def __init__(
        self, panel: KeyboardPanel, window: QWidget, application: QApplication
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._window = window
        self._application = application
        self._field: QWidget | None = None
        self._outlasts_touch = False
        self._request = KeyboardRequest()
        panel.edited.connect(self._on_edited)
        panel.language_chosen.connect(self._on_language_chosen)
        application.focusChanged.connect(self._on_focus_changed)
        self._window.installEventFilter(self)

    def use_language(self, code: str) -> None:
        """Follow the language of the screens; the visitor may pick another one on the panel."""
        self._panel.use_language(code)
        self._place()

    def forget(self) -> None:
        """End of a visit: hide, let go of the field, reset shift, page and choices."""
        self._detach()
        self.hide()
        self._panel.forget()

    def hide(self) -> None:
        """Put the panel away; the field keeps the focus, and a tap on it brings it back."""
        if not self._panel.isHidden():
            self._panel.hide()
            self.room_needed.emit(0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self._field and event.type() in _WAKING and self._panel.isHidden():
            self._show()
        elif self._outlasts_touch and event.type() == QEvent.Type.MouseButtonRelease:
            self._outlasts_touch = False
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self, self._hide_if_idle)
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new is self._field:
            return
        self._detach()
        request = request_of(new) if new is not None and self._is_ours(new) else None
        if new is None or request is None:
            self._hide_after_touch()
            return
        self._field = new
        self._request = request
        new.installEventFilter(self)
        self._show()

    def _is_ours(self, field: QWidget) -> bool:
        return field.window() is self._window.window()

    def _detach(self) -> None:
        if self._field is not None and shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = None

    def _hide_after_touch(self) -> None:
        """The page moves when the panel goes: not from under a finger on a button."""
        if self._application.mouseButtons() == Qt.MouseButton.NoButton:
            self.hide()
        else:
            self._outlasts_touch = True
            self._application.installEventFilter(self)

    @Slot()
    def _hide_if_idle(self) -> None:
        if self._field is None:
            self.hide()

    def _show(self) -> None:
        self._panel.present(self._request)
        self._panel.show()
        self._panel.raise_()
        self._place()

    def _place(self) -> None:
        if self._panel.isHidden() or self._field is None:
            return
        height = self._panel.height_in(self._window.size())
        self._panel.setGeometry(0, self._window.height() - height, self._window.width(), height)
        _scroll_to(self._field)
        bottom = self._field.mapTo(self._window, QPoint(0, self._field.height())).y()
        shift = content_shift(bottom, self._window.height(), height)
        self.room_needed.emit(height, shift)

    def _on_language_chosen(self, code: str) -> None:
        self._panel.use_language(code)
        self._place()
        self.language_chosen.emit(code)

    def _on_edited(self, edit: Edit) -> None:
        if self._field is None or not shiboken6.isValid(self._field):
            return
        field = self._field
        match edit:
            case Insert():
                insertion.insert(field, edit)
            case Command.ERASE:
                insertion.erase(field)
            case Command.CLEAR:
                insertion.clear(field)
            case Command.ENTER:
                self._enter(field)
            case Command.HIDE:
                self.hide()
            case Command.OFFER_LANGUAGES:
                pass
            case _:
                assert_never(edit)

    def _enter(self, field: QWidget) -> None:
        if self._request.enter is EnterPurpose.NEXT:
            insertion.press(field, Qt.Key.Key_Tab, text="\t")
            return
        insertion.enter(field)
        if self._request.enter is not EnterPurpose.NEW_LINE and field is self._field:
            self.hide()


def _scroll_to(field: QWidget) -> None:
    area = field.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(field, _SCROLL_AIR, _SCROLL_AIR)
