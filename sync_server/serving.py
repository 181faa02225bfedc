"""Serves the application until it is told to stop; everything opened here is closed here."""

import asyncio
import secrets
import signal
import socket
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

import structlog
import uvicorn
import uvloop

from shared.errors import UnavailableError
from sync_server.app import Ground, compose, place_of
from sync_server.platform import logs, schema
from sync_server.platform.clock import SystemClock
from sync_server.platform.database import Database
from sync_server.platform.news import News
from sync_server.platform.server_key import server_key
from sync_server.settings import Settings

_log = structlog.stdlib.get_logger("sync_server")


def run(settings: Settings) -> None:
    logs.set_up(settings.log.level, sys.stderr)
    with (
        _heard() as heard,
        _listening(settings.http.host, settings.http.port) as listener,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        runner.run(_serve(settings, listener, heard))


async def _serve(settings: Settings, listener: socket.socket, heard: list[int]) -> None:
    async with Database.opened(place_of(settings)) as database:
        await schema.ready(database, migrate_old=settings.database.migrate_on_start)
        if heard:
            return
        key = server_key(settings.paths.data_dir, secrets.token_bytes)
        ground = Ground(settings, database, SystemClock(), secrets.token_bytes, key)
        application = compose(ground)
        host, port = listener.getsockname()[:2]
        _log.info("serving", host=host, port=port, database=database.place.name)
        await _Server(
            database.news,
            uvicorn.Config(
                application.asgi,
                log_config=None,
                access_log=False,
                server_header=False,
                lifespan="off",
                proxy_headers=bool(settings.http.trusted_proxies),
                forwarded_allow_ips=list(settings.http.trusted_proxies),
                timeout_graceful_shutdown=int(settings.http.stop_within.total_seconds()),
            ),
        ).serve([listener])
    _log.info("stopped")


class _Server(uvicorn.Server):
    """When it stops, kiosks that wait for changes are answered at once."""

    def __init__(self, news: News, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._news = news

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._news.close()
        await super().shutdown(sockets)


@contextmanager
def _listening(host: str, port: int) -> Generator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
    except OSError as error:
        raise UnavailableError(
            f"Nothing can listen on {host} port {port}: {error.strerror}. Stop what uses it, "
            "or set http.host and http.port to others."
        ) from error
    with listener:
        yield listener


@contextmanager
def _heard() -> Generator[list[int]]:
    """Collect the signals to stop, which uvicorn raises again when everything is answered."""
    heard: list[int] = []

    def hear(number: int, _frame: FrameType | None) -> None:
        heard.append(number)

    before = {each: signal.signal(each, hear) for each in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield heard
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    if signal.SIGINT in heard:
        raise KeyboardInterrupt
