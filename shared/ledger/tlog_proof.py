"""Proofs to take away (C2SP tlog-proof): an index, its inclusion proof and the signed head."""

import base64
from dataclasses import dataclass

from shared.errors import InputError
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint, read_number
from shared.ledger.merkle import HASH_SIZE, Proof, verify_inclusion
from shared.ledger.note import LARGEST_NOTE, Note, decode_base64, format_note, parse_note

HEADER = "c2sp.org/tlog-proof@v1"

_EXTRA = "extra "
_INDEX = "index "
_MOST_HASHES = 63


@dataclass(frozen=True, slots=True)
class TlogProof:
    """`extra` is opaque and proves nothing; it is empty where there is none."""

    index: int
    hashes: Proof
    head: Note
    extra: bytes = b""

    @property
    def checkpoint(self) -> Checkpoint:
        return parse_checkpoint(self.head.text)

    def verify_entry(self, leaf: bytes) -> Checkpoint:
        """The head under which this hash of a leaf is; who signed it is another question."""
        checkpoint = self.checkpoint
        verify_inclusion(leaf, self.index, checkpoint.size, self.hashes, checkpoint.root)
        return checkpoint


def format_proof(proof: TlogProof) -> str:
    extra = [f"{_EXTRA}{_base64(proof.extra)}"] if proof.extra else []
    lines = (HEADER, *extra, f"{_INDEX}{proof.index}", *map(_base64, proof.hashes), "")
    return "".join(f"{line}\n" for line in lines) + format_note(proof.head)


def parse_proof(data: bytes) -> TlogProof:
    if len(data) > 2 * LARGEST_NOTE:
        raise InputError(f"A proof has at most {2 * LARGEST_NOTE} bytes.")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise InputError("A proof is UTF-8.") from error
    above, empty_line, head = text.partition("\n\n")
    if not empty_line:
        raise InputError("A proof has an empty line before its checkpoint.")
    first, *lines = above.split("\n")
    if first != HEADER:
        raise InputError(f"A proof begins with {HEADER}, not {first[:40]!r}.")
    extra = _take_extra(lines)
    index = _take_index(lines)
    note = parse_note(head.encode())
    parse_checkpoint(note.text)
    return TlogProof(index, _hashes(lines), note, extra)


def _take_extra(lines: list[str]) -> bytes:
    if not lines or not lines[0].startswith(_EXTRA):
        return b""
    extra = decode_base64(lines.pop(0).removeprefix(_EXTRA), "extra data")
    if not extra:
        raise InputError("A proof without extra data has no line for it.")
    return extra


def _take_index(lines: list[str]) -> int:
    if not lines or not lines[0].startswith(_INDEX):
        raise InputError("A proof names the index of its entry.")
    return read_number(lines.pop(0).removeprefix(_INDEX), "index")


def _hashes(lines: list[str]) -> Proof:
    if len(lines) > _MOST_HASHES:
        raise InputError(f"No tree is higher than {_MOST_HASHES}.")
    hashes = tuple(decode_base64(line, "hash") for line in lines)
    if any(len(each) != HASH_SIZE for each in hashes):
        raise InputError(f"Each hash of a proof has {HASH_SIZE} bytes.")
    return hashes


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
