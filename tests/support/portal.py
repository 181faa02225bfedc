"""A server in this process, asked by blocking code: its loop runs on a thread of its own."""

from collections.abc import Coroutine, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio.from_thread
import httpx2
from anyio.from_thread import BlockingPortal

from sync_server.platform import engines
from tests.support.sync_server import ServerInHand, serving, settings_of

PATIENCE = timedelta(seconds=5)


@dataclass
class PortalTransport(httpx2.BaseTransport):
    """Hands each request to the application; `seen` are those it was handed."""

    portal: BlockingPortal
    inner: httpx2.ASGITransport
    seen: list[httpx2.Request] = field(default_factory=list)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.seen.append(request)
        return self.portal.call(self._answer, request)

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        response = await self.inner.handle_async_request(request)
        content = b"".join([piece async for piece in response.aiter_raw()])
        return httpx2.Response(
            response.status_code, headers=response.headers, stream=httpx2.ByteStream(content)
        )


@dataclass
class BlockingServer:
    server: ServerInHand
    portal: BlockingPortal
    transport: PortalTransport

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        async def done() -> Any:
            return await work

        return self.portal.call(done)


@contextmanager
def served(folder: Path, **sections: object) -> Generator[BlockingServer]:
    place = engines.in_file(folder / "server.sqlite3", 4, PATIENCE)
    with (
        anyio.from_thread.start_blocking_portal() as portal,
        portal.wrap_async_context_manager(serving(place, settings_of(folder, **sections))) as s,
    ):
        inner = httpx2.ASGITransport(s.application.asgi, raise_app_exceptions=False)
        yield BlockingServer(s, portal, PortalTransport(portal, inner))
