"""A cache of sync in memory, and one that is paired with a server: faults on demand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.logbook import Alarm, LogFacts
from kiosk.sync.session import Session
from kiosk.syncing import (
    Outgoing,
    Paired,
    Refusal,
    SeenHead,
    Settled,
    SyncFacts,
)
from shared.errors import UnavailableError
from shared.keys import SigningKey
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.cosignature import cosign
from shared.ledger.hlc import Hlc, tick
from shared.ledger.note import Note, format_note
from shared.ledger.receipt import Receipt
from shared.ledger.statement import NOTHING_BEFORE, Signed, Statement, body_hash, parse, sign
from shared.wire.acts import CONTENT_TYPE, ActBody, write_body
from shared.wire.changes import BEGINNING, Cursor, Page
from shared.wire.log import SUBJECT, witness_name
from shared.wire.uploads import Item
from tests.support.sync_server_twin import KIOSK_ID, MemoryPeer, MemoryServer, signing_key


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
    owing: set[int] = field(default_factory=set)
    receipts: dict[int, Receipt] = field(default_factory=dict)
    log: "MemoryLogStore" = field(init=False)

    def __post_init__(self) -> None:
        self.log = MemoryLogStore(self)

    def act(self, kind: str = "staff.unlocked", subject: str = SUBJECT) -> Signed:
        number = len(self.chain) + 1
        body = write_body(ActBody(kind, number, {}, "00" * 16))
        return self._state(body, kind, subject)

    def _state(self, body: bytes, kind: str, subject: str = SUBJECT) -> Signed:
        last = self.chain[-1][0] if self.chain else None
        statement = Statement(
            self.key.public.thumbprint,
            self.key.public.uri,
            subject,
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
        return self._some(self.unsettled, most_items, most_bytes)

    def owed(self, most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        return self._some(self.owing, most_items, most_bytes)

    def _some(self, which: set[int], most_items: int, most_bytes: int) -> Sequence[Outgoing]:
        found, size = list[Outgoing](), 0
        for signed, item in self.chain:
            size += len(item.statement) + len(item.body or b"")
            if signed.statement.seq not in which:
                continue
            if found and (size > most_bytes or len(found) == most_items):
                break
            found.append(Outgoing(signed.statement.seq, signed.entry_hash, item))
        return found

    def settle(
        self, settled: Sequence[Settled], at: datetime, head: Note | None = None
    ) -> None:
        self.expect_room()
        if head is not None:
            self.log.keep_head(head, at)
        self.unsettled -= {each.seq for each in settled}
        self.owing -= {each.seq for each in settled}
        self.owing |= {each.seq for each in settled if each.in_log and not each.receipt}
        self.receipts |= {each.seq: each.receipt for each in settled if each.receipt}
        self.kept_refusals += [each.refusal for each in settled if each.refusal]
        self.sent_at = at

    def cursor(self) -> Cursor:
        return self.read_to

    def take(self, page: Page, at: datetime) -> None:
        self.expect_room()
        for each in page.changes:
            if each.body is None:
                self.rows.pop((each.subject, each.key), None)
            else:
                self.rows[each.subject, each.key] = each.body
        self.read_to = page.cursor
        self.resyncing = self.resyncing and page.cursor.number < page.newest
        self.pulled_at = at

    def begin_again(self, feed: str) -> None:
        self.expect_room()
        self.read_to, self.resyncing = Cursor(feed, 0), True
        self.rows.clear()

    def entry_hash(self, seq: int) -> bytes | None:
        found = [s.entry_hash for s, _ in self.chain if s.statement.seq == seq]
        return found[0] if found else None

    def adopt(self, statement: bytes) -> None:
        self.expect_room()
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
            len(self.owing),
        )

    def expect_room(self) -> None:
        if self.full is not None:
            raise UnavailableError(self.full)


@dataclass
class MemoryLogStore:
    """What one kiosk witnessed; `kept` is every head it kept, with its own cosignature."""

    store: MemoryStore
    trusted: str | None = None
    kept: list[SeenHead] = field(default_factory=list)
    alarms: list[tuple[str, Alarm]] = field(default_factory=list)

    def origin(self) -> str | None:
        return self.trusted

    def head(self) -> SeenHead | None:
        mine = [each for each in self.kept if each.origin == self.trusted]
        return mine[-1] if mine else None

    def keep_head(self, head: Note, at: datetime) -> None:
        self.store.expect_room()
        key, name = self.store.key, witness_name(KIOSK_ID)
        own = cosign(head.text, name, key.public.raw, key.sign, int(at.timestamp()))
        said = parse_checkpoint(head.text)
        note = format_note(Note(head.text, (*head.signatures, own)))
        self.trusted = said.origin
        self.kept.append(SeenHead(said.origin, said.size, said.root, note))

    def is_distrusted(self, origin: str) -> bool:
        return any(about == origin for about, _ in self.alarms)

    def raise_alarm(self, alarm: Alarm, origin: str) -> None:
        self.store.expect_room()
        if (origin, alarm.code) not in [(about, each.code) for about, each in self.alarms]:
            self.alarms.append((origin, alarm))

    def accept(self, at: datetime) -> bool:  # noqa: ARG002
        if not self.alarms or not self.alarms[-1][1].may_be_accepted:
            return False
        self.trusted = self.alarms[-1][0]
        self.alarms.clear()
        return True

    def facts(self) -> LogFacts | None:
        head = self.head()
        if self.trusted is None:
            return None
        alarm = self.alarms[-1][1] if self.alarms else None
        size, root = (head.size, head.root) if head else (0, b"")
        return LogFacts(self.trusted, size, root, None, None, alarm)


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
