"""Text from a code made safe to show: nothing invisible, nothing that turns the line around."""

import unicodedata

LIMIT = 80
# enough for every living script, too few to paint over the neighbouring lines
_MARKS_IN_A_ROW = 4
# Signs that the fonts of the kiosk have; they have no pictures of single control characters.
_UNSHOWABLE = "\N{LOZENGE}"
_LINE_END = "\N{PILCROW SIGN}"
_SHOWN_AS = {
    **dict.fromkeys("\n\r\x85\u2028\u2029", _LINE_END),
    **{joiner: joiner for joiner in "\u200c\u200d"},  # Persian and Indic words need them
}


def safe_text(text: str, limit: int = LIMIT) -> str:
    """Control characters as signs, bidi and other formatting gone, at most `limit` long."""
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
    if character in _SHOWN_AS:
        return _SHOWN_AS[character]
    match unicodedata.category(character):
        case "Cf":
            return ""
        case "Cc" | "Cs" | "Co" | "Cn":
            return _UNSHOWABLE
        case _:
            return character
