"""What is proven, and what is not: the rules behind each outcome."""

from dataclasses import replace

import pytest

from shared.errors import InputError
from shared.ledger.bundle import parse_bundle
from shared.ledger.cosignature import Seen
from shared.ledger.evidence import Outcome, Why, judge, origin_of, read
from shared.ledger.hlc import Hlc
from shared.ledger.links import write_link
from shared.ledger.logged import Logged
from shared.ledger.statement import sign
from shared.ledger.transparent import format_transparent, parse_transparent
from shared.ledger.verdicts import Proven, worst
from tests.support import evidence_world as world

DAY_S = 24 * 60 * 60


def codes(judged):
    return [each.code for each in judged.reasons]


def test_a_proof_proves_who_wrote_it_where_it_is_and_who_saw_that():
    judged = judge(read(world.proof_file()), world.terms())

    assert judged.outcome is Outcome.VALID
    assert judged.level == 2
    assert judged.statement == world.STATEMENT
    assert judged.proven == Proven(
        kiosk="a",
        log=world.ORIGIN,
        index=5,
        size=9,
        seen_by=(Seen("a", world.SEEN_S), Seen("b", world.SEEN_S)),
    )


def test_a_bundle_proves_the_body_and_tells_where_it_was_recorded():
    judged = judge(read(world.bundle()), world.terms())

    assert judged.proven.body == world.BODY
    assert judged.proven.anchor == world.anchored().envelope
    assert "block 1234 of chain 80002" in judged.reasons[-1].sentence
    assert judged.reasons[-1].sentence.endswith("not looked up.")


def test_what_is_invalid_proves_nothing_at_all():
    forged = sign(world.STATEMENT, world.STRANGER.sign)
    judged = judge(parse_transparent(forged.encoded), world.terms())

    assert judged.outcome is Outcome.INVALID
    assert judged.proven == Proven()


def test_an_unknown_kiosk_is_never_valid_however_good_the_rest_is():
    nobody = world.LOG_LINE + world.witness_line("b") + "quorum b\n"
    judged = judge(read(world.proof_file()), world.terms(nobody))

    assert judged.outcome is Outcome.CANNOT_TELL
    assert codes(judged) == [Why.UNKNOWN_KIOSK]
    assert judged.proven.log == world.ORIGIN
    assert judged.proven.kiosk is None


def test_an_empty_policy_tells_nothing():
    for data in (world.transparent(), world.proof_file(), world.bundle()):
        judged = judge(read(data), world.terms("quorum none\n"))
        assert judged.outcome is Outcome.CANNOT_TELL
        assert judged.proven == Proven()


def test_how_old_the_last_look_may_be_is_an_option():
    file = read(world.proof_file())
    later = world.SEEN_S + 10 * DAY_S

    assert judge(file, world.terms(now_s=later)).outcome is Outcome.VALID
    judged = judge(file, world.terms(now_s=later, max_age_s=9 * DAY_S))
    assert judged.outcome is Outcome.VALID_STALE
    assert "10 days ago, longer than the 9 allowed" in judged.reasons[0].sentence


def test_a_later_look_at_a_head_that_grew_out_of_it_keeps_a_proof_fresh():
    old = replace(
        world.BUNDLE.logged, proof=world.proof(world.head(at_s=world.SEEN_S - DAY_S * 99))
    )
    fresh = world.anchored(11, world.head(11))

    assert judge(old, world.terms()).outcome is Outcome.VALID_STALE
    judged = judge(read(world.bundle(logged=old, anchored=fresh)), world.terms())

    assert judged.outcome is Outcome.VALID
    assert {each.at_s for each in judged.proven.seen_by} == {world.SEEN_S}


def test_one_look_of_two_heads_each_is_no_quorum_of_both():
    half = replace(world.BUNDLE.logged, proof=world.proof(world.head(seen_by=("a",))))
    other = world.anchored(11, world.head(11, seen_by=("b",)))

    judged = judge(read(world.bundle(logged=half, anchored=other)), world.terms())

    assert judged.outcome is Outcome.VALID_UNWITNESSED
    assert {each.witness for each in judged.proven.seen_by} == {"a", "b"}


def test_an_anchor_before_the_entry_anchors_nothing_of_it():
    judged = judge(read(world.bundle(anchored=world.anchored(4))), world.terms())

    assert judged.proven.anchor is None
    assert codes(judged) == [Why.ANCHORED_EARLIER]


def test_two_witnesses_of_one_name_are_still_two():
    both = {"a": (world.KIOSK, "same"), "b": (world.SECOND, "same")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world, "NAMES", both)
        lines = world.witness_line("a") + world.witness_line("b")
        note = world.head()
    policy = f"{world.LOG_LINE}{lines}group both all a b\nquorum both\n"

    judged = judge(read(world.proof_file(note)), world.terms(policy))

    assert judged.outcome is Outcome.VALID


def test_the_outcome_is_the_gravest_of_the_reasons():
    judged = judge(read(world.bundle()), world.terms(now_s=world.SEEN_S + 40 * DAY_S))

    assert worst(judged.reasons) is Outcome.VALID_STALE
    assert worst(()) is Outcome.VALID


def test_who_signs_with_another_statement_later_is_judged_by_its_own():
    later = sign(
        replace(world.STATEMENT, seq=2, hlc=Hlc(world.SEEN_S * 1001)), world.KIOSK.sign
    )
    judged = judge(read(world.transparent()), world.terms())
    other = judge(
        parse_transparent(format_transparent(later.encoded, [world.receipt()])), world.terms()
    )

    assert judged.proven.log == world.ORIGIN
    assert codes(other) == [Why.RECEIPT]


def test_a_link_is_read_as_the_receipt_that_is_in_it():
    made = write_link("https://shop.example/", world.transparent())

    assert read(made.encode()) == read(world.transparent())
    assert made.startswith("https://shop.example/r/")


def test_only_a_signed_statement_takes_receipts():
    with pytest.raises(InputError, match="has none yet"):
        format_transparent(world.transparent(), [world.receipt()])
    with pytest.raises(InputError, match="1 to 8 receipts"):
        format_transparent(world.SIGNED.encoded, [])


def test_a_proof_names_its_log_and_a_receipt_only_a_key():
    assert origin_of(read(world.proof_file())) == world.ORIGIN
    assert origin_of(read(world.bundle())) == world.ORIGIN
    assert origin_of(read(world.transparent())) is None
    assert isinstance(read(world.proof_file()), Logged)


def test_a_bundle_is_an_object():
    with pytest.raises(InputError, match="A bundle is a JSON object"):
        parse_bundle(b"[]")
