"""Every error as the API tells it: `application/problem+json` by RFC 9457.

A detail is about the request alone; what went wrong inside is in the log under the request id.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus

from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import JSONResponse

from sync_server.platform.facts import Facts

MEDIA_TYPE = "application/problem+json"


class Kind(Enum):
    """The value is the last part of the problem's type, and does not change once released."""

    MALFORMED = "malformed"
    KEY_NEEDED = "key-needed"
    PROOF_NEEDED = "proof-needed"
    NOT_ALLOWED = "not-allowed"
    KIOSK_REFUSED = "kiosk-refused"
    NOT_FOUND = "not-found"
    WRONG_METHOD = "wrong-method"
    CONFLICT = "conflict"
    LOG_HELD = "log-held"
    FEED_GONE = "feed-gone"
    CHANGED_MEANWHILE = "changed-meanwhile"
    TOO_LARGE = "too-large"
    WRONG_MEDIA_TYPE = "wrong-media-type"
    INVALID = "invalid"
    CONDITION_NEEDED = "condition-needed"
    TOO_MANY_REQUESTS = "too-many-requests"
    DEFECT = "defect"
    UNAVAILABLE = "unavailable"


_MEANING: Mapping[Kind, tuple[HTTPStatus, str]] = {
    Kind.MALFORMED: (HTTPStatus.BAD_REQUEST, "The request cannot be read"),
    Kind.KEY_NEEDED: (HTTPStatus.UNAUTHORIZED, "A valid API key is needed"),
    Kind.PROOF_NEEDED: (
        HTTPStatus.UNAUTHORIZED,
        "A kiosk's token and a fresh proof of its key are needed",
    ),
    Kind.NOT_ALLOWED: (HTTPStatus.FORBIDDEN, "This API key may not do that"),
    Kind.KIOSK_REFUSED: (HTTPStatus.FORBIDDEN, "This kiosk is not let in"),
    Kind.NOT_FOUND: (HTTPStatus.NOT_FOUND, "There is nothing here"),
    Kind.WRONG_METHOD: (HTTPStatus.METHOD_NOT_ALLOWED, "This cannot be done here"),
    Kind.CONFLICT: (HTTPStatus.CONFLICT, "That contradicts what is there"),
    Kind.LOG_HELD: (HTTPStatus.CONFLICT, "The log is held: no head is signed"),
    Kind.FEED_GONE: (HTTPStatus.GONE, "This feed is gone, or was never so far"),
    Kind.CHANGED_MEANWHILE: (HTTPStatus.PRECONDITION_FAILED, "It was changed meanwhile"),
    Kind.TOO_LARGE: (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The request is too large"),
    Kind.WRONG_MEDIA_TYPE: (
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        "The body is of another media type",
    ),
    Kind.INVALID: (HTTPStatus.UNPROCESSABLE_ENTITY, "Some values are not valid"),
    Kind.CONDITION_NEEDED: (HTTPStatus.PRECONDITION_REQUIRED, "Say which version you saw"),
    Kind.TOO_MANY_REQUESTS: (HTTPStatus.TOO_MANY_REQUESTS, "Too many requests"),
    Kind.DEFECT: (HTTPStatus.INTERNAL_SERVER_ERROR, "The server failed"),
    Kind.UNAVAILABLE: (HTTPStatus.SERVICE_UNAVAILABLE, "The server cannot answer now"),
}


def status_of(kind: Kind) -> HTTPStatus:
    return _MEANING[kind][0]


def title_of(kind: Kind) -> str:
    return _MEANING[kind][1]


def type_of(kind: Kind) -> str:
    return f"urn:counterproof:problem:{kind.value}"


@dataclass(frozen=True, slots=True)
class At:
    """One wrong place: `part` is pointer (JSON Pointer into the body), parameter or header."""

    part: str
    name: str
    detail: str


@dataclass(eq=False)  # not frozen: context managers write the traceback into it
class ProblemError(Exception):
    """Raised by routes and dependencies; a service answers with values."""

    kind: Kind
    detail: str
    errors: Sequence[At] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    kiosk_state: str | None = None


class ErrorBody(BaseModel):
    """One wrong place in the request."""

    model_config = ConfigDict(extra="forbid")

    detail: str
    pointer: str | None = Field(default=None, description="JSON Pointer into the body")
    parameter: str | None = Field(default=None, description="Query or path parameter")
    header: str | None = Field(default=None, description="Request header")


class ProblemBody(BaseModel):
    """A problem by RFC 9457."""

    model_config = ConfigDict(extra="forbid")

    type: str = Field(examples=["urn:counterproof:problem:not-found"])
    title: str = Field(examples=["There is nothing here"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["There is no batch with this id."])
    request_id: str = Field(examples=["b1c7d2f09a3e4c55"])
    errors: list[ErrorBody] | None = None
    kiosk_state: str | None = Field(
        default=None,
        description="Of a kiosk that is not let in: unpaired, revoked or suspended",
    )


def answer(problem: ProblemError, facts: Facts) -> JSONResponse:
    content: dict[str, object] = {
        "type": type_of(problem.kind),
        "title": title_of(problem.kind),
        "status": status_of(problem.kind).value,
        "detail": problem.detail,
        "request_id": facts.request_id,
    }
    if problem.errors:
        content["errors"] = [{"detail": at.detail, at.part: at.name} for at in problem.errors]
    if problem.kiosk_state is not None:
        content["kiosk_state"] = problem.kiosk_state
    return _AsciiResponse(
        content, status_of(problem.kind), headers=dict(problem.headers), media_type=MEDIA_TYPE
    )


class _AsciiResponse(JSONResponse):
    def render(self, content: object) -> bytes:
        # A name that came in as half a surrogate pair has no UTF-8, but an escape.
        return json.dumps(content, ensure_ascii=True, separators=(",", ":")).encode("ascii")
