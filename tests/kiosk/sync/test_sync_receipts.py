"""Receipts: no act leaves the outbox without one that verifies under a head seen here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest

from kiosk.sync.downloading import Downloader
from kiosk.sync.once import sync_once
from kiosk.sync.outcomes import Done, Failed, Nothing, Owed, Suspect
from kiosk.sync.uploading import FIRST_PAUSE_S, LONGEST_PAUSE_S, Uploader
from shared.ledger import merkle
from shared.ledger.receipt import issuer_of, sign_root, verify_receipt
from shared.wire.base64url import to_text
from shared.wire.log import SUBJECT, LogTold, write_hashes
from shared.wire.uploads import Item, Outcome, Reason, UploadTold
from tests.support.log_twin import MemoryLog
from tests.support.sync_server import HandClock
from tests.support.sync_server_twin import signing_key
from tests.support.sync_twins import Pair, joined


@dataclass
class Sending:
    pair: Pair
    clock: HandClock
    uploader: Uploader

    def step(self) -> object:
        return self.uploader.step()

    def wait(self, seconds: float) -> None:
        self.clock.advance(timedelta(seconds=seconds))


@pytest.fixture
def sending() -> Sending:
    pair, clock = joined(), HandClock()
    pair.server.log.grow(5)
    return Sending(pair, clock, Uploader(pair.session, clock))


def test_each_act_gets_the_receipt_that_is_its_own(sending: Sending) -> None:
    pair = sending.pair
    acts = [pair.store.act() for _ in range(3)]
    sending.step()

    check = pair.server.key.public.verify
    roots = {
        verify_receipt(pair.store.receipts[each.statement.seq], each.entry_hash, check)
        for each in acts
    }
    assert roots == {pair.store.log.kept[-1].root}
    assert [pair.store.receipts[n].place.index for n in (1, 2, 3)] == [5, 6, 7]


def test_acts_about_several_subjects_get_receipts_about_each(sending: Sending) -> None:
    pair = sending.pair
    acts = [pair.store.act(subject=each) for each in ("visitor 1", SUBJECT, "visitor 2")]
    sending.step()

    for act in acts:
        receipt = pair.store.receipts[act.statement.seq]
        assert receipt.subject == act.statement.subject
        verify_receipt(receipt, act.entry_hash, pair.server.key.public.verify)


def test_a_subject_without_a_signature_of_its_own_is_suspect(sending: Sending) -> None:
    pair = sending.pair
    pair.store.act(subject="visitor 1")
    pair.peer.tells = _saying(others={})

    said = "No signature came for receipts about 'visitor 1'."
    assert sending.step() == Failed(Suspect(said))
    assert pair.store.receipts == {}


def test_one_question_a_upload(sending: Sending) -> None:
    for _ in range(3):
        sending.pair.store.act()
        sending.step()

    assert sending.pair.peer.asked == ["state", "head", *["upload"] * 3]


def test_the_head_of_an_upload_is_told_with_the_next_question(sending: Sending) -> None:
    pair = sending.pair
    pair.store.act()
    sync_once(sending.uploader, Downloader(pair.session, sending.clock), lambda _: None)

    assert pair.server.log.told == ["", pair.store.log.kept[-1].note]


def test_while_the_log_is_held_acts_are_acknowledged_and_receipts_owed(
    sending: Sending,
) -> None:
    pair = sending.pair
    pair.server.log.held = True
    pair.store.act()

    assert sending.step() == Done(1)
    assert sending.step() == Owed(FIRST_PAUSE_S)
    assert (pair.store.unsettled, pair.store.owing, pair.store.receipts) == (set(), {1}, {})
    assert pair.peer.asked.count("upload") == 1


def test_what_comes_later_goes_up_although_receipts_are_owed(sending: Sending) -> None:
    sending.pair.server.log.held = True
    for _ in range(2):
        sending.pair.store.act()
        sending.step()

    assert len(sending.pair.server.held) == 2


def test_receipts_are_asked_for_less_and_less_often(sending: Sending) -> None:
    sending.pair.server.log.held = True
    sending.pair.store.act()
    sending.step()
    pauses = list[float]()
    for _ in range(10):
        sending.wait(pauses[-1] if pauses else FIRST_PAUSE_S)
        outcome = sending.step()
        assert isinstance(outcome, Owed)
        pauses.append(outcome.pause_s)

    assert pauses[:3] == [4.0, 8.0, 16.0]
    assert pauses[-1] == LONGEST_PAUSE_S


def test_receipts_come_once_the_log_is_free(sending: Sending) -> None:
    pair = sending.pair
    pair.server.log.held = True
    pair.store.act()
    sending.step()
    pair.server.log.held = False
    sending.wait(FIRST_PAUSE_S)

    assert [sending.step(), sending.step()] == [Done(0), Nothing()]
    assert (pair.store.owing, set(pair.store.receipts)) == (set(), {1})


def test_a_person_who_asks_need_not_wait_for_the_pause(sending: Sending) -> None:
    pair = sending.pair
    pair.server.log.held = True
    pair.store.act()
    sending.step()
    pair.server.log.held = False
    sending.uploader.hurry()
    sending.step()

    assert set(pair.store.receipts) == {1}


def test_after_an_alarm_acts_go_up_and_wait_for_receipts(sending: Sending) -> None:
    pair = sending.pair
    pair.store.act()
    sending.step()
    forked = MemoryLog(pair.server.key)
    forked.grow(9, "a history of its own")
    pair.peer.tells = lambda told: _with_head_of(forked, told)
    pair.store.act()

    assert sending.step() == Done(1)
    assert [alarm.code for _, alarm in pair.store.log.alarms] == ["not-grown"]
    assert (set(pair.store.receipts), pair.store.owing) == ({1}, {2})
    assert sending.step() == Owed(LONGEST_PAUSE_S)
    assert len(pair.store.log.kept) == 2


def test_a_log_accepted_by_staff_gives_the_receipts_that_were_owed(sending: Sending) -> None:
    pair = sending.pair
    pair.store.act()
    sending.step()
    pair.server.log.origin += "/2"
    pair.store.act()
    sending.step()
    owed = set(pair.store.owing)
    pair.store.log.accept(sending.clock.now())
    pair.session.witness.forget()
    sending.uploader.hurry()
    sending.step()

    assert (owed, pair.store.owing) == ({2}, set())


def test_a_head_that_the_other_way_brought_meanwhile_is_no_fork(sending: Sending) -> None:
    pair, down = sending.pair, Downloader(sending.pair.session, sending.clock)
    sending.step()

    def meanwhile(told: LogTold | None) -> LogTold | None:
        pair.peer.tells = lambda same: same
        pair.session.witness.forget()
        pair.server.log.grow(2)
        down.step(0)
        return told

    pair.peer.tells = meanwhile
    pair.store.act()
    first = sending.step()
    sending.uploader.hurry()
    second = sending.step()

    assert (first, second) == (Done(1), Done(0))
    assert (pair.store.log.alarms, set(pair.store.receipts)) == ([], {1})


def test_what_is_in_quarantine_is_owed_no_receipt(sending: Sending) -> None:
    reason = Reason(code="clock", sentence="Too early.")
    refused = {"outcome": Outcome.REFUSED, "index": None, "reason": reason}
    answering(sending.pair, **refused)
    sending.pair.peer.tells = lambda _: None
    sending.pair.store.act()

    assert [sending.step(), sending.step()] == [Done(1), Nothing()]
    assert (sending.pair.store.owing, sending.pair.store.receipts) == (set(), {})


def answering(pair: Pair, **changed: object) -> None:
    """The same about every item, whatever is true."""
    honest = pair.peer.upload

    def upload(items: Sequence[Item], head: int = 0) -> UploadTold:
        told = honest(items, head)
        return told.model_copy(
            update={"items": [each.model_copy(update=changed) for each in told.items]}
        )

    pair.peer.upload = upload  # type: ignore[method-assign]


def _with_head_of(log: MemoryLog, told: LogTold | None) -> LogTold | None:
    if told is None:
        return None
    forged = log.upload(5, {log.entries[-1]: log.size - 1})
    assert forged is not None
    return told.model_copy(update={"checkpoint": forged.checkpoint})


def _saying(**changed: object) -> Callable[[LogTold | None], LogTold | None]:
    return lambda told: told.model_copy(update=changed) if told else None


def _signed_by(number: int, subject: str = SUBJECT) -> Callable[[Pair], str]:
    def signature(pair: Pair) -> str:
        key, log = signing_key(number), pair.server.log
        issuer = issuer_of(pair.server.key.public.thumbprint)
        # The act is in the log by then.
        entries = [*log.entries, pair.store.chain[-1][0].entry_hash]
        root = merkle.root([merkle.leaf_hash(each) for each in entries])
        return to_text(sign_root(root, issuer, subject, key.sign))

    return signature


LIES: dict[str, tuple[Callable[[Pair], str], str, str]] = {
    "a proof of another entry": (
        lambda _: write_hashes((bytes(32),) * 2),
        "joint",
        "does not lead from what was sent",
    ),
    "no proof": (lambda _: "", "joint", "shorter"),
    "a proof that goes on": (lambda _: write_hashes((bytes(32),) * 9), "joint", "longer"),
    "half a hash": (lambda _: "AAAA", "joint", "not made of hashes"),
    "receipts by another key": (_signed_by(7), "signature", "not by the key"),
    "receipts about others": (_signed_by(99, "a person"), "signature", "not by the key"),
    "half a signature": (lambda _: "AAAA", "signature", "64 bytes"),
    "no head": (lambda _: "Welcome!", "checkpoint", "note"),
}


@pytest.mark.parametrize("name", LIES)
def test_what_is_not_proven_settles_nothing(sending: Sending, name: str) -> None:
    lie, part, why = LIES[name]
    pair = sending.pair
    pair.store.act()
    pair.peer.tells = _saying(**{part: lie(pair)})
    outcome = sending.step()

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.trouble, Suspect)
    assert why in outcome.trouble.sentence
    assert (pair.store.unsettled, pair.store.receipts) == ({1}, {})
    assert [each.size for each in pair.store.log.kept] == [5]


def test_two_statements_at_one_place_are_not_believed(sending: Sending) -> None:
    pair = sending.pair
    pair.store.act()
    pair.store.act()
    answering(pair, index=5)
    outcome = sending.step()

    assert isinstance(outcome, Failed)
    assert "two statements at place 5" in outcome.trouble.sentence
