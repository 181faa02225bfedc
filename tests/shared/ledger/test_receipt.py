"""Receipts: made, read, verified, and every way to be wrong refused."""

import contextlib
from dataclasses import replace

import pytest

from shared.errors import CounterproofError, EvidenceError, InputError
from shared.keys import SigningKey
from shared.ledger import merkle
from shared.ledger.cbor import Tagged, decode, encode
from shared.ledger.receipt import (
    LARGEST,
    Place,
    Receipt,
    issuer_of,
    make_receipt,
    parse_receipt,
    sign_root,
    verify_receipt,
    verify_root,
)

LOG = SigningKey(bytes(range(32)))
ENTRIES = [bytes([number]) * 32 for number in range(9)]
LEAVES = [merkle.leaf_hash(entry) for entry in ENTRIES]
PLACE = Place(9, 4, merkle.inclusion_proof(LEAVES, 4))
PLAIN = Receipt(issuer_of(LOG.public.thumbprint), "kiosk", PLACE, b"")
MADE = make_receipt(PLAIN, ENTRIES[4], LOG.sign)


def with_parts(protected=None, unprotected=None, payload=None):
    parts = list(decode(MADE).value)
    header = {**decode(parts[0]), **(protected or {})}
    return encode(Tagged(18, (encode(header), unprotected or parts[1], payload, parts[3])))


def with_proof(*proof):
    return with_parts(unprotected={396: {-1: (encode(proof),)}})


def test_a_receipt_gives_the_root_that_was_signed():
    receipt = parse_receipt(MADE)
    assert receipt == replace(PLAIN, signature=receipt.signature)
    root = verify_receipt(receipt, ENTRIES[4], LOG.public.verify)
    assert root == merkle.root(LEAVES)


def test_a_receipt_at_a_million_entries_stays_small():
    place = Place(1_000_000, 500_000, tuple(LEAVES[:1]) * 20)
    receipt = make_receipt(replace(PLAIN, place=place), ENTRIES[0], LOG.sign)
    assert len(receipt) <= 800


def test_another_entry_is_not_in_the_log():
    with pytest.raises(EvidenceError, match="not by the key"):
        verify_receipt(parse_receipt(MADE), ENTRIES[5], LOG.public.verify)


def flipped(bit: int) -> bytes:
    bent = bytearray(MADE)
    bent[bit // 8] ^= 1 << bit % 8
    return bytes(bent)


def test_no_bit_can_be_flipped_but_in_a_size_that_leads_to_the_same_root():
    passed = []
    for bit in range(len(MADE) * 8):
        with contextlib.suppress(CounterproofError):
            receipt = parse_receipt(flipped(bit))
            root = verify_receipt(receipt, ENTRIES[4], LOG.public.verify)
            passed.append((receipt, root))
    known = parse_receipt(MADE)

    assert {root for _, root in passed} == {merkle.root(LEAVES)}
    for receipt, _ in passed:
        place = replace(receipt.place, size=known.place.size)
        assert replace(receipt, place=place) == known


@pytest.mark.parametrize(
    ("encoded", "why"),
    [
        (bytes(LARGEST + 1), "at most"),
        (encode(()), "tagged COSE_Sign1"),
        (with_parts(payload=bytes(32)), "detached"),
        (with_parts(protected={2: 1}), "adds 2"),
        (with_parts(protected={395: 2}), "RFC 9162"),
        (with_parts(protected={1: -7}), "EdDSA"),
        (with_parts(protected={4: b"long kid"}), "key ID of a receipt is 4 bytes"),
        (with_parts(protected={15: {1: "log"}}), "claims lacks or adds 2"),
        (with_parts(protected={15: {1: "a", 2: "b"}}), "issuer of a receipt is 'log', not 'a'"),
        (with_parts(unprotected={1: 1}), "unprotected header lacks or adds"),
        (with_parts(unprotected={396: 1}), "proofs is no map"),
        (with_parts(unprotected={396: {-2: ()}}), "lacks or adds -1, -2"),
        (with_parts(unprotected={396: {-1: ()}}), "one inclusion proof"),
        (with_proof(1, 0), "a size, an index and hashes"),
        (with_proof(0, 0, ()), "size is no number"),
        (with_proof(1, -1, ()), "index is no number"),
        (with_proof(1, 0, (b"x",)), "hash is no SHA-256"),
    ],
)
def test_what_is_no_receipt_is_refused(encoded, why):
    with pytest.raises(InputError, match=why):
        parse_receipt(encoded)


def test_the_signature_of_a_root_is_checked_without_any_entry():
    issuer, root = issuer_of(LOG.public.thumbprint), merkle.root(LEAVES)
    signature = sign_root(root, issuer, "kiosk", LOG.sign)

    verify_root(root, issuer, "kiosk", signature, LOG.public.verify)
    with pytest.raises(EvidenceError, match="not by the key"):
        verify_root(root, issuer, "person", signature, LOG.public.verify)
