"""Anchors by itself while the server runs; and the anchors for those who only read them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

import structlog

from shared.errors import CounterproofError
from sync_server.anchoring.tables import Anchor, AnchorRows
from sync_server.platform.database import Database

_log = structlog.stdlib.get_logger("sync_server.anchoring")
_STOPS_WITHIN_S = 5


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors as they are kept, whether or not anybody anchors here."""

    database: Database

    async def newest(self, limit: int, before: int | None = None) -> Sequence[Anchor]:
        async with self.database.read() as connection:
            return await AnchorRows(connection).newest(limit, before)


class Steps(Protocol):
    """What goes on by steps that may be broken off anywhere."""

    async def step(self) -> bool:
        """Whether anything went on; then the next step may be at once."""
        ...

    async def give_back(self) -> None:
        """Others need not wait until the turn runs out."""
        ...


class Anchoring:
    """`look_every` is how often the chain is asked while something is on its way."""

    def __init__(self, machine: Steps, look_every: timedelta) -> None:
        self._machine, self._look_every = machine, look_every
        self._stop = asyncio.Event()

    async def run(self) -> None:
        while not self._stop.is_set():
            if not await self._step():
                await self._pause()
        try:
            await self._machine.give_back()
        except CounterproofError as error:
            _log.warning("the turn to anchor runs out by itself", reason=str(error))

    async def stop(self, running: "asyncio.Task[None]") -> None:
        """At the end of the step that is under way; one that hangs is cut off, and resumed."""
        self._stop.set()
        _, late = await asyncio.wait({running}, timeout=_STOPS_WITHIN_S)
        if late:
            running.cancel()
            await asyncio.wait({running})
        elif (defect := running.exception()) is not None:
            raise defect

    async def _step(self) -> bool:
        try:
            return await self._machine.step()
        except CounterproofError as error:
            _log.warning("anchoring waits", reason=str(error))
            return False

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(self._look_every.total_seconds()):
                await self._stop.wait()
        except TimeoutError:
            return
