"""What a key shows and what a screen reader says of it, in the language of the moment."""

import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Literal, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.ui.keyboard.layout import Action, ActionKey, ExtraKey, Gap, Key, PageKey, TextKey
from kiosk.ui.keyboard.purpose import EnterPurpose, KeyboardRequest
from kiosk.ui.keyboard.typing_state import Shift, TypingState

_DOTTED_CIRCLE = "\u25cc"
_TATWEEL = "\u0640"
_SHORT_NAMES = {"\u200d": "ZWJ", "\u200c": "ZWNJ", "\u200e": "LRM", "\u200f": "RLM"}


class Icon(Enum):
    SHIFT = "shift"
    SHIFT_ON = "shift on"
    SHIFT_LOCKED = "shift locked"
    BACKSPACE = "backspace"
    GLOBE = "globe"
    HIDE = "hide"
    RETURN = "return"


class Role(Enum):
    """The value of the `keyRole` property that the stylesheet goes by."""

    LETTER = "letter"
    SPACE = "space"
    ACTION = "action"
    PRIMARY = "primary"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class Face:
    spoken: str
    text: str = ""
    icon: Icon | None = None
    hint: str = ""
    role: Role = Role.LETTER


def visible_form(text: str) -> str:
    """Return something to see: a lone mark gets a carrier, a joiner has its name."""
    if text in _SHORT_NAMES:
        return _SHORT_NAMES[text]
    is_mark = bool(text) and unicodedata.category(text[0]).startswith("M")
    if not is_mark:
        return text
    return (
        _TATWEEL if unicodedata.name(text[0]).startswith("ARABIC") else _DOTTED_CIRCLE
    ) + text


def spoken_form(text: str) -> str:
    match text:
        case "\u200d":
            return QCoreApplication.translate("Keyboard", "joiner")
        case "\u200c":
            return QCoreApplication.translate("Keyboard", "non-joiner")
        case "\u200e":
            return QCoreApplication.translate("Keyboard", "left-to-right mark")
        case "\u200f":
            return QCoreApplication.translate("Keyboard", "right-to-left mark")
        case _:
            return visible_form(text)


def face_of(key: Key, state: TypingState, request: KeyboardRequest) -> Face | None:
    """Return what to paint on a key, or None for a place without one."""
    match key:
        case TextKey():
            return _text_face(key, state, request)
        case PageKey(page):
            label = state.layout.page_labels[page]
            return Face(_page_name(page), label, role=Role.ACTION)
        case ActionKey(action):
            return _action_face(action, state, request)
        case ExtraKey() | Gap():
            return None
        case _:
            assert_never(key)


def _text_face(key: TextKey, state: TypingState, request: KeyboardRequest) -> Face:
    text = state.text_of(key)
    choices = () if request.private else state.choices(key)
    hint = visible_form(choices[1]) if choices else ""
    return Face(spoken_form(text), visible_form(text), hint=hint)


def _page_name(page: str) -> str:
    match page:
        case "symbols":
            return QCoreApplication.translate("Keyboard", "Digits and symbols")
        case "more":
            return QCoreApplication.translate("Keyboard", "More symbols")
        case _:
            return QCoreApplication.translate("Keyboard", "Letters")


def _action_face(action: Action, state: TypingState, request: KeyboardRequest) -> Face:
    match action:
        case Action.SHIFT:
            return _shift_face(state.shift)
        case Action.SPACE:
            spoken = QCoreApplication.translate("Keyboard", "Space")
            return Face(spoken, state.layout.name, role=Role.SPACE)
        case Action.ENTER:
            return _enter_face(request.enter)
        case _:
            return _command_face(action)


def _command_face(
    action: Literal[Action.BACKSPACE, Action.LANGUAGE, Action.HIDE, Action.CLEAR],
) -> Face:
    translate = QCoreApplication.translate
    match action:
        case Action.BACKSPACE:
            spoken, icon = translate("Keyboard", "Backspace"), Icon.BACKSPACE
        case Action.LANGUAGE:
            spoken, icon = translate("Keyboard", "Language of the keyboard"), Icon.GLOBE
        case Action.HIDE:
            spoken, icon = translate("Keyboard", "Hide the keyboard"), Icon.HIDE
        case Action.CLEAR:
            spoken, label = (
                translate("Keyboard", "Clear the field"),
                translate("Keyboard", "Clear"),
            )
            return Face(spoken, label, role=Role.ACTION)
        case _:
            assert_never(action)
    return Face(spoken, icon=icon, role=Role.ACTION)


def _shift_face(shift: Shift) -> Face:
    translate = QCoreApplication.translate
    match shift:
        case Shift.OFF:
            return Face(translate("Keyboard", "Shift"), icon=Icon.SHIFT, role=Role.ACTION)
        case Shift.ONCE:
            spoken = translate("Keyboard", "Shift, on")
            return Face(spoken, icon=Icon.SHIFT_ON, role=Role.ACTIVE)
        case Shift.LOCKED:
            spoken = translate("Keyboard", "Shift, locked")
            return Face(spoken, icon=Icon.SHIFT_LOCKED, role=Role.ACTIVE)
        case _:
            assert_never(shift)


def _enter_face(purpose: EnterPurpose) -> Face:
    match purpose:
        case EnterPurpose.DONE:
            label = QCoreApplication.translate("Keyboard", "Done")
        case EnterPurpose.NEXT:
            label = QCoreApplication.translate("Keyboard", "Next")
        case EnterPurpose.SEARCH:
            label = QCoreApplication.translate("Keyboard", "Search")
        case EnterPurpose.NEW_LINE:
            spoken = QCoreApplication.translate("Keyboard", "New line")
            return Face(spoken, icon=Icon.RETURN, role=Role.PRIMARY)
        case _:
            assert_never(purpose)
    return Face(label, label, role=Role.PRIMARY)
