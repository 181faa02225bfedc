"""A question that has to be answered first: a sheet over the window, never a window."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kiosk.ui import appearance
from kiosk.ui.tokens import Spacing
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton, TextButton
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.labels import Body, SectionTitle
from kiosk.ui.widgets.overlay import Overlay
from kiosk.ui.widgets.shapes import painting

_WIDEST = 860
_SCRIM_OPACITY = 0.6


@dataclass(frozen=True, slots=True)
class Question:
    """Both answers in words of their own: never yes and no, never OK."""

    title: str
    explanation: str
    confirm: str
    cancel: str
    dangerous: bool = False


class ConfirmDialog(Overlay):
    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget, picture: QWidget | None = None) -> None:
        """`picture` stands above the question."""
        super().__init__(parent)
        self._picture = picture
        self._asking = False
        self._seen = 1.0
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(self._darken)
        self._before: QWidget | None = None
        self._title = SectionTitle()
        self._explanation = Body()
        self._confirm = PrimaryButton("")
        self._danger = DangerButton("")
        self._cancel = SecondaryButton("")
        self._confirm.clicked.connect(self._answer_yes)
        self._danger.clicked.connect(self._answer_yes)
        self._cancel.clicked.connect(self.cancel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_focus)

    def ask(self, question: Question) -> None:
        self._title.show_text(question.title)
        self._explanation.show_text(question.explanation)
        self._cancel.show_label(question.cancel)
        for button in (self._confirm, self._danger):
            button.show_label(question.confirm)
        self._confirm.setVisible(not question.dangerous)
        self._danger.setVisible(question.dangerous)
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.explanation)
        self._open(self._cancel if question.dangerous else self._confirm)

    def cancel(self) -> None:
        """Close without doing it; also what the end of a visit calls."""
        if self._asking:
            self._shut()
            self.cancelled.emit()

    def is_asking(self) -> bool:
        return self._asking

    def close_unanswered(self) -> None:
        """Close because the question no longer stands; nobody is told anything."""
        if self._asking:
            self._shut()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  Qt's signature
        if not self._asking:
            return super().focusNextPrevChild(forward)
        buttons = [b for b in (self._cancel, self._confirm, self._danger) if b.isVisible()]
        here = next((i for i, button in enumerate(buttons) if button.hasFocus()), -1)
        step = 1 if forward else -1
        reason = Qt.FocusReason.TabFocusReason
        buttons[(here + step) % len(buttons)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Swallow the tap: what lies under the scrim is not there for now."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        scrim = QColor(appearance.current().palette.scrim)
        scrim.setAlphaF(_SCRIM_OPACITY * self._seen)
        with painting(self) as painter:
            painter.fillRect(QRectF(self.rect()), scrim)

    def _arrange(self) -> None:
        space = Spacing()
        sheet = Card(padding=space.wide)
        sheet.setMaximumWidth(_WIDEST)
        if self._picture is not None:
            sheet.content.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.content.addSpacing(space.medium)
        sheet.content.addWidget(self._title)
        sheet.content.addWidget(self._explanation)
        sheet.content.addSpacing(space.medium)
        answers = QHBoxLayout()
        answers.setSpacing(space.small)
        for button in (self._cancel, self._confirm, self._danger):
            answers.addWidget(button, 1)
        sheet.content.addLayout(answers)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sheet, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.wide, space.wide, space.wide, space.wide)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def _open(self, first: TextButton) -> None:
        if not self._asking:
            self._before = QApplication.focusWidget()
        self._asking = True
        self.settle()
        self.show()
        self.raise_()
        self._fade.setDuration(appearance.current().motion.fade_ms)
        self._fade.start()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._title.text()} {self._explanation.text()}")

    def _shut(self) -> None:
        """Give the focus back first: a sheet that hides with the focus in it would keep it."""
        self._asking = False
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        self.hide()
        self._title.show_text("")  # it may have named a visitor
        self._explanation.show_text("")
        for button in (self._cancel, self._confirm, self._danger):
            button.show_label("")
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    def _keep_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self._asking or new is None or new is self:
            return
        # Two that both held on to it would hand it to each other until the stack is full.
        if not self.isAncestorOf(new) and not _is_asked_by_another(new):
            self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _darken(self, seen: float) -> None:
        self._seen = seen
        self.update()

    def _answer_yes(self) -> None:
        self._shut()
        self.confirmed.emit()


def _is_asked_by_another(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above, ConfirmDialog) and above.is_asking():
            return True
        above = above.parentWidget()
    return False
