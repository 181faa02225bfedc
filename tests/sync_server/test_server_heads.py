"""The head of a request: limited before anybody is asked who it is."""

import asyncio

import pytest
import uvicorn
from uvicorn.server import ServerState

from sync_server.platform.heads import LARGEST_HEAD, LimitedHeads
from sync_server.platform.request_ids import _address

pytestmark = pytest.mark.anyio
HEAD = b"POST / HTTP/1.1\r\nHost: x\r\n"


class Wire(asyncio.Transport):
    """The server's end of a connection, in memory."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 1), "sockname": ("127.0.0.1", 2)})
        self.said = b""
        self.closed = False

    def write(self, data: bytes) -> None:
        self.said += bytes(data)

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...


async def answer_with_length(scope, receive, send) -> None:
    size, more = 0, True
    while more:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(size).encode()})


@pytest.fixture
async def connection() -> tuple[LimitedHeads, Wire]:
    app = answer_with_length
    config = uvicorn.Config(app, http=LimitedHeads, lifespan="off", log_config=None)
    config.load()
    wire, protocol = Wire(), LimitedHeads(config, ServerState(), {})
    protocol.connection_made(wire)
    return protocol, wire


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_a_head_without_end_is_cut_off(connection: tuple[LimitedHeads, Wire]) -> None:
    protocol, wire = connection
    protocol.data_received(HEAD + b"Authorization: DPoP ")
    pieces = 0
    while not wire.closed and pieces < 100:
        protocol.data_received(b"A" * 4096)
        pieces += 1

    assert wire.said.startswith(b"HTTP/1.1 400")
    assert pieces * 4096 <= LARGEST_HEAD + 4096
    protocol.connection_lost(None)


async def test_trailers_without_end_are_cut_off(connection: tuple[LimitedHeads, Wire]) -> None:
    protocol, wire = connection
    protocol.data_received(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nT: ")
    for _ in range(100):
        protocol.data_received(b"A" * 4096)
    await settle()

    assert wire.closed
    protocol.connection_lost(None)


async def test_a_long_body_is_no_head(connection: tuple[LimitedHeads, Wire]) -> None:
    protocol, wire = connection
    size = 10 * LARGEST_HEAD
    protocol.data_received(HEAD + b"Content-Length: %d\r\n\r\n" % size)
    for _ in range(10):
        protocol.data_received(b"A" * LARGEST_HEAD)
        await settle()

    assert wire.said.startswith(b"HTTP/1.1 200")
    assert wire.said.endswith(str(size).encode() + b"\r\n0\r\n\r\n")
    protocol.connection_lost(None)


async def test_requests_one_after_the_other_are_counted_apart(
    connection: tuple[LimitedHeads, Wire],
) -> None:
    protocol, wire = connection
    request = b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + b"A" * 40_000 + b"\r\n\r\n"
    for _ in range(4):
        protocol.data_received(request)
        await settle()

    assert wire.said.count(b"HTTP/1.1 200") == 4
    protocol.connection_lost(None)


@pytest.mark.parametrize(
    ("client", "counted"),
    [
        (("192.0.2.1", 1), "192.0.2.1"),
        (("2001:db8:1:2:3:4:5:6", 1), "2001:db8:1:2::/64"),
        (("2001:db8:1:2:ffff::1", 1), "2001:db8:1:2::/64"),
        (("::ffff:192.0.2.1", 1), "192.0.2.1"),
        (("fe80::1%eth0", 1), "fe80::/64"),
        (("somebody", 1), "somebody"),
        (None, "unknown"),
    ],
)
async def test_a_subscriber_is_counted_as_one(client: object, counted: str) -> None:
    assert _address({"type": "http", "client": client}) == counted
