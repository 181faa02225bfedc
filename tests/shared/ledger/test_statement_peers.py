"""Statements and CBOR against implementations of others, in both directions."""

import hashlib

import cbor2
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
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from shared.keys import PublicKey, SigningKey
from shared.ledger.cbor import decode, encode
from shared.ledger.hlc import Hlc
from shared.ledger.statement import NOTHING_BEFORE, Statement, body_hash, parse, sign, verify
from shared.wire import acknowledgement
from shared.wire.acknowledgement import Acknowledgement

KEY, OTHER = SigningKey(bytes([1]) * 32), SigningKey(bytes([2]) * 32)
BODY = b'{"act":"staff.unlocked"}'
STATEMENT = Statement(
    KEY.public.thumbprint,
    KEY.public.uri,
    "kiosk",
    "application/vnd.counterproof.act+json",
    3,
    bytes([7]) * 32,
    Hlc(1_790_000_000_000, 5),
    body_hash(BODY),
)


def public_pem(key: PublicKey) -> bytes:
    public = Ed25519PublicKey.from_public_bytes(key.raw)
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def private_pem(key: SigningKey) -> bytes:
    private = Ed25519PrivateKey.from_private_bytes(key.seed)
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def test_scitt_cose_verifies_our_statements() -> None:
    signed = sign(STATEMENT, KEY.sign)

    seen = scitt_cose.verify_sign1(signed.encoded, public_key_pem=public_pem(KEY.public))
    read = scitt_cose.parse_signed_statement(
        signed.encoded, public_key_pem=public_pem(KEY.public)
    )

    assert seen.payload == hashlib.sha256(BODY).digest()
    assert (seen.protected["seq"], seen.protected["prev"]) == (3, bytes([7]) * 32)
    assert (seen.protected[258], seen.protected[259]) == (-16, STATEMENT.content_type)
    assert read["signature_verified"] is True
    assert (read["issuer"], read["subject"]) == (KEY.public.uri, "kiosk")


def test_scitt_cose_refuses_our_statement_under_another_key_or_changed() -> None:
    encoded = sign(STATEMENT, KEY.sign).encoded
    flipped = encoded[:-1] + bytes([encoded[-1] ^ 1])

    cases = ((encoded, OTHER), (flipped, KEY), (encoded[:-1], KEY))
    for data, key in cases:
        with pytest.raises(scitt_cose.CoseError):
            scitt_cose.verify_sign1(data, public_key_pem=public_pem(key.public))


def test_we_read_a_statement_of_our_profile_that_scitt_cose_signed() -> None:
    theirs = scitt_cose.sign_sign1(
        STATEMENT.body_hash,
        alg="EdDSA",
        private_key_pem=private_pem(KEY),
        protected={
            1: -8,
            4: STATEMENT.kid,
            15: {1: STATEMENT.issuer, 2: STATEMENT.subject},
            258: -16,
            259: STATEMENT.content_type,
            "hlc": STATEMENT.hlc.number,
            "seq": STATEMENT.seq,
            "prev": STATEMENT.prev,
        },
    )

    signed = parse(theirs)

    verify(signed, KEY.public.verify)
    assert signed.statement == STATEMENT
    assert theirs == sign(STATEMENT, KEY.sign).encoded


def test_a_statement_of_another_profile_is_refused_with_a_reason() -> None:
    """It writes the keys of maps as they were given; RFC 9943 asks for no order, we do."""
    theirs = scitt_cose.build_signed_statement(
        BODY,
        alg="EdDSA",
        private_key_pem=private_pem(KEY),
        issuer=KEY.public.uri,
        subject="kiosk",
        content_type="application/json",
        kid=KEY.public.thumbprint,
    )

    with pytest.raises(InputError, match="a key is out of order"):
        parse(theirs)


def test_scitt_cose_verifies_our_acknowledgements() -> None:
    said = Acknowledgement(KEY.public.uri, 1_790_000_000, (bytes([9]) * 32, NOTHING_BEFORE))
    signed = acknowledgement.sign(said, OTHER)

    seen = scitt_cose.verify_sign1(signed, public_key_pem=public_pem(OTHER.public))

    assert tuple(cbor2.loads(seen.payload)) == said.hashes


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
numbers = st.integers(-(2**64), 2**64 - 1)
values = st.recursive(
    st.none() | st.booleans() | numbers | st.binary(max_size=300) | texts,
    lambda inner: (
        st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(st.integers(0, 2**64 - 1), inner, max_size=5)
        | st.dictionaries(texts, inner, max_size=5)
    ),
    max_leaves=12,
)
"""Maps of one kind of key: cbor2 sorts keys by their length first (RFC 8949, section 4.2.3),
and among keys of one kind that is our order (4.2.1) too."""


def plain(value: object) -> object:
    """Whatever kinds of array and map cbor2 makes."""
    match value:
        case bytes() | str() | bool() | int() | None:
            return value
        case [*items]:
            return tuple(map(plain, items))
        case _:
            return {key: plain(item) for key, item in dict(value).items()}  # type: ignore[call-overload]


@given(values)
def test_cbor2_reads_what_we_write(value: object) -> None:
    assert plain(cbor2.loads(encode(value))) == value  # type: ignore[arg-type]


@given(values)
def test_we_read_what_cbor2_writes_canonically(value: object) -> None:
    written = cbor2.dumps(value, canonical=True)

    assert decode(written) == value
    assert encode(decode(written)) == written


@given(st.binary(max_size=60))
def test_whatever_we_read_cbor2_reads_too(data: bytes) -> None:
    try:
        ours = decode(data)
    except InputError:
        return
    assert cbor2.dumps(cbor2.loads(data), canonical=True) or ours is None
