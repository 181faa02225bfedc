"""What may be longer than its place: pushed with a finger, without bars at its side."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget


def scrolled(inside: QWidget) -> QScrollArea:
    """Longer than the place it scrolls; shorter it fills it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    # A finger pushes the page itself. The mouse's gesture, not the touch's: a press that turns
    # into a push is taken back from the button below it.
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    return area
