"""What a witness cosigns, and what it refuses with which status."""

from dataclasses import replace

import pytest

from shared.errors import InputError
from shared.keys import SigningKey
from shared.ledger import merkle
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.note import Note, Verifier, sign_note
from shared.ledger.witness import (
    Refusal,
    RefusedHeadError,
    Seen,
    Submission,
    consider,
    format_submission,
    parse_submission,
)

KEY, OTHER = SigningKey(bytes(range(32))), SigningKey(bytes(32))
ORIGIN = "shop.example/log"
LOG = Verifier(ORIGIN, KEY.public.raw, KEY.public.verify)
SIGNER = KEY.public.raw, KEY.sign
LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(9)]


def head(size: int, leaves=LEAVES, key=KEY, origin=ORIGIN) -> Note:
    text = format_checkpoint(Checkpoint(origin, size, merkle.root(leaves[:size])))
    return sign_note(text, origin, key.public.raw, key.sign)


def grown(old: int, size: int) -> Submission:
    return Submission(old, merkle.consistency_proof(LEAVES[:size], old), head(size))


def seen(size: int) -> Seen:
    return Seen(size, merkle.root(LEAVES[:size]))


def test_a_submission_reads_back_as_it_was_written():
    assert parse_submission(format_submission(grown(5, 9))) == grown(5, 9)


def test_the_first_head_is_taken_as_it_comes():
    assert consider(Submission(0, (), head(5)), [LOG], None).size == 5


def test_a_head_that_holds_the_last_one_is_cosigned():
    assert consider(grown(5, 9), [LOG], seen(5)).size == 9
    assert consider(grown(9, 9), [LOG], seen(9)).size == 9


def test_a_log_that_changes_its_key_has_two_for_a_while():
    old = Verifier(ORIGIN, OTHER.public.raw, OTHER.public.verify)
    for keys in ([old, LOG], [LOG, old]):
        assert consider(Submission(0, (), head(5)), keys, None).size == 5
        assert consider(Submission(0, (), head(5, key=OTHER)), keys, None).size == 5


@pytest.mark.parametrize(
    ("submission", "last", "refusal"),
    [
        (Submission(0, (), sign_note("no head\n", ORIGIN, *SIGNER)), None, Refusal.MALFORMED),
        (Submission(0, (), head(5, key=OTHER)), None, Refusal.UNSIGNED),
        (Submission(0, (), head(5, origin="else.example")), None, Refusal.UNKNOWN_LOG),
        (replace(grown(5, 9), old=10), seen(10), Refusal.MALFORMED),
        (grown(5, 9), seen(6), Refusal.CONFLICT),
        (grown(5, 9), None, Refusal.CONFLICT),
        (Submission(5, (), head(5, LEAVES[::-1])), seen(5), Refusal.CONFLICT),
        (Submission(0, (bytes(32),), head(5)), None, Refusal.NOT_GROWN),
        (Submission(5, (), head(9)), seen(5), Refusal.NOT_GROWN),
        (replace(grown(5, 9), head=head(9, LEAVES[::-1])), seen(5), Refusal.NOT_GROWN),
    ],
)
def test_a_head_that_does_not_fit_is_refused(submission, last, refusal):
    with pytest.raises(RefusedHeadError) as caught:
        consider(submission, [LOG], last)
    assert caught.value.refusal is refusal


def test_a_conflict_names_the_size_that_was_cosigned_last():
    with pytest.raises(RefusedHeadError) as caught:
        consider(grown(5, 9), [LOG], seen(7))
    assert caught.value.size == 7


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"old 5\n", "empty line"),
        (b"\xff\n\n", "ASCII"),
        (b"new 5\n\n", "old size"),
        (b"old 05\n\n", "no number"),
        (b"old 5\nAAAA\n\n", "32 bytes"),
        (b"old 5\n" + b"A\n" * 64 + b"\n", "at most 63"),
        (b"x" * 300_000, "at most"),
    ],
)
def test_what_is_no_submission_is_refused(data, why):
    with pytest.raises(InputError, match=why):
        parse_submission(data)
