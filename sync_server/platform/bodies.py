"""What a body may be: JSON, of limited size and depth, read whole before anybody parses it.

Where statements are taken in it is a CBOR sequence instead, whose reader knows its own depth.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync_server.platform.facts import facts_of
from sync_server.platform.problems import At, Kind, ProblemError, answer

_BODILESS = {"GET", "HEAD", "OPTIONS"}
_JSON = "application/json"
_TOO_LARGE = "counterproof.too-large"
# A browser shows no answer while it is still sending: so much is taken and dropped.
_DROPPED = 64 * 1024 * 1024
# A text is one step, however many brackets it holds; one that never ends swallows the rest.
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class BodyLimit:
    """`others` are the media types of the paths that take something else than JSON.

    None where any will do: standards do not always name one. The paths in `told_there` answer
    themselves where a body is too large; see `too_large`.
    """

    size: int
    depth: int
    others: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    told_there: frozenset[str] = frozenset()


def too_large(request: Request) -> ProblemError | None:
    """What is wrong with the body, of which nothing is there."""
    problem = request.scope.get(_TOO_LARGE)
    return problem if isinstance(problem, ProblemError) else None


class _TooLargeError(Exception):
    """More came than was announced or allowed."""


@dataclass(frozen=True, slots=True)
class Bodies:
    app: ASGIApp
    limit: BodyLimit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        problem: ProblemError | None
        try:
            body = await self._read(scope, receive)
        except _TooLargeError:
            detail = f"A body has at most {self.limit.size} bytes."
            # What is still on its way is not waited for.
            problem = ProblemError(Kind.TOO_LARGE, detail, headers={"Connection": "close"})
            if scope["path"] in self.limit.told_there:
                await _drop(receive)
                await self.app({**scope, _TOO_LARGE: problem}, _replay(b"", receive), send)
                return
        else:
            problem = self._fault(scope, body) if body else None
            if problem is None:
                await self.app(scope, _replay(body, receive), send)
                return
        await answer(problem, facts_of(scope))(scope, receive, send)

    async def _read(self, scope: Scope, receive: Receive) -> bytes:
        if scope["method"] in _BODILESS:
            return b""
        announced = Headers(scope=scope).get("Content-Length", "")
        if announced.isdecimal() and int(announced[:20]) > self.limit.size:
            raise _TooLargeError
        pieces: list[bytes] = []
        size, more = 0, True
        while more:
            message = await receive()
            piece: bytes = message.get("body", b"")
            pieces.append(piece)
            size += len(piece)
            if size > self.limit.size:
                raise _TooLargeError
            more = bool(message.get("more_body", False))
        return b"".join(pieces)

    def _fault(self, scope: Scope, body: bytes) -> ProblemError | None:
        media_type = Headers(scope=scope).get("Content-Type", "").partition(";")[0]
        expected = self.limit.others.get(scope["path"], _JSON)
        if expected is not None and media_type.strip().lower() != expected:
            place = At("header", "Content-Type", f"Expected {expected}.")
            return ProblemError(
                Kind.WRONG_MEDIA_TYPE,
                f"Send {expected} and say so in Content-Type.",
                [place],
                {"Accept": expected},
            )
        if expected == _JSON and is_deeper(body, self.limit.depth):
            return ProblemError(
                Kind.MALFORMED,
                f"The body is nested deeper than {self.limit.depth} levels.",
            )
        return None


def is_deeper(body: bytes, limit: int) -> bool:
    if body.count(b"[") + body.count(b"{") <= limit:
        return False
    depth = 0
    for token in _TOKEN.finditer(body):
        first = token[0][:1]
        depth += first in b"[{"
        depth -= first in b"]}"
        if depth > limit:
            return True
    return False


async def _drop(receive: Receive) -> None:
    size, more = 0, True
    while more and size < _DROPPED:
        message = await receive()
        size += len(message.get("body", b""))
        more = bool(message.get("more_body", False))


def _replay(body: bytes, receive: Receive) -> Receive:
    """Give the body once, then what the connection says, which is that it is over."""
    given = False

    async def receive_read() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_read
