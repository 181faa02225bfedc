"""Where the windows of a demo go, which do not fill the screen."""

from PySide6.QtCore import QRect, QSize

_TITLE_PX = 32  # above it, from the window manager; nobody knows it before the window is shown


def place_on(screen: QRect, wanted: QSize, *, is_second: bool) -> QRect:
    """As large as wanted, or as the screen allows; the second one in the opposite corner."""
    room = screen.adjusted(0, _TITLE_PX, 0, 0)
    place = QRect(room.topLeft(), wanted.boundedTo(room.size()))
    if is_second:
        place.moveBottomRight(room.bottomRight())
    return place
