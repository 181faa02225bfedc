"""The keyboard on the screen: shows the typing state, turns touch into edits, keeps nothing."""

from typing import assert_never

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QHideEvent, QMouseEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from kiosk.ports import Clock
from kiosk.ui.keyboard.catalogue import ADDRESS, CODE, DIGITS, LANGUAGE_CODES, shipped_layout
from kiosk.ui.keyboard.choices import Choices, columns_for
from kiosk.ui.keyboard.faces import spoken_form, visible_form
from kiosk.ui.keyboard.fingers import (
    Choosing,
    Closed,
    Down,
    Finger,
    FingerEvent,
    Held,
    Move,
    Opened,
    Outcome,
    Picked,
    Repeating,
    Rest,
    Tick,
    Touch,
    Typed,
    Up,
    advance,
)
from kiosk.ui.keyboard.geometry import key_height, panel_height
from kiosk.ui.keyboard.keybed import KeyBed
from kiosk.ui.keyboard.keycap import KeyCap
from kiosk.ui.keyboard.layout import Action, ActionKey, TextKey
from kiosk.ui.keyboard.purpose import KeyboardRequest, Purpose
from kiosk.ui.keyboard.typing_state import Command, Edit, TypingState, choose, tap

_MOUSE: Finger = -1
_TICK_MS = 30
_LANGUAGE_COLUMNS = 2


