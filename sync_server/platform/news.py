"""Wakes the readers of a feed who wait in this process, as soon as something is committed."""

import asyncio
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from sync_server.platform.changes import EVERY_SITE, Shelf


class News:
    """Told after a commit, never before: who is woken finds what was written."""

    def __init__(self) -> None:
        self.over = False
        self._listeners: dict[Shelf, set[asyncio.Event]] = {}

    @contextmanager
    def listening(self, *shelves: Shelf) -> Generator[asyncio.Event]:
        """An event that is set at news of any of these; who looks clears it before."""
        event = asyncio.Event()
        for shelf in shelves:
            self._listeners.setdefault(shelf, set()).add(event)
        if self.over:
            event.set()
        try:
            yield event
        finally:
            for shelf in shelves:
                self._forget(shelf, event)

    def tell(self, shelves: Iterable[Shelf]) -> None:
        for shelf in shelves:
            for event in self._listeners.get(shelf, ()):
                event.set()

    def close(self) -> None:
        """Nobody waits any longer, nor ever again: the server stops."""
        self.over = True
        self.tell(tuple(self._listeners))

    def _forget(self, shelf: Shelf, event: asyncio.Event) -> None:
        listeners = self._listeners[shelf]
        listeners.discard(event)
        if not listeners:
            del self._listeners[shelf]


def shelves_of(organisation: str, site: str) -> tuple[Shelf, Shelf]:
    """What concerns a kiosk: its own site, and what is for every site."""
    return Shelf(organisation, EVERY_SITE), Shelf(organisation, site)
