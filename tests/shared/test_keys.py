"""Ed25519 against RFC 8032, and the name of a key against RFC 9679."""

import hashlib

import pytest

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey, SigningKey

# RFC 8032 section 7.1, tests 1 to 3.
VECTORS = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
]


@pytest.mark.parametrize(("seed", "public", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard(seed, public, message, signature):
    key = SigningKey(bytes.fromhex(seed))
    assert key.public.raw.hex() == public
    assert key.sign(bytes.fromhex(message)).hex() == signature
    key.public.verify(bytes.fromhex(message), bytes.fromhex(signature))


def test_another_message_was_not_signed():
    key = SigningKey(bytes(32))
    with pytest.raises(EvidenceError, match="not by the key"):
        key.public.verify(b"other", key.sign(b"this"))


def test_a_key_is_named_by_its_required_members():
    raw = SigningKey(bytes(32)).public.raw
    # {1: 1, -1: 6, -2: x}, keys in the order of their bytes.
    written = bytes.fromhex("a3010120062158 20".replace(" ", "")) + raw
    assert PublicKey(raw).thumbprint == hashlib.sha256(written).digest()
    assert PublicKey(raw).uri.startswith("urn:ietf:params:oauth:ckt:sha-256:")


def test_a_made_key_comes_from_the_randomness_it_is_given():
    key = SigningKey.make(lambda count: bytes(range(count)))
    assert key.seed == bytes(range(32))
    assert "object at" in repr(key)


@pytest.mark.parametrize("make", [SigningKey, PublicKey])
def test_a_key_of_another_length_is_refused(make):
    with pytest.raises(InputError, match="32 bytes, not 31"):
        make(bytes(31))
