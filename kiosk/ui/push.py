"""A finger pushes a long page; what lay below it is not pressed by that.

Not `QScroller`: its gesture holds every press back for a moment, and on a busy machine it lost
some of them. A tap has to work first of all.
"""

from typing import TypeGuard, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QWidget

_FAR_ENOUGH_PX = 24
_OUTSIDE = QPointF(-1, -1)
_LEFT = Qt.MouseButton.LeftButton

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Push(QObject):
    """Watches the application; takes only the moves and the release of a push."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar: QScrollBar | None = None
        self._pressed: QWidget | None = None
        self._from_px = 0.0
        self._began_at = 0
        self._pushing = False
        self._letting_go = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            self._letting_go
            or not isinstance(event, QMouseEvent)
            or not isinstance(watched, QWidget)
        ):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(watched, event)
                return False
            case QEvent.Type.MouseMove if event.buttons() & _LEFT:
                return self._move(event)
            case QEvent.Type.MouseButtonRelease:
                return self._release()
            case _:
                return False

    def _press(self, watched: QWidget, event: QMouseEvent) -> None:
        """The widget itself hears it first, then each of its parents that it bubbles to."""
        if _lives(self._pressed) and watched.isAncestorOf(self._pressed):
            return
        self._pressed = watched
        self._bar = _bar_around(watched)
        self._from_px = event.globalPosition().y()
        self._began_at = self._bar.value() if self._bar else 0
        self._pushing = False

    def _move(self, event: QMouseEvent) -> bool:
        if not _lives(self._bar):
            return False
        moved = self._from_px - event.globalPosition().y()
        if not self._pushing and abs(moved) < _FAR_ENOUGH_PX:
            return False
        if not self._pushing:
            self._pushing = True
            self._take_back(event)
        self._bar.setValue(self._began_at + round(moved))
        return True

    def _release(self) -> bool:
        was_pushing = self._pushing
        self._pressed, self._bar, self._pushing = None, None, False
        return was_pushing

    def _take_back(self, event: QMouseEvent) -> None:
        """For a button, the finger was lifted beside it."""
        if not _lives(self._pressed):
            return
        lifted = QMouseEvent(
            QEvent.Type.MouseButtonRelease,
            _OUTSIDE,
            event.globalPosition(),
            _LEFT,
            Qt.MouseButton.NoButton,
            event.modifiers(),
        )
        self._letting_go = True
        QCoreApplication.sendEvent(self._pressed, lifted)
        self._letting_go = False


def _lives(widget: AnyWidget | None) -> TypeGuard[AnyWidget]:
    """A page may be gone before the finger is lifted."""
    return widget is not None and shiboken6.isValid(widget)


def _bar_around(widget: QWidget) -> QScrollBar | None:
    """The bar of the page the widget is on, if that page is longer than its room."""
    if isinstance(widget, QScrollBar):
        return None
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is None:
        return None
    bar = above.verticalScrollBar()
    return bar if bar.maximum() > bar.minimum() else None
