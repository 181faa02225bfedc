"""The server's own log on SQLite with FULL: groups appended, proofs and tiles read."""

import random
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from log_measures import Measure, Rate, times

from shared.keys import SigningKey
from shared.ledger.tiles import WIDTH, Tile
from sync_server.ledger.service.growing import Grown
from sync_server.ledger.service.head_file import HeadFile
from sync_server.ledger.service.log import Log, LogParts
from sync_server.ledger.service.public_tiles import PublicTiles
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees
from sync_server.platform import engines, schema
from sync_server.platform.database import Database, Transaction
from sync_server.platform.metrics import Metrics

FILLED_BY, GROUP, JOINT = 4096, 500, 4096
Answer = TypeVar("Answer")


class _Clock:
    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  (a benchmark has the machine's)


@dataclass
class _Entries:
    """In the place of the table of statements, which is measured by `statements_up`."""

    all: Sequence[bytes]

    async def hashes(self, connection: Transaction, start: int, end: int) -> list[bytes]:
        del connection
        return list(self.all[start:end])


@dataclass
class Kept:
    log: Log
    entries: Sequence[bytes]
    size: int = 0

    async def grow(self, count: int) -> Grown:
        """One transaction of an upload group, as far as it is the log's."""
        async with self.log.parts.database.write() as connection:
            growing = await self.log.open(connection)
            grown = await growing.append(self.entries[self.size : self.size + count])
        grown.committed()
        self.size += count
        return grown

    async def tell(self, count: int) -> None:
        grown = await self.grow(count)
        await grown.told(self.size // 2, range(self.size - count, self.size))

    async def prove_again(self) -> None:
        """The newest 4,096 at once, as when all are asked for once more."""
        async with self.log.parts.database.write() as connection:
            grown = await (await self.log.open(connection)).append([])
        await grown.told(self.size // 2, range(self.size - JOINT, self.size))


async def measured(
    folder: Path, key: SigningKey, entries: Sequence[bytes], proofs: int
) -> list[Measure]:
    place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        parts = Trees(database, _Entries(entries)), HeadFile(folder), Metrics().log, "bench/log"
        kept = Kept(Log(LogParts(database, _Clock(), Sealing(key), *parts)), entries)
        await kept.log.begin()
        rest = 40 * (GROUP + 1)
        fill = (len(entries) - rest) // FILLED_BY * FILLED_BY
        start = time.perf_counter()
        while kept.size < fill:
            await kept.grow(FILLED_BY)
        rate = fill / (time.perf_counter() - start)
        return [
            Rate(f"kept on SQLite, {FILLED_BY} in a group", fill, rate),
            await timed("a group of 1 appended and told", [partial(kept.tell, 1)] * 40),
            await timed(
                f"a group of {GROUP} appended and told", [partial(kept.tell, GROUP)] * 40
            ),
            await timed(f"the newest {JOINT} told again", [kept.prove_again] * 20),
            *await read(kept, proofs),
        ]


async def read(kept: Kept, proofs: int) -> list[Measure]:
    """Out of tiles that are read from the file, but for those that happen to be kept."""
    draws, public, size = random.Random(3), PublicTiles(kept.log), kept.size  # noqa: S311
    some = [draws.randrange(1, size) for _ in range(proofs)]
    paths = [Tile(0, draws.randrange(size // WIDTH)) for _ in range(proofs)]
    return [
        await timed(
            "inclusion proof out of SQLite",
            [partial(kept.log.inclusion, index, size) for index in some],
            1.0,
        ),
        await timed(
            "consistency proof out of SQLite",
            [partial(kept.log.consistency, first, size) for first in some],
            1.0,
        ),
        await timed("tile read", [partial(public.tile, tile) for tile in paths]),
        await timed("newest head read", [kept.log.head] * proofs),
    ]


async def timed(
    name: str, calls: Sequence[Callable[[], Awaitable[object]]], bar: float | None = None
) -> Measure:
    taken: list[float] = []
    for call in calls:
        start = time.perf_counter()
        await call()
        taken.append((time.perf_counter() - start) * 1000)
    return times(name, taken, bar)
