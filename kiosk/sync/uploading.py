"""Statements on their way up: at most so many at once, and settled only by what was signed."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk.ports import Clock
from kiosk.sync.outcomes import (
    LONGEST_SENTENCE,
    Done,
    Failed,
    Nothing,
    NotNow,
    Outcome,
    Stuck,
    Suspect,
    told_by,
)
from kiosk.sync.session import Session
from kiosk.syncing import Outgoing, Paired, Refusal, Settled
from shared.codes.display import safe_text
from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError
from shared.ledger.statement import parse
from shared.wire import acknowledgement, uploads
from shared.wire.base64url import to_bytes, to_text
from shared.wire.changes import Cursor
from shared.wire.uploads import ItemTold, Reason, UploadTold
from shared.wire.uploads import Outcome as UploadOutcome

MOST_BYTES = 256 * 1024
"""What an interrupted transfer sends again; a server takes four times as much."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Uploader:
    session: Session
    clock: Clock
    most_bytes: int = MOST_BYTES

    def step(self) -> Outcome:
        """Send the oldest that wait, and settle what the server then holds for good."""
        paired = self.session.begin()
        if isinstance(paired, Failed):
            return paired
        try:
            waiting = self.session.to_send(uploads.MOST_ITEMS, self.most_bytes)
        except UnavailableError as error:
            return Failed(Stuck(str(error)))
        if not waiting:
            return Nothing()
        try:
            told = self.session.peer.upload([each.item for each in waiting])
            settled = self._settled(paired, waiting, told)
        except CounterproofError as error:
            self.session.lose()
            return Failed(told_by(error))
        return self._kept(settled) if settled else self._unmoved(told)

    def _settled(
        self, paired: Paired, waiting: Sequence[Outgoing], told: UploadTold
    ) -> Sequence[Settled]:
        answers = _answers(waiting, told)
        held = self._held(paired, told)
        cursor = Cursor(told.feed, told.number)
        return [
            Settled(each.seq, cursor, _refusal(each, answers[each.entry_hash]))
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

    def _kept(self, settled: Sequence[Settled]) -> Outcome:
        try:
            self.session.store.settle(settled, self.clock.now())
        except UnavailableError as error:
            return Failed(Stuck(str(error)))
        return Done(len(settled))

    def _unmoved(self, told: UploadTold) -> Failed:
        """The server took nothing: it misses something before, or has no room for more."""
        misses_some = any(each.outcome is UploadOutcome.WAITS for each in told.items)
        self.session.lose(server_misses_some=misses_some)
        reason = next((each.reason for each in told.items if each.reason), None)
        if reason is None:
            return Failed(Suspect("The server did not acknowledge what it says it accepted."))
        _, sentence = _told(reason)
        return Failed(NotNow(f"The server took nothing: {sentence}"))


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
