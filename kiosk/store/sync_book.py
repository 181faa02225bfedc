"""The kiosk's side of sync: what waits to be sent, and what the server's feed brings.

Rules:
1. What the tables hold is the server's state at the cursor, with the acts on top that this
   state does not hold yet (`pending`, `projection`, `outbox`).
2. A page is read strictly as a whole before anything of it is written; it is written in short
   transactions, and the cursor moves in the last of them: a page cut short is read once more.
3. While a feed is read anew from 0, readers see the old rows until they are replaced; what was
   not seen at the end is gone then. A first reading is kept aside and shown at its end.
4. An act ends only when the feed was seen to its end: what changed again since has a newer
   number than the one its acknowledgement named, and may be on a page to come.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime

from sqlalchemy.engine import Connection

from kiosk.ports import Clock
from kiosk.store import (
    arriving,
    log_alarms,
    log_heads,
    log_news,
    log_receipts,
    outbox,
    sync_state,
)
from kiosk.store.act import Act
from kiosk.store.acts import Acts, Appliers
from kiosk.store.adoption import go_on_behind, has_a_hole, stand_in_for
from kiosk.store.arrival import Write, finish
from kiosk.store.arriving import bring_aside
from kiosk.store.author import Author
from kiosk.store.database import Database
from kiosk.store.log_book import LogBook
from kiosk.store.log_news import News
from kiosk.store.meta import read_whole_up_to, write_pulled_at, write_whole_up_to
from kiosk.store.pages import expect, read_change
from kiosk.store.projection import Arrived, bring
from kiosk.store.reading_anew import stale, sweep
from kiosk.store.sync_state import end_reading, read_progress, write_cursor
from kiosk.store.sync_view import SyncView
from kiosk.syncing import Outgoing, Paired, Settled
from shared.ledger.note import Note
from shared.ledger.statement import Signed, parse, verify
from shared.wire.changes import Cursor, Page, Subject

ROWS_AT_ONCE = 500
"""So many rows are written in 20 ms, the longest that an act has to wait."""
SETTLED_AT_ONCE = 500
PAGES_UNFOLDED = 8
"""Of a first reading; more would be 4 MB of log, which SQLite folds at the next commit."""
_NOTHING_WHOLE = -1


class SyncBook(SyncView):
    """A `kiosk.syncing.SyncStore`; safe to use from several threads."""

    def __init__(
        self,
        database: Database,
        acts: Acts,
        appliers: Appliers,
        author: Author,
        clock: Clock,
        erased: Callable[[], None],
    ) -> None:
        """`erased` is called once bodies were destroyed, to do so in their second copies."""
        super().__init__(database)
        self._database = database
        self._acts = acts
        self._appliers = appliers
        self._author = author
        self._clock = clock
        self._erased = erased
        self._unfolded = 0
        self.log = LogBook(database, author.key)

    def pair(self, paired: Paired) -> None:
        """Another place, or another server, has another state: it is read from 0."""
        self._let_all_go(self._database.promise)
        with self._database.promise() as connection:
            before = sync_state.read_paired(connection)
            sync_state.write_paired(connection, paired)
            if log_heads.trusted_origin(connection) is None:
                log_alarms.close(connection, self._clock.now())  # they were of another server
            if before is None or _place(before) != _place(paired):
                _begin(connection, "")

    def part(self) -> None:
        with self._database.promise() as connection:
            sync_state.forget_paired(connection)

    def waiting(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        with self._database.read() as connection:
            return outbox.waiting(connection, most_items, most_bytes)

    def owed(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        with self._database.read() as connection:
            return outbox.owed(connection, most_items, most_bytes)

    def settle(
        self, settled: Sequence[Settled], at: datetime, head: Note | None = None
    ) -> None:
        for begin in range(0, len(settled), SETTLED_AT_ONCE):
            piece = settled[begin : begin + SETTLED_AT_ONCE]
            receipts = log_receipts.write({s.seq: s.receipt for s in piece if s.receipt})
            with self._database.promise() as connection:
                if head is not None and begin == 0:
                    log_heads.keep(connection, head, self._author.key, at)
                outbox.settle(connection, piece, receipts)
                sync_state.write_sent_at(connection, at)
        self._let_all_go(self._database.promise)

    def cursor(self) -> Cursor:
        with self._database.read() as connection:
            return read_progress(connection).cursor

    def take(self, page: Page, at: datetime) -> None:
        """`InputError`: the page is malformed or does not go on here, and nothing changed."""
        paired = self.paired()
        site = paired.site if paired else None
        read = (read_change(change, site) for change in page.changes)
        arrived = [each for each in read if each is not None]
        self._hear(page, log_news.read_news(page.changes, paired))
        if self._goes_aside(page):
            with self._database.unfolded():
                anew = self._bring_all(page, arrived, at)
            self._fold_now_and_then()
        else:
            anew = self._bring_all(page, arrived, at)
        if anew and _is_newest(page):
            self._end_reading(page, at)
        self._let_all_go(self._database.note)

    def begin_again(self, feed: str) -> None:
        self._let_all_go(self._database.promise)
        with self._database.promise() as connection:
            _begin(connection, feed)

    def entry_hash(self, seq: int) -> bytes | None:
        with self._database.read() as connection:
            return outbox.entry_hash(connection, seq)

    def adopt(self, statement: bytes) -> None:
        """`EvidenceError`: it is not by this kiosk's key, or does not fit what is here."""
        signed = parse(statement)
        verify(signed, self._author.key.public.verify)

        def is_here(connection: Connection) -> bool:
            known = outbox.entry_hash(connection, signed.statement.seq)
            return known == signed.entry_hash

        self._go_on_behind(signed, is_here)

    def _go_on_behind(self, signed: Signed, is_done: Callable[[Connection], bool]) -> None:
        def keep(connection: Connection) -> tuple[Act, Signed] | None:
            if is_done(connection):
                return None
            stand_in = stand_in_for(connection, signed, self._clock.now())
            return stand_in, go_on_behind(connection, stand_in, self._author)

        self._acts.adopt(keep)

    def send_again(self, after: int) -> int:
        self._let_all_go(self._database.promise)
        with self._database.read() as connection:
            known = outbox.statement(connection, after)
            has_hole = known is not None and has_a_hole(connection, after)
        if known is not None and has_hole:
            self._go_on_behind(parse(known), lambda now: not has_a_hole(now, after))
        with self._database.promise() as connection:
            return outbox.wait_again(connection, after, self._appliers)

    def _hear(self, page: Page, news: Sequence[News]) -> None:
        """Before the cursor moves past it: a page cut short is read once more."""
        if not news:
            return
        with self._database.read() as connection:
            erased = log_news.acts_of(connection, news)
        with self._database.note() as connection:
            expect(page, read_progress(connection).cursor)
            log_news.write(connection, news, erased, self._appliers)
        if erased:
            self._erased()

    def _goes_aside(self, page: Page) -> bool:
        """Whether this page belongs to a first reading; one begins with its first page."""
        with self._database.read() as connection:
            progress = read_progress(connection)
            if not progress.anew:
                return False
            goes_on = arriving.goes_on(connection)
            if goes_on or progress.cursor.number != 0:
                return goes_on
        with self._writing(page) as connection:
            return arriving.begin(connection, page)

    def _bring_all(self, page: Page, rest: Sequence[Arrived], at: datetime) -> bool:
        piece, rest = rest[:ROWS_AT_ONCE], rest[ROWS_AT_ONCE:]
        anew = self._bring(page, piece, at, is_last=not rest)
        while rest:
            piece, rest = rest[:ROWS_AT_ONCE], rest[ROWS_AT_ONCE:]
            self._bring(page, piece, at, is_last=not rest)
        return anew

    def _fold_now_and_then(self) -> None:
        """Before the log is so long that an act would have to do it."""
        self._unfolded += 1
        if self._unfolded == PAGES_UNFOLDED:
            self._unfolded = 0
            self._database.fold_aside()

    def _bring(
        self, page: Page, piece: Sequence[Arrived], at: datetime, *, is_last: bool
    ) -> bool:
        """Whether the feed is being read anew, and so ended apart."""
        with self._database.note() as connection:
            progress = read_progress(connection)
            expect(page, progress.cursor)
            goes_aside = progress.anew and arriving.goes_on(connection)
            how = bring_aside if goes_aside else bring
            how(connection, piece, progress.reading, self._appliers)
            if is_last and not (progress.anew and _is_newest(page)):
                self._arrive(connection, page, at)
        return progress.anew

    def _arrive(self, connection: Connection, page: Page, at: datetime) -> None:
        write_cursor(connection, page.cursor)
        outbox.name_feed(connection, page.cursor.feed)
        if _is_newest(page):
            write_pulled_at(connection, at)
            write_whole_up_to(connection, page.cursor.number)

    def _end_reading(self, page: Page, at: datetime) -> None:
        def write() -> AbstractContextManager[Connection]:
            return self._writing(page)

        with self._database.read() as connection:
            reading = read_progress(connection).reading
            is_aside = arriving.goes_on(connection)
        if is_aside:
            finish(self._database, write, self._appliers, reading)
        for subject in Subject:
            if not (is_aside and subject is Subject.BATCH):
                self._sweep(subject, reading, write)
        with write() as connection:
            end_reading(connection)
            outbox.reach_the_end(connection)
            self._arrive(connection, page, at)

    def _sweep(self, subject: Subject, reading: int, write: Write) -> None:
        with self._database.read() as connection:
            keys = stale(connection, subject, reading)
        for begin in range(0, len(keys), ROWS_AT_ONCE):
            with write() as connection:
                these = keys[begin : begin + ROWS_AT_ONCE]
                sweep(connection, subject, these, reading, self._appliers)

    @contextmanager
    def _writing(self, page: Page) -> Generator[Connection]:
        """While this is the page that goes on here."""
        with self._database.note() as connection:
            expect(page, read_progress(connection).cursor)
            yield connection

    def _let_all_go(self, write: Callable[[], AbstractContextManager[Connection]]) -> None:
        """An act that ended in part would not be the same act when it is sent again."""
        more = True
        while more:
            with write() as connection:
                feed = read_progress(connection).cursor.feed
                whole = Cursor(feed, read_whole_up_to(connection))
                more = outbox.let_go(connection, whole, self._appliers, ROWS_AT_ONCE)


def _begin(connection: Connection, feed: str) -> None:
    arriving.discard(connection)
    sync_state.begin_reading(connection, feed)
    write_whole_up_to(connection, _NOTHING_WHOLE)
    outbox.wait_for_the_end(connection, feed)


def _place(paired: Paired) -> tuple[str, str, str, bytes]:
    return paired.kiosk_id, paired.organisation, paired.site, paired.server_key.raw


def _is_newest(page: Page) -> bool:
    return page.cursor.number == page.newest
