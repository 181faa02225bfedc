"""What the server tells of its log: with each upload, and when a kiosk comes as a witness.

`POST /api/v1/sync/head` has the kiosk's last head as its body, a signed note with the kiosk's
own cosignature, or nothing before the first; the answer is what a witness is asked, a
submission of C2SP tlog-witness from the size of that head to the newest one.
"""

from collections.abc import Mapping

from pydantic import Field

from shared.errors import InputError
from shared.ledger.merkle import HASH_SIZE, Proof
from shared.wire.base64url import to_bytes, to_text
from shared.wire.messages import Message

SUBJECT = "kiosk"
"""What kiosks of today sign for themselves; a pseudonym is another subject."""
HEAD = "/sync/head"
HEAD_MEDIA_TYPE = "text/plain; charset=utf-8"


class LogTold(Message):
    """The newest head, and the proof that it holds what was uploaded.

    `joint` proves the items that have an index (shared.ledger.joint); `consistency` leads to
    this head from the size that `?head=` named, where it named one. Both are base64url of
    their hashes, one after the other. `signature` is that of receipts (RFC 9942) over the root;
    a receipt names the subject of its statement, so there is one signature for each subject:
    `signature` for `SUBJECT`, `others` for all others in the upload, by their names.
    """

    checkpoint: str
    consistency: str
    joint: str
    signature: str
    others: Mapping[str, str] = Field(
        default_factory=dict[str, str], exclude_if=lambda others: not others
    )


class AnchorTold(Message):
    """The newest head that is final on a chain; the feed has it under `ANCHOR_KEY`.

    `checkpoint` is the whole signed note; what the chain has is the SHA-256 of its text.
    `envelope` is the proof of ERC-8281, as JSON.
    """

    size: int = Field(ge=0, lt=2**63)
    checkpoint: str
    envelope: str
    chain_id: int = Field(ge=1, lt=2**63)
    block: int = Field(ge=0, lt=2**63)
    at: str = Field(examples=["2026-11-21T09:30:00Z"])


class ErasureTold(Message):
    """The body of a statement and its salt are destroyed; the feed's key is its entry hash."""

    at: str
    reason: str


ANCHOR, ANCHOR_KEY = "anchor", "newest"
ERASURE = "erasure"
"""Subjects of the feed beside those of `changes.Subject`, which are what a shelf is made of."""


def write_hashes(hashes: Proof) -> str:
    return to_text(b"".join(hashes))


def read_hashes(text: str, what: str) -> Proof:
    data = to_bytes(text, what)
    if len(data) % HASH_SIZE:
        raise InputError(f"The {what} is not made of hashes of {HASH_SIZE} bytes.")
    return tuple(data[at : at + HASH_SIZE] for at in range(0, len(data), HASH_SIZE))


def witness_name(kiosk_id: str) -> str:
    """The key name under which a kiosk cosigns; its key is the one that signs its acts."""
    return f"kiosk/{kiosk_id}"
