"""Requests to one server, in time and in size limited; `close` ends those on their way, too."""

import socket
import ssl
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Protocol, TypeGuard
from urllib.parse import urlsplit

import httpx2

from kiosk.ports import Clock
from kiosk.syncing import UntrustedServerError
from shared.errors import UnavailableError
from shared.wire.address import is_loopback

CONNECT_S = 5.0
ANSWER_S = 10.0
"""For an answer to begin and to go on; a long poll adds the time it waits."""
WHOLE_S = 60.0
"""For all of an answer, however steadily it drips."""

_CLOSED = "The connection was closed."


@dataclass(frozen=True, slots=True)
class Ask:
    """`most_bytes` is what an answer may have, still packed; `wait_s` how long it may wait."""

    method: str
    path: str
    most_bytes: int
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes = field(default=b"", repr=False)
    wait_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """`headers` have names in lower case; `body` is still packed as `content-encoding` says."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def ok(self) -> bool:
        return self.status in (HTTPStatus.OK, HTTPStatus.CREATED)

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class _Stream(Protocol):
    def get_extra_info(self, info: str) -> object: ...


class Connection:
    """Safe to use from several threads."""

    def __init__(
        self, server: str, clock: Clock, transport: httpx2.BaseTransport | None = None
    ) -> None:
        self.server = server
        self._clock = clock
        # Proxies of the environment lead out of this computer, never back into it.
        outside = not is_loopback(urlsplit(server).hostname or "")
        self._client = httpx2.Client(transport=transport, trust_env=outside)
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._closed = False

    def send(self, ask: Ask, headers: Mapping[str, str]) -> Answer:
        try:
            answer = self._exchanged(ask, headers)
        except httpx2.HTTPError as error:
            raise self._told(error) from error
        except RuntimeError as error:
            # So the client says that it was closed meanwhile.
            if not self._closed:
                raise
            raise UnavailableError(_CLOSED) from error
        if self._closed:
            raise UnavailableError(_CLOSED)  # whoever closed it counts on no answer coming
        return answer

    def close(self) -> None:
        with self._lock:
            self._closed = True
            open_ones = tuple(self._sockets)
        for each in open_ones:
            _cut(each)
        self._client.close()

    def _exchanged(self, ask: Ask, headers: Mapping[str, str]) -> Answer:
        until = self._clock.monotonic() + ask.wait_s + WHOLE_S
        with self._client.stream(
            ask.method,
            self.server + ask.path,
            params=dict(ask.query) or None,
            headers={"Accept-Encoding": "identity", **ask.headers, **headers},
            content=ask.content or None,
            timeout=httpx2.Timeout(ANSWER_S, connect=CONNECT_S, read=ANSWER_S + ask.wait_s),
            extensions={"trace": self._trace},
        ) as response:
            body = self._body(response, ask.most_bytes, until)
            told = {name.lower(): text for name, text in response.headers.items()}
            return Answer(response.status_code, told, body)

    def _body(self, response: httpx2.Response, most: int, until: float) -> bytes:
        pieces, size = list[bytes](), 0
        for piece in response.iter_raw():
            pieces.append(piece)
            size += len(piece)
            if size > most:
                raise UnavailableError(
                    f"{self.server} answered with more than {most} bytes, which no server of "
                    "ours does. Check its address."
                )
            if self._clock.monotonic() > until:
                raise UnavailableError(f"{self.server} answers too slowly. Check the network.")
        return b"".join(pieces)

    def _trace(self, event: str, info: Mapping[str, object]) -> None:
        """Know the sockets: closing one in time is the only way to wake who waits for it."""
        if event not in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            return
        found = _socket_of(info.get("return_value"))
        if found is None:
            return
        with self._lock:
            # Those that were closed meanwhile have no number any more.
            self._sockets = {each for each in self._sockets if each.fileno() >= 0} | {found}
        if self._closed:
            _cut(found)

    def _told(self, error: httpx2.HTTPError) -> UnavailableError:
        if self._closed:
            return UnavailableError(_CLOSED)
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, ssl.SSLCertVerificationError):
                reason = cause.verify_message
                return UntrustedServerError(
                    f"The certificate of {self.server} is not valid: {reason}."
                )
            cause = cause.__cause__ or cause.__context__
        return UnavailableError(self._why(error))

    def _why(self, error: httpx2.HTTPError) -> str:
        match error:
            case httpx2.ConnectTimeout():
                return f"{self.server} was not reached within {CONNECT_S:g} seconds."
            case httpx2.ConnectError():
                return f"{self.server} cannot be reached ({error}). Check network and address."
            case httpx2.TimeoutException():
                return f"{self.server} did not answer in time."
            case _:
                return f"The connection to {self.server} broke off."


def _socket_of(stream: object) -> socket.socket | None:
    found = stream.get_extra_info("socket") if _is_stream(stream) else None
    return found if isinstance(found, socket.socket) else None


def _is_stream(value: object) -> TypeGuard[_Stream]:
    return hasattr(value, "get_extra_info")


def _cut(each: socket.socket) -> None:
    try:
        # Not the one of SSLSocket, which forgets its state under the reader's hands.
        socket.socket.shutdown(each, socket.SHUT_RDWR)
    except OSError:
        return  # the other side was faster
