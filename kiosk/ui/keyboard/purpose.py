"""What keyboard a field asks for: by dynamic properties first, by Qt's input hints otherwise.

`inputPurpose`: text, code, digits, address, password, pin or none;
`enterPurpose`: done, next or search;
`keyboardExtras`: characters for the free places of the keypad, such as "X" or "/".
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from shared.errors import InputError

_Hint = Qt.InputMethodHint
_DIGIT_HINTS = (
    _Hint.ImhDigitsOnly | _Hint.ImhFormattedNumbersOnly | _Hint.ImhDialableCharactersOnly
)


class Purpose(Enum):
    TEXT = "text"
    CODE = "code"
    DIGITS = "digits"
    ADDRESS = "address"


class EnterPurpose(Enum):
    DONE = "done"
    NEXT = "next"
    SEARCH = "search"
    NEW_LINE = "new line"


@dataclass(frozen=True, slots=True)
class KeyboardRequest:
    """`private`: what is typed must not be shown, not even as a lit key."""

    purpose: Purpose = Purpose.TEXT
    private: bool = False
    enter: EnterPurpose = EnterPurpose.DONE
    extras: str = ""


_BY_PROPERTY = {
    "text": (Purpose.TEXT, False),
    "code": (Purpose.CODE, False),
    "digits": (Purpose.DIGITS, False),
    "address": (Purpose.ADDRESS, False),
    "password": (Purpose.TEXT, True),
    "pin": (Purpose.DIGITS, True),
}


def request_of(field: QWidget) -> KeyboardRequest | None:
    """The keyboard a widget wants, or None when it takes no text or wants none."""
    named = _property(field, "inputPurpose")
    if named == "none" or not _takes_text(field):
        return None
    if named and named not in _BY_PROPERTY:
        raise InputError(
            f"inputPurpose is {named!r}; expected {', '.join(_BY_PROPERTY)} or none"
        )
    hints = _hints(field)
    purpose, private = _BY_PROPERTY[named] if named else (_purpose_by(hints), False)
    hidden = private or bool(hints & (_Hint.ImhHiddenText | _Hint.ImhSensitiveData))
    return KeyboardRequest(
        purpose, hidden, _enter_of(field), _property(field, "keyboardExtras")
    )


def _takes_text(field: QWidget) -> bool:
    if not field.isEnabled() or not field.testAttribute(
        Qt.WidgetAttribute.WA_InputMethodEnabled
    ):
        return False
    return bool(field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled))


def _hints(field: QWidget) -> Qt.InputMethodHint:
    # A spin box or an editable combo box forwards the question to the line edit inside it.
    asked = field.inputMethodQuery(Qt.InputMethodQuery.ImHints)
    return field.inputMethodHints() | _Hint(int(asked) if isinstance(asked, int) else 0)


def _purpose_by(hints: Qt.InputMethodHint) -> Purpose:
    if hints & _DIGIT_HINTS:
        return Purpose.DIGITS
    return Purpose.CODE if hints & _Hint.ImhUppercaseOnly else Purpose.TEXT


def _enter_of(field: QWidget) -> EnterPurpose:
    named = _property(field, "enterPurpose")
    if named:
        try:
            return EnterPurpose(named)
        except ValueError as error:
            known = ", ".join(purpose.value for purpose in EnterPurpose)
            raise InputError(f"enterPurpose is {named!r}; expected {known}") from error
    many_lines = isinstance(field, QTextEdit | QPlainTextEdit)
    return EnterPurpose.NEW_LINE if many_lines else EnterPurpose.DONE


def _property(field: QWidget, name: str) -> str:
    value: object = field.property(name)
    return value if isinstance(value, str) else ""
