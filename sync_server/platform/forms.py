"""Files out of a form (RFC 7578): the bytes of each field, and nothing of their names.

The whole body was read before, and its size held: this only takes it apart.
"""

import re
from collections.abc import Iterator, Mapping

from shared.errors import InputError

MEDIA_TYPE = "multipart/form-data"
_MOST_PARTS = 16
_BOUNDARY = re.compile(
    r"multipart/form-data\s*;(?:.*;)?\s*boundary=(?:\"([^\"]{1,70})\"|([^\s;\"]{1,70}))\s*(?:;.*)?",
    re.IGNORECASE | re.ASCII,
)
_NAME = re.compile(
    rb'content-disposition:\s*form-data\s*;.*?\bname="([^"]{1,64})"', re.IGNORECASE
)
_END_OF_HEADERS = b"\r\n\r\n"


def fields_of(content_type: str, body: bytes) -> Mapping[str, bytes]:
    """By the names of the fields; raises `InputError` where it is no such body."""
    found = _BOUNDARY.fullmatch(content_type.strip())
    if found is None:
        raise InputError(f"A form comes as {MEDIA_TYPE} with its boundary.")
    mark = b"--" + (found[1] or found[2]).encode()
    parts = (b"\r\n" + body).split(b"\r\n" + mark)
    if len(parts) < 2 or not parts[-1].startswith(b"--"):  # noqa: PLR2004  (what is before it)
        raise InputError("The form does not end with its boundary.")
    if len(parts) - 2 > _MOST_PARTS:
        raise InputError(f"A form has at most {_MOST_PARTS} fields.")
    return dict(_field(each) for each in parts[1:-1])


def _field(part: bytes) -> tuple[str, bytes]:
    head, end, content = part.partition(_END_OF_HEADERS)
    name = next(_names(head), None)
    if not end or name is None:
        raise InputError("A field of the form has no name.")
    return name, content


def _names(head: bytes) -> Iterator[str]:
    for line in head.split(b"\r\n"):
        found = _NAME.match(line)
        if found:
            yield found[1].decode("utf-8", "replace")
