"""A cache and a server of sync in memory: what the real ones promise, and faults on demand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kiosk.sync.session import Session
from kiosk.syncing import (
    FeedGoneError,
    KnownKeyError,
    Outgoing,
    Paired,
    Refusal,
    Settled,
    SyncFacts,
    TurnedAwayError,
)
from shared.errors import UnavailableError
from shared.keys import PublicKey, SigningKey
from shared.ledger.hlc import Hlc, tick
from shared.ledger.statement import NOTHING_BEFORE, Signed, Statement, body_hash, parse, sign
from shared.wire import acknowledgement
from shared.wire.acknowledgement import Acknowledgement
from shared.wire.acts import CONTENT_TYPE, ActBody, write_body
from shared.wire.base64url import to_text
from shared.wire.changes import BEGINNING, Change, Cursor, Page
from shared.wire.jwk import jwk_of
from shared.wire.pairing import Claim, Pairing, PollTold
from shared.wire.uploads import Head, Item, ItemTold, Outcome, Reason, SyncState, UploadTold

SERVER = "https://sync.example.org"
KIOSK_ID = "abcdefghijklmnop"
DEVICE_CODE = "d" * 43
START = datetime(2026, 11, 21, 12, tzinfo=UTC)


def signing_key(number: int = 1) -> SigningKey:
    return SigningKey(bytes([number]) * 32)


class HandClock:
    """Goes on only when a test says so."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return (self.at - START).total_seconds()

    def advance(self, by: timedelta) -> None:
        self.at += by


@dataclass
class MemoryStore:
    """The cache of one kiosk; `full` is the sentence of a disk that is."""

    key: SigningKey = field(default_factory=signing_key)
    pairing: Paired | None = None
    chain: list[tuple[Signed, Item]] = field(default_factory=list)
    unsettled: set[int] = field(default_factory=set)
    kept_refusals: list[Refusal] = field(default_factory=list)
    read_to: Cursor = BEGINNING
    rows: dict[tuple[str, str], bytes] = field(default_factory=dict)
    resyncing: bool = False
    sent_at: datetime | None = None
    pulled_at: datetime | None = None
    adopted: list[bytes] = field(default_factory=list)
    full: str | None = None

    def act(self, kind: str = "staff.unlocked") -> Signed:
        number = len(self.chain) + 1
        body = write_body(ActBody(kind, number, {}, "00" * 16))
        return self._state(body, kind)

    def _state(self, body: bytes, kind: str) -> Signed:
        last = self.chain[-1][0] if self.chain else None
        statement = Statement(
            self.key.public.thumbprint,
            self.key.public.uri,
            "kiosk",
            CONTENT_TYPE,
            last.statement.seq + 1 if last else 1,
            last.entry_hash if last else NOTHING_BEFORE,
            tick(last.statement.hlc if last else Hlc(0), 1),
            body_hash(body),
        )
        signed = sign(statement, self.key.sign)
        self.chain.append((signed, Item(signed.encoded, body, kind)))
        self.unsettled.add(statement.seq)
        return signed

    def paired(self) -> Paired | None:
        return self.pairing

    def pair(self, paired: Paired) -> None:
        self.pairing = paired

    def part(self) -> None:
        self.pairing = None

    def waiting(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        found, size = list[Outgoing](), 0
        for signed, item in self.chain:
            size += len(item.statement) + len(item.body or b"")
            if signed.statement.seq not in self.unsettled:
                continue
            if found and (size > most_bytes or len(found) == most_items):
                break
            found.append(Outgoing(signed.statement.seq, signed.entry_hash, item))
        return found

    def settle(self, settled: Sequence[Settled], at: datetime) -> None:
        self._write()
        self.unsettled -= {each.seq for each in settled}
        self.kept_refusals += [each.refusal for each in settled if each.refusal]
        self.sent_at = at

    def cursor(self) -> Cursor:
        return self.read_to

    def take(self, page: Page, at: datetime) -> None:
        self._write()
        for each in page.changes:
            if each.body is None:
                self.rows.pop((each.subject, each.key), None)
            else:
                self.rows[each.subject, each.key] = each.body
        self.read_to = page.cursor
        self.resyncing = self.resyncing and page.cursor.number < page.newest
        self.pulled_at = at

    def begin_again(self, feed: str) -> None:
        self._write()
        self.read_to, self.resyncing = Cursor(feed, 0), True
        self.rows.clear()

    def entry_hash(self, seq: int) -> bytes | None:
        found = [s.entry_hash for s, _ in self.chain if s.statement.seq == seq]
        return found[0] if found else None

    def adopt(self, statement: bytes) -> None:
        self._write()
        self.adopted.append(statement)
        waiting = [item for s, item in self.chain if s.statement.seq in self.unsettled]
        self.chain = [(parse(statement), Item(statement, None, "adopted"))]
        self.unsettled.clear()
        for item in waiting:
            self._state(item.body or b"", item.kind)

    def send_again(self, after: int) -> int:
        again = {s.statement.seq for s, _ in self.chain if s.statement.seq > after}
        self.unsettled |= again
        return len(again)

    def refusals(self, limit: int) -> Sequence[Refusal]:
        return self.kept_refusals[::-1][:limit]

    def facts(self) -> SyncFacts:
        return SyncFacts(
            len(self.unsettled),
            len(self.kept_refusals),
            self.read_to,
            self.resyncing,
            self.sent_at,
            self.pulled_at,
        )

    def _write(self) -> None:
        if self.full is not None:
            raise UnavailableError(self.full)


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
        return ItemTold(hash=to_text(name), outcome=outcome, reason=reason), name

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

    def upload(self, items: Sequence[Item]) -> UploadTold:
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
        )

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


@dataclass
class Pair:
    """A paired kiosk and its server, and the session between them."""

    store: MemoryStore
    server: MemoryServer
    peer: MemoryPeer
    session: Session

    def restart(self) -> Session:
        """The kiosk's process, begun anew."""
        self.session = Session(self.peer, self.store, self.store.key.public)
        return self.session


def joined() -> Pair:
    store, server = MemoryStore(), MemoryServer()
    store.pairing = server.paired()
    peer = MemoryPeer(server, store.key.public)
    return Pair(store, server, peer, Session(peer, store, store.key.public))


def _head_told(signed: Signed) -> Head:
    hlc = signed.statement.hlc
    return Head(
        statement=to_text(signed.encoded),
        seq=signed.statement.seq,
        hash=to_text(signed.entry_hash),
        hlc_ms=hlc.ms,
        hlc_count=hlc.count,
    )
