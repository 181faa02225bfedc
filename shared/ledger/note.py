"""Signed notes (C2SP signed-note): a text that ends in a newline, and lines that sign it.

Rules:
1. UTF-8 without control characters but the newline; signatures follow the last empty line.
2. A key is known by its name and its key ID together. Signatures of other keys are no matter.
3. One known key whose signature fails condemns the whole note; no known key at all does too.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from shared.errors import EvidenceError, InputError

ED25519 = 0x01
COSIGNATURE_V1 = 0x04
ML_DSA_44 = 0x06

LARGEST_NOTE = 128 * 1024
MOST_SIGNATURES = 100

_ID_SIZE = 4
_KEY_NAME = re.compile(r"[^\s+\x00-\x20]+")
_DASH = "\u2014"
_KEY_SIZES = {ED25519: 32, COSIGNATURE_V1: 32, ML_DSA_44: 1312}


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """`data` is what the algorithm made; for a cosignature it begins with the time."""

    name: str
    key_id: bytes
    data: bytes

    @property
    def line(self) -> str:
        text = base64.b64encode(self.key_id + self.data).decode()
        return f"{_DASH} {self.name} {text}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """`text` ends in a newline and is what is signed."""

    text: str
    signatures: tuple[NoteSignature, ...]


class Named(Protocol):
    """What a signature line says of a key, and the key."""

    @property
    def name(self) -> str: ...

    @property
    def key(self) -> bytes: ...

    @property
    def key_id(self) -> bytes: ...


_Known = TypeVar("_Known", bound=Named)


@dataclass(frozen=True, slots=True)
class Verifier:
    """A key somebody trusts; `check(message, signature)` raises `EvidenceError`."""

    name: str
    key: bytes
    check: Callable[[bytes, bytes], None]

    @property
    def key_id(self) -> bytes:
        return key_id(self.name, ED25519, self.key)

    def made(self, signature: NoteSignature) -> bool:
        return (signature.name, signature.key_id) == (self.name, self.key_id)


def key_id(name: str, algorithm: int, key: bytes) -> bytes:
    """Four bytes by which a signature line names its key; they prove nothing."""
    return hashlib.sha256(f"{name}\n".encode() + bytes([algorithm]) + key).digest()[:_ID_SIZE]


def verifier_key(name: str, key: bytes, algorithm: int = ED25519) -> str:
    """`<name>+<key ID>+<base64 of algorithm and key>`, the one line a key is handed out as."""
    check_key_name(name)
    material = base64.b64encode(bytes([algorithm]) + key).decode()
    return f"{name}+{key_id(name, algorithm, key).hex()}+{material}"


def read_verifier_key(text: str) -> tuple[str, int, bytes]:
    """Name, algorithm and key; of the algorithms that can be verified here."""
    name, algorithm, key = read_any_verifier_key(text)
    if algorithm == ML_DSA_44:
        raise InputError(f"The key of {name} is no Ed25519 key for notes or cosignatures.")
    return name, algorithm, key


def read_any_verifier_key(text: str) -> tuple[str, int, bytes]:
    """ML-DSA-44 is read too: a policy may name a key whose signatures nobody here can check."""
    parts = text.split("+", 2)
    if len(parts) != 3:  # noqa: PLR2004 (name, ID, key)
        raise InputError(f"A verifier key is name+ID+key, not {text[:80]!r}.")
    name, given_id, material = parts
    check_key_name(name)
    raw = decode_base64(material, "key")
    if not raw or _KEY_SIZES.get(raw[0]) != len(raw) - 1:
        raise InputError(f"The key of {name} is no Ed25519 key for notes or cosignatures.")
    if key_id(name, raw[0], raw[1:]).hex() != given_id:
        raise InputError(f"The key of {name} does not have the ID {given_id!r}.")
    return name, raw[0], raw[1:]


def sign_note(text: str, name: str, key: bytes, signer: Callable[[bytes], bytes]) -> Note:
    """A note with one Ed25519 signature."""
    check_text(text)
    check_key_name(name)
    signature = NoteSignature(name, key_id(name, ED25519, key), signer(text.encode()))
    return Note(text, (signature,))


def format_note(note: Note) -> str:
    return note.text + "\n" + "".join(each.line for each in note.signatures)


def parse_note(data: bytes) -> Note:
    """Its form only: who signed it, and whether, is for `verify_note`."""
    if len(data) > LARGEST_NOTE:
        raise InputError(f"A note has at most {LARGEST_NOTE} bytes, not {len(data)}.")
    try:
        whole = data.decode()
    except UnicodeDecodeError as error:
        raise InputError("A note is UTF-8.") from error
    text, found, signatures = whole.rpartition("\n\n")
    if not found:
        raise InputError("A note has an empty line between its text and its signatures.")
    check_text(text + "\n")
    lines = signatures.split("\n")
    if lines[-1] != "" or len(lines) == 1:
        raise InputError("A note ends in a signature line and its newline.")
    if len(lines) - 1 > MOST_SIGNATURES:
        raise InputError(f"A note carries at most {MOST_SIGNATURES} signatures.")
    return Note(text + "\n", tuple(_signature(line) for line in lines[:-1]))


def verify_note(note: Note, known: Iterable[Verifier]) -> tuple[str, ...]:
    """The names of the known keys that signed it, at least one, each once."""
    keys = by_name_and_id(known)
    names: dict[str, None] = {}
    for signature in note.signatures:
        verifier = keys.get((signature.name, signature.key_id))
        if verifier is not None:
            verifier.check(note.text.encode(), signature.data)
            names[verifier.name] = None
    if not names:
        raise EvidenceError("No key that is known signed this note.")
    return tuple(names)


def by_name_and_id(known: Iterable[_Known]) -> Mapping[tuple[str, bytes], _Known]:
    """Whose signature a line is said to be; nobody can tell where two keys share both."""
    found: dict[tuple[str, bytes], _Known] = {}
    for each in known:
        other = found.setdefault((each.name, each.key_id), each)
        if other.key != each.key:
            raise InputError(f"Two keys of {each.name} have the ID {each.key_id.hex()}.")
    return found


def check_key_name(name: str) -> None:
    if not _KEY_NAME.fullmatch(name):
        raise InputError(f"{name!r} is no key name: it has no blanks and no plus sign.")


def check_text(text: str) -> None:
    if not text.endswith("\n"):
        raise InputError("The text of a note ends in a newline.")
    odd = next((char for char in text if char < " " and char != "\n"), None)
    if odd is not None:
        raise InputError(f"The text of a note holds the control character {odd!r}.")


def decode_base64(text: str, what: str) -> bytes:
    """The standard alphabet with its padding, and only the form that encoding gives."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError(f"The {what} is no base64: {text[:80]!r}.") from error
    if base64.b64encode(data).decode() != text:
        raise InputError(f"The {what} is not the base64 of its bytes: {text[:80]!r}.")
    return data


def _signature(line: str) -> NoteSignature:
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != _DASH:  # noqa: PLR2004 (dash, name, signature)
        raise InputError(f"This is no signature line: {line[:80]!r}.")
    _, name, text = parts
    check_key_name(name)
    data = decode_base64(text, "signature")
    if len(data) <= _ID_SIZE:
        raise InputError(f"The signature of {name} is empty.")
    return NoteSignature(name, data[:_ID_SIZE], data[_ID_SIZE:])
