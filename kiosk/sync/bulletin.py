"""Puts together how this kiosk stands, from what both ways tell, and passes on what is new."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.ports import Clock
from kiosk.sync.downloading import Downloader, Progress
from kiosk.sync.outcomes import NotNow, Stuck, Suspect, Trouble, TurnedAway
from kiosk.sync.session import Session
from kiosk.sync.standing import Link, Standing, unasked
from kiosk.syncing import SyncFacts


@dataclass(frozen=True, slots=True)
class _Word:
    trouble: Trouble
    next_try: datetime


_LINKS: dict[type, Link] = {
    Suspect: Link.SUSPECT,
    TurnedAway: Link.TURNED_AWAY,
    Stuck: Link.STUCK,
    NotNow: Link.OFFLINE,
}
"""The worst first: one way may fail for another reason than the other."""


class Bulletin:
    """Safe to use from several threads; `standing` is the latest."""

    def __init__(
        self,
        session: Session,
        downloader: Downloader,
        clock: Clock,
        publish: Callable[[Standing], None],
    ) -> None:
        self._session = session
        self._downloader = downloader
        self._clock = clock
        self._publish = publish
        self._lane = threading.Lock()
        self._words: dict[str, _Word] = {}
        self.standing = unasked(clock)

    def tell(
        self, way: str, trouble: Trouble | None = None, next_try: datetime | None = None
    ) -> None:
        with self._lane:
            if trouble is None or next_try is None:
                self._words.pop(way, None)
            else:
                self._words[way] = _Word(trouble, next_try)
            new = self._put_together(self._session.store.facts())
            if new != self.standing:
                self.standing = new
                self._publish(new)

    def _put_together(self, facts: SyncFacts) -> Standing:
        word, link = self._worst()
        trouble = word.trouble if word else None
        paired = self._session.store.paired()
        log = self._session.store.log.facts()
        same = link is self.standing.link
        return Standing(
            link,
            self.standing.since if same else self._clock.now(),
            paired.server if paired else "",
            paired.organisation if paired else "",
            paired.site if paired else "",
            paired.name if paired else "",
            trouble.sentence if trouble else "",
            trouble.turned if isinstance(trouble, TurnedAway) else None,
            word.next_try if word else None,
            facts.waiting,
            facts.refused,
            facts.sent_at,
            facts.pulled_at,
            self._session.peer.clock_offset_ms,
            self._progress(),
            log.alarm if log else None,
        )

    def _worst(self) -> tuple[_Word | None, Link]:
        for kind, link in _LINKS.items():
            words = [w for w in self._words.values() if isinstance(w.trouble, kind)]
            if words:
                return min(words, key=lambda word: word.next_try), link
        return None, Link.CONNECTED if self._session.is_open else Link.CONNECTING

    def _progress(self) -> Progress | None:
        progress = self._downloader.progress
        if progress is None or progress.is_at_end:
            return None
        return progress
