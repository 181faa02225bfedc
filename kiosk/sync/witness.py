"""The kiosk as a witness of the server's log: each head has to hold the one before.

Rules:
1. Only what the key of the pairing signed is looked at; anything else proves nothing.
2. A head that holds the last one unchanged is cosigned and kept, and told after that.
3. One that does not is evidence: it is kept with the last one and its proof, staff hear of it,
   and no newer head of that log is believed. Acts go up all the same, and wait for receipts.
4. Another log of the same server is believed once staff accept it; the first is as it comes.
"""

import threading
from datetime import datetime

from kiosk.logbook import BEGUN_AGAIN, FORKED, NOT_GROWN, SHRUNK, Alarm
from kiosk.ports import Clock
from kiosk.sync.evidence import alarm_of
from kiosk.syncing import LogHeldError, LogStore, NotKeptError, Paired, SeenHead, SyncPeer
from shared.codes.display import safe_text
from shared.errors import EvidenceError, InputError, UnavailableError
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.note import Note, Verifier, verify_note
from shared.ledger.witness import RefusedHeadError, Seen, Submission, consider, parse_submission

EVERY_S = 60.0
"""So often a kiosk that stays connected asks for the newest head, and tells its own."""
SOON_S = 5.0
"""After an upload brought a new head: one question tells of many."""
LONGEST_TEXT = 8192
"""No log's head says more; each of them is kept."""


class Witness:
    """Shared by the way up and the way down.

    Whoever believes a head holds `lane` from looking at the last one to keeping the new one.
    """

    def __init__(self, peer: SyncPeer, log: LogStore) -> None:
        self.lane = threading.Lock()
        self.log = log
        self._peer = peer
        self._visiting = threading.Lock()
        self._due_s: float | None = None
        self._is_untold = False

    def forget(self) -> None:
        """The connection broke, or staff decided: ask again at the next step."""
        self._due_s = None

    def visit(self, paired: Paired, clock: Clock, *, to_tell: bool = False) -> None:
        """Tell the last head and look at the newest, where it is time and nobody does so."""
        is_due = self._due_s is None or clock.monotonic() >= self._due_s
        wanted = is_due or (to_tell and self._is_untold)
        if not wanted or not self._visiting.acquire(blocking=False):
            return
        try:
            self._visit(paired, clock)
            self._due_s = clock.monotonic() + EVERY_S
        finally:
            self._visiting.release()

    def tell_soon(self, clock: Clock) -> None:
        """A head was kept with receipts."""
        self._is_untold = True
        soon_s = clock.monotonic() + SOON_S
        self._due_s = soon_s if self._due_s is None else min(self._due_s, soon_s)

    def believed(
        self, paired: Paired, submission: Submission, seen: SeenHead | None, at: datetime
    ) -> Checkpoint | None:
        """The head, if it may be cosigned; None where it raises an alarm, or one is raised.

        `EvidenceError`: the server does not prove what it says, and nobody else could use that.
        """
        head = _signed(submission, paired)
        origin = self.log.origin()
        if origin not in (None, head.origin):
            self._raise(BEGUN_AGAIN, paired, submission, seen, at)
            return None
        if self.log.is_distrusted(head.origin):
            return None
        last = Seen(seen.size, seen.root) if seen else None
        try:
            return consider(submission, [_verifier(head.origin, paired)], last)
        except RefusedHeadError as error:
            code = _code_of(head, last)
            if code is None:
                raise EvidenceError(
                    f"{paired.server} did not prove its log: {error}"
                ) from error
        self._raise(code, paired, submission, seen, at)
        return None

    def _visit(self, paired: Paired, clock: Clock) -> None:
        seen = self.log.head()
        try:
            answer = self._peer.head(seen.note if seen else "")
        except LogHeldError:
            return
        try:
            submission = parse_submission(answer)
        except InputError as error:
            raise EvidenceError(f"{paired.server} sent no head of a log: {error}") from error
        with self.lane:
            if self.log.head() != seen:
                return  # an upload was faster; this answer is about the head before
            now = clock.now()
            head = self.believed(paired, submission, seen, now)
            self._is_untold = head is not None and (seen is None or head.size > seen.size)
            if self._is_untold:
                self._keep(submission.head, now)

    def _raise(
        self,
        code: str,
        paired: Paired,
        submission: Submission,
        seen: SeenHead | None,
        at: datetime,
    ) -> None:
        head = parse_checkpoint(submission.head.text)
        alarm: Alarm = alarm_of(code, paired.server, submission, seen, at)
        try:
            self.log.raise_alarm(alarm, head.origin)
        except UnavailableError as error:
            raise NotKeptError(str(error)) from error

    def _keep(self, head: Note, at: datetime) -> None:
        try:
            self.log.keep_head(head, at)
        except UnavailableError as error:
            raise NotKeptError(str(error)) from error


def _signed(submission: Submission, paired: Paired) -> Checkpoint:
    """What the key of the pairing signed, whatever it says."""
    note = submission.head
    if len(note.text) > LONGEST_TEXT:
        raise EvidenceError(f"A head of a log has at most {LONGEST_TEXT} characters.")
    try:
        head = parse_checkpoint(note.text)
        verify_note(note, [_verifier(head.origin, paired)])
    except (InputError, EvidenceError) as error:
        sentence = safe_text(str(error))
        raise EvidenceError(f"{paired.server} did not sign its head: {sentence}") from error
    return head


def _verifier(origin: str, paired: Paired) -> Verifier:
    return Verifier(origin, paired.server_key.raw, paired.server_key.verify)


def _code_of(head: Checkpoint, last: Seen | None) -> str | None:
    """What a signed head that was refused shows; None: only that the answer is a wrong one."""
    if last is None or last.size == 0:
        return None
    if head.size < last.size:
        return SHRUNK
    if head.size == last.size:
        return FORKED if head.root != last.root else None
    return NOT_GROWN
