"""Statements: signed and read back, chained, and every way to be wrong refused."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import CounterproofError, EvidenceError, InputError
from shared.keys import SigningKey
from shared.ledger.cbor import Tagged, decode, encode
from shared.ledger.glance import at_a_glance
from shared.ledger.hlc import Hlc, from_number
from shared.ledger.statement import (
    LARGEST,
    NOTHING_BEFORE,
    Statement,
    _read,
    body_hash,
    follows,
    parse,
    sign,
    verify,
)

KEY = SigningKey(bytes(range(32)))
FIRST = Statement(
    KEY.public.thumbprint,
    KEY.public.uri,
    "visit 1",
    "application/vnd.counterproof.act+json",
    1,
    NOTHING_BEFORE,
    Hlc(1_790_000_000_000),
    body_hash(b"{}"),
)
SIGNED = sign(FIRST, KEY.sign)


def parts(signed=SIGNED):
    tagged = decode(signed.encoded)
    return list(tagged.value)


def wrapped(*four):
    return encode(Tagged(18, tuple(four)))


def with_header(**changed):
    protected, unprotected, payload, signature = parts()
    header = {
        **decode(protected),
        **{int(k) if k.isdigit() else k: v for k, v in changed.items()},
    }
    return wrapped(encode(header), unprotected, payload, signature)


def result_of(read, encoded):
    """What it reads; of a refusal only that it is one, for the sentences differ."""
    try:
        return read(encoded)
    except InputError:
        return None


def test_a_statement_is_read_as_it_was_signed():
    read = parse(SIGNED.encoded)
    assert read == SIGNED
    verify(read, KEY.public.verify)


def test_a_statement_is_a_tagged_cose_sign1_over_the_hash_of_its_body():
    protected, unprotected, payload, signature = parts()
    assert SIGNED.encoded[0] == 0xD2
    assert (unprotected, payload, len(signature)) == ({}, body_hash(b"{}"), 64)
    assert decode(protected)[1] == -8
    assert decode(protected)[258] == -16
    assert decode(SIGNED.message)[:3] == ("Signature1", protected, b"")


def test_another_key_did_not_sign_it():
    other = SigningKey(bytes(32))
    with pytest.raises(EvidenceError, match="not by the key"):
        verify(SIGNED, other.public.verify)


@given(st.integers(1, 2**63), st.integers(1, 2**64 - 1), st.text(min_size=1, max_size=400))
def test_a_statement_seen_at_a_glance_is_the_one_read_piece_by_piece(seq, hlc, subject):
    said = replace(FIRST, seq=seq, hlc=from_number(hlc), subject=subject)
    signed = sign(said, KEY.sign)
    assert at_a_glance(signed.encoded) is not None
    assert parse(signed.encoded) == signed == _read(signed.encoded)


@given(st.data())
def test_nothing_is_seen_at_a_glance_that_the_strict_reader_refuses(data):
    bent = bytearray(SIGNED.encoded)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(bent) - 1))
        bent[at : at + data.draw(st.integers(0, 2))] = data.draw(st.binary(max_size=2))
    assert result_of(parse, bytes(bent)) == result_of(_read, bytes(bent))


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        (b"\x63seq\x01", b"\x63seq\x18\x01"),
        (b"\x63seq\x01", b"\x63seq\x19\x00\x01"),
        (b"\x63hlc\x1b", b"\x63hlc\x3b"),
        (b"\xa0\x58\x20", b"\xa0\x59\x00\x20"),
        (b"\x0f\xa2\x01", b"\x0f\xbf\x01"),
        (b"\xa0\x58", b"\xa1\x04\x41x\x58"),
    ],
)
def test_numbers_and_lengths_have_one_form_at_a_glance_too(written, otherwise):
    assert SIGNED.encoded.count(written) == 1
    bent = SIGNED.encoded.replace(written, otherwise)
    head = len(bent) - len(SIGNED.encoded)
    bent = bent.replace(bent[2:4], bytes([bent[2], bent[3] + head]), 1)
    with pytest.raises(InputError):
        parse(bent)


@given(st.integers(0, len(SIGNED.encoded) * 8 - 1))
def test_no_bit_can_be_flipped(bit):
    bent = bytearray(SIGNED.encoded)
    bent[bit // 8] ^= 1 << bit % 8
    with pytest.raises(CounterproofError):
        verify(parse(bytes(bent)), KEY.public.verify)


@pytest.mark.parametrize(
    ("encoded", "why"),
    [
        (b"", "ends too early"),
        (bytes(LARGEST + 1), "at most"),
        (encode(tuple(parts())), "tagged COSE_Sign1"),
        (wrapped(*parts()[:3]), "four parts"),
        (wrapped(parts()[0], {4: b"x"}, *parts()[2:]), "nothing there is signed"),
        (wrapped(*parts()[:2], b"short", parts()[3]), "payload is no SHA-256"),
        (wrapped(encode(()), *parts()[1:]), "protected header is no map"),
        (with_header(extra=1), "lacks or adds extra"),
        (with_header(**{"1": -7}), "EdDSA"),
        (with_header(**{"258": -43}), "SHA-256"),
        (with_header(**{"15": {1: "a"}}), "claims lacks or adds 2"),
        (with_header(**{"15": {1: "a", 2: 3}}), "subject is no text"),
        (with_header(**{"4": b"x"}), "kid is no SHA-256"),
        (with_header(seq=0), "seq is no number"),
        (with_header(seq=True), "seq is no number"),
        (with_header(hlc=2**64 - 1), None),
        (with_header(prev="x"), "prev is no SHA-256"),
    ],
)
def test_what_is_no_statement_is_refused(encoded, why):
    if why is None:
        with pytest.raises(EvidenceError):
            verify(parse(encoded), KEY.public.verify)
        return
    with pytest.raises(InputError, match=why):
        parse(encoded)


def test_statements_form_a_chain():
    second = sign(
        replace(FIRST, seq=2, prev=SIGNED.entry_hash, hlc=Hlc(FIRST.hlc.ms, 1)), KEY.sign
    )
    follows(SIGNED, None)
    follows(second, SIGNED)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"seq": 3}, "came where 2"),
        ({"prev": bytes(32)}, "torn"),
        ({"hlc": FIRST.hlc}, "not later"),
    ],
)
def test_a_torn_chain_is_found(changed, why):
    good = {"seq": 2, "prev": SIGNED.entry_hash, "hlc": Hlc(FIRST.hlc.ms, 1)}
    second = sign(replace(FIRST, **{**good, **changed}), KEY.sign)
    with pytest.raises(EvidenceError, match=why):
        follows(second, SIGNED)