class KeyboardPanel(QWidget):
    """A passive panel: `present` says for what, `edited` says what was typed."""

    edited = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._clock = clock
        self._language = LANGUAGE_CODES[0]
        self._request = KeyboardRequest()
        self._typing = TypingState(shipped_layout(self._language))
        self._touch: Touch = Rest()
        self._down: set[Finger] = set()
        self._window = window
        self._bed = KeyBed(self)
        self._bed.pressed_by_name.connect(self._type)
        self._choices = Choices(window)
        self._choices.chosen.connect(self._on_chosen)
        self._choices.dismissed.connect(self._close_choices)
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self.tick)
        self.setObjectName("keyboard")
        # Key positions are a habit of the hand: an Arabic keyboard is not mirrored.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.hide()

    @property
    def language(self) -> str:
        return self._language

    def use_language(self, code: str) -> None:
        self._language = code
        self._start_over()

    def present(self, request: KeyboardRequest) -> None:
        """Lay out the keyboard a field asks for; always from the first page, shift off."""
        self._request = request
        self._start_over()

    def forget(self) -> None:
        """End of a visit: back to the first page, no key held, no choice open."""
        self._request = KeyboardRequest()
        self._start_over()

    def height_in(self, window: QSize) -> int:
        return panel_height(self._typing.page, key_height(window.width(), window.height()))

    def caps(self) -> list[KeyCap]:
        """Return the keys that are shown, in reading order."""
        return self._bed.caps()

    def choices(self) -> Choices:
        return self._choices

    def tick(self) -> None:
        match self._touch:
            case Held(key=key):
                has_choices = not self._request.private and bool(self._offered(key))
            case _:
                has_choices = False
        self._feed(Tick(self._clock.monotonic(), has_choices))

    # what fingers do

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(_MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._slide(_MOUSE, event.position(), event.globalPosition())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._feed(Up(_MOUSE))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def hideEvent(self, event: QHideEvent) -> None:
        self._release()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_faces()

    def _touched(self, event: QTouchEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            self._release()
            return
        for point in event.points():
            self._point_changed(point)

    def _point_changed(self, point: QEventPoint) -> None:
        finger = point.id()
        if point.state() is QEventPoint.State.Released:
            self._down.discard(finger)
            self._feed(Up(finger))
        elif finger in self._down:
            # Also a resting finger that is reported as pressed again when another one lands.
            self._slide(finger, point.position(), point.globalPosition())
        elif point.state() is QEventPoint.State.Pressed:
            self._down.add(finger)
            self._press(finger, point.position())

    def _press(self, finger: Finger, position: QPointF) -> None:
        index = self._bed.key_at(position)
        key = self._bed.key(index) if index is not None else None
        repeats = isinstance(key, ActionKey) and key.action is Action.BACKSPACE
        self._feed(Down(finger, index, self._clock.monotonic(), repeats))

    def _slide(self, finger: Finger, position: QPointF, everywhere: QPointF) -> None:
        choosing = isinstance(self._touch, Choosing)
        pick = self._choices.pick_at(everywhere.toPoint()) if choosing else None
        self._feed(Move(finger, self._bed.key_at(position), pick, self._clock.monotonic()))

    def _feed(self, event: FingerEvent) -> None:
        self._touch, outcomes = advance(self._touch, event)
        for outcome in outcomes:
            self._carry_out(outcome)
        self._light()
        if isinstance(self._touch, Held | Repeating):
            if not self._ticks.isActive():
                self._ticks.start()
        else:
            self._ticks.stop()

    # what it means

    def _carry_out(self, outcome: Outcome) -> None:
        match outcome:
            case Typed(index):
                self._type(index)
            case Opened(index):
                self._open_choices(index)
            case Picked(index, choice):
                offered = self._offered(index)
                self._choices.clear()
                self._choose(offered[choice])
            case Closed():
                self._choices.clear()
            case _:
                assert_never(outcome)

    def _type(self, index: int) -> None:
        page = self._typing.page_name
        self._typing, edit = tap(self._typing, self._bed.key(index), self._clock.monotonic())
        if self._typing.page_name != page:
            self._lay_out()
        else:
            self._show_faces()
        self._emit(edit, index)

    def _choose(self, text: str) -> None:
        self._typing, edit = choose(self._typing, text)
        self._show_faces()
        self.edited.emit(edit)

    def _emit(self, edit: Edit | None, index: int) -> None:
        if edit is Command.OFFER_LANGUAGES:
            self._offer_languages(index)
        elif edit is not None:
            self.edited.emit(edit)

    def _offered(self, index: int) -> tuple[str, ...]:
        return self._typing.choices(self._bed.key(index))

    def _open_choices(self, index: int) -> None:
        labels = [(visible_form(text), spoken_form(text)) for text in self._offered(index)]
        self._choices.offer(
            labels, self._bed.area_in(self._window, index), columns_for(len(labels))
        )

    def _offer_languages(self, index: int) -> None:
        names = [shipped_layout(code).name for code in LANGUAGE_CODES]
        labels = [(name, name) for name in names]
        self._choices.offer(labels, self._bed.area_in(self._window, index), _LANGUAGE_COLUMNS)

    def _on_chosen(self, number: int) -> None:
        match self._touch:
            case Choosing(key=index):
                text = self._offered(index)[number]
                self._close_choices()
                self._choose(text)
            case _:
                self._choices.clear()
                self.language_chosen.emit(LANGUAGE_CODES[number])

    def _close_choices(self) -> None:
        self._touch = Rest()
        self._choices.clear()
        self._light()

    # what it looks like

    def _start_over(self) -> None:
        match self._request.purpose:
            case Purpose.TEXT:
                code = self._language
            case Purpose.CODE:
                code = CODE
            case Purpose.DIGITS:
                code = DIGITS
            case Purpose.ADDRESS:
                code = ADDRESS
            case _:
                assert_never(self._request.purpose)
        self._release()
        self._typing = TypingState(shipped_layout(code).with_extras(self._request.extras))
        self._lay_out()

    def _release(self) -> None:
        self._down.clear()
        self._touch = Rest()
        self._ticks.stop()
        self._choices.clear()
        self._light()

    def _lay_out(self) -> None:
        self._bed.setGeometry(self.rect())
        height = key_height(self._window.width(), self._window.height())
        self._bed.lay_out(self._typing, self._request, height)

    def _show_faces(self) -> None:
        self._bed.show_faces(self._typing, self._request)

    def _light(self) -> None:
        match self._touch:
            case Held(key=key) | Repeating(key=key) | Choosing(key=key):
                secret = self._request.private and isinstance(self._bed.key(key), TextKey)
                self._bed.light(None if secret else key)
            case _:
                self._bed.light(None)
