"""A short message above the content that goes by itself and is in nobody's way."""

from datetime import timedelta

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Colour, Outcome, Spacing
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.buttons import IconButton
from kiosk.ui.widgets.labels import Body
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.shapes import Plate, mark, mirrored, painting, plate

_WIDEST = 880


class _Message(Body):
    outcome = Outcome.GOOD

    def colour(self) -> Colour:
        return appearance.current().palette.outcome(self.outcome).ink


class Toast(Overlay):
    """One message at a time: a newer one replaces the older and has its own full time."""

    announced = Signal(str)
    dismissed = Signal()

    def __init__(
        self, parent: QWidget, duration: timedelta, above: QWidget | None = None
    ) -> None:
        """`above` is what it lies over, so that what is below that stays in sight."""
        super().__init__(parent)
        self._above = above or parent
        self._above.installEventFilter(self)
        self._message = _Message()
        self._close = IconButton("", "close")
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setInterval(duration // timedelta(milliseconds=1))
        self._timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Spacing().small)
        self._row.addWidget(self._message, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._close)
        self._retranslate()

    def show_message(self, text: str, outcome: Outcome = Outcome.GOOD) -> None:
        self._message.outcome = outcome
        self._message.show_text(text)
        arrives = not self.isVisible()
        self.show()
        self.raise_()
        self.settle()
        if arrives:
            self._slide_in()
        self._timer.start()
        announce(self, text)
        self.announced.emit(text)

    def message(self) -> str:
        return self._message.text() if self.isVisible() else ""

    def dismiss(self) -> None:
        self._timer.stop()
        self._slide.stop()
        if self.isVisible():
            self.hide()
            self._message.show_text("")  # it may have said something about a visitor
            self.dismissed.emit()

    def settle(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        tokens = appearance.current()
        space = tokens.space
        before = space.large + tokens.measure.icon_large + space.small
        before, after = (before, space.small) if self._reads_right() else (space.small, before)
        self._row.setContentsMargins(before, space.small, after, space.small)
        width = min(parent.width() - 2 * space.large, _WIDEST)
        height = max(self.heightForWidth(width), tokens.measure.target + 2 * space.small)
        floor = self._above.mapTo(parent, QPoint(0, self._above.height())).y()
        top = floor - height - (space.page if self._above is parent else space.medium)
        self._slide.stop()
        self.setGeometry((parent.width() - width) // 2, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._above and event.type() == QEvent.Type.Resize and self.isVisible():
            self.settle()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() in appearance.RESTYLE and self.isVisible():
            self.settle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        outcome = self._message.outcome
        colours = tokens.palette.outcome(outcome)
        frame = QRectF(self.rect())
        side = tokens.measure.icon_large
        with painting(self) as painter:
            look = Plate(colours.fill, colours.mark, tokens.stroke.edge)
            plate(painter, frame, tokens.radius.card, look)
            box = QRectF(tokens.space.large, frame.center().y() - side / 2, side, side)
            mark(painter, mirrored(box, frame, painter.layoutDirection()), outcome)

    def _slide_in(self) -> None:
        duration = appearance.current().motion.move_ms
        if duration == 0:
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(self.pos() + QPoint(0, Spacing().medium))
        self._slide.setEndValue(self.pos())
        self._slide.start()

    def _reads_right(self) -> bool:
        return not self.isRightToLeft()

    def _retranslate(self) -> None:
        self._close.show_label(self.tr("Close"))
