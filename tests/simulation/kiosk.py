"""A kiosk of a simulation: its own store on its own disk, and the steps of its sync by hand."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.store.act import Act, to_micros
from kiosk.store.appliers import APPLIERS
from kiosk.store.author import author_of
from kiosk.store.cache import Cache, open_cache
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.shelf_book import ShelfBook
from kiosk.sync.downloading import Downloader
from kiosk.sync.outcomes import Outcome
from kiosk.sync.session import Session
from kiosk.sync.uploading import Uploader
from kiosk.syncing import Paired, SyncPeer
from shared.errors import UnavailableError
from shared.keys import PublicKey
from shared.wire.shelf_acts import BATCH_RECALLED
from sync_server.kiosks.service.claims import kiosk_id_of
from tests.simulation.clocks import WrongClock
from tests.simulation.heads import Told
from tests.simulation.machine import Machine, MachineDisk, fill
from tests.simulation.tables import tables_of
from tests.simulation.truth import ActKey, key_of_kept

DATABASE = "cache.db"
_BATCH = "SELECT 1 FROM batches WHERE batch_id = ?"
MOST_BYTES = 2048
"""So that what waits goes up in several pieces."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A kiosk's key, and where it belongs; a copy of the kiosk shares it."""

    cache_key: bytes
    site: str
    public_key: PublicKey
    kiosk_id: str


def identified(cache_key: bytes, site: str) -> Identity:
    key = author_of(cache_key, bytes).key.public
    return Identity(cache_key, site, key, kiosk_id_of(key))


@dataclass
class Program:
    """One run of the kiosk's program, from its start to its end or crash."""

    cache: Cache
    session: Session
    uploader: Uploader
    downloader: Downloader


@dataclass
class Kiosk:
    name: str
    identity: Identity
    paired: Paired
    machine: Machine
    clock: WrongClock
    peer: SyncPeer
    told: list[ActKey] = field(default_factory=list)
    """What its staff were told is done, in this order, until it is lost with a disk."""
    recalls: dict[str, ActKey] = field(default_factory=dict)
    """Batches on its shelf that its own staff recalled, and did not lift again."""
    lifted: set[str] = field(default_factory=set)
    """Batches whose recall anybody at all may have lifted."""
    image: Path | None = None
    seen: Told | None = None
    """The head it had when it was last looked at, until its disk is put back."""
    has_all: bool = True
    """Whether its last question was answered with all there was."""
    _program: Program | None = None

    @property
    def runs(self) -> bool:
        return self._program is not None

    @property
    def program(self) -> Program:
        if self._program is None:
            raise UnavailableError(f"{self.name} does not run.")
        return self._program

    @property
    def database(self) -> Path:
        return self.machine.folder / DATABASE

    def start(self) -> None:
        source = SimulatedKeySource(self.identity.cache_key)
        disk, randomness = MachineDisk(self.machine), self.machine.draws.randbytes
        cache = open_cache(
            self.machine.folder, source, self.clock, randomness, APPLIERS, disk=disk
        ).cache
        self.machine.watch(cache.database._writer, self.database)
        if cache.sync_book.paired() is None:
            cache.sync_book.pair(self.paired)
        session = Session(self.peer, cache.sync_book, self.identity.public_key)
        up, down = Uploader(session, self.clock, MOST_BYTES), Downloader(session, self.clock)
        self._program = Program(cache, session, up, down)

    def stop(self) -> None:
        """After a crash too: what the dead program still holds is let go."""
        if self._program is not None:
            cache, self._program = self._program.cache, None
            cache.close()

    def act(self, wish: Callable[[ShelfBook, datetime], None]) -> None:
        """Staff do something, and are told that it is done."""
        noting = _NotingActs(self.program.cache, self.lifted)
        wish(ShelfBook(noting), self.clock.now())
        self.told.extend(noting.done)
        for act in noting.done:
            self._remember_recall(act)

    def send(self) -> Outcome:
        return self.program.uploader.step()

    def fetch(self) -> Outcome:
        return self.program.downloader.step(0)

    def accept_log(self) -> bool:
        """Staff trust the log that an operator began again."""
        accepted = self.program.cache.sync_book.log.accept(self.clock.now())
        self.seen = None
        self.program.session.lose()
        return accepted

    def acts(self) -> Sequence[Act]:
        return self.program.cache.acts.since(0)

    def set_full(self, *, full: bool) -> None:
        """Let no file grow any more, or let them grow again."""
        self.machine.is_full = full
        raw = self.program.cache.database._writer.raw_connection()
        try:
            fill(raw.cursor(), full=full)
        finally:
            raw.close()

    def _remember_recall(self, act: ActKey) -> None:
        if act[0] != BATCH_RECALLED:
            return
        said = json.loads(act[2])
        batch_id = said["batch_id"]
        self.recalls.pop(batch_id, None)
        if said["on"] is not None and self._has_batch(batch_id):
            self.recalls[batch_id] = act

    def _has_batch(self, batch_id: str) -> bool:
        with tables_of(self.program.cache.database) as tables:
            return bool(tables.rows(_BATCH, batch_id))


class _NotingActs:
    """The acts of a cache, and which of them were acknowledged."""

    def __init__(self, cache: Cache, lifted: set[str]) -> None:
        self._acts = cache.acts
        self._lifted = lifted
        self.done: list[ActKey] = []

    def record(self, kind: str, body: bytes, at: datetime) -> int:
        if kind == BATCH_RECALLED and (said := json.loads(body))["on"] is None:
            self._lifted.add(said["batch_id"])
        seq = self._acts.record(kind, body, at)
        self.done.append(key_of_kept(kind, to_micros(at), body))
        return seq
