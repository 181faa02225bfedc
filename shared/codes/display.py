"""Text from a code made safe to show: nothing invisible, nothing that turns the line around."""

import unicodedata

LIMIT = 80
_MARKS_IN_A_ROW = (
    4  # enough for every living script, too few to paint over the neighbouring lines
)
_KEPT_FORMATS = "\u200c\u200d"  # joiners: Persian and Indic words need them
_LINE_ENDS = {"\u2028": "␤", "\u2029": "␤", "\u0085": "␤"}
_DELETE, _CONTROL_PICTURES = 0x7F, 0x2400


def safe_text(text: str, limit: int = LIMIT) -> str:
    """Control characters as symbols, bidi and other formatting gone, at most `limit` characters."""
    shown: list[str] = []
    marks = 0
    for character in text[: limit * 4]:
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= _MARKS_IN_A_ROW:
            shown.append(_visible(character))
    whole = "".join(shown)
    if len(whole) <= limit and len(text) <= limit * 4:
        return whole
    return whole[: limit - 1] + "…"


def _visible(character: str) -> str:
    if " " <= character <= "~":
        return character
    if character in _LINE_ENDS:
        return _LINE_ENDS[character]
    match unicodedata.category(character):
        case "Cc":
            return _control_picture(ord(character))
        case "Cf":
            return character if character in _KEPT_FORMATS else ""
        case "Cs" | "Co" | "Cn":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return character


def _control_picture(code: int) -> str:
    if code == _DELETE:
        return "␡"
    return chr(_CONTROL_PICTURES + code) if code < ord(" ") else "\N{REPLACEMENT CHARACTER}"
