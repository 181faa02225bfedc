"""Conditional requests by RFC 9110, section 13: nobody overwrites what they have not seen.

An entity tag is `"REVISION-DIGEST"`. If-Match compares the revision, which only a change moves;
If-None-Match compares the whole, because a verdict changes over night without any change.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Annotated

from fastapi import Header, Response

from sync_server.platform.models import Told

_TAG = re.compile(r'(W/)?"((\d{1,9})-[0-9a-f]{16}|[^"]*)"')
_JSON = "application/json"

IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=500,
        description="The ETag of the version you saw: later changes are not overwritten.",
    ),
]
IfNoneMatch = Annotated[
    str | None,
    Header(
        alias="If-None-Match",
        max_length=500,
        description="The ETag you have: 304 if it is still that. With PUT, * makes only.",
    ),
]


def fits(if_match: str | None) -> Callable[[int], bool] | None:
    """Say which revisions are meant: None without If-Match; a weak or foreign tag fits none."""
    if if_match is None:
        return None
    if if_match.strip() == "*":
        return lambda _: True
    strong = (tag for tag in _TAG.finditer(if_match) if not tag[1] and tag[3])
    revisions = frozenset(int(tag[3]) for tag in strong)
    return revisions.__contains__


def only_new(if_none_match: str | None) -> bool:
    return if_none_match is not None and if_none_match.strip() == "*"


def told(
    body: Told,
    revision: int,
    *,
    status: HTTPStatus = HTTPStatus.OK,
    seen: str | None = None,
    location: str | None = None,
) -> Response:
    """Answer with a body and its tag, or 304 to whoever has `seen` just this one."""
    content = body.model_dump_json().encode()
    tag = f'"{revision}-{hashlib.sha256(content).hexdigest()[:16]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if location is not None:
        headers["Location"] = location
    if seen is not None and _is_among(tag, seen):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(content, status, headers, media_type=_JSON)


def page(
    content: bytes, headers: Mapping[str, str], seen: str | None, status: HTTPStatus
) -> Response:
    """As `told`, for what anybody may keep and nobody changes: the tag is the digest alone."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    tagged = {**headers, "ETag": tag, "Cache-Control": "public, no-cache"}
    if status is HTTPStatus.OK and seen is not None and _is_among(tag, seen):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=tagged)
    return Response(content, status, tagged)


def _is_among(tag: str, seen: str) -> bool:
    return seen.strip() == "*" or any(f'"{one[2]}"' == tag for one in _TAG.finditer(seen))
