"""Changes on their way down: one page a step, taken whole or not at all."""

from dataclasses import dataclass, field
from typing import Protocol

from kiosk.ports import Clock
from kiosk.sync.outcomes import Done, Failed, Nothing, Outcome, Stuck, told_by
from kiosk.sync.session import Session
from kiosk.syncing import FeedGoneError
from shared.errors import CounterproofError, InputError, UnavailableError
from shared.wire.changes import LONGEST_WAIT_S, Cursor, Page


@dataclass(frozen=True, slots=True)
class Progress:
    """Of the feed's newest number, how far this kiosk has read."""

    number: int
    newest: int

    @property
    def is_at_end(self) -> bool:
        return self.number >= self.newest


class Ahead(Protocol):
    """Whoever asks for the next page while the present one is taken."""

    def ask(self, cursor: Cursor) -> None: ...

    def page(self, cursor: Cursor) -> Page | None:
        """What was asked for, or why there is none; None where this was not asked for."""
        ...

    def drop(self) -> None: ...


class NothingAhead:
    """One thing after the other."""

    def ask(self, cursor: Cursor) -> None: ...

    def page(self, cursor: Cursor) -> Page | None:
        del cursor
        return None

    def drop(self) -> None: ...


@dataclass(slots=True)
class Downloader:
    session: Session
    clock: Clock
    ahead: Ahead = field(default_factory=NothingAhead)
    progress: Progress | None = field(default=None, init=False)
    _waits: bool = field(default=False, init=False)

    def step(self, wait_s: float = LONGEST_WAIT_S) -> Outcome:
        """Take the next page; at the end of the feed it is waited for.

        Not so at first and after a failure: it is told at once that all is well again.
        """
        if not self.session.is_open:
            self.ahead.drop()  # it was another server's, perhaps
        paired = self.session.begin()
        if isinstance(paired, Failed):
            self._waits = False
            return paired
        try:
            self.session.witness.visit(paired, self.clock)
        except CounterproofError as error:
            return self._failed(error)
        try:
            return self._next(wait_s if self._waits else 0.0)
        except FeedGoneError:
            self.session.lose(feed_is_gone=True)
        begun_again = self.session.begin()
        if isinstance(begun_again, Failed):
            return begun_again
        try:
            return self._next(0.0)
        except FeedGoneError as error:
            return self._failed(error)

    def _next(self, wait_s: float) -> Outcome:
        cursor = self.session.store.cursor()
        try:
            page = self.ahead.page(cursor) or self.session.peer.changes(cursor, wait_s)
        except FeedGoneError:
            raise
        except CounterproofError as error:
            return self._failed(error)
        return self._taken(page, cursor)

    def _failed(self, error: CounterproofError) -> Failed:
        self._waits = False
        self.session.lose()
        return Failed(told_by(error))

    def _taken(self, page: Page, before: Cursor) -> Outcome:
        if not _goes_on(page, before):
            return self._failed(
                UnavailableError("The server sent changes of another place in the feed.")
            )
        if page.cursor.number < page.newest:
            self.ahead.ask(page.cursor)
        try:
            self.session.store.take(page, self.clock.now())
        except InputError as error:
            return self._failed(error)
        except UnavailableError as error:
            self._waits = False
            return Failed(Stuck(str(error)))
        self._waits = True
        self.progress = Progress(page.cursor.number, page.newest)
        return Done(len(page.changes)) if page.changes else Nothing()


def _goes_on(page: Page, before: Cursor) -> bool:
    same_feed = page.cursor.feed != "" and before.feed in ("", page.cursor.feed)
    fresh = not page.changes or page.changes[0].number > before.number
    return same_feed and fresh and page.cursor.number >= before.number
