"""Killed between any two steps, anchoring goes on from its rows and records a digest once."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from sqlalchemy import delete

from sync_server.anchoring.tables import ANCHORS, State
from sync_server.platform.database import Database, Transaction
from sync_server.platform.engines import Place
from tests.support.anchoring import MINUTE, Stage

pytestmark = pytest.mark.anyio
MOST = 200


class KilledError(BaseException):
    """Nothing in the product catches it, as nothing catches a power cut."""


@dataclass
class Fate:
    """Counts what touches the world outside, and strikes at the one with this number."""

    strikes_at: int
    at: int = 0

    def hear(self, _what: str) -> None:
        self.at += 1
        if self.at == self.strikes_at:
            raise KilledError


class Doomed(Database):
    """Dies before a transaction is committed, or after it, but before anybody knows."""

    fate: Fate

    @asynccontextmanager
    async def write(self) -> AsyncGenerator[Transaction]:
        async with super().write() as connection:
            yield connection
            self.fate.hear("before commit")
        self.fate.hear("after commit")


async def lived_through(place: Place, strikes_at: int, *, twice: bool = False) -> Stage | None:
    """From an empty database to a final anchor; None where fate had no more to strike at."""
    async with Doomed.opened(place) as database:
        database.fate = fate = Fate(strikes_at)
        stage = Stage(database)
        for node in stage.nodes:
            node.ear = fate.hear
        struck = 0
        for _ in range(40):
            try:
                await stage.machine().step()
            except KilledError:
                struck += 1
                fate.at = 0 if twice and struck == 1 else MOST * MOST
            stage.chain.mine()
            stage.clock.advance(MINUTE / 2)
            if (newest := await stage.newest()) and newest.state is State.FINAL:
                return stage if struck else None
    raise AssertionError(f"not final after a strike at {strikes_at}")


@pytest.mark.parametrize("residue", range(4))
async def test_killed_at_any_point_a_digest_is_recorded_once(
    ready_place: Place, residue: int
) -> None:
    for strikes_at in range(1 + residue, MOST, 4):
        stage = await lived_through(ready_place, strikes_at, twice=strikes_at % 3 == 0)
        if stage is None:
            return
        assert len(stage.recorded()) == 1, strikes_at
        async with Database.opened(ready_place) as database, database.write() as connection:
            await connection.execute(delete(ANCHORS))
    raise AssertionError("fate always found something to strike at")
