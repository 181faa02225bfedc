"""The change feed as a kiosk reads it: its own site and what is for every site, by number.

Each of the two is one range of an index, so nothing of other sites is ever read; they are
merged by number, piece by piece, until a page is full.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Integer, Row, Select, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.wire.changes import LARGEST, MOST_ITEMS, Change, Cursor, Page
from sync_server.platform.changes import CHANGES, EVERY_SITE, FEEDS, Position

_PIECE = 512
_HEAD = 128  # of a page, at most: an array of a text and two numbers
_FRAME = 32  # of an item, at most: an array, two numbers and the heads of three texts
_Row = Row[int, str, str, bytes | None]

RANGE: Select[int, str, str, bytes | None] = (
    select(CHANGES.c.number, CHANGES.c.subject, CHANGES.c.key, CHANGES.c.body)
    .where(
        CHANGES.c.organisation == bindparam("whose"),
        CHANGES.c.site == bindparam("where"),
        CHANGES.c.number > bindparam("after"),
    )
    .order_by(CHANGES.c.number)
    .limit(bindparam("most", type_=Integer))
)
"""Made once: one range of the index, in its order."""
_POSITION = select(FEEDS.c.feed, FEEDS.c.number).where(
    FEEDS.c.organisation == bindparam("whose")
)


@dataclass(frozen=True, slots=True)
class FeedRows:
    """The feed for one site within one snapshot; read piece by piece, that many rows each."""

    connection: AsyncConnection
    organisation: str
    site: str
    largest: int = LARGEST
    piece: int = _PIECE

    async def position(self) -> Position | None:
        """None before anything was ever written for this organisation."""
        whose = {"whose": self.organisation}
        found = (await self.connection.execute(_POSITION, whose)).one_or_none()
        return None if found is None else Position(found.feed, found.number)

    async def page(self, position: Position, after: int) -> Page:
        changes: list[Change] = []
        size, full = _HEAD, False
        while not full:
            piece, last = await self._piece(after)
            for number, subject, key, body in piece:
                size += _FRAME + len(key.encode()) + len(body or b"")
                full = size > self.largest or len(changes) == MOST_ITEMS
                if full:
                    break
                changes.append(Change(number, subject, key, body))
            if last:
                break
            after = piece[-1].number
        reached = changes[-1].number if full else position.number
        return Page(Cursor(position.feed, reached), position.number, tuple(changes))

    async def _piece(self, after: int) -> tuple[Sequence[_Row], bool]:
        """The next rows in their order, and whether they are the last."""
        every = await self._range(EVERY_SITE, after)
        own = await self._range(self.site, after)
        merged = sorted([*every, *own], key=_number)
        last = len(merged) <= self.piece and self.piece not in (len(every), len(own))
        return merged[: self.piece], last

    async def _range(self, where: str, after: int) -> Sequence[_Row]:
        asked = {"whose": self.organisation, "where": where, "after": after, "most": self.piece}
        return (await self.connection.execute(RANGE, asked)).all()


async def newest_numbers(connection: AsyncConnection) -> Mapping[str, int]:
    """Of all feeds, by organisation."""
    found = await connection.execute(select(FEEDS.c.organisation, FEEDS.c.number))
    return {row.organisation: row.number for row in found}


def _number(row: _Row) -> int:
    number: int = row.number
    return number
