"""Where a list goes on: opaque to clients, a few values of the last row to us.

A cursor opens nothing: every query asks for the caller's own rows besides.
"""

import base64
import binascii
import json
from collections.abc import Sequence
from datetime import datetime
from typing import TypeGuard

from sync_server.platform.problems import At, Kind, ProblemError


def cursor_of(values: Sequence[str]) -> str:
    return base64.urlsafe_b64encode(json.dumps(list(values)).encode()).decode().rstrip("=")


def values_of(cursor: str, count: int) -> tuple[str, ...]:
    try:
        text = base64.b64decode(
            cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True
        )
        values = json.loads(text)
    except (binascii.Error, ValueError, RecursionError) as error:
        raise _no_cursor() from error
    if not _is_texts(values) or len(values) != count:
        raise _no_cursor()
    return tuple(values)


def instant_of(value: str) -> datetime:
    try:
        instant = datetime.fromisoformat(value)
    except ValueError as error:
        raise _no_cursor() from error
    if instant.tzinfo is None:
        raise _no_cursor()
    return instant


def _is_list(values: object) -> TypeGuard[list[object]]:
    return isinstance(values, list)


def _is_texts(values: object) -> TypeGuard[list[str]]:
    return _is_list(values) and all(
        isinstance(value, str) and value.isascii() and value.isprintable() for value in values
    )


def _no_cursor() -> ProblemError:
    place = At("parameter", "cursor", "Expected the next_cursor of an earlier answer.")
    return ProblemError(Kind.INVALID, "Begin the list anew, without a cursor.", [place])
