"""GS1 element strings: reading them as scanners send them and as people write them.

Rules, after the syntax dictionary:
1. An AI is found by its first two digits, which tell its length; it must be assigned.
2. A value runs up to a separator or the end, at most as long as all its components.
3. Each component passes its character set and its linters; the last may be optional.
4. A value of variable length must end there; one of predefined length may run into the next AI.
5. A separator after a value is skipped, also where none was needed.
"""

from shared.codes.dictionary import Entry, entry_at, entry_named
from shared.codes.elements import SEPARATOR, Element, Elements
from shared.codes.faults import Fault, MalformedCodeError, Reason

MOST_ELEMENTS = 64
_AI_SHOWN = 4


def parse_element_string(text: str, *, permit_unknown: bool = False) -> Elements:
    """Data with FNC1 as the GS character, after the symbology identifier was taken off."""
    found: list[Element] = []
    position = 0
    while position < len(text):
        entry = entry_at(text, position, permit_unknown=permit_unknown)
        if entry is None:
            shown = text[position : position + _AI_SHOWN]
            raise MalformedCodeError(Fault(Reason.UNKNOWN_AI, position, 2, found=shown))
        start = position + len(entry.ai)
        position = _read_value(entry, text, start)
        _append(found, Element(entry.ai, text[start:position]))
        if text[position : position + 1] == SEPARATOR:
            position += 1
        elif position < len(text) and not entry.predefined_length:
            raise _fault(Reason.VALUE_TOO_LONG, entry, text, start, position)
    if not found:
        raise MalformedCodeError(Fault(Reason.EMPTY, 0, 0))
    return Elements(tuple(found))


def parse_bracketed(text: str, *, permit_unknown: bool = False) -> Elements:
    r"""`(01)09501101530003(10)ABC`; an opening bracket inside a value is written `\(`."""
    found: list[Element] = []
    position = 0
    while position < len(text):
        close = text.find(")", position)
        if text[position] != "(" or close < 0 or close + 1 == len(text):
            raise MalformedCodeError(Fault(Reason.BRACKETS, position, 1, found=text[position:]))
        ai = text[position + 1 : close]
        entry = entry_named(ai, permit_unknown=permit_unknown)
        if entry is None:
            raise MalformedCodeError(Fault(Reason.UNKNOWN_AI, position + 1, len(ai), found=ai))
        value, position = _bracketed_value(text, close + 1)
        _append(found, checked(entry, value))
    if not found:
        raise MalformedCodeError(Fault(Reason.EMPTY, 0, 0))
    return Elements(tuple(found))


def _append(found: list[Element], element: Element) -> None:
    if len(found) == MOST_ELEMENTS:
        raise MalformedCodeError(Fault(Reason.TOO_MANY_ELEMENTS, 0, 0, ai=element.ai))
    found.append(element)


def _bracketed_value(text: str, start: int) -> tuple[str, int]:
    """The value with its escapes undone, and where the next AI starts."""
    parts: list[str] = []
    while (bracket := text.find("(", start)) > 0 and text[bracket - 1] == "\\":
        parts.append(text[start : bracket - 1] + "(")
        start = bracket + 1
    end = bracket if bracket >= 0 else len(text)
    return "".join([*parts, text[start:end]]), end


def checked(entry: Entry, value: str) -> Element:
    """An element of exactly this value, or the fault in it."""
    if not value:
        raise _fault(Reason.VALUE_EMPTY, entry, value, 0, 0)
    # lengths first: "too long" helps more than "wrong check digit"
    if len(value) > entry.most:
        raise _fault(Reason.VALUE_TOO_LONG, entry, value, 0, len(value))
    if len(value) < entry.least:
        raise _fault(Reason.VALUE_TOO_SHORT, entry, value, 0, len(value))
    end = _read_value(entry, value, 0)
    if end < len(value):
        raise _fault(Reason.VALUE_TOO_LONG, entry, value, 0, end)
    return Element(entry.ai, value)


def _read_value(entry: Entry, text: str, start: int) -> int:
    """Walk the components from `start`; the position after the last one."""
    limit = text.find(SEPARATOR, start, start + entry.most + 1)
    end = limit if limit >= 0 else len(text)
    if end == start:
        raise _fault(Reason.VALUE_EMPTY, entry, text, start, start)
    position = start
    for part in entry.components:
        piece = text[position : min(end, position + part.most)]
        if not piece and part.optional:
            break
        if len(piece) < part.least:
            raise _fault(Reason.VALUE_TOO_SHORT, entry, text, start, end)
        for linter in part.linters:
            if flaw := linter(piece):
                raise MalformedCodeError(
                    Fault(flaw.reason, position + flaw.start, flaw.length, entry.ai, piece)
                )
        position += len(piece)
    return position


def _fault(reason: Reason, entry: Entry, text: str, start: int, end: int) -> MalformedCodeError:
    return MalformedCodeError(Fault(reason, end, 0, ai=entry.ai, found=text[start:end]))
