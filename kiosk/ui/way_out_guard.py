"""Blocks the ways out of the kiosk that Qt can see; an allow-list, so new ones are closed too.

Window managers and the kernel have ways of their own (Ctrl+Alt+F1, SysRq): the installation
closes those, see docs/OPERATING.md.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_EDITING = frozenset({_Key.Key_A, _Key.Key_C, _Key.Key_V, _Key.Key_X, _Key.Key_Z, _Key.Key_Y})
_MOVING = frozenset(
    {
        _Key.Key_Left,
        _Key.Key_Right,
        _Key.Key_Up,
        _Key.Key_Down,
        _Key.Key_Home,
        _Key.Key_End,
        _Key.Key_PageUp,
        _Key.Key_PageDown,
        _Key.Key_Backspace,
        _Key.Key_Delete,
    }
)
_PLAIN = _MOVING | {
    _Key.Key_Tab,
    _Key.Key_Backtab,
    _Key.Key_Return,
    _Key.Key_Enter,
    _Key.Key_Escape,
    _Key.Key_Space,
    _Key.Key_Shift,
    _Key.Key_Control,
    _Key.Key_Alt,
    _Key.Key_AltGr,
    _Key.Key_CapsLock,
    _Key.Key_NumLock,
}
_SCANNER_FRAMING = frozenset("\x02\x1d")


class WayOutGuard(QObject):
    """Install on the application; `open_for_staff` lets everything pass until closed again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open = False

    def open_for_staff(self, open_now: bool) -> None:  # noqa: FBT001
        self._open = open_now

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._open:
            return False
        match event.type():
            case QEvent.Type.KeyPress | QEvent.Type.KeyRelease | QEvent.Type.ShortcutOverride:
                return isinstance(event, QKeyEvent) and not is_allowed(event)
            case QEvent.Type.ContextMenu:
                return True
            case QEvent.Type.Close if event.spontaneous():
                event.ignore()
                return True
            case _:
                return False


def is_allowed(event: QKeyEvent) -> bool:
    """Whether a key belongs to typing, editing or moving about; sent by ourselves counts."""
    held = event.modifiers() & ~(_Modifier.ShiftModifier | _Modifier.KeypadModifier)
    key, text = event.key(), event.text()
    if held & _Modifier.MetaModifier:
        return False
    if held in {_Modifier.NoModifier, _Modifier.GroupSwitchModifier}:
        return key in _PLAIN or (text != "" and text.isprintable()) or text in _SCANNER_FRAMING
    if held == _Modifier.ControlModifier:
        return key in _EDITING | _MOVING | {_Key.Key_Control} or text in _SCANNER_FRAMING
    # AltGr on some keyboards is Ctrl+Alt with a printable character, such as @ or €.
    both = _Modifier.ControlModifier | _Modifier.AltModifier
    return held == both and text.isprintable() and text != ""
