"""Signatures that verifiers are known to disagree about: ours refuse what any would refuse."""

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from shared.errors import EvidenceError
from shared.keys import PublicKey
from tests.support.edwards import BASE, ORDER, SMALL, P, plus, signed, times, written, x_of

pytestmark = pytest.mark.no_cover  # each case takes the same way

SECRET, R = 1234567**9 % ORDER, 7654321**9 % ORDER
POINT = times(SECRET, BASE)
KEY = written(POINT)
MESSAGES = [b"message %d" % number for number in range(16)]
TORSION = SMALL[1:]
NOT_REDUCED = [
    (y + P | odd << 255).to_bytes(32, "little")
    for y in range(19)
    for odd in (0, 1)
    if x_of(y, odd) is not None
]


def ours(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        PublicKey(key).verify(message, signature)
    except EvidenceError:
        return False
    return True


def openssl(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def test_the_arithmetic_of_these_tests_signs_as_the_standard_does():
    signature = signed(KEY, b"message", SECRET, R)
    assert ours(KEY, b"message", signature)
    assert openssl(KEY, b"message", signature)


def test_s_has_one_form():
    good = signed(KEY, b"message", SECRET, R)
    s = int.from_bytes(good[32:], "little") + ORDER
    assert not ours(KEY, b"message", good[:32] + s.to_bytes(32, "little"))


@pytest.mark.parametrize("size", [0, 32, 63, 65])
def test_a_signature_of_another_length_is_none(size):
    good = signed(KEY, b"message", SECRET, R) + b"m"
    assert not ours(KEY, b"message", good[:size])
    assert not ours(KEY, b"message"[64 - size :], good[:size])


@pytest.mark.parametrize("point", SMALL)
def test_a_key_of_small_order_signed_nothing(point):
    key = written(point)
    forged = [signed(key, message, 0, R) for message in MESSAGES]
    assert any(openssl(key, *pair) for pair in zip(MESSAGES, forged, strict=True))
    assert not any(ours(key, *pair) for pair in zip(MESSAGES, forged, strict=True))


@pytest.mark.parametrize("key", NOT_REDUCED)
def test_a_key_is_written_in_one_form(key):
    assert not any(ours(key, each, signed(key, each, 0, R)) for each in MESSAGES)


@pytest.mark.parametrize("point", SMALL)
def test_r_is_not_of_small_order(point):
    assert not ours(KEY, b"message", signed(KEY, b"message", SECRET, 0, written(point)))


@pytest.mark.parametrize("torsion", TORSION)
def test_r_is_compared_without_the_cofactor(torsion):
    shown = written(plus(times(R, BASE), torsion))
    signature = signed(KEY, b"message", SECRET, R, shown)
    assert not ours(KEY, b"message", signature)
    assert not openssl(KEY, b"message", signature)


@pytest.mark.parametrize("torsion", TORSION)
def test_a_key_of_mixed_order_is_judged_as_openssl_judges_it(torsion):
    key = written(plus(POINT, torsion))
    for message in MESSAGES:
        signature = signed(key, message, SECRET, R)
        assert ours(key, message, signature) == openssl(key, message, signature)
