"""What sync needs from the two worlds it joins: the server beyond, and the cache below.

The invariant that both sides of it keep: what a kiosk shows is the server's state at the cursor
with the kiosk's own acts on top that this state does not hold yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Protocol

from kiosk.logbook import Alarm, LogFacts
from shared.errors import UnavailableError
from shared.keys import PublicKey
from shared.ledger.note import Note
from shared.ledger.receipt import Receipt
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
    """What the server gave could not be kept in the cache."""


class LogHeldError(UnavailableError):
    """The server may not sign its log now: receipts come later."""


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

    Its effect, or what the server did instead, is in the feed up to `cursor`. `receipt` is
    under a head that was verified; without one it is owed, if the log will ever have it.
    """

    seq: int
    cursor: Cursor
    refusal: "Refusal | None" = None
    receipt: Receipt | None = None
    in_log: bool = True


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
    """What the cache knows of its sync; `resyncing` is while it reads a feed anew.

    `owed` are acts that the server acknowledged, and whose receipts have not come.
    """

    waiting: int
    refused: int
    cursor: Cursor
    resyncing: bool
    sent_at: datetime | None
    pulled_at: datetime | None
    owed: int = 0


@dataclass(frozen=True, slots=True)
class SeenHead:
    """A head that was verified here; `note` carries this kiosk's cosignature."""

    origin: str
    size: int
    root: bytes
    note: str = field(repr=False)


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

    def upload(self, items: Sequence[Item], head: int = 0) -> UploadTold:
        """`head` is the size of the last head that was verified here; 0: none was."""
        ...

    def head(self, mine: str) -> bytes:
        """Tell the last head that was verified here, as a note, or nothing before the first.

        The answer is a submission (shared.ledger.witness); `LogHeldError`: there is none now.
        """
        ...

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        """The next page; where there is none yet it is waited for, and may stay empty."""
        ...

    def close(self) -> None: ...


class LogStore(Protocol):
    """What a witness remembers of one log; durable as `SyncStore` is."""

    def origin(self) -> str | None:
        """Of the log that is trusted; None before the first head."""
        ...

    def head(self) -> SeenHead | None:
        """The newest one of the log that is trusted."""
        ...

    def keep_head(self, head: Note, at: datetime) -> None:
        """Cosign a head that was verified, and keep both: only then may anybody be told."""
        ...

    def is_distrusted(self, origin: str) -> bool:
        """Whether an alarm about this log is open: no newer head of it is believed."""
        ...

    def raise_alarm(self, alarm: Alarm, origin: str) -> None:
        """Once for each log and code."""
        ...

    def accept(self, at: datetime) -> bool:
        """Trust the log that was begun again, as staff want it; False: there is no such."""
        ...

    def facts(self) -> LogFacts | None: ...


class SyncStore(Protocol):
    """The cache. Each method returns once what it wrote cannot be lost any more."""

    @property
    def log(self) -> LogStore: ...

    def paired(self) -> Paired | None: ...

    def pair(self, paired: Paired) -> None: ...

    def part(self) -> None:
        """Forget the pairing; what waits stays."""
        ...

    def waiting(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        """The oldest first; at least one when there is any."""
        ...

    def owed(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        """What the server holds, and gave no receipt of; the oldest first."""
        ...

    def settle(
        self, settled: Sequence[Settled], at: datetime, head: Note | None = None
    ) -> None:
        """Keep the head first, where a new one was verified: the receipts are under it."""
        ...

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
