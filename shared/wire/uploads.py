"""Statements on their way up: a CBOR sequence (RFC 8742) of [statement, body, kind]."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import Field

from shared.errors import InputError
from shared.ledger.cbor import decode_sequence, encode
from shared.wire.jwk import Jwk
from shared.wire.log import LogTold
from shared.wire.messages import FeedName, FeedNumber, Message, Name
from shared.wire.packing import TooMuchError

MEDIA_TYPE = "application/cbor-seq"
LARGEST = 1024 * 1024
MOST_ITEMS = 4096
LONGEST_KIND = 64
QUARANTINE_CODES = frozenset(
    {
        *("malformed", "foreign-key", "content-type", "signature", "clock", "kind"),
        *("secret-body", "body-missing", "body-hash", "body-malformed", "cloned-kiosk"),
    }
)
"""Reasons for which a statement never becomes part of its kiosk's chain at the server."""


@dataclass(frozen=True, slots=True)
class Item:
    """`body` is None where it is secret, or erased."""

    statement: bytes
    body: bytes | None = field(repr=False)
    kind: str


class Outcome(StrEnum):
    """What became of an item; all but `waits` are in the acknowledgement."""

    ACCEPTED = "accepted"
    LOST = "lost"  # kept in the chain, without effect, for a reason staff can act on
    DUPLICATE = "duplicate"  # it was kept before
    REFUSED = "refused"  # put into quarantine
    WAITS = "waits"  # something before it is missing: send that first


class Reason(Message):
    """`code` is for programs and stays, `sentence` is for people."""

    code: str = Field(examples=["unknown-batch"])
    sentence: str


class ItemTold(Message):
    """`hash` names the item: SHA-256 of the statement as it came, base64url.

    `index` is its place in the log, where it is in it.
    """

    hash: str
    outcome: Outcome
    reason: Reason | None = None
    index: FeedNumber | None = None


class UploadTold(Message):
    """One answer for each item in its order, and the signature over what the server holds.

    What the items changed, or did not, is in the feed up to `number`. `log` is None where none
    of them is in the log, and while the server may not sign: its receipts come later.
    """

    items: list[ItemTold]
    acknowledgement: str
    feed: FeedName
    number: FeedNumber
    log: LogTold | None = None


class Head(Message):
    """The newest statement of this kiosk that the server holds, in base64url."""

    statement: str

    seq: int
    hash: str
    hlc_ms: int
    hlc_count: int


class SyncState(Message):
    """A kiosk that finds itself behind `head` was restored from an old backup.

    A server whose `head` is older than what it acknowledged was restored from one itself.
    `asked` is the hash of the statement that was asked about, where the server holds it.
    """

    kiosk_id: Name
    organisation: Name
    site: Name
    name: Name
    head: Head | None
    feed: FeedName
    number: FeedNumber
    server_key: Jwk
    asked: str | None = None


def write_items(items: Iterable[Item]) -> bytes:
    return b"".join(encode((each.statement, each.body, each.kind)) for each in items)


def read_items(data: bytes) -> tuple[Item, ...]:
    if len(data) > LARGEST:
        raise TooMuchError(f"At most {LARGEST} bytes go up at once.")
    return tuple(_item(value, at) for at, value in enumerate(decode_sequence(data, MOST_ITEMS)))


def _item(value: object, at: int) -> Item:
    match value:
        case (bytes(statement), None | bytes() as body, str(kind)):
            if len(kind) <= LONGEST_KIND and kind.isprintable():
                return Item(statement, body, kind)
        case _:
            pass
    raise InputError(f"Item {at} is not [statement, body or null, kind].")
