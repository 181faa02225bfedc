"""The kiosk as a witness: what it cosigns, what is evidence, what it does not believe."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.logbook import BEGUN_AGAIN, FORKED, NOT_GROWN, SHRUNK
from kiosk.sync.downloading import Downloader
from kiosk.sync.outcomes import Done, Failed, Nothing, NotNow, Stuck, Suspect
from kiosk.sync.uploading import Uploader
from kiosk.sync.witness import EVERY_S, LONGEST_TEXT
from shared.errors import UnavailableError
from shared.ledger.cosignature import Witness, verify_cosignatures
from shared.ledger.note import parse_note
from shared.ledger.witness import Submission, format_submission
from shared.wire.log import witness_name
from tests.support.log_twin import MemoryLog
from tests.support.sync_server import HandClock
from tests.support.sync_server_twin import KIOSK_ID, signing_key
from tests.support.sync_twins import Pair, joined


@pytest.fixture
def pair() -> Pair:
    pair = joined()
    pair.server.log.grow(3)
    return pair


def visit(pair: Pair, clock: HandClock | None = None) -> object:
    pair.session.lose()
    return Downloader(pair.session, clock or HandClock()).step(0)


def seen_sizes(pair: Pair) -> list[int]:
    return [each.size for each in pair.store.log.kept]


def codes(pair: Pair) -> list[str]:
    return [alarm.code for _, alarm in pair.store.log.alarms]


def instead(pair: Pair, told: Callable[[], Submission]) -> None:
    pair.peer.shows = lambda _honest: format_submission(told())


def other_log(pair: Pair, size: int) -> MemoryLog:
    """What the same key signed for somebody else."""
    log = MemoryLog(pair.server.key)
    log.grow(size, "a history of its own")
    return log


def test_the_first_head_is_taken_as_it_comes_and_cosigned(pair: Pair) -> None:
    visit(pair)

    key, head = pair.store.key.public, pair.store.log.kept[0]
    witness = Witness(witness_name(KIOSK_ID), key.raw, key.verify)
    assert seen_sizes(pair) == [3]
    assert verify_cosignatures(parse_note(head.note.encode()), [witness])


def test_a_head_is_told_once_it_is_kept(pair: Pair) -> None:
    visit(pair)
    visit(pair)

    assert pair.server.log.told == ["", pair.store.log.kept[0].note]
    assert seen_sizes(pair) == [3]


def test_a_head_that_holds_the_last_one_is_cosigned(pair: Pair) -> None:
    visit(pair)
    pair.server.log.grow(5)
    visit(pair)

    assert seen_sizes(pair) == [3, 8]
    assert codes(pair) == []


def test_a_kiosk_that_died_before_it_told_tells_the_same_head(pair: Pair) -> None:
    visit(pair)
    pair.peer.faults.append(UnavailableError("The power failed."))
    pair.restart()
    visit(pair)
    visit(pair)

    assert pair.server.log.told[-1] == pair.store.log.kept[-1].note


def test_a_head_that_cannot_be_kept_is_not_told(pair: Pair) -> None:
    pair.session.begin()
    pair.store.full = "The disk is full."

    outcome = visit(pair)

    assert outcome == Failed(Stuck("The disk is full."))
    assert pair.server.log.told == [""]


def test_the_empty_log_is_a_head_too(pair: Pair) -> None:
    pair.server.log.entries.clear()
    visit(pair)
    pair.server.log.grow(2)
    visit(pair)

    assert seen_sizes(pair) == [0, 2]


LIES: dict[str, tuple[str, Callable[[Pair], Submission]]] = {
    "a smaller log": (
        SHRUNK,
        lambda pair: replace(pair.server.log.submission(3), head=pair.server.log.checkpoint(2)),
    ),
    "a smaller log that asks from itself": (
        SHRUNK,
        lambda pair: Submission(2, (), pair.server.log.checkpoint(2)),
    ),
    "another log of the same size": (
        FORKED,
        lambda pair: Submission(3, (), other_log(pair, 3).checkpoint()),
    ),
    "another log that grew": (NOT_GROWN, lambda pair: other_log(pair, 6).submission(3)),
    "a larger log that grew out of nothing": (
        NOT_GROWN,
        lambda pair: other_log(pair, 6).submission(0),
    ),
    "a proof cut short": (
        NOT_GROWN,
        lambda pair: replace(other_log(pair, 6).submission(3), proof=()),
    ),
}


@pytest.mark.parametrize("name", LIES)
def test_a_head_that_does_not_fit_is_kept_as_evidence(pair: Pair, name: str) -> None:
    code, lie = LIES[name]
    visit(pair)
    instead(pair, lambda: lie(pair))
    outcome = visit(pair)

    (_, alarm), head = pair.store.log.alarms[0], pair.store.log.kept[0]
    evidence = json.loads(alarm.evidence)
    assert (codes(pair), seen_sizes(pair)) == ([code], [3])
    assert evidence["seen"] == head.note
    assert parse_note(evidence["told"].encode()) == lie(pair).head
    assert outcome == Nothing()  # the rest of sync goes on


def test_after_an_alarm_no_newer_head_of_that_log_is_believed(pair: Pair) -> None:
    visit(pair)
    instead(pair, lambda: other_log(pair, 6).submission(3))
    visit(pair)
    pair.peer.shows = lambda honest: honest
    pair.server.log.grow(9)
    visit(pair)

    assert (codes(pair), seen_sizes(pair)) == ([NOT_GROWN], [3])
    assert not pair.store.log.accept(HandClock().now())


def test_the_server_hears_the_last_good_head_after_an_alarm_too(pair: Pair) -> None:
    visit(pair)
    instead(pair, lambda: other_log(pair, 6).submission(3))
    visit(pair)
    visit(pair)

    assert pair.server.log.told[1:] == [pair.store.log.kept[0].note] * 2


PROVES_NOTHING: dict[str, tuple[Callable[[Pair], bytes], str]] = {
    "no submission": (lambda _: b"Welcome!", "sent no head"),
    "signed by another": (
        lambda _: format_submission(MemoryLog(signing_key(7)).submission(0)),
        "did not sign its head",
    ),
    "about another size": (
        lambda pair: format_submission(pair.server.log.submission(1)),
        "not 1",
    ),
    "a proof of nothing": (
        lambda pair: format_submission(
            replace(pair.server.log.submission(3), proof=(bytes(32),))
        ),
        "no proof, yet one was given",
    ),
    "a novel": (
        lambda pair: format_submission(_with_origin(pair, "o" * LONGEST_TEXT)),
        "at most 8192 characters",
    ),
}


def _with_origin(pair: Pair, origin: str) -> Submission:
    return MemoryLog(pair.server.key, origin).submission(0)


@pytest.mark.parametrize("name", PROVES_NOTHING)
def test_what_proves_nothing_raises_no_alarm(pair: Pair, name: str) -> None:
    lie, why = PROVES_NOTHING[name]
    visit(pair)
    pair.peer.shows = lambda _honest: lie(pair)
    outcome = visit(pair)

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.trouble, Suspect)
    assert why in outcome.trouble.sentence
    assert (codes(pair), seen_sizes(pair)) == ([], [3])


def test_a_proof_with_the_first_head_is_refused(pair: Pair) -> None:
    instead(pair, lambda: replace(pair.server.log.submission(0), proof=(bytes(32),)))
    outcome = visit(pair)

    assert isinstance(outcome, Failed)
    assert seen_sizes(pair) == []


def test_a_log_that_was_begun_again_is_trusted_once_staff_accept_it(pair: Pair) -> None:
    visit(pair)
    pair.server.log.origin += "/2"
    visit(pair)
    visit(pair)

    assert (codes(pair), seen_sizes(pair)) == ([BEGUN_AGAIN], [3])
    assert pair.store.log.accept(HandClock().now())
    visit(pair)
    assert [each.origin[-2:] for each in pair.store.log.kept] == ["og", "/2"]


def test_while_another_log_is_shown_the_first_one_is_still_believed(pair: Pair) -> None:
    visit(pair)
    instead(pair, lambda: _with_origin(pair, "sync.example.org/log/2"))
    visit(pair)
    pair.peer.shows = lambda honest: honest
    pair.server.log.grow(2)
    visit(pair)

    assert seen_sizes(pair) == [3, 5]


def test_a_log_that_is_held_stops_nothing(pair: Pair) -> None:
    pair.server.log.held = True
    pair.store.act()

    assert visit(pair) == Nothing()
    assert Uploader(pair.session, HandClock()).step() == Done(1)
    assert seen_sizes(pair) == []


def test_a_kiosk_that_stays_connected_looks_again_now_and_then(pair: Pair) -> None:
    clock = HandClock()
    down = Downloader(pair.session, clock)
    down.step(0)
    down.step(0)
    clock.advance(timedelta(seconds=EVERY_S))
    down.step(0)

    assert pair.peer.asked.count("head") == 2


def test_a_server_that_cannot_be_asked_for_its_head_is_not_asked_for_more(pair: Pair) -> None:
    pair.session.begin()
    pair.peer.faults.append(UnavailableError("It broke off."))

    assert Downloader(pair.session, HandClock()).step(0) == Failed(NotNow("It broke off."))
    assert "changes" not in pair.peer.asked
