"""What people take away and auditors check, told apart by how it begins.

Level 0: a signed statement. Level 1: with receipts of a log (RFC 9943). Level 2: a proof of
C2SP tlog-proof with the statement as its extra data. Level 3: an audit bundle. A link, as a QR
code has it, carries level 0 or 1 in its fragment, which no server ever sees.
"""

import base64
import re
from dataclasses import dataclass

from shared.errors import InputError
from shared.ledger import statement, tlog_proof
from shared.ledger.note import decode_base64
from shared.ledger.statement import Signed
from shared.ledger.tlog_proof import TlogProof, parse_proof
from shared.ledger.transparent import Transparent, parse_transparent

LARGEST = 1024 * 1024

_TAGGED = b"\xd2"  # tag 18, COSE_Sign1
_LINK = re.compile(r"https?://[^\s?#]+/r/([^\s/?#]+)#([^\s#]+)", re.ASCII)
_BASE64URL = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_TO_BASE64 = str.maketrans("-_", "+/")


@dataclass(frozen=True, slots=True)
class Logged:
    """A statement under a head of the log: level 2."""

    signed: Signed
    proof: TlogProof

    @property
    def level(self) -> int:
        return 2


File = Transparent | Logged


def read(data: bytes) -> File:
    """Raises `InputError` with the exact reason for whatever is malformed."""
    if len(data) > LARGEST:
        raise InputError(f"A file of evidence has at most {LARGEST} bytes, not {len(data)}.")
    if data.startswith(_TAGGED):
        return parse_transparent(data)
    if data.startswith(tlog_proof.HEADER.encode()):
        return read_logged(data)
    if data.startswith((b"https://", b"http://")):
        return read_link(data)
    raise InputError(
        "This is no statement, no proof, no bundle and no link to a receipt: it begins with "
        f"{data[:16]!r}."
    )


def read_logged(data: bytes) -> Logged:
    proof = parse_proof(data)
    if not proof.extra:
        raise InputError("The proof has no extra line, which holds the statement.")
    try:
        return Logged(statement.parse(proof.extra), proof)
    except InputError as error:
        raise InputError(f"The extra data of the proof: {error}") from error


def write_link(server: str, data: bytes) -> str:
    """Of a statement with or without receipts; `server` is the public URL."""
    name = parse_transparent(data).signed.entry_hash
    return f"{server.rstrip('/')}/r/{_to_base64url(name)}#{_to_base64url(data)}"


def read_link(data: bytes) -> Transparent:
    try:
        found = _LINK.fullmatch(data.decode("ascii").strip())
    except UnicodeDecodeError as error:
        raise InputError("A link to a receipt is ASCII.") from error
    if found is None:
        raise InputError("A link to a receipt is https://SERVER/r/NAME#RECEIPT, and no more.")
    name, fragment = found.groups()
    transparent = parse_transparent(_from_base64url(fragment, "receipt in the link"))
    expected = _to_base64url(transparent.signed.entry_hash)
    if name != expected:
        raise InputError(
            f"The link names the statement {name[:80]!r}, yet the one in it is {expected!r}."
        )
    return transparent


def _to_base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _from_base64url(text: str, what: str) -> bytes:
    if not _BASE64URL.fullmatch(text):
        raise InputError(f"The {what} is no base64url: {text[:80]!r}.")
    return decode_base64(text.translate(_TO_BASE64) + "=" * (-len(text) % 4), what)
