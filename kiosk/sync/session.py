"""The handshake: before anything is sent or taken, both sides say where they stand.

1. The server shows the key it was paired with, and knows this kiosk under the same name.
2. Its newest statement of this kiosk is compared with our own of that number:
   the same, and it held more before: the server was restored, and is sent again what it lost;
   another, or none here: this kiosk was restored, lost its cache or is a copy. In the first
   handshake of a process it goes on behind the server's statement, which it must have signed
   itself; what waits here and is held there too is sent as it is before that. Later nothing is
   adopted: the server shall see the fork and raise its alarm.
3. A feed that is not the one read so far is read from its beginning.
4. Both show the head of the log they know, once either way goes on: `kiosk.sync.witness`.

Whatever breaks a connection ends the session: the server may have been restored meanwhile.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.sync.outcomes import Failed, Stuck, told_by
from kiosk.sync.witness import Witness
from kiosk.syncing import Outgoing, Paired, SyncPeer, SyncStore, Turned, TurnedAwayError
from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError
from shared.keys import PublicKey
from shared.ledger.statement import Signed, parse, verify
from shared.wire.base64url import to_bytes, to_text
from shared.wire.uploads import QUARANTINE_CODES, Head, SyncState

_REFUSALS_LOOKED_AT = 1000


@dataclass(frozen=True, slots=True)
class _Behind:
    """A statement to go on behind, once those that wait up to `held` are settled."""

    head: Signed
    held: int


class _NoAnswerError(UnavailableError):
    """The server's, not the cache's."""

    def __init__(self, answer: CounterproofError) -> None:
        super().__init__(str(answer))
        self.answer = answer


class Session:
    """Shared by the way up and the way down; `key` is this kiosk's own."""

    def __init__(self, peer: SyncPeer, store: SyncStore, key: PublicKey) -> None:
        self.peer = peer
        self.store = store
        self.key = key
        self.witness = Witness(peer, store.log)
        self._lane = threading.Lock()
        self._paired: Paired | None = None
        self._feed_is_gone = False
        self._server_misses_some = False
        self._adopts = True
        self._behind: _Behind | None = None

    @property
    def is_open(self) -> bool:
        return self._paired is not None

    def begin(self) -> Paired | Failed:
        """Where this kiosk belongs; asks only where nobody did since the last break."""
        with self._lane:
            if self._paired is not None:
                return self._paired
            try:
                state = self.peer.state()
                paired = self._recognised(state)
                head = self._newest(state)
            except CounterproofError as error:
                return Failed(told_by(error))
            try:
                self._compare(head)
                self._follow(state)
            except _NoAnswerError as error:
                return Failed(told_by(error.answer))
            except UnavailableError as error:
                return Failed(Stuck(str(error)))
            self._adopts = self._behind is not None
            self._feed_is_gone, self._server_misses_some = False, False
            self._paired = paired
            return paired

    def lose(self, *, feed_is_gone: bool = False, server_misses_some: bool = False) -> None:
        with self._lane:
            self._paired, self._behind = None, None
            self.witness.forget()
            self._feed_is_gone |= feed_is_gone
            self._server_misses_some |= server_misses_some

    def _recognised(self, state: SyncState) -> Paired:
        paired = self.store.paired()
        if paired is None:
            raise TurnedAwayError(Turned.UNPAIRED, "This kiosk is not paired with a server.")
        recognise(state, paired)
        return paired

    def _newest(self, state: SyncState) -> Signed | None:
        """Proven, since it may be adopted: only this kiosk's key makes its statements."""
        if state.head is None:
            return None
        try:
            signed = parse(to_bytes(state.head.statement, "newest statement"))
        except InputError as error:
            raise EvidenceError(f"The server's newest statement is none: {error}") from error
        _expect_head(signed, state.head)
        if signed.statement.kid != self.key.thumbprint:
            raise EvidenceError("The server's newest statement is by another kiosk.")
        verify(signed, self.key.verify)
        return signed

    def _compare(self, head: Signed | None) -> None:
        seq = head.statement.seq if head else 0
        if head is not None and self.store.entry_hash(seq) != head.entry_hash:
            if self._adopts:
                self._go_on_behind(head)
            return
        lost = self._lost_by_server(seq + 1)
        if lost or self._server_misses_some:
            self.store.send_again(seq)
        # An older copy that was put back by hand still has the name of its feed.
        self._feed_is_gone |= lost

    def to_send(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        """What waits; before anything is adopted, what of it the server has already.

        Signed anew behind its statement, that would be done a second time.
        """
        waiting = self.store.waiting(most_items, most_bytes)
        behind = self._behind
        if behind is None:
            return waiting
        held = [each for each in waiting if each.seq <= behind.held]
        if held:
            return held
        self.store.adopt(behind.head.encoded)
        self._behind, self._adopts = None, False
        return self.store.waiting(most_items, most_bytes)

    def _go_on_behind(self, head: Signed) -> None:
        newest = head.statement.seq
        first = next((each.seq for each in self.store.waiting(1, 1)), newest + 1)
        held = self._held_up_to(newest, first)
        if held < first:
            self.store.adopt(head.encoded)
        else:
            self._behind = _Behind(head, held)

    def _held_up_to(self, newest: int, first: int) -> int:
        """The last statement that is the same on both sides, from the first that waits on.

        Each names the one before it: where one is the same, so are all before.
        """
        same, other = first - 1, newest + 1
        while other - same > 1:
            number = (same + other) // 2
            if self._is_same(number):
                same = number
            else:
                other = number
        return same

    def _is_same(self, number: int) -> bool:
        ours = self.store.entry_hash(number)
        if ours is None:
            return False
        try:
            return self.peer.state(number).asked == to_text(ours)
        except CounterproofError as error:
            raise _NoAnswerError(error) from error

    def _lost_by_server(self, seq: int) -> bool:
        """It acknowledged this one, which now is beyond its newest."""
        if self.store.entry_hash(seq) is None:
            return False
        waiting = self.store.waiting(1, 1)
        if waiting and waiting[0].seq <= seq:
            return False
        # What the server put into quarantine is acknowledged too, and never its newest.
        refusals = self.store.refusals(_REFUSALS_LOOKED_AT)
        return not any(r.seq == seq and r.code in QUARANTINE_CODES for r in refusals)

    def _follow(self, state: SyncState) -> None:
        cursor = self.store.cursor()
        if self._feed_is_gone or (cursor.feed and cursor.feed != state.feed):
            self.store.begin_again(state.feed)


def recognise(state: SyncState, paired: Paired) -> None:
    """Raise `EvidenceError` unless it is the server of the pairing that speaks, to us."""
    if state.server_key.public_key != paired.server_key:
        raise EvidenceError(
            f"{paired.server} shows another key than when this kiosk was paired. Ask an "
            "operator: it is another server, or its key was lost."
        )
    if state.kiosk_id != paired.kiosk_id:
        raise EvidenceError(
            f"{paired.server} knows this kiosk as {state.kiosk_id[:32]!r}, and not as "
            f"{paired.kiosk_id!r}."
        )


def _expect_head(signed: Signed, head: Head) -> None:
    said = (head.seq, head.hash)
    found = (signed.statement.seq, to_text(signed.entry_hash))
    if said != found:
        raise EvidenceError("The server's newest statement is not the one it names.")
