"""Serves the application until it is told to stop; everything opened here is closed here."""

import asyncio
import gc
import os
import secrets
import signal
import socket
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from types import FrameType
from typing import NoReturn

import structlog
import uvicorn
import uvloop

from shared.errors import UnavailableError
from sync_server.anchored import anchoring
from sync_server.app import Application, compose
from sync_server.exit_codes import ExitCode
from sync_server.ground import Ground, place_of
from sync_server.platform import logs, schema
from sync_server.platform.clock import SystemClock
from sync_server.platform.database import Database
from sync_server.platform.dumps import copier_of
from sync_server.platform.heads import LimitedHeads
from sync_server.platform.job_engine import Engine, engine, place_of_jobs
from sync_server.platform.news import News
from sync_server.platform.occupied import expect_finished, occupied
from sync_server.platform.server_key import server_key
from sync_server.settings import Settings
from sync_server.upkeep import backups_of, jobs_of

_log = structlog.stdlib.get_logger("sync_server")


Ready = Callable[[Application, Ground, str], Awaitable[None]]
"""Called with the address when everything is there to be asked, before the first answer."""


def run(settings: Settings, ready: Ready | None = None) -> None:
    logs.set_up(settings.log.level, sys.stderr)
    with (
        _heard() as heard,
        _alone(settings),
        _listening(settings.http.host, settings.http.port) as listener,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        cut_off = runner.run(_serve(settings, listener, heard, ready))
        if cut_off:
            _log.info("stopped in the middle of a job", goes_on="at the next start")
            _end_now(ExitCode.INTERRUPTED if signal.SIGINT in heard else ExitCode.OK)


async def _serve(
    settings: Settings, listener: socket.socket, heard: list[int], ready: Ready | None
) -> bool:
    """Say whether a job was cut off."""
    async with Database.opened(place_of(settings)) as database:
        await schema.ready(database, migrate_old=settings.database.migrate_on_start)
        if heard:
            return False
        key = server_key(settings.paths.data_dir, secrets.token_bytes)
        ground = Ground(settings, database, SystemClock(), secrets.token_bytes, key)
        application = compose(ground)
        await application.log.begin()
        host, port = listener.getsockname()[:2]
        async with (
            _jobs(ground) as jobs,
            anchoring(ground, application.log, application.metrics.anchors),
        ):
            _log.info("serving", host=host, port=port, database=database.place.name)
            if ready is not None:
                await ready(application, ground, f"http://{host}:{port}")
            await _server(settings, application, database).serve([listener])
            cut_off = jobs.busy()
    _log.info("stopped")
    return cut_off


def _server(settings: Settings, application: Application, database: Database) -> "_Server":
    return _Server(
        database.news,
        uvicorn.Config(
            application.asgi,
            http=LimitedHeads,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="off",
            proxy_headers=bool(settings.http.trusted_proxies),
            forwarded_allow_ips=list(settings.http.trusted_proxies),
            timeout_graceful_shutdown=int(settings.http.stop_within.total_seconds()),
        ),
    )


@asynccontextmanager
async def _jobs(ground: Ground) -> AsyncGenerator[Engine]:
    """Begun and ended in a thread: what does the jobs waits for its own threads."""
    settings, place = ground.settings, ground.database.place
    where = place_of_jobs(place, settings.paths.data_dir, socket.gethostname())
    backups = backups_of(settings, copier_of(place), ground.key.public)
    stack, jobs = ExitStack(), jobs_of(settings, backups)
    begun = engine(where, jobs, settings.freshness.time_zone)
    running = await asyncio.to_thread(stack.enter_context, begun)
    try:
        yield running
    finally:
        await asyncio.to_thread(stack.close)


def _end_now(code: ExitCode) -> NoReturn:
    """A job in a thread would be waited for; it is made to be cut off, and goes on later."""
    sys.stderr.flush()
    os._exit(code)


class _Server(uvicorn.Server):
    """Kiosks that wait for changes are answered at once when it stops."""

    def __init__(self, news: News, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._news = news

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # What was made so far stays: to look for garbage in it would stop all for 250 ms.
        gc.collect()
        gc.freeze()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._news.close()
        await super().shutdown(sockets)


@contextmanager
def _alone(settings: Settings) -> Generator[None]:
    """One server works in a folder: a file has one, several on PostgreSQL one folder each."""
    folder = settings.paths.data_dir
    expect_finished(folder)
    with occupied(folder, "sync-server run"):
        yield


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
