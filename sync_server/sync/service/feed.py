"""Reading the change feed: a page at once, or as soon as there is something to tell.

Who waits holds no connection of the database. Writes of this process wake it; those of others
are looked for once a second, by one question for all who wait.
"""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

from shared.wire.changes import Cursor, Page
from sync_server.platform.callers import KioskCaller
from sync_server.platform.changes import positions
from sync_server.platform.database import Database
from sync_server.platform.metrics import FeedMetrics
from sync_server.platform.news import shelves_of
from sync_server.sync.tables import FeedRows, newest_numbers

LOOKED_EVERY_S = 1.0


@dataclass(frozen=True, slots=True)
class Gone:
    """The cursor is of another feed, or ahead of this one."""


async def begin_feed(database: Database, organisation: str) -> None:
    async with database.write() as connection:
        await positions(connection, [organisation])


@dataclass(slots=True)
class _Look:
    """How far all feeds had come when somebody last looked."""

    at: float = 0.0
    numbers: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Feed:
    database: Database
    metrics: FeedMetrics
    _look: _Look = field(default_factory=_Look)
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)
    _waiting: dict[str, asyncio.Event] = field(default_factory=dict[str, asyncio.Event])

    async def read(self, caller: KioskCaller, cursor: Cursor, wait_s: float) -> Page | Gone:
        with self.database.news.listening(
            *shelves_of(caller.organisation, caller.site)
        ) as told:
            page = await self._page(caller, cursor)
            if wait_s > 0 and isinstance(page, Page) and not page.changes:
                page = await self._awaited(caller, cursor, page, told, wait_s)
        if isinstance(page, Page):
            self._count(page)
        return page

    async def _awaited(
        self,
        caller: KioskCaller,
        cursor: Cursor,
        page: Page,
        told: asyncio.Event,
        wait_s: float,
    ) -> Page | Gone:
        loop = asyncio.get_running_loop()
        began = loop.time()
        with self._alone(caller, told):
            while self._may_wait(caller, told):
                left = began + wait_s - loop.time()
                if left <= 0:
                    break
                await _set_within(told, min(left, LOOKED_EVERY_S))
                woken = told.is_set()
                if not woken and await self._newest(caller.organisation) <= page.newest:
                    continue
                told.clear()
                found = await self._page(caller, cursor)
                if isinstance(found, Gone):
                    return found
                page = found
                if page.changes or (woken and page.cursor.number > cursor.number):
                    break
        self.metrics.wait_seconds.observe(loop.time() - began)
        return page

    def _may_wait(self, caller: KioskCaller, told: asyncio.Event) -> bool:
        return self._waiting.get(caller.kiosk_id) is told and not self.database.news.over

    @contextmanager
    def _alone(self, caller: KioskCaller, told: asyncio.Event) -> Generator[None]:
        """A kiosk waits once: its newer question ends the older one."""
        older = self._waiting.get(caller.kiosk_id)
        self._waiting[caller.kiosk_id] = told
        if older is not None:
            older.set()
        self.metrics.waiting.inc()
        try:
            yield
        finally:
            self.metrics.waiting.dec()
            if self._waiting.get(caller.kiosk_id) is told:
                del self._waiting[caller.kiosk_id]

    async def _page(self, caller: KioskCaller, cursor: Cursor) -> Page | Gone:
        async with self.database.snapshot() as connection:
            rows = FeedRows(connection, caller.organisation, caller.site)
            position = await rows.position()
            if position is not None:
                first = not cursor.feed and cursor.number == 0
                if not first and (
                    cursor.feed != position.feed or cursor.number > position.number
                ):
                    return Gone()
                return await rows.page(position, cursor.number)
        await begin_feed(self.database, caller.organisation)
        return await self._page(caller, cursor)

    async def _newest(self, organisation: str) -> int:
        """The feed's number, not older than a second."""
        loop = asyncio.get_running_loop()
        async with self._looking:
            if loop.time() - self._look.at >= LOOKED_EVERY_S or not self._look.numbers:
                async with self.database.read() as connection:
                    self._look.numbers = dict(await newest_numbers(connection))
                self._look.at = loop.time()
        return self._look.numbers.get(organisation, 0)

    def _count(self, page: Page) -> None:
        ended = page.cursor.number == page.newest
        content = ("last" if ended else "full") if page.changes else "nothing"
        self.metrics.pages.labels(content).inc()
        self.metrics.changes.inc(len(page.changes))


async def _set_within(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return
