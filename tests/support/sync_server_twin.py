"""A server of sync in memory: what the real one promises, and faults on demand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kiosk.syncing import (
    FeedGoneError,
    KnownKeyError,
    LogHeldError,
    Paired,
    TurnedAwayError,
)
from shared.errors import UnavailableError
from shared.keys import PublicKey, SigningKey
from shared.ledger.statement import Signed, parse
from shared.wire import acknowledgement
from shared.wire.acknowledgement import Acknowledgement
from shared.wire.base64url import to_text
from shared.wire.changes import Change, Cursor, Page
from shared.wire.jwk import jwk_of
from shared.wire.log import LogTold
from shared.wire.pairing import Claim, Pairing, PollTold
from shared.wire.uploads import Head, Item, ItemTold, Outcome, Reason, SyncState, UploadTold
from tests.support.log_twin import MemoryLog

SERVER = "https://sync.example.org"
KIOSK_ID = "abcdefghijklmnop"
DEVICE_CODE = "d" * 43
START = datetime(2026, 11, 21, 12, tzinfo=UTC)


def signing_key(number: int = 1) -> SigningKey:
    return SigningKey(bytes([number]) * 32)


@dataclass
class MemoryServer:
    """Keeps chains and a feed; `lost` names the kinds of acts that have no effect there."""

    key: SigningKey = field(default_factory=lambda: signing_key(99))
    held: list[Signed] = field(default_factory=list)
    feed: str = "feed-1"
    changes: list[Change] = field(default_factory=list)
    lost: dict[str, Reason] = field(default_factory=dict)
    known: set[bytes] = field(default_factory=set)
    page_size: int = 2
    log: MemoryLog = field(init=False)

    def __post_init__(self) -> None:
        self.log = MemoryLog(self.key)

    @property
    def newest(self) -> int:
        return self.changes[-1].number if self.changes else 0

    def change(self, subject: str, key: str, body: bytes | None) -> None:
        number = self.newest + 1
        self.changes = [c for c in self.changes if (c.subject, c.key) != (subject, key)]
        self.changes.append(Change(number, subject, key, body))

    def restore(self, held: int, feed: str = "feed-2") -> None:
        """From a backup in which there were only so many statements."""
        self.held, self.feed = self.held[:held], feed

    def paired(self) -> Paired:
        return Paired(SERVER, KIOSK_ID, "acme", "north", "Counter 1", self.key.public)

    def take(self, item: Item) -> tuple[ItemTold, bytes | None]:
        signed = parse(item.statement)
        name, seq = signed.entry_hash, signed.statement.seq
        reason = self.lost.get(item.kind)
        outcome = Outcome.ACCEPTED if reason is None else Outcome.LOST
        if name in [each.entry_hash for each in self.held]:
            outcome = Outcome.DUPLICATE
        elif seq > len(self.held) + 1:
            reason = Reason(code="gap", sentence=f"Send statement {len(self.held) + 1} first.")
            return ItemTold(hash=to_text(name), outcome=Outcome.WAITS, reason=reason), None
        elif seq <= len(self.held):
            reason = Reason(code="cloned-kiosk", sentence="Two kiosks use one key.")
            return ItemTold(hash=to_text(name), outcome=Outcome.REFUSED, reason=reason), None
        else:
            self.held.append(signed)
        index = self.log.add(name)
        told = ItemTold(hash=to_text(name), outcome=outcome, reason=reason, index=index)
        return told, name

    def page(self, cursor: Cursor) -> Page:
        if cursor.feed not in ("", self.feed) or cursor.number > self.newest:
            raise FeedGoneError("That feed is gone.")
        found = [c for c in self.changes if c.number > cursor.number][: self.page_size]
        full = len(found) == self.page_size
        number = found[-1].number if full else self.newest
        return Page(Cursor(self.feed, number), self.newest, tuple(found))


@dataclass
class MemoryPeer:
    """The server as one kiosk reaches it; each of `faults` ends one call."""

    server: MemoryServer
    kiosk: PublicKey
    faults: list[Exception] = field(default_factory=list)
    turned: TurnedAwayError | None = None
    signs_with: SigningKey | None = None
    acknowledges_for: PublicKey | None = None
    asked: list[str] = field(default_factory=list)
    waited_s: list[float] = field(default_factory=list)
    decided: str = "pending"
    interval: int = 5
    closed: bool = False
    clock_offset_ms: int | None = 0
    hear: Callable[[str], None] = lambda _call: None
    tells: Callable[[LogTold | None], LogTold | None] = lambda told: told
    shows: Callable[[bytes], bytes] = lambda submission: submission

    def claim(self) -> Claim:
        self._call("claim")
        if self.kiosk.raw in self.server.known:
            raise KnownKeyError("This key was paired before.")
        uri = f"{SERVER}/pair"
        return Claim(
            device_code=DEVICE_CODE,
            user_code="WDJB-MJHT",
            verification_uri=uri,
            verification_uri_complete=f"{uri}?user_code=WDJB-MJHT",
            expires_in=600,
            interval=self.interval,
        )

    def poll(self, device_code: str) -> PollTold:
        self._call("poll")
        assert device_code == DEVICE_CODE
        if self.decided != "approved":
            return PollTold.model_validate({"state": self.decided})
        paired = self.server.paired()
        told = Pairing(
            kiosk_id=paired.kiosk_id,
            organisation=paired.organisation,
            site=paired.site,
            name=paired.name,
            server_key=jwk_of(paired.server_key),
        )
        return PollTold(state="approved", pairing=told)

    def state(self, statement: int = 0) -> SyncState:
        self._call("state")
        paired = self.server.paired()
        named = [each for each in self.server.held if each.statement.seq == statement]
        return SyncState(
            kiosk_id=paired.kiosk_id,
            organisation=paired.organisation,
            site=paired.site,
            name=paired.name,
            head=_head_told(self.server.held[-1]) if self.server.held else None,
            feed=self.server.feed,
            number=self.server.newest,
            server_key=jwk_of((self.signs_with or self.server.key).public),
            asked=to_text(named[0].entry_hash) if named else None,
        )

    def upload(self, items: Sequence[Item], head: int = 0) -> UploadTold:
        self._call("upload")
        taken = [self.server.take(item) for item in items]
        hashes = tuple(name for _, name in taken if name is not None)
        kiosk = self.acknowledges_for or self.kiosk
        said = Acknowledgement(kiosk.uri, 1, hashes)
        signed = acknowledgement.sign(said, self.signs_with or self.server.key)
        return UploadTold(
            items=[told for told, _ in taken],
            acknowledgement=to_text(signed),
            feed=self.server.feed,
            number=self.server.newest,
            log=self.tells(self.server.log.upload(head, _indices(taken), _subjects(items))),
        )

    def head(self, mine: str) -> bytes:
        self._call("head")
        if self.server.log.held:
            raise LogHeldError("The log may not be signed now.")
        return self.shows(self.server.log.answer(mine))

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        self._call("changes")
        self.waited_s.append(wait_s)
        return self.server.page(cursor)

    def close(self) -> None:
        self.closed = True

    def _call(self, name: str) -> None:
        self.asked.append(name)
        self.hear(name)
        if self.closed:
            raise UnavailableError("The connection was closed.")
        if self.turned is not None:
            raise self.turned
        if self.faults:
            raise self.faults.pop(0)


def _indices(taken: Sequence[tuple[ItemTold, bytes | None]]) -> dict[bytes, int]:
    return {name: told.index for told, name in taken if name and told.index is not None}


def _head_told(signed: Signed) -> Head:
    hlc = signed.statement.hlc
    return Head(
        statement=to_text(signed.encoded),
        seq=signed.statement.seq,
        hash=to_text(signed.entry_hash),
        hlc_ms=hlc.ms,
        hlc_count=hlc.count,
    )


def _subjects(items: Sequence[Item]) -> set[str]:
    return {parse(each.statement).statement.subject for each in items}
