"""How much one backspace removes, decided by the script of the text and not of the keyboard.

Latin, emoji and everything else: the whole grapheme cluster, a letter and its accent being one
thing to the person. Devanagari and Arabic: the last code point, because their writers correct a
vowel sign or a mark without retyping the consonant; an invisible joiner goes together with the
sign before it, so that every backspace changes what is seen.
"""

from PySide6.QtCore import QTextBoundaryFinder

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f")
_BY_CODE_POINT = (
    (0x0600, 0x06FF),
    (0x0750, 0x077F),
    (0x08A0, 0x08FF),
    (0x0900, 0x097F),
    (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFE),
)


def units_to_erase(before: str) -> int:
    """Return how many UTF-16 units, which Qt counts in, to take off the end of `before`."""
    if not before:
        return 0
    seen = before.rstrip("".join(_INVISIBLE))
    if seen and _is_by_code_point(seen[-1]):
        return utf16_length(before) - utf16_length(seen[:-1])
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, before)
    finder.toEnd()
    end = finder.position()
    return end - max(finder.toPreviousBoundary(), 0)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _is_by_code_point(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _BY_CODE_POINT)
