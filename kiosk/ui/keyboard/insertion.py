"""Hands an edit to the focused widget the way an input method or a keyboard would.

Text arrives as a commit, so that masks, validators, length limits and undo of a widget apply.
A plain backspace is a key press; only a cluster of several units is replaced as one.
"""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.keyboard.erase import units_to_erase
from kiosk.ui.keyboard.typing_state import Insert

_Query = Qt.InputMethodQuery


def insert(field: QWidget, edit: Insert) -> None:
    event = QInputMethodEvent()
    event.setCommitString(edit.text)
    QCoreApplication.sendEvent(field, event)


def erase(field: QWidget) -> None:
    units = 1 if _has_selection(field) else units_to_erase(_text_before_cursor(field))
    if units <= 1:
        press(field, Qt.Key.Key_Backspace)
        return
    event = QInputMethodEvent()
    event.setCommitString("", -units, units)
    QCoreApplication.sendEvent(field, event)


def clear(field: QWidget) -> None:
    press(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(field, Qt.Key.Key_Backspace)


def enter(field: QWidget) -> None:
    press(field, Qt.Key.Key_Return, text="\r")


def press(
    field: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    text: str = "",
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))


def _has_selection(field: QWidget) -> bool:
    return bool(field.inputMethodQuery(_Query.ImCurrentSelection))


def _text_before_cursor(field: QWidget) -> str:
    text: object = field.inputMethodQuery(_Query.ImSurroundingText)
    cursor: object = field.inputMethodQuery(_Query.ImCursorPosition)
    if not isinstance(text, str) or not isinstance(cursor, int):
        return ""
    return text.encode("utf-16-le")[: 2 * cursor].decode("utf-16-le", "ignore")
