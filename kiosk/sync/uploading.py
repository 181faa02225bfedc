"""Statements on their way up: at most so many at once, and settled only by what was signed."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kiosk.ports import Clock
from kiosk.sync import proving
from kiosk.sync.outcomes import (
    LONGEST_SENTENCE,
    Done,
    Failed,
    Nothing,
    NotNow,
    Outcome,
    Owed,
    Stuck,
    Suspect,
    Trouble,
    told_by,
)
from kiosk.sync.session import Session
from kiosk.syncing import Outgoing, Paired, Refusal, SeenHead, Settled
from shared.codes.display import safe_text
from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError
from shared.ledger.note import Note
from shared.ledger.receipt import Receipt
from shared.ledger.statement import parse
from shared.wire import acknowledgement, uploads
from shared.wire.base64url import to_bytes, to_text
from shared.wire.changes import Cursor
from shared.wire.uploads import ItemTold, Reason, UploadTold
from shared.wire.uploads import Outcome as UploadOutcome

MOST_BYTES = 256 * 1024
"""What an interrupted transfer sends again; a server takes four times as much."""

FIRST_PAUSE_S, LONGEST_PAUSE_S = 2.0, 300.0
"""Between two questions for receipts while the server's log may not be signed."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Proven:
    """Receipts by the number of their act; `head` is what they are under, where it is new."""

    receipts: Mapping[int, Receipt]
    head: Note | None = None


_NOTHING_PROVEN = _Proven({})


@dataclass(slots=True)
class Uploader:
    session: Session
    clock: Clock
    most_bytes: int = MOST_BYTES
    _ask_at_s: float = field(default=0.0, init=False)
    _pause_s: float = field(default=FIRST_PAUSE_S, init=False)

    def step(self) -> Outcome:
        """Send the oldest that wait, and settle what the server then holds for good."""
        paired = self.session.begin()
        if isinstance(paired, Failed):
            return paired
        try:
            self.session.witness.visit(paired, self.clock)
        except CounterproofError as error:
            return self._broken(error)
        try:
            waiting = self.session.to_send(uploads.MOST_ITEMS, self.most_bytes)
        except UnavailableError as error:
            return Failed(Stuck(str(error)))
        return self._sent(paired, waiting) if waiting else self._receipts_asked_for(paired)

    def tell_head(self) -> Trouble | None:
        """Where a head was kept that the server was not told yet."""
        paired = self.session.begin()
        if isinstance(paired, Failed):
            return paired.trouble
        try:
            self.session.witness.visit(paired, self.clock, to_tell=True)
        except CounterproofError as error:
            return self._broken(error).trouble
        return None

    def hurry(self) -> None:
        """Ask for receipts with the next step."""
        self._ask_at_s = 0.0

    def _sent(
        self, paired: Paired, waiting: Sequence[Outgoing], *, is_known: bool = False
    ) -> Outcome:
        """`is_known`: the server acknowledged them before, so only receipts are news."""
        try:
            seen = self.session.store.log.head()
            items = [each.item for each in waiting]
            told = self.session.peer.upload(items, seen.size if seen else 0)
            with self.session.witness.lane:
                proven = self._proven(paired, waiting, told, seen)
                settled = self._settled(paired, waiting, told, proven)
                if not settled:
                    return self._unmoved(told)
                self._set_pause(settled)
                news = [each for each in settled if each.receipt or not is_known]
                return self._kept(news, proven)
        except CounterproofError as error:
            return self._broken(error)

    def _receipts_asked_for(self, paired: Paired) -> Outcome:
        """Sent once more, what the server holds comes back with its place in the log."""
        store, now_s = self.session.store, self.clock.monotonic()
        if not store.owed(1, 1):
            return Nothing()
        origin = store.log.origin()
        if origin is not None and store.log.is_distrusted(origin):
            return Owed(LONGEST_PAUSE_S)
        if now_s < self._ask_at_s:
            return Owed(self._ask_at_s - now_s)
        owed = store.owed(uploads.MOST_ITEMS, self.most_bytes)
        outcome = self._sent(paired, owed, is_known=True)
        if isinstance(outcome, Failed):
            return outcome
        pause_s = self._ask_at_s - self.clock.monotonic()
        return Owed(pause_s) if pause_s > 0 else Done(0)

    def _proven(
        self,
        paired: Paired,
        sent: Sequence[Outgoing],
        told: UploadTold,
        seen: SeenHead | None,
    ) -> _Proven:
        """Nothing while the server may not sign, or its log is not believed."""
        if told.log is None or self.session.store.log.head() != seen:
            return _NOTHING_PROVEN  # or the other way was faster, and brought another head
        try:
            said = proving.read(told.log, seen)
        except InputError as error:
            raise EvidenceError(f"{paired.server} did not prove its log: {error}") from error
        places = _places(_answers(sent, told), sent)
        now = self.clock.now()
        head = self.session.witness.believed(paired, said.submission, seen, now)
        if head is None:
            return _NOTHING_PROVEN
        is_new = seen is None or head.size > seen.size
        made = proving.receipts(paired, head, said, places)
        return _Proven(made, said.submission.head if is_new else None)

    def _settled(
        self,
        paired: Paired,
        waiting: Sequence[Outgoing],
        told: UploadTold,
        proven: _Proven,
    ) -> Sequence[Settled]:
        answers = _answers(waiting, told)
        held = self._held(paired, told)
        cursor = Cursor(told.feed, told.number)
        return [
            Settled(
                each.seq,
                cursor,
                _refusal(each, answers[each.entry_hash]),
                proven.receipts.get(each.seq),
                in_log=answers[each.entry_hash].outcome is not UploadOutcome.REFUSED,
            )
            for each in waiting
            if each.entry_hash in held
        ]

    def _held(self, paired: Paired, told: UploadTold) -> AbstractSet[bytes]:
        try:
            signed = to_bytes(told.acknowledgement, "acknowledgement")
            said = acknowledgement.verify(signed, paired.server_key, self.session.key)
        except (InputError, EvidenceError) as error:
            raise EvidenceError(
                f"{paired.server} did not prove that it holds what was sent: {error} "
                "Everything is kept and sent again."
            ) from error
        return frozenset(said.hashes)

    def _kept(self, settled: Sequence[Settled], proven: _Proven) -> Outcome:
        now = self.clock.now()
        try:
            self.session.store.settle(settled, now, proven.head)
        except UnavailableError as error:
            return Failed(Stuck(str(error)))
        if proven.head is not None:
            self.session.witness.tell_soon(self.clock)
        return Done(len(settled))

    def _set_pause(self, settled: Sequence[Settled]) -> None:
        """Where receipts come, more will; where none do, the server is left in peace."""
        now_s = self.clock.monotonic()
        if any(each.receipt for each in settled):
            self._ask_at_s, self._pause_s = now_s, FIRST_PAUSE_S
        elif any(each.in_log for each in settled):
            self._ask_at_s = now_s + self._pause_s
            self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    def _broken(self, error: CounterproofError) -> Failed:
        self.session.lose()
        return Failed(told_by(error))

    def _unmoved(self, told: UploadTold) -> Failed:
        """The server took nothing: it misses something before, or has no room for more."""
        misses_some = any(each.outcome is UploadOutcome.WAITS for each in told.items)
        self.session.lose(server_misses_some=misses_some)
        reason = next((each.reason for each in told.items if each.reason), None)
        if reason is None:
            return Failed(Suspect("The server did not acknowledge what it says it accepted."))
        _, sentence = _told(reason)
        return Failed(NotNow(f"The server took nothing: {sentence}"))


