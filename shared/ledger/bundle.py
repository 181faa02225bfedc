"""Audit bundles: all there is about one statement, as one file of canonical JSON (RFC 8785).

`statement` is base64, `body` the JSON that the statement has the hash of, `proof` the text of
a C2SP tlog-proof, `anchor` the head that a chain recorded (a signed note) with the envelope of
ERC-8281, and `consistency` the hashes between both heads. A body that was erased is left out;
so are anchor and consistency, both, where no head is anchored.
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from shared.canonical import Json, canonical_json, read_canonical_json
from shared.errors import InputError
from shared.ledger.anchor import Envelope, envelope_fields, read_envelope
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.logged import Logged, parse_logged
from shared.ledger.merkle import HASH_SIZE, Proof
from shared.ledger.note import Note, decode_base64, format_note, parse_note
from shared.ledger.statement import Signed
from shared.ledger.tlog_proof import format_proof

VERSION = "counterproof-bundle/1"
LARGEST = 1024 * 1024
MOST_HASHES = 63

_ALWAYS: frozenset[str] = frozenset(("version", "statement", "proof"))
_BODY: frozenset[str] = frozenset(("body",))
_ANCHORED: frozenset[str] = frozenset(("anchor", "consistency"))
_SHAPES = (_ALWAYS, _ALWAYS | _BODY, _ALWAYS | _ANCHORED, _ALWAYS | _BODY | _ANCHORED)
_ANCHOR: frozenset[str] = frozenset(("checkpoint", "envelope"))
_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class Anchored:
    """A head that a chain is said to have recorded, and the proof between it and the other."""

    head: Note
    envelope: Envelope
    consistency: Proof


@dataclass(frozen=True, slots=True)
class Bundle:
    """`body` is None where it was erased."""

    logged: Logged
    body: bytes | None
    anchored: Anchored | None

    @property
    def level(self) -> int:
        return 3

    @property
    def signed(self) -> Signed:
        return self.logged.signed


def format_bundle(bundle: Bundle) -> bytes:
    fields: dict[str, Json] = {
        "version": VERSION,
        "statement": _base64(bundle.signed.encoded),
        "proof": format_proof(bundle.logged.proof),
    }
    if bundle.body is not None:
        fields["body"] = read_canonical_json(bundle.body)
    if bundle.anchored is not None:
        anchored = bundle.anchored
        fields["anchor"] = {
            "checkpoint": format_note(anchored.head),
            "envelope": envelope_fields(anchored.envelope),
        }
        fields["consistency"] = [_base64(each) for each in anchored.consistency]
    return canonical_json(fields)


def parse_bundle(data: bytes) -> Bundle:
    fields = _fields(data)
    if fields.get("version") != VERSION:
        raise InputError(
            f"The bundle's version is {fields.get('version')!r:.60}, not {VERSION!r}."
        )
    if frozenset(fields) not in _SHAPES:
        raise InputError(
            "A bundle has version, statement and proof, and may have body, and anchor together "
            f"with consistency; this one has {', '.join(sorted(fields))[:200]}."
        )
    logged = _part("proof", lambda: parse_logged(_text(fields["proof"], "proof").encode()))
    encoded = decode_base64(_text(fields["statement"], "statement"), "bundle's statement")
    if encoded != logged.signed.encoded:
        raise InputError("The bundle's statement is not the one of its proof.")
    body = canonical_json(fields["body"]) if "body" in fields else None
    return Bundle(logged, body, _anchored(fields) if "anchor" in fields else None)


def _fields(data: bytes) -> Mapping[str, Json]:
    if len(data) > LARGEST:
        raise InputError(f"A bundle has at most {LARGEST} bytes, not {len(data)}.")
    try:
        value = read_canonical_json(data)
    except InputError as error:
        raise InputError(f"A bundle is canonical JSON (RFC 8785). {error}") from error
    if not isinstance(value, Mapping):
        raise InputError("A bundle is a JSON object.")
    return value


def _anchored(fields: Mapping[str, Json]) -> Anchored:
    anchor, hashes = fields["anchor"], fields["consistency"]
    if not isinstance(anchor, Mapping) or frozenset(anchor) != _ANCHOR:
        raise InputError("The bundle's anchor is an object of checkpoint and envelope.")
    text = _text(anchor["checkpoint"], "anchor's checkpoint").encode()
    return Anchored(
        _part("anchor's checkpoint", lambda: _head(text)),
        _part("anchor's envelope", lambda: read_envelope(anchor["envelope"])),
        _part("consistency", lambda: _hashes(hashes)),
    )


def _head(data: bytes) -> Note:
    note = parse_note(data)
    parse_checkpoint(note.text)
    return note


def _hashes(value: Json) -> Proof:
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) > MOST_HASHES:
        raise InputError(f"It is a list of at most {MOST_HASHES} hashes.")
    hashes = tuple(decode_base64(_text(each, "consistency"), "hash") for each in value)
    if any(len(each) != HASH_SIZE for each in hashes):
        raise InputError(f"Each hash of a proof has {HASH_SIZE} bytes.")
    return hashes


def _part(name: str, read: Callable[[], _Part]) -> _Part:
    """What is wrong in it, and in which part of the bundle."""
    try:
        return read()
    except InputError as error:
        raise InputError(f"The bundle's {name}: {error}") from error


def _text(value: Json, name: str) -> str:
    if not isinstance(value, str):
        raise InputError(f"The bundle's {name} is no text.")
    return value


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()
