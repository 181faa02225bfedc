"""Evidence of any bytes: read or refused with a sentence, and never valid by chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from shared.ledger.evidence import Outcome, judge, read
from shared.ledger.links import write_link
from shared.ledger.policy import parse_policy
from tests.support import evidence_world as world

TERMS = world.terms()
FILES = {
    "statement": world.SIGNED.encoded,
    "receipt": world.transparent(),
    "proof": world.proof_file(),
    "bundle": world.bundle(),
    "link": write_link("https://shop.example", world.transparent()).encode(),
}
BEGINNINGS = st.sampled_from(
    [b"", b"\xd2\x84", b"{", b"c2sp.org/tlog-proof@v1\n", b"https://a/r/", *FILES.values()]
)
COUNTS = {Outcome.VALID, Outcome.VALID_STALE, Outcome.VALID_UNWITNESSED}


def outcome_of(data: bytes) -> Outcome | None:
    """None where it is refused."""
    try:
        return judge(read(data), TERMS).outcome
    except InputError:
        return None


@given(BEGINNINGS, st.binary(max_size=400))
def test_any_bytes_are_refused_or_at_least_not_believed(beginning: bytes, rest: bytes) -> None:
    data = beginning + rest

    outcome = outcome_of(data)

    assert outcome not in COUNTS or read(data).signed == world.SIGNED


@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_piece_put_elsewhere_is_not_believed_more(kind: str, data: st.DataObject) -> None:
    whole = FILES[kind]
    start, end, at = (data.draw(st.integers(0, len(whole))) for _ in range(3))
    bent = whole[:at] + whole[min(start, end) : max(start, end)] + whole[at:]

    outcome = outcome_of(bent)

    assert outcome not in COUNTS or read(bent).signed == world.SIGNED


@pytest.mark.parametrize("kind", ["statement", "receipt", "bundle", "link"])
def test_what_is_cut_short_is_refused_at_every_byte(kind: str) -> None:
    whole = FILES[kind]
    assert all(outcome_of(whole[:at]) is None for at in range(len(whole)))


def test_a_proof_cut_short_has_fewer_witnesses_or_is_refused() -> None:
    whole = FILES["proof"]
    found = {outcome_of(whole[:at]) for at in range(len(whole))}
    assert found == {None, Outcome.VALID_UNWITNESSED}


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8")))
def test_any_policy_is_read_or_refused(data: bytes) -> None:
    try:
        policy = parse_policy(data)
    except InputError:
        return
    assert policy.quorum == "none"  # any other names a key, which nobody draws by chance
