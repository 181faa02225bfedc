"""The peer over HTTP against what is no server of ours, or answers as none would."""

import secrets
from collections.abc import Iterator
from datetime import timedelta

import httpx2
import pytest

from kiosk.sync.http_peer import HttpPeer
from kiosk.syncing import (
    BusyError,
    FeedGoneError,
    LogHeldError,
    TurnedAwayError,
)
from shared.errors import UnavailableError
from shared.wire import changes
from shared.wire.changes import BEGINNING, Change, Cursor, Page
from shared.wire.packing import pack
from tests.support.sync_server import HandClock
from tests.support.sync_server_twin import signing_key

SERVER = "https://server"


def peer_at(transport: httpx2.BaseTransport, clock: HandClock | None = None) -> HttpPeer:
    return HttpPeer(SERVER, signing_key(), clock or HandClock(), secrets.token_bytes, transport)


def answering(status: int, headers: dict[str, str], content: bytes) -> HttpPeer:
    """A peer that is let in, and then answered with this."""
    token = b'{"access_token":"t","token_type":"DPoP","expires_in":300,"clock_offset_ms":0}'

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("/token"):
            return httpx2.Response(
                200, headers={"Content-Type": JSON}, stream=httpx2.ByteStream(token)
            )
        return httpx2.Response(status, headers=headers, stream=httpx2.ByteStream(content))

    return peer_at(httpx2.MockTransport(answer))


JSON = "application/json"
PAGE = changes.write_page(Page(Cursor("f", 1), 1, (Change(1, "product", "p", b"{}"),)))
CBOR = {"Content-Type": changes.MEDIA_TYPE}
PACKED = {**CBOR, "Content-Encoding": "zstd"}
BOMB = pack(bytes(changes.LARGEST + 1))
PROBLEM = {"Content-Type": "application/problem+json"}


def test_a_page_is_taken_packed_and_plain() -> None:
    plain = answering(200, CBOR, PAGE).changes(BEGINNING, 0)
    packed = answering(200, PACKED, pack(PAGE)).changes(BEGINNING, 0)

    assert plain == packed
    assert plain.cursor == Cursor("f", 1)


@pytest.mark.parametrize(
    ("status", "headers", "content", "why"),
    [
        (200, {"Content-Type": "text/html"}, b"<html>", "no sync server of ours"),
        (302, {"Location": "https://login.example"}, b"", "no sync server of ours"),
        (502, {"Content-Type": "text/html"}, b"<html>", "502 with text/html"),
        (200, CBOR, PAGE[:-1], "cannot be read"),
        (200, CBOR, b"\xff", "cannot be read"),
        (200, PACKED, PAGE, "not zstd"),
        (200, PACKED, pack(PAGE)[:-1], "not one whole zstd frame"),
        (200, PACKED, BOMB, "more than 262144 bytes"),
        (200, {**CBOR, "Content-Encoding": "gzip"}, PAGE, "no sync server of ours"),
        (200, CBOR, bytes(300_000), "which no server of ours does"),
        (500, PROBLEM, b'{"type":"x","detail":"It broke."}', r"refused \(500\): It broke."),
        (403, PROBLEM, b'{"type":"urn:counterproof:problem:kiosk-refused"}', "no sync server"),
        (401, PROBLEM, b'{"type":"x","detail":"htu"}', r"refused \(401\): htu"),
        (
            403,
            PROBLEM,
            b'{"type":"urn:counterproof:problem:kiosk-refused","detail":"?","kiosk_state":"?"}',
            r"refused \(403\)",
        ),
    ],
)
def test_what_no_server_of_ours_says_is_refused(
    status: int, headers: dict[str, str], content: bytes, why: str
) -> None:
    with pytest.raises(UnavailableError, match=why) as caught:
        answering(status, headers, content).changes(BEGINNING, 0)
    assert not isinstance(caught.value, TurnedAwayError | FeedGoneError | BusyError)


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"kiosk_id": 1}', b'{"access_token":"t"}'])
def test_a_message_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(UnavailableError, match="no sync server of ours"):
        answering(200, {"Content-Type": JSON}, content).state()


HELD = b'{"type":"urn:counterproof:problem:log-held","detail":"It was put back."}'
TEXT = {"Content-Type": "text/plain; charset=utf-8"}


def test_a_head_comes_as_it_is() -> None:
    assert answering(200, TEXT, b"old 0\n\n").head("") == b"old 0\n\n"


def test_a_log_that_is_held_is_told_as_such() -> None:
    with pytest.raises(LogHeldError, match="put back"):
        answering(409, PROBLEM, HELD).head("")


@pytest.mark.parametrize(
    ("headers", "content", "why"),
    [
        ({"Content-Type": JSON}, b"{}", "no sync server of ours"),
        (TEXT, bytes(70_000), "which no server of ours does"),
    ],
)
def test_a_head_that_is_none_is_refused(
    headers: dict[str, str], content: bytes, why: str
) -> None:
    with pytest.raises(UnavailableError, match=why):
        answering(200, headers, content).head("")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (httpx2.ConnectTimeout("slow"), "not reached within 5 seconds"),
        (httpx2.ConnectError("Connection refused"), "Connection refused"),
        (httpx2.ReadTimeout("slow"), "did not answer in time"),
        (httpx2.RemoteProtocolError("incomplete"), "broke off"),
    ],
)
def test_a_server_that_cannot_be_asked_is_said_in_words(error: Exception, why: str) -> None:
    def fail(_request: httpx2.Request) -> httpx2.Response:
        raise error

    with pytest.raises(UnavailableError, match=why):
        peer_at(httpx2.MockTransport(fail)).claim()


def test_an_answer_that_drips_is_not_awaited_for_ever() -> None:
    clock = HandClock()

    class Drips(httpx2.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            while True:
                clock.advance(timedelta(seconds=9))
                yield b"."

    def answer(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(201, headers={"Content-Type": JSON}, stream=Drips())

    with pytest.raises(UnavailableError, match="too slowly"):
        peer_at(httpx2.MockTransport(answer), clock).claim()
