"""What every screen owes the people in front of it, each as a list of what falls short."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from kiosk.ui.keyboard.keycap import KeyCap
from kiosk.ui.widgets.dialog import ConfirmDialog
from kiosk.ui.widgets.labels import Words
from kiosk.ui.widgets.pressable import Pressable
from tests.support.truncation import truncated

LEAST_TARGET_PX = 44
_MOST_STEPS = 200
_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
}


def shortcomings(window: QWidget) -> list[str]:
    return [
        *(f"cut: {found}" for found in truncated(window)),
        *cut(window),
        *beyond_the_side(window),
        *unnamed(window),
        *too_small_for_fingers(window),
        *sideways_scrolling(window),
        *out_of_reach_of_keys(window),
    ]


def controls(window: QWidget) -> list[QWidget]:
    """What can be touched now: under a question, only its answers."""
    room: QWidget = asking(window) or window
    found = [*room.findChildren(QAbstractButton), *room.findChildren(QLineEdit)]
    return [control for control in found if control.isVisible() and control.isEnabled()]


def asking(window: QWidget) -> ConfirmDialog | None:
    dialogs = [d for d in window.findChildren(ConfirmDialog) if d.isVisible()]
    return next(
        (d for d in dialogs if d.isAncestorOf(_focus())), dialogs[0] if dialogs else None
    )


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def cut(window: QWidget) -> Iterator[str]:
    """What paints its own text knows itself how much room that takes."""
    for words in window.findChildren(Words):
        if words.isVisible() and words.text():
            yield from _squeezed(words, words.minimumSizeHint().width(), words.text())
    for button in window.findChildren(Pressable):
        if button.isVisible():
            yield from _squeezed(button, button.widths()[0], button.label())


def _squeezed(widget: QWidget, narrowest: int, text: str) -> Iterator[str]:
    if widget.height() < widget.heightForWidth(widget.width()):
        yield f"cut in height: {text!r}"
    if widget.width() < narrowest:
        yield f"cut in width: {text!r}"


def beyond_the_side(window: QWidget) -> Iterator[str]:
    """Below the bottom only what scrolls may be."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    for widget in (*labels, *controls(window)):
        box = QRect(widget.mapTo(window, QPoint()), widget.size())
        if box.left() < 0 or box.right() > window.width():
            yield f"beyond the side: {_name(widget)}"
        if not _scrolls(widget) and not window.rect().contains(box):
            yield f"outside the window: {_name(widget)}"


def unnamed(window: QWidget) -> Iterator[str]:
    for control in controls(window):
        if not control.accessibleName():
            yield f"without a name: {type(control).__name__}"
        interface = QAccessible.queryAccessibleInterface(control)
        if interface.role() not in _ROLES:
            yield f"role {interface.role()}: {_name(control)}"


def too_small_for_fingers(window: QWidget) -> Iterator[str]:
    for control in controls(window):
        target = control.parentWidget() if isinstance(control, QLineEdit) else control
        if target is not None and min(target.width(), target.height()) < LEAST_TARGET_PX:
            yield f"{target.width()} x {target.height()} px: {_name(control)}"


def sideways_scrolling(window: QWidget) -> Iterator[str]:
    for area in window.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0:
            yield f"scrolls sideways by {area.horizontalScrollBar().maximum()} px"


def out_of_reach_of_keys(window: QWidget) -> Iterator[str]:
    """Tab goes round: it comes to every control, and back to where it began.

    Not to the keys on the screen: who has a Tab key has all the others too.
    """
    reached = _round_by_tab(window)
    for control in controls(window):
        # In a group of which one is chosen, Tab comes to the chosen one and arrows go on.
        grouped = isinstance(control, QAbstractButton) and control.autoExclusive()
        if control not in reached and not grouped and not isinstance(control, KeyCap):
            yield f"not reached by Tab: {_name(control)}"


def _round_by_tab(window: QWidget) -> list[QWidget]:
    reached: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        # Asked of the widget in focus, as a key is: a question keeps Tab among its answers.
        (asking(window) or window).focusNextPrevChild(True)
        here = _focus()
        if here is None or here in reached:
            return reached
        reached.append(here)
    return []


def without_visible_focus(window: QWidget) -> Iterator[str]:
    # The keys of the keyboard never take the focus: it stays in the field they write to.
    focusable = (c for c in controls(window) if c.focusPolicy() != Qt.FocusPolicy.NoFocus)
    for control in focusable:
        seen = control.parentWidget() if isinstance(control, QLineEdit) else control
        control.clearFocus()
        before = _painted(seen)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if _painted(seen) == before:
            yield f"focus not seen: {_name(control)}"


def _painted(widget: QWidget | None) -> QImage:
    return widget.grab().toImage() if widget is not None else QImage()


def _scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r}"
