"""The server of a simulation: its own services on its own SQLite file, in one thread.

What its routes answer is asked of them here; tokens and proofs have tests of their own.
"""

import asyncio
import sqlite3
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from starlette.requests import Request

from kiosk.syncing import FeedGoneError, LogHeldError, Turned, TurnedAwayError
from shared.errors import UnavailableError
from shared.keys import PublicKey, SigningKey
from shared.ledger.witness import Submission, format_submission
from shared.wire.changes import Cursor, Page, read_page, write_page
from shared.wire.uploads import Item, SyncState, UploadTold, write_items
from sync_server.anchoring.service.machine import Machine as AnchorMachine
from sync_server.freshness.service.batches import Batches
from sync_server.freshness.service.effects import ShelfEffects
from sync_server.freshness.service.products import Products
from sync_server.kiosks.service.roster import Roster, Scoped
from sync_server.ledger.service.head_file import FILE as HEAD_FILE
from sync_server.ledger.service.head_file import HeadFile, Standing
from sync_server.ledger.service.log import Log, LogParts
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.ledger.service.sealing import Sealing
from sync_server.ledger.service.trees import Trees
from sync_server.ledger.service.witnesses import Witnesses
from sync_server.ledger.tables import Hold, LogState, hold
from sync_server.platform.callers import Caller, KioskCaller
from sync_server.platform.changes import begin_again
from sync_server.platform.database import Database
from sync_server.platform.metrics import Metrics
from sync_server.sync.routes import StateAsked, SyncRoutes, UploadAsked
from sync_server.sync.service.feed import Feed, Gone
from sync_server.sync.service.uploads import Uploads
from sync_server.sync.tables import LoggedStatements
from tests.simulation.chain import Anchorage
from tests.simulation.clocks import WrongClock
from tests.simulation.engines import FILE, opened, place_of
from tests.simulation.machine import Machine, fill

Answer = TypeVar("Answer")
KEY = SigningKey(bytes(range(32)))
ORGANISATION, ORIGIN = "acme", "server.example/log"
OPERATOR = Caller("a simulation", ORGANISATION, None, frozenset())
_BY = Scoped("a simulation")
_UTC = ZoneInfo("UTC")
_KIOSK = """
    SELECT public_key, organisation, site, name, revoked_at, suspended_at
    FROM kiosks WHERE kiosk_id = ?
"""


@dataclass(frozen=True, slots=True)
class _Services:
    database: Database
    sync: SyncRoutes
    feed: Feed
    roster: Roster
    products: Products
    batches: Batches
    log: Log
    witnesses: Witnesses
    anchors: AnchorMachine | None


