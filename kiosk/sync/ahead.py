"""The next page is asked for while the present one is written: both sides work at once."""

import threading
from dataclasses import dataclass, field

from kiosk.syncing import SyncPeer
from shared.errors import CounterproofError
from shared.wire.changes import Cursor, Page


@dataclass(eq=False, slots=True)
class _Asked:
    cursor: Cursor
    is_done: threading.Event = field(default_factory=threading.Event)
    answer: Page | CounterproofError | None = None


class PageAhead:
    """A `kiosk.sync.downloading.Ahead`, used by one thread; each page is asked for on its own.

    `close` of the peer ends a question that is on its way.
    """

    def __init__(self, peer: SyncPeer) -> None:
        self._peer = peer
        self._asked: _Asked | None = None

    def ask(self, cursor: Cursor) -> None:
        asked = self._asked = _Asked(cursor)
        threading.Thread(
            target=self._answer, args=(asked,), name="kiosk-sync-ahead", daemon=True
        ).start()

    def page(self, cursor: Cursor) -> Page | None:
        asked, self._asked = self._asked, None
        if asked is None or asked.cursor != cursor:
            return None
        asked.is_done.wait()
        if isinstance(asked.answer, CounterproofError):
            raise asked.answer
        return asked.answer

    def drop(self) -> None:
        self._asked = None

    def _answer(self, asked: _Asked) -> None:
        try:
            asked.answer = self._peer.changes(asked.cursor, 0.0)
        except CounterproofError as error:
            asked.answer = error
        finally:
            asked.is_done.set()
