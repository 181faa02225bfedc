"""What a tapped key means: shift, lock and pages as one pure state, edits as values.

1. Shift is for one character; tapped twice within `DOUBLE_TAP_S` it locks; once more unlocks.
2. A character on the digits-and-symbols pages leaves them open; a space leads back to letters.
3. A chosen alternative counts as a typed character.
4. Nothing typed is kept: the state knows keys, never text.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

from kiosk.ui.keyboard.layout import (
    LETTERS,
    Action,
    ActionKey,
    ExtraKey,
    Gap,
    Key,
    Layout,
    Page,
    PageKey,
    TextKey,
)

DOUBLE_TAP_S = 0.4


class Shift(Enum):
    OFF = "off"
    ONCE = "once"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Insert:
    text: str


class Command(Enum):
    """An edit that carries no text."""

    ERASE = "erase"
    CLEAR = "clear"
    ENTER = "enter"
    OFFER_LANGUAGES = "offer languages"
    HIDE = "hide"


Edit = Insert | Command


@dataclass(frozen=True, slots=True)
class TypingState:
    layout: Layout
    page_name: str = LETTERS
    shift: Shift = Shift.OFF
    shifted_at_s: float | None = None

    @property
    def page(self) -> Page:
        return self.layout.page(self.page_name)

    @property
    def raised(self) -> bool:
        return self.shift is not Shift.OFF

    def text_of(self, key: TextKey) -> str:
        return key.shifted if self.raised else key.text

    def choices(self, key: Key) -> tuple[str, ...]:
        """Return what a long press offers, the key's own character first, or nothing."""
        if not isinstance(key, TextKey):
            return ()
        others = key.shifted_others if self.raised else key.others
        return (self.text_of(key), *others) if others else ()


def tap(state: TypingState, key: Key, at_s: float) -> tuple[TypingState, Edit | None]:
    match key:
        case TextKey():
            return choose(state, state.text_of(key))
        case PageKey(page):
            return TypingState(state.layout, page), None
        case ActionKey(action):
            return _act(state, action, at_s)
        case ExtraKey() | Gap():
            return state, None
        case _:
            assert_never(key)


def choose(state: TypingState, text: str) -> tuple[TypingState, Edit]:
    """Type a character picked from the choices of a key."""
    spent = replace(state, shift=Shift.OFF) if state.shift is Shift.ONCE else state
    return replace(spent, shifted_at_s=None), Insert(text)


_COMMANDS = {
    Action.BACKSPACE: Command.ERASE,
    Action.CLEAR: Command.CLEAR,
    Action.ENTER: Command.ENTER,
    Action.LANGUAGE: Command.OFFER_LANGUAGES,
    Action.HIDE: Command.HIDE,
}


def _act(state: TypingState, action: Action, at_s: float) -> tuple[TypingState, Edit | None]:
    match action:
        case Action.SHIFT:
            return _shifted(state, at_s), None
        case Action.SPACE:
            return replace(choose(state, " ")[0], page_name=LETTERS), Insert(" ")
        case _:
            return state, _COMMANDS[action]


def _shifted(state: TypingState, at_s: float) -> TypingState:
    match state.shift:
        case Shift.OFF:
            return replace(state, shift=Shift.ONCE, shifted_at_s=at_s)
        case Shift.ONCE if _is_double_tap(state, at_s):
            return replace(state, shift=Shift.LOCKED, shifted_at_s=None)
        case Shift.ONCE | Shift.LOCKED:
            return replace(state, shift=Shift.OFF, shifted_at_s=None)
        case _:
            assert_never(state.shift)


def _is_double_tap(state: TypingState, at_s: float) -> bool:
    return state.shifted_at_s is not None and at_s - state.shifted_at_s <= DOUBLE_TAP_S
