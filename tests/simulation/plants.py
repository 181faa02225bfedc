"""Bugs to plant, each in one small object or function: what the simulation has to find.

They are mistakes that somebody could make, in the words of the code that they replace.
"""

import asyncio
from collections.abc import Collection, Mapping, Sequence

import pytest
from sqlalchemy.engine import Connection

from kiosk.store import projection, sync_book
from kiosk.store.acts import Appliers
from kiosk.store.database import Database
from kiosk.store.pages import read_change
from kiosk.store.sync_state import read_progress
from kiosk.sync.outcomes import Done, Outcome
from kiosk.sync.session import Session
from kiosk.sync.uploading import Uploader
from kiosk.syncing import Settled
from shared.wire import uploads
from shared.wire.changes import Page, Subject
from sync_server.platform import changes, engines
from sync_server.sync.service.checking import Bad, Good
from sync_server.sync.service.taking import Taken, Taking
from tests.simulation.clocks import WrongClock
from tests.simulation.faults import Fault
from tests.simulation.machine import MachineDisk
from tests.simulation.plant import Plant
from tests.simulation.server import Server


def _lost_acknowledgement(patch: pytest.MonkeyPatch) -> None:
    """What was sent counts as kept before the answer says so."""

    def step(self: Uploader) -> Outcome:
        self.session.begin()
        store = self.session.store
        waiting = store.waiting(uploads.MOST_ITEMS, self.most_bytes)
        store.settle([Settled(each.seq, store.cursor()) for each in waiting], self.clock.now())
        told = real(self)
        return Done(len(waiting)) if waiting else told

    real = Uploader.step
    patch.setattr(Uploader, "step", step)


def _believed(patch: pytest.MonkeyPatch) -> None:
    """Whatever was sent is settled, though the server did not sign that it holds it."""

    def held(self: Uploader, _paired: object, _told: object) -> frozenset[bytes]:
        waiting = self.session.store.waiting(uploads.MOST_ITEMS, self.most_bytes)
        return frozenset(each.entry_hash for each in waiting)

    patch.setattr(Uploader, "_held", held)


def _applied_twice(patch: pytest.MonkeyPatch) -> None:
    """A statement that comes again takes effect again."""
    real = Taking._one

    async def one(self: Taking, item: Good | Bad) -> Taken:
        known = (self.origin.kiosk_id, item.entry_hash) in self.writing.known
        effect = self.effects.get(item.item.kind)
        if known and effect is not None and isinstance(item, Good):
            await effect(self.connection, self.origin, item.fields)
        return await real(self, item)

    patch.setattr(Taking, "_one", one)


def _no_sync_at_kiosk(patch: pytest.MonkeyPatch) -> None:
    """Staff are told 'done' while nothing has reached the disk."""

    def sync(self: MachineDisk, file: int) -> None:
        del self, file

    patch.setattr(Database, "promise", Database.note)
    patch.setattr(MachineDisk, "sync", sync)


def _no_sync_at_server(patch: pytest.MonkeyPatch) -> None:
    """Kiosks are answered while nothing has reached the server's disk."""
    pragmas = ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON")
    patch.setattr(engines, "_PRAGMAS", pragmas)


def _numbers_by_the_clock(patch: pytest.MonkeyPatch) -> None:
    """A change's number is the time it was made at."""
    clocks: list[WrongClock] = []
    start, locked = Server.start, changes._locked

    def started(self: Server) -> None:
        clocks[:] = [self.clock]
        start(self)

    async def by_clock(*asked: object) -> int:
        await locked(*asked)
        await asyncio.sleep(0)
        return int(clocks[0].now().timestamp() * 1_000_000)

    patch.setattr(Server, "start", started)
    patch.setattr(changes, "_locked", by_clock)


def _newest_first(patch: pytest.MonkeyPatch) -> None:
    """What is pending is put on top of the server's state in the wrong order."""
    about = projection._ABOUT
    patch.setattr(
        projection, "_ABOUT", about.order_by(None).order_by(projection.ACTS.c.seq.desc())
    )


def _base_forgotten(patch: pytest.MonkeyPatch) -> None:
    """What pages say of a subject with pending acts is not kept apart."""

    def put_base(
        connection: Connection,
        subject: Subject,
        bodies: Mapping[str, str | None],
        reading: int,
    ) -> None:
        del connection, subject, bodies, reading

    patch.setattr(projection, "put_base", put_base)


def _refused_stays(patch: pytest.MonkeyPatch) -> None:
    """An act that the server refused stays in the kiosk's tables."""

    def restore(
        connection: Connection, subject: Subject, keys: Collection[str], appliers: Appliers
    ) -> None:
        del connection, subject, keys, appliers

    patch.setattr("kiosk.store.outbox.restore", restore)


def _adopts_any_time(patch: pytest.MonkeyPatch) -> None:
    """A fork is taken for a restore, whenever it is seen: clones live side by side."""
    lose = Session.lose

    def lost(self: Session, **why: bool) -> None:
        lose(self, **why)
        self._adopts = True

    patch.setattr(Session, "lose", lost)


def _cursor_first(patch: pytest.MonkeyPatch) -> None:
    """The cursor moves, and then the rows are written: a crash between leaves them out."""
    bring = sync_book.bring

    def nothing(*_: object) -> None:
        """Not yet."""

    def take(self: sync_book.SyncBook, page: Page, at: object) -> None:
        paired = self.paired()
        site = paired.site if paired else None
        patch.setattr(sync_book, "bring", nothing)
        try:
            real(self, page, at)
        finally:
            patch.setattr(sync_book, "bring", bring)
        with self._database.note() as connection:
            read = (read_change(each, site) for each in page.changes)
            arrived = [each for each in read if each is not None]
            reading = read_progress(connection).reading
            bring(connection, arrived, reading, self._appliers)

    real = sync_book.SyncBook.take
    patch.setattr(sync_book.SyncBook, "take", take)


def _lost_refusals(patch: pytest.MonkeyPatch) -> None:
    """Staff hear nothing of what the server refused."""

    def refusal(*_: object) -> None:
        return None

    patch.setattr("kiosk.sync.uploading._refusal", refusal)


PLANTS: Sequence[Plant] = (
    Plant("acknowledgement lost", _lost_acknowledgement, 4, (Fault.QUESTIONS_LOST,)),
    Plant("applied twice", _applied_twice, 204, (Fault.ANSWERS_LOST,)),
    Plant("no sync at a kiosk", _no_sync_at_kiosk, 109, (Fault.KIOSK_CUT,)),
    Plant("no sync at the server", _no_sync_at_server, 75, (Fault.SERVER_CUT,)),
    Plant("numbers by the clock", _numbers_by_the_clock, 4, (Fault.CLOCKS,)),
    Plant("newest first", _newest_first, 34),
    Plant("base forgotten", _base_forgotten, 1),
    Plant("what was refused stays", _refused_stays, 5),
    Plant("adopts at any time", _adopts_any_time, 18, (Fault.CLONED,)),
    Plant("cursor first", _cursor_first, 5, (Fault.KIOSK_KILLED,)),
    Plant("refusals not told", _lost_refusals, 1),
)
