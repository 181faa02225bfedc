"""What sync needs from the two worlds it joins: the server beyond, and the cache below.

The invariant that both sides of it keep: what a kiosk shows is the server's state at the cursor
with the kiosk's own acts on top that this state does not hold yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Protocol

from shared.errors import UnavailableError
from shared.keys import PublicKey
from shared.wire.changes import Cursor, Page
from shared.wire.pairing import Claim, PollTold
from shared.wire.uploads import Item, SyncState, UploadTold


class Turned(Enum):
    """Why a server lets this kiosk in no more; only an operator can change it."""

    UNPAIRED = "unpaired"
    REVOKED = "revoked"
    SUSPENDED = "suspended"  # two kiosks use one key


class TurnedAwayError(UnavailableError):
    def __init__(self, turned: Turned, message: str) -> None:
        super().__init__(message)
        self.turned = turned


class FeedGoneError(UnavailableError):
    """The cursor is of another feed, or ahead of it: read from the beginning again."""


class KnownKeyError(UnavailableError):
    """The server paired this kiosk's key before: a token leads to where it belongs."""


class ForeignServerError(UnavailableError):
    """Somebody answers, but no server of ours."""


class UntrustedServerError(UnavailableError):
    """Its certificate does not prove that it is the one that was asked."""


class NotKeptError(UnavailableError):
    """The server approved, and the cache could not keep it."""


class BusyError(UnavailableError):
    """The server asks for a pause."""

    def __init__(self, retry_after_s: float, message: str) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


@dataclass(frozen=True, slots=True)
class Paired:
    """Where this kiosk belongs, and the key by which it knows its server."""

    server: str
    kiosk_id: str
    organisation: str
    site: str
    name: str
    server_key: PublicKey


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A statement that no acknowledgement holds yet."""

    seq: int
    entry_hash: bytes
    item: Item = field(repr=False)


@dataclass(frozen=True, slots=True)
class Settled:
    """What an acknowledgement that was verified says of a statement.

    Its effect, or what the server did instead, is in the feed up to `cursor`.
    """

    seq: int
    cursor: Cursor
    refusal: "Refusal | None" = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """An act that has no effect at the server: why, and what staff can do."""

    seq: int
    kind: str
    at: datetime
    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SyncFacts:
    """What the cache knows of its sync; `resyncing` is while it reads a feed anew."""

    waiting: int
    refused: int
    cursor: Cursor
    resyncing: bool
    sent_at: datetime | None
    pulled_at: datetime | None


class SyncPeer(Protocol):
    """A server. UnavailableError: it cannot be asked now; TurnedAwayError: it does not want.

    Safe to use from several threads; after `close` every call ends with `UnavailableError`,
    those on their way too.
    """

    @property
    def clock_offset_ms(self) -> int | None:
        """How far this kiosk's clock is ahead of the server's; None before it was measured."""
        ...

    def claim(self) -> Claim:
        """Begin the pairing of this kiosk's key; `KnownKeyError` where it is paired."""
        ...

    def poll(self, device_code: str) -> PollTold: ...

    def state(self, statement: int = 0) -> SyncState:
        """Where both sides stand; it names the statement of that number, too."""
        ...

    def upload(self, items: Sequence[Item]) -> UploadTold: ...

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        """The next page; where there is none yet it is waited for, and may stay empty."""
        ...

    def close(self) -> None: ...


class SyncStore(Protocol):
    """The cache. Each method returns once what it wrote cannot be lost any more."""

    def paired(self) -> Paired | None: ...

    def pair(self, paired: Paired) -> None: ...

    def part(self) -> None:
        """Forget the pairing; what waits stays."""
        ...

    def waiting(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        """The oldest first; at least one when there is any."""
        ...

    def settle(self, settled: Sequence[Settled], at: datetime) -> None: ...

    def cursor(self) -> Cursor: ...

    def take(self, page: Page, at: datetime) -> None:
        """Bring the state to the page's cursor, all of it or nothing."""
        ...

    def begin_again(self, feed: str) -> None:
        """Read this feed from 0; what it does not hold at its end is gone."""
        ...

    def entry_hash(self, seq: int) -> bytes | None:
        """Of the statement with this number; None where this kiosk does not have it."""
        ...

    def adopt(self, statement: bytes) -> None:
        """Go on behind a statement of this kiosk that only the server still has.

        What waits is numbered and signed anew behind it.
        """
        ...

    def send_again(self, after: int) -> int:
        """Let all statements after this number wait again; how many they are."""
        ...

    def refusals(self, limit: int) -> Sequence[Refusal]:
        """The newest first."""
        ...

    def facts(self) -> SyncFacts: ...
