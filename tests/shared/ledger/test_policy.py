"""Policies of C2SP: what they ask for, and how much of them there may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from shared.keys import PublicKey, SigningKey
from shared.ledger.evidence import Outcome, judge, read
from shared.ledger.note import ED25519
from shared.ledger.policy import MOST, MOST_WITNESSES, parse_policy
from sync_server.ledger.service.policy_text import KnownKiosk, policy_text
from tests.support import evidence_world as world
from tests.support.ml_dsa_keys import ml_dsa

ONE = world.LOG_LINE + world.WITNESSES


def key(number: int) -> SigningKey:
    return SigningKey(number.to_bytes(32, "big"))


def witnesses(count: int) -> str:
    return "".join(
        f"witness w{number} {world.vkey(key(number), f'w/{number}')}\n"
        for number in range(count)
    )


STANDARDS_EXAMPLE = parse_policy(
    "".join(
        (
            witnesses(6).replace("witness w", "witness X"),
            "group X-witnesses 2 X0 X1 X2\n",
            "group Y-witnesses any X3 X4 X5\n",
            "group X-and-Y all X-witnesses Y-witnesses\n",
            "quorum X-and-Y\n",
        )
    ).encode()
)


@pytest.mark.parametrize(
    ("saw", "met"),
    [
        ({"X0", "X1", "X3"}, True),
        ({"X0", "X2", "X5"}, True),
        ({"X0", "X3", "X4", "X5"}, False),
        ({"X0", "X1", "X2"}, False),
        ({"X-and-Y"}, False),
        (set(), False),
    ],
)
def test_the_example_of_the_standard_asks_for_two_and_one(saw, met):
    assert STANDARDS_EXAMPLE.met(saw) is met


@given(st.sets(st.sampled_from([f"X{number}" for number in range(6)])), st.integers(0, 5))
def test_one_more_witness_never_takes_a_quorum_away(saw, more):
    assert STANDARDS_EXAMPLE.met(saw | {f"X{more}"}) or not STANDARDS_EXAMPLE.met(saw)


def test_no_quorum_is_met_by_nobody():
    assert parse_policy(b"quorum none\n").met(())


def test_a_key_that_nobody_can_verify_keeps_its_quorum_from_being_met():
    policy = f"{ONE}witness pq {ml_dsa('pq')}\ngroup all all a b pq\nquorum all\n"

    judged = judge(read(world.proof_file()), world.terms(policy))

    assert judged.outcome is Outcome.VALID_UNWITNESSED


def test_a_policy_may_be_as_large_as_the_standard_recommends_and_larger():
    names = " ".join(f"w{number}" for number in range(MOST))
    assert parse_policy(f"{witnesses(MOST)}group x all {names}\nquorum x\n".encode())
    logs = "".join(f"log {world.vkey(key(at), 'l', ED25519)}\n" for at in range(MOST + 1))
    with pytest.raises(InputError, match="at most 256 lines for a log"):
        parse_policy(f"{logs}quorum none\n".encode())


def test_the_policy_of_a_chain_with_as_many_kiosks_as_there_may_be_is_read():
    kiosks = [
        KnownKiosk(f"{at:016x}", PublicKey(at.to_bytes(32, "big")), active=True)
        for at in range(MOST_WITNESSES + 1)
    ]
    text = policy_text("a.example", PublicKey(bytes(32)), kiosks[:-1])

    assert len(parse_policy(text.encode()).witnesses) == MOST_WITNESSES
    with pytest.raises(InputError, match="at most 4096 lines for a witness"):
        parse_policy(policy_text("a.example", PublicKey(bytes(32)), kiosks).encode())


def test_groups_may_be_as_deep_as_there_may_be_groups():
    groups = ["group g0 all w0\n"] + [
        f"group g{number} all g{number - 1}\n" for number in range(1, MOST)
    ]
    policy = parse_policy(f"{witnesses(1)}{''.join(groups)}quorum g{MOST - 1}\n".encode())

    assert policy.met({"w0"})
    assert not policy.met({"g0"})


def test_a_name_that_is_no_text_is_shown_as_one():
    with pytest.raises(InputError, match="'\ufffd' is no witness"):
        parse_policy(b"quorum \xff\n")


def test_urls_are_kept_for_whoever_asks_logs_and_witnesses():
    line = world.witness_line("a")[:-1] + " https://a.example/\n"
    log = world.LOG_LINE[:-1] + "\thttps://log.example/ \n"
    policy = parse_policy(f"{log}{line}quorum a\n".encode())

    assert policy.logs[0].url == "https://log.example/"
    assert policy.witnesses["a"].url == "https://a.example/"
