"""Says that work is going on once it takes longer than a moment, and how to stop it."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from kiosk.ui import appearance
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Body, SectionTitle
from kiosk.ui.widgets.shapes import Plate, painting, plate

NOTICEABLE = timedelta(milliseconds=300)
_STEPS = 1000
_FRAMES_PER_PASS = 48
_SEGMENT = 0.3


class Bar(QProgressBar):
    """Moves only while it is seen, the end is unknown, and motion is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = 0
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._advance)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_fraction(self, fraction: float | None) -> None:
        """Without a fraction the end is not known."""
        self.setRange(0, 0 if fraction is None else _STEPS)
        if fraction is not None:
            self.setValue(round(min(max(fraction, 0.0), 1.0) * _STEPS))
        self._run()
        self.update()

    def moving(self) -> bool:
        return self._ticks.isActive()

    def sizeHint(self) -> QSize:
        return QSize(Spacing().page, Spacing().snug)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = appearance.current()
        colours = tokens.palette
        frame = QRectF(self.rect())
        radius = frame.height() / 2
        with painting(self) as painter:
            look = Plate(colours.accent_quiet, colours.edge, tokens.stroke.line)
            plate(painter, frame, radius, look)
            inside = QPainterPath()
            inside.addRoundedRect(frame, radius, radius)
            painter.setClipPath(inside)
            plate(painter, self._filled(frame), radius, Plate(colours.accent))

    def _filled(self, frame: QRectF) -> QRectF:
        width = frame.width()
        if self.maximum() > 0:
            left, length = 0.0, width * self.value() / self.maximum()
        elif self.moving():
            passed = self._frame / _FRAMES_PER_PASS
            left, length = width * (passed * (1 + _SEGMENT) - _SEGMENT), width * _SEGMENT
        else:
            left, length = width * (1 - _SEGMENT) / 2, width * _SEGMENT
        if self.isRightToLeft():
            left = width - left - length
        return QRectF(frame.left() + left, frame.top(), length, frame.height())

    def _run(self) -> None:
        motion = appearance.current().motion
        if self.isVisible() and self.maximum() == 0 and not motion.still:
            self._ticks.start(motion.frame_ms)
        else:
            self._ticks.stop()

    def _advance(self) -> None:
        self._frame = (self._frame + 1) % _FRAMES_PER_PASS
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in appearance.RESTYLE:
            self._run()


class ProgressPanel(Card):
    """Hidden until the work takes noticeably long, so that quick answers do not flicker."""

    cancelled = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, noticeable: timedelta = NOTICEABLE
    ) -> None:
        super().__init__(parent)
        self._title = SectionTitle()
        self._detail = Body()
        self._bar = Bar()
        self._cancel = SecondaryButton("")
        self._cancel.clicked.connect(self.cancelled)
        self._patience = QTimer(self, singleShot=True)
        self._patience.setInterval(noticeable // timedelta(milliseconds=1))
        self._patience.timeout.connect(self.show)
        for widget in (self._title, self._detail, self._bar):
            self.content.addWidget(widget)
        self.content.addSpacing(Spacing().tight)
        self.content.addWidget(self._cancel)
        self._retranslate()
        self.hide()

    def show_busy(self, title: str, detail: str = "", fraction: float | None = None) -> None:
        """Call it for the first and for every further step; it appears when it is due."""
        self._title.show_text(title)
        self._detail.show_text(detail)
        self._detail.setVisible(bool(detail))
        self._bar.setAccessibleName(title)
        self._bar.show_fraction(fraction)
        if not self.isVisible() and not self._patience.isActive():
            self._patience.start()

    def show_done(self) -> None:
        self._patience.stop()
        self.hide()
        for words in (self._title, self._detail):
            words.show_text("")  # they may have said something about a visitor
        self._bar.setAccessibleName("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._cancel.show_label(self.tr("Cancel"))