@dataclass
class Server:
    """One that can be crashed at any write; `services` are those of its present life."""

    machine: Machine
    clock: WrongClock
    anchorage: Anchorage | None = None
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    _services: _Services | None = None
    _looked_at: tuple[Path, sqlite3.Connection] | None = None

    @property
    def file(self) -> Path:
        return self.machine.folder / FILE

    @property
    def tables(self) -> sqlite3.Connection:
        """What the server has done; opening its file takes longer than to look at that."""
        if self._looked_at is None or self._looked_at[0] != self.file:
            self._look_away()
            self._looked_at = self.file, sqlite3.connect(self.file)
        return self._looked_at[1]

    def _look_away(self) -> None:
        if self._looked_at is not None:
            self._looked_at[1].close()
            self._looked_at = None

    @property
    def runs(self) -> bool:
        return self._services is not None

    @property
    def services(self) -> _Services:
        if self._services is None:
            raise UnavailableError("The server does not run.")
        return self._services

    def start(self) -> None:
        own = opened(self.file)
        self.machine.watch(own.writer.sync_engine, self.file)
        database = Database(place_of(self.machine.folder), own, self.machine.draws.randbytes)
        metrics, roster = Metrics(), Roster(database, self.clock)
        effects = ShelfEffects(self.clock, _UTC).by_kind()
        log = self._log(database, metrics)
        uploads = Uploads(database, self.clock, KEY, log, effects, roster.suspend, metrics)
        feed = Feed(database, metrics.feed)
        batches = Batches(database, self.clock, _UTC)
        self._services = _Services(
            database,
            SyncRoutes(uploads, feed),
            feed,
            roster,
            Products(database),
            batches,
            log,
            Witnesses(log, OutsideHeads(log)),
            self.anchorage.machine_over(log, metrics.anchors) if self.anchorage else None,
        )
        self.ask(log.begin())

    def _log(self, database: Database, metrics: Metrics) -> Log:
        trees, head_file = Trees(database, LoggedStatements()), MachineHeadFile(self.machine)
        sealing = Sealing(KEY)
        return Log(
            LogParts(database, self.clock, sealing, trees, head_file, metrics.log, ORIGIN)
        )

    def stop(self) -> None:
        """After a crash too: what it still holds is let go."""
        self._look_away()  # or its own last connection would not fold the log
        if self._services is not None:
            database, self._services = self._services.database, None
            self.loop.run_until_complete(database.close())

    def put_back(self, image: Path) -> None:
        """The files of its image, but the one with the head it signed last stays."""
        file = self.machine.folder / HEAD_FILE
        last = file.read_bytes() if file.exists() else None
        self.machine.put_back(image)
        if last is not None:
            (self.machine.folder / HEAD_FILE).write_bytes(last)

    def close(self) -> None:
        self.stop()
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()

    def ask(self, question: Coroutine[object, object, Answer]) -> Answer:
        return self.loop.run_until_complete(question)

    def head(self, kiosk_id: str, mine: str) -> bytes:
        async def answered() -> Submission | None:
            caller = self._caller(kiosk_id)
            return await self.services.witnesses.ask(caller, mine.encode())

        submission = self.ask(answered())
        if submission is None:
            raise LogHeldError("No head of the log is signed now.")
        return format_submission(submission)

    def log(self) -> LogState:
        """How it stands with the log: its name, and why no head of it is signed."""
        return self.ask(self.services.log.now()).state

    def begin_log_again(self) -> None:
        self.ask(self.services.log.begin_again())

    def anchor(self) -> bool:
        machine = self.services.anchors
        return machine is not None and self.ask(machine.step())

    def restored(self) -> None:
        """What a restore does to a database that was put back."""

        async def anew() -> None:
            database = self.services.database
            async with database.write() as connection:
                await begin_again(connection, database.new_feed)
                await hold(connection, Hold.RESTORED)

        self.ask(anew())

    def set_full(self, *, full: bool) -> None:
        """Let the database grow no more, or grow again."""
        self.machine.is_full = full

        async def filled() -> None:
            async with self.services.database._engines.writer.connect() as connection:
                raw = (await connection.get_raw_connection()).dbapi_connection
                await connection.run_sync(lambda _: fill(raw.cursor(), full=full))

        self.ask(filled())

    def revoke(self, kiosk_id: str) -> None:
        self.ask(self.services.roster.revoke(_BY, kiosk_id))

    def readmit(self, kiosk_id: str) -> None:
        self.ask(self.services.roster.readmit(_BY, kiosk_id))

    def is_suspended(self, kiosk_id: str) -> bool:
        kiosk = self._kiosk(kiosk_id)
        return kiosk is not None and kiosk[-1] is not None

    def is_revoked(self, kiosk_id: str) -> bool:
        """Whether it runs or not."""
        kiosk = self._kiosk(kiosk_id)
        return kiosk is not None and kiosk[-2] is not None

    def state(self, kiosk_id: str, statement: int) -> SyncState:
        asked = StateAsked(statement=statement)

        async def answered() -> SyncState:
            return await self.services.sync.sync_state(self._caller(kiosk_id), asked)

        return self.ask(answered())

    def upload(self, kiosk_id: str, items: Sequence[Item], head: int) -> UploadTold:
        request, asked = _posted(write_items(items)), UploadAsked(head=head)

        async def answered() -> UploadTold:
            caller = self._caller(kiosk_id)
            return await self.services.sync.upload_statements(request, caller, asked)

        return UploadTold.model_validate_json(self.ask(answered()).model_dump_json())

    def changes(self, kiosk_id: str, cursor: Cursor) -> Page:
        async def answered() -> Page | Gone:
            return await self.services.feed.read(self._caller(kiosk_id), cursor, 0)

        page = self.ask(answered())
        if isinstance(page, Gone):
            raise FeedGoneError("The feed is gone.")
        return read_page(write_page(page))

    def _caller(self, kiosk_id: str) -> KioskCaller:
        """As the door has it: who is not known, revoked or suspended is not let in."""
        if not self.runs:
            raise UnavailableError("The server does not run.")
        kiosk = self._kiosk(kiosk_id)
        if kiosk is None:
            raise TurnedAwayError(Turned.UNPAIRED, "This kiosk is not paired.")
        public_key, organisation, site, name, revoked_at, suspended_at = kiosk
        if revoked_at is not None:
            raise TurnedAwayError(Turned.REVOKED, "This kiosk was revoked.")
        if suspended_at is not None:
            raise TurnedAwayError(Turned.SUSPENDED, "Two kiosks use this key.")
        return KioskCaller(kiosk_id, organisation, site, PublicKey(public_key), name)

    def _kiosk(self, kiosk_id: str) -> tuple[bytes, str, str, str, object, object] | None:
        found: tuple[bytes, str, str, str, object, object] | None
        found = self.tables.execute(_KIOSK, (kiosk_id,)).fetchone()
        return found


class MachineHeadFile(HeadFile):
    """On the disk of a machine; nobody waits here for anybody, and no thread is used."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(machine.folder)
        self._machine = machine

    async def keep(self, standing: Standing, note: str) -> None:
        if not self._kept.reached(standing):
            self._machine.point()
            self._write(note.encode())
            self._kept = standing
            self._machine.point()


def _posted(content: bytes) -> Request:
    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": content, "more_body": False}

    return Request({"type": "http", "method": "POST", "headers": []}, receive)