def _places(
    answers: Mapping[bytes, ItemTold], sent: Sequence[Outgoing]
) -> Mapping[int, Outgoing]:
    """Of the items that the log has; an item in quarantine is in no log."""
    places: dict[int, Outgoing] = {}
    for each in sent:
        told = answers[each.entry_hash]
        if told.index is None or told.outcome in (UploadOutcome.REFUSED, UploadOutcome.WAITS):
            continue
        if told.index in places:
            raise EvidenceError(f"The server has two statements at place {told.index}.")
        places[told.index] = each
    return places


def _answers(waiting: Sequence[Outgoing], told: UploadTold) -> Mapping[bytes, ItemTold]:
    named = {to_text(each.entry_hash): each.entry_hash for each in waiting}
    if [each.hash for each in told.items] != [*named]:
        raise EvidenceError("The server answered about other statements than were sent.")
    return {named[each.hash]: each for each in told.items}


def _refusal(sent: Outgoing, told: ItemTold) -> Refusal | None:
    """Whoever gives a reason for what it holds has not let it take effect."""
    if told.reason is None:
        return None
    at = _happened(sent)
    code, sentence = _told(told.reason)
    return Refusal(sent.seq, sent.item.kind, at, code, sentence)


def _told(reason: Reason) -> tuple[str, str]:
    """A reason is kept and shown, so it is cut to what can be."""
    return safe_text(reason.code), safe_text(reason.sentence, LONGEST_SENTENCE)


def _happened(sent: Outgoing) -> datetime:
    try:
        return _EPOCH + timedelta(milliseconds=parse(sent.item.statement).statement.hlc.ms)
    except (InputError, OverflowError):
        return _LATEST
