"""Kiosks are looked up together: one look at the table serves everybody who is at the door."""

import asyncio
from asyncio import Task
from collections.abc import Mapping
from dataclasses import dataclass

from sync_server.kiosks.tables import Kiosk, KioskRows
from sync_server.platform.database import Database


@dataclass(frozen=True, slots=True)
class _Look:
    """Who is asked for; its task has not begun to read."""

    kiosk_ids: set[str]
    task: Task[Mapping[str, Kiosk]]


@dataclass(slots=True)
class Looking:
    """A transaction costs ten times what a row of it does, and at a peak all come at once."""

    database: Database
    _next: _Look | None = None

    async def one(self, kiosk_id: str) -> Kiosk | None:
        """As it is committed when this is asked, or later; nothing is remembered."""
        if self._next is None:
            kiosk_ids = set[str]()
            self._next = _Look(kiosk_ids, asyncio.create_task(self._found(kiosk_ids)))
        look = self._next
        look.kiosk_ids.add(kiosk_id)
        # Who is cut off takes nothing from the others.
        return (await asyncio.shield(look.task)).get(kiosk_id)

    async def _found(self, kiosk_ids: set[str]) -> Mapping[str, Kiosk]:
        self._next = None
        async with self.database.glance() as connection:
            return await KioskRows(connection).some(kiosk_ids)
