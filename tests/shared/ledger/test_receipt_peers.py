"""Receipts and transparent statements against scitt-cose, in both directions."""

import pytest
import scitt_cose
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from shared.keys import PublicKey, SigningKey
from shared.ledger.cbor import encode
from shared.ledger.evidence import Outcome, judge, read
from shared.ledger.receipt import issuer_of, parse_receipt, verify_receipt
from tests.support import evidence_world as world

ENTRIES = [entry.hex() for entry in world.ENTRIES[: world.SIZE]]


def public_pem(key: PublicKey) -> bytes:
    public = Ed25519PublicKey.from_public_bytes(key.raw)
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def private_pem(key: SigningKey) -> bytes:
    private = Ed25519PrivateKey.from_private_bytes(key.seed)
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def theirs() -> bytes:
    """`build_receipt` writes its header in an order of its own; all else is theirs."""
    path = [bytes.fromhex(each) for each in scitt_cose.inclusion_proof(ENTRIES, world.INDEX)]
    return scitt_cose.sign_sign1(
        bytes.fromhex(scitt_cose.merkle_root(ENTRIES)),
        alg="EdDSA",
        private_key_pem=private_pem(world.LOG),
        protected={
            1: -8,
            4: world.LOG.public.thumbprint[:4],
            15: {1: "log", 2: "kiosk"},
            395: 1,
        },
        unprotected={396: {-1: [encode((len(ENTRIES), world.INDEX, path))]}},
        detached=True,
    )


@pytest.mark.parametrize("size", [6, 7, 8, 9, 10, 11])
def test_scitt_cose_verifies_our_receipts(size: int) -> None:
    seen = scitt_cose.verify_receipt(
        world.receipt(size=size),
        leaf_entry_hex=ENTRIES[world.INDEX],
        log_public_key_pem=public_pem(world.LOG.public),
    )

    assert seen.ok, seen.errors
    assert (seen.tree_size, seen.leaf_index) == (size, world.INDEX)
    assert seen.root == world.root(size).hex()
    assert (seen.issuer, seen.subject) == ("log", "kiosk")
    assert seen.protected_header_ext == {4: world.LOG.public.thumbprint[:4]}


def test_scitt_cose_refuses_ours_for_another_entry_or_key() -> None:
    for entry, key in ((4, world.LOG), (world.INDEX, world.STRANGER)):
        seen = scitt_cose.verify_receipt(
            world.receipt(),
            leaf_entry_hex=ENTRIES[entry],
            log_public_key_pem=public_pem(key.public),
        )
        assert not seen.ok


def test_we_verify_a_receipt_that_scitt_cose_made() -> None:
    receipt = parse_receipt(theirs())

    root = verify_receipt(receipt, world.SIGNED.entry_hash, world.LOG.public.verify)

    assert root == world.root(world.SIZE)
    assert receipt.issuer == issuer_of(world.LOG.public.thumbprint)
    assert theirs() == world.receipt()


def test_a_transparent_statement_is_the_same_whoever_attached_the_receipts() -> None:
    one, two = world.receipt(), world.receipt(size=11)

    made = scitt_cose.attach_receipts(world.SIGNED.encoded, [one, two])

    assert made == world.transparent(one, two)
    assert scitt_cose.extract_receipts(world.transparent(one, two)) == [one, two]
    assert judge(read(made), world.terms()).outcome is Outcome.VALID_UNWITNESSED


def test_scitt_cose_verifies_the_statement_with_receipts_in_it() -> None:
    pem = public_pem(world.KIOSK.public)
    seen = scitt_cose.verify_sign1(world.transparent(), public_key_pem=pem)
    assert seen.payload == world.STATEMENT.body_hash
