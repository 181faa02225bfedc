"""What people take away and auditors check, told apart by how it begins.

Level 0 is a signed statement, level 1 one with receipts of a log (RFC 9943), level 2 a proof of
C2SP tlog-proof, level 3 an audit bundle. A link, as a QR code has it, holds level 0 or 1.
"""

from shared.errors import InputError
from shared.ledger import tlog_proof
from shared.ledger.bundle import LARGEST, Bundle, parse_bundle
from shared.ledger.links import read_link
from shared.ledger.logged import Logged, parse_logged
from shared.ledger.transparent import Transparent, parse_transparent

__all__ = ["LARGEST", "LONGEST_BEGINNING", "File", "begins_as_evidence", "read"]

File = Transparent | Logged | Bundle

_TAGGED = b"\xd2"  # tag 18, COSE_Sign1
_PROOF = tlog_proof.HEADER.encode()
_OBJECT = b"{"
_SCHEMES = (b"https://", b"http://")
LONGEST_BEGINNING = len(_PROOF)


def begins_as_evidence(data: bytes) -> bool:
    return data.startswith((_TAGGED, _PROOF, _OBJECT, *_SCHEMES))


def read(data: bytes) -> File:
    """Raises `InputError` with the exact reason for whatever is malformed."""
    if data.startswith(_TAGGED):
        return parse_transparent(data)
    if data.startswith(_PROOF):
        return parse_logged(data)
    if data.startswith(_OBJECT):
        return parse_bundle(data)
    if data.startswith(_SCHEMES):
        return read_link(data)
    raise InputError(
        "This is no statement, no proof, no bundle and no link to a receipt: it begins with "
        f"{data[:16]!r}."
    )
