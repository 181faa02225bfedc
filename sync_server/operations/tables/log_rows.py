"""The log as it lies in its tables, cell by cell, whatever became of it there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Table, false, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from sync_server.ledger.tables import COSIGNATURES, EVIDENCE, LOG, TILES
from sync_server.operations.tables.raw import as_bytes, as_number, as_text, raw

_RUN = 64  # tiles of leaves that are read at once
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class LogCells:
    id: int | None
    origin: str | None
    epoch: int | None
    size: int | None
    root: bytes | None
    signed_size: int | None
    checkpoint: str | None
    seal: bytes | None
    held: str | None


@dataclass(frozen=True, slots=True)
class CosignatureCells:
    origin: str | None
    kiosk_id: str | None
    size: int | None
    note: str | None
    at: int | None


@dataclass(frozen=True, slots=True)
class EvidenceCells:
    origin: str | None
    size: int | None
    root: bytes | None
    kind: str | None
    theirs: str | None
    ours: str | None
    proof: bytes | None


@dataclass(slots=True)
class LogRows:
    """In one view. Tiles are asked for in the order of their numbers, level by level."""

    connection: AsyncConnection
    _near: dict[tuple[int, int], bytes | None] = field(
        default_factory=dict[tuple[int, int], bytes | None]
    )

    @property
    def shared(self) -> bool:
        """Whether several servers may work with it."""
        return self.connection.dialect.name != "sqlite"

    async def log(self) -> Sequence[LogCells]:
        names = ("id", "origin", "epoch", "size", "root", "signed_size", "checkpoint", "seal")
        found = await self._rows(LOG, *names, "held")
        return [
            LogCells(
                as_number(row[0]),
                as_text(row[1]),
                as_number(row[2]),
                as_number(row[3]),
                as_bytes(row[4]),
                as_number(row[5]),
                as_text(row[6]),
                as_bytes(row[7]),
                as_text(row[8]),
            )
            for row in found
        ]

    async def cosignatures(self) -> Sequence[CosignatureCells]:
        found = await self._rows(COSIGNATURES, "origin", "kiosk_id", "size", "note", "at")
        return [
            CosignatureCells(
                as_text(row[0]),
                as_text(row[1]),
                as_number(row[2]),
                as_text(row[3]),
                as_number(row[4]),
            )
            for row in found
        ]

    async def evidence(self) -> Sequence[EvidenceCells]:
        names = ("origin", "size", "root", "kind", "theirs", "ours", "proof")
        return [
            EvidenceCells(
                as_text(row[0]),
                as_number(row[1]),
                as_bytes(row[2]),
                as_text(row[3]),
                as_text(row[4]),
                as_text(row[5]),
                as_bytes(row[6]),
            )
            for row in await self._rows(EVIDENCE, *names)
        ]

    async def tile(self, level: int, number: int) -> bytes | None:
        if (level, number) not in self._near:
            await self._read_run(level, number)
        return self._near.get((level, number))

    async def surplus(self, counts: Sequence[int]) -> Sequence[tuple[int, int]]:
        """Tiles beyond these numbers of each level, the first hundred."""
        place = TILES.c.level, TILES.c.number
        known = [
            (place[0] == level) & (place[1] >= 0) & (place[1] < count)
            for level, count in enumerate(counts)
        ]
        beyond = select(*place).where(not_(or_(false(), *known))).limit(_SHOWN)
        return [(row[0], row[1]) for row in await self.connection.execute(beyond)]

    async def _read_run(self, level: int, number: int) -> None:
        """Of the leaves the next ones too; of each other level the last one asked for."""
        run = _RUN if level == 0 else 1
        self._near = {place: cell for place, cell in self._near.items() if place[0] != level}
        mine = (TILES.c.level == level) & TILES.c.number.between(number, number + run - 1)
        self._near |= {(level, each): None for each in range(number, number + run)}
        columns = select(TILES.c.number, TILES.c.hashes).where(mine)
        for row in await self.connection.execute(columns):
            self._near[level, row[0]] = as_bytes(row[1])

    async def _rows(self, table: Table, *names: str) -> Sequence[Sequence[object]]:
        dialect = self.connection.dialect.name
        cells = [raw(table.c[name], dialect) for name in names]
        return [tuple(row) for row in await self.connection.execute(select(*cells))]
