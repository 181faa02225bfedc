"""Cosignatures (C2SP tlog-cosignature, Ed25519): a witness saw the log grow up to this head.

The signature is over the time and the whole text of the checkpoint, under a key ID of its own
kind, so that it can never pass for a log's signature.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from shared.errors import EvidenceError, InputError
from shared.ledger.note import (
    COSIGNATURE_V1,
    Note,
    NoteSignature,
    by_name_and_id,
    check_key_name,
    key_id,
)

LARGEST_TIME = 2**63 - 1

_TIME_SIZE = 8
_SIGNATURE_SIZE = 64


@dataclass(frozen=True, slots=True)
class Witness:
    """A cosigner somebody trusts; `check(message, signature)` raises `EvidenceError`."""

    name: str
    key: bytes
    check: Callable[[bytes, bytes], None]

    @property
    def key_id(self) -> bytes:
        return key_id(self.name, COSIGNATURE_V1, self.key)


@dataclass(frozen=True, slots=True)
class Seen:
    """Which witness saw the head, and when (seconds since 1970)."""

    witness: str
    at_s: int


def cosign(
    text: str, name: str, key: bytes, signer: Callable[[bytes], bytes], at_s: int
) -> NoteSignature:
    """What a witness adds to the note of this text, `at_s` seconds after 1970 began."""
    check_key_name(name)
    signature = signer(cosigned_message(text, at_s))
    data = at_s.to_bytes(_TIME_SIZE, "big") + signature
    return NoteSignature(name, key_id(name, COSIGNATURE_V1, key), data)


def cosigned_message(text: str, at_s: int) -> bytes:
    if not 0 <= at_s <= LARGEST_TIME:
        raise InputError(f"No cosignature is made at second {at_s}.")
    return f"cosignature/v1\ntime {at_s}\n{text}".encode()


def verify_cosignatures(note: Note, witnesses: Iterable[Witness]) -> tuple[Seen, ...]:
    """Those of the trusted witnesses, each once; one that does not hold condemns the note."""
    known = by_name_and_id(witnesses)
    found: dict[str, Seen] = {}
    for signature in note.signatures:
        witness = known.get((signature.name, signature.key_id))
        if witness is not None:
            found[witness.name] = _seen(note, witness, signature)
    return tuple(found.values())


def _seen(note: Note, witness: Witness, signature: NoteSignature) -> Seen:
    if len(signature.data) != _TIME_SIZE + _SIGNATURE_SIZE:
        raise EvidenceError(f"The cosignature of {witness.name} has the wrong length.")
    at_s = int.from_bytes(signature.data[:_TIME_SIZE], "big")
    if at_s > LARGEST_TIME:
        raise EvidenceError(f"The cosignature of {witness.name} is from no time there is.")
    witness.check(cosigned_message(note.text, at_s), signature.data[_TIME_SIZE:])
    return Seen(witness.name, at_s)
