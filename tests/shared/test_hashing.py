"""Secrets are kept as Argon2id hashes that name their cost."""

import pytest

from shared.errors import EvidenceError
from shared.hashing import PRODUCT, Cost, SecretHasher

CHEAP = SecretHasher(Cost(memory_kib=8, passes=1))


def test_the_right_secret_matches_and_another_does_not():
    kept = CHEAP.hash_secret("246810")
    assert CHEAP.matches(kept, "246810")
    assert not CHEAP.matches(kept, "246811")


def test_equal_secrets_have_different_hashes():
    assert CHEAP.hash_secret("246810") != CHEAP.hash_secret("246810")


def test_the_product_is_no_cheaper_than_owasp_asks():
    kept = SecretHasher().hash_secret("246810")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert PRODUCT.memory_kib >= 19 * 1024
    assert PRODUCT.passes >= 2


def test_a_hash_of_another_cost_matches_and_asks_to_be_renewed():
    kept = CHEAP.hash_secret("246810")
    dearer = SecretHasher(Cost(memory_kib=16, passes=1))
    assert dearer.matches(kept, "246810")
    assert dearer.needs_rehash(kept)
    assert not CHEAP.needs_rehash(kept)


@pytest.mark.parametrize("kept", ["", "hash", "$argon2id$v=19$m=8,t=1,p=1$broken"])
def test_what_is_no_hash_is_no_match_but_evidence(kept):
    with pytest.raises(EvidenceError, match="set the secret anew"):
        CHEAP.matches(kept, "246810")


def test_a_hasher_tells_nothing_but_its_cost():
    assert repr(CHEAP) == "SecretHasher(cost=Cost(memory_kib=8, passes=1, lanes=1))"
