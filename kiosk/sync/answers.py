"""What a server's answers mean, or why they are none of a server of ours."""

import re
from http import HTTPStatus
from typing import NoReturn, TypeVar

from pydantic import ValidationError

from kiosk.sync.connection import Answer
from kiosk.syncing import (
    BusyError,
    FeedGoneError,
    ForeignServerError,
    KnownKeyError,
    LogHeldError,
    Turned,
    TurnedAwayError,
)
from shared.codes.display import safe_text
from shared.errors import InputError, UnavailableError
from shared.wire.changes import LARGEST, MEDIA_TYPE, Page, read_page
from shared.wire.messages import Foreign, Message
from shared.wire.packing import ENCODING, unpack

Told = TypeVar("Told", bound=Message)

LONGEST_PAUSE_S = 3600.0
"""No server makes a kiosk wait longer."""

_PROBLEM = "application/problem+json"
_KIND = "urn:counterproof:problem:"
_PAUSE_S = 5.0
_LONGEST_SENTENCE = 500
_FAULT = re.compile(r'^DPoP error="([a-z_]+)"')
_TURNED = {each.value: each for each in Turned}


class _Problem(Foreign):
    type: str
    detail: str
    kiosk_state: str | None = None

    @property
    def sentence(self) -> str:
        """Whoever answers may be anybody, and terminals obey what they are shown."""
        return safe_text(self.detail, _LONGEST_SENTENCE)

    @property
    def kind(self) -> str:
        return self.type.removeprefix(_KIND)


def fault_of(answer: Answer) -> str | None:
    """The code of RFC 9449 or RFC 6750 by which a proof or a token was refused."""
    if answer.status != HTTPStatus.UNAUTHORIZED:
        return None
    found = _FAULT.match(answer.headers.get("www-authenticate", ""))
    return found[1] if found else None


def message(answer: Answer, kind: type[Told], server: str) -> Told:
    """The message of an answer that is one, else the error that it is."""
    if not answer.ok:
        refuse(answer, server)
    _expect(answer, "application/json", server)
    try:
        return kind.model_validate_json(answer.body)
    except ValidationError as error:
        raise _foreign(answer, server) from error


def submission(answer: Answer, server: str) -> bytes:
    """What a witness is asked, as it came."""
    if not answer.ok:
        refuse(answer, server)
    _expect(answer, "text/plain", server)
    return answer.body


def page(answer: Answer, server: str) -> Page:
    if not answer.ok:
        refuse(answer, server)
    _expect(answer, MEDIA_TYPE, server)
    encoding = answer.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in (ENCODING, "identity"):
        raise _foreign(answer, server)
    try:
        data = unpack(answer.body, LARGEST) if encoding == ENCODING else answer.body
        return read_page(data)
    except InputError as error:
        raise UnavailableError(
            f"{server} sent changes that cannot be read: {error} Nothing of it was taken."
        ) from error


def refuse(answer: Answer, server: str) -> NoReturn:
    """Raise what an answer without a result means."""
    problem = _problem(answer)
    if problem is None:
        raise _foreign(answer, server)
    match problem.kind:
        case "kiosk-refused" if problem.kiosk_state in _TURNED:
            raise TurnedAwayError(_TURNED[problem.kiosk_state], problem.sentence)
        case "feed-gone":
            raise FeedGoneError(problem.sentence)
        case "log-held":
            raise LogHeldError(problem.sentence)
        case "conflict":
            raise KnownKeyError(problem.sentence)
        case "too-many-requests" | "unavailable":
            sentence = f"{server} asks for a pause: {problem.sentence}"
            raise BusyError(_pause_s(answer), sentence)
        case _:
            raise UnavailableError(f"{server} refused ({answer.status}): {problem.sentence}")


def _problem(answer: Answer) -> _Problem | None:
    if answer.media_type != _PROBLEM:
        return None
    try:
        return _Problem.model_validate_json(answer.body)
    except ValidationError:
        return None


def _expect(answer: Answer, media_type: str, server: str) -> None:
    if answer.media_type != media_type:
        raise _foreign(answer, server)


def _foreign(answer: Answer, server: str) -> ForeignServerError:
    """A proxy, a captive portal, some other program."""
    media_type = answer.media_type[:64] or "nothing"
    return ForeignServerError(
        f"What answers at {server} is no sync server of ours: {answer.status} with "
        f"{media_type}. Check the address, and what stands between."
    )


def _pause_s(answer: Answer) -> float:
    text = answer.headers.get("retry-after", "")
    return min(float(text[:9]), LONGEST_PAUSE_S) if text.isdecimal() else _PAUSE_S
