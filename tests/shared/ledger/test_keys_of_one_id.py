"""Two keys whose name and ID are the same: a line of a note does not say whose it is."""

import pytest

from shared.errors import EvidenceError, InputError
from shared.keys import SigningKey
from shared.ledger.cosignature import Witness, cosign, verify_cosignatures
from shared.ledger.note import COSIGNATURE_V1, ED25519, Note, Verifier, key_id, sign_note
from shared.ledger.note import verify_note as verified
from shared.ledger.policy import parse_policy
from tests.support.keys_of_one_id import COSIGNING, NAME, SIGNING, policy_of_two

OWN = SigningKey(bytes(range(32)))
TEXT = "a head\n"


def never(_: bytes, __: bytes) -> None:
    raise EvidenceError("This key signed nothing.")


def own_note() -> Note:
    return sign_note(TEXT, NAME, OWN.public.raw, OWN.sign)


def own_verifier() -> Verifier:
    return Verifier(NAME, OWN.public.raw, OWN.public.verify)


@pytest.mark.parametrize(("keys", "kind"), [(SIGNING, ED25519), (COSIGNING, COSIGNATURE_V1)])
def test_the_keys_are_two_and_have_one_id(keys: tuple[bytes, bytes], kind: int) -> None:
    one, other = keys

    assert one != other
    assert key_id(NAME, kind, one) == key_id(NAME, kind, other)


def test_a_note_is_not_verified_by_whichever_key_came_last() -> None:
    known = [own_verifier(), *(Verifier(NAME, key, never) for key in SIGNING)]

    with pytest.raises(InputError, match="have the ID abe3644e"):
        verified(own_note(), known)


def test_a_cosignature_is_not_verified_by_whichever_key_came_last() -> None:
    known = [Witness(NAME, key, never) for key in COSIGNING]
    line = cosign(TEXT, NAME, OWN.public.raw, OWN.sign, 1)

    with pytest.raises(InputError, match="have the ID 08866f37"):
        verify_cosignatures(Note(TEXT, (line,)), known)


def test_the_same_key_may_be_known_twice() -> None:
    assert verified(own_note(), [own_verifier(), own_verifier()]) == (NAME,)


def test_who_signed_twice_is_named_once() -> None:
    signature = own_note().signatures[0]

    assert verified(Note(TEXT, (signature, signature)), [own_verifier()]) == (NAME,)


def test_a_policy_with_two_such_witnesses_is_refused() -> None:
    with pytest.raises(InputError, match=r"two keys of the witness .* have the ID 08866f37"):
        parse_policy(policy_of_two().encode())
