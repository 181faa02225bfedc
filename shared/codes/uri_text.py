"""Percent-encoding as Digital Links use it: a plus is a space after the question mark only."""

import re
from urllib.parse import quote

from shared.codes.faults import Fault, MalformedCodeError, Reason

_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")


def unescape(text: str, *, query: bool) -> str:
    """Sequences that are no escapes stay as they are; the null character is refused."""
    if query:
        text = text.replace("+", " ")
    if "%" not in text:
        return text
    plain = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)
    if "\0" in plain:
        raise MalformedCodeError(
            Fault(Reason.NULL_CHARACTER, plain.index("\0"), 1, found=plain)
        )
    return plain


def escape(text: str, *, query: bool) -> str:
    escaped = quote(text, safe="")
    return escaped.replace("%20", "+") if query else escaped
