"""The page at the staff's door: dots, keys, what is wrong in words, and the wait."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from kiosk.stations.staff.flow.talk import (
    Checking,
    Choosing,
    Entering,
    Keeping,
    LockedOut,
    Looking,
    Repeating,
    State,
    Unlocked,
)
from kiosk.stations.staff.screen.dots import PinDots
from kiosk.stations.staff.screen.keypad import Keypad
from kiosk.stations.staff.screen.pin_words import PinWords
from kiosk.ui import appearance
from kiosk.ui.page import Page
from kiosk.ui.tokens import Colour, TypeScale, TypeStyle
from kiosk.ui.widgets.announcing import announce
from kiosk.ui.widgets.buttons import PrimaryButton
from kiosk.ui.widgets.labels import Body, Lead, Strong, Title
from kiosk.ui.widgets.messages import Sign

_BESIDE_PX = 640
_UNBOUNDED_PX = 16_777_215
_REMARK_LINES = 3
_LOOK_EVERY_MS = 250


class _Wrong(Strong):
    def colour(self) -> Colour:
        return appearance.current().palette.bad.mark


class _TimeLeft(Strong):
    def style_in(self, scale: TypeScale) -> TypeStyle:
        return scale.verdict


class PinPage(Page):
    """Shows how far the talk is; the digits themselves it only passes on."""

    pressed = Signal(str)
    erased = Signal()
    cleared = Signal()
    sent = Signal()
    waited = Signal()

    def __init__(
        self, seconds_left: Callable[[float], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seconds_left = seconds_left
        self._state: State = Looking()
        self._words = PinWords()
        self._sign = Sign()
        self._sign.show_icon("lock")
        self._title = Title()
        self._lead = Lead()
        self._dots = PinDots()
        self._remark = _Wrong()
        self._left = _TimeLeft()
        self._forgotten = Body()
        self._keypad = Keypad()
        self._keys = QWidget()
        self._send = PrimaryButton("")
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._looks = QTimer(self, interval=_LOOK_EVERY_MS)
        self._arrival = QTimer(self, interval=0, singleShot=True)
        self._lay_out_once()
        self._connect()

    def show_state(self, state: State) -> None:
        self._state = state
        self._show()
        self._take_focus()

    def state(self) -> State:
        return self._state

    def retranslate(self) -> None:
        self._words = PinWords()
        self._dots.retranslate()
        self._keypad.retranslate()
        self._show()

    def lay_out(self, *, landscape: bool) -> None:
        direction = QBoxLayout.Direction
        self._columns.setDirection(
            direction.LeftToRight if landscape else direction.TopToBottom
        )
        self._keys.setMaximumWidth(_BESIDE_PX if landscape else _UNBOUNDED_PX)
        self._keypad.lay_out(landscape=landscape)

    def showEvent(self, event: QShowEvent) -> None:
        """The window gives the focus away once it has shown a page: take it after that."""
        self._arrival.start()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A keyboard does what the keys on the page do."""
        match event.key():
            case Qt.Key.Key_Backspace:
                self.erased.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.sent.emit()
            case _ if event.text().isdecimal():
                self.pressed.emit(str(int(event.text())))
            case _:
                super().keyPressEvent(event)

    def _show(self) -> None:
        state, words = self._state, self._words
        locked = isinstance(state, LockedOut)
        self._title.show_text(words.title(state))
        self._lead.show_text(words.lead(state))
        self._send.show_label(words.action(state))
        self._forgotten.show_text(words.forgotten())
        if locked and self._has_focus():
            # Else the focus would leave what is hidden for the next best button.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for asking in (self._dots, self._remark, self._keys):
            asking.setVisible(not locked)
        for waiting in (self._left, self._forgotten):
            waiting.setVisible(locked)
        self._dots.show_typed(self._typed(), wrong=self._show_remark())
        self._looks.start() if locked else self._looks.stop()
        self._show_left()

    def _typed(self) -> int:
        match self._state:
            case Entering() | Checking() | Choosing() | Repeating():
                return len(self._state.digits)
            case Keeping(chosen=chosen):
                return len(chosen)
            case Looking() | LockedOut() | Unlocked():
                return 0

    def _show_remark(self) -> bool:
        remark = self._state.remark if isinstance(self._state, Entering | Choosing) else None
        text = self._words.remark(remark) if remark is not None else ""
        if text and text != self._remark.text():
            announce(self, text)
        self._remark.show_text(text)
        return remark is not None

    @Slot()
    def _show_left(self) -> None:
        if isinstance(self._state, LockedOut):
            left_s = self._seconds_left(self._state.until_s)
            self._left.show_text(self._words.time_left(timedelta(seconds=left_s)))
            if left_s == 0:
                self.waited.emit()

    @Slot()
    def _take_focus(self) -> None:
        typing = isinstance(self._state, Entering | Choosing | Repeating)
        if typing and self.isVisible() and not self._has_focus():
            self._dots.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _connect(self) -> None:
        self._keypad.pressed.connect(self.pressed)
        self._keypad.erased.connect(self.erased)
        self._keypad.cleared.connect(self.cleared)
        self._send.clicked.connect(self.sent)
        self._looks.timeout.connect(self._show_left)
        self._arrival.timeout.connect(self._take_focus)

    def _lay_out_once(self) -> None:
        space = appearance.current().space
        line = appearance.current().type.strong.size
        self._remark.setMinimumHeight(line * _REMARK_LINES)
        said = QVBoxLayout()
        said.setSpacing(space.medium)
        said.addWidget(self._sign)
        for words in (self._title, self._lead, self._left, self._forgotten):
            said.addWidget(words)
        said.addSpacing(space.small)
        said.addWidget(self._dots)
        said.addWidget(self._remark)
        said.addStretch(1)
        keys = QVBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(space.medium)
        keys.addWidget(self._keypad)
        keys.addWidget(self._send)
        keys.addStretch(1)
        self._columns.setSpacing(space.large)
        self._columns.addLayout(said, 1)
        self._columns.addWidget(self._keys, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page, space.wide, space.page, space.large)
        layout.addLayout(self._columns)
        layout.addStretch(1)
