"""Kiosks, a server, a network and time, all drawn from one seed, and what may befall them."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from kiosk.sync.outcomes import Failed
from kiosk.syncing import Paired
from shared.errors import UnavailableError
from shared.ledger.note import format_note
from shared.ledger.witness import parse_submission
from shared.wire.changes import Cursor, Page
from shared.wire.shelf_acts import BATCH_RECALLED
from shared.wire.uploads import Item, SyncState, UploadTold
from tests.simulation import troubles
from tests.simulation.chain import Anchorage
from tests.simulation.clocks import Time, WrongClock
from tests.simulation.heads import Told, read
from tests.simulation.kiosk import Identity, Kiosk
from tests.simulation.liar import Liar
from tests.simulation.machine import Crashed, Machine
from tests.simulation.network import Fate, Network, Peer
from tests.simulation.operators import Change
from tests.simulation.places import Places
from tests.simulation.server import KEY, ORGANISATION, Server
from tests.simulation.staff import Staff
from tests.simulation.truth import Truth, ViolationError, Wish

Answer = TypeVar("Answer")


@dataclass
class World:
    """`trace` tells what happened, for whoever looks why a seed failed."""

    seed: int
    root: Path
    places: Places
    chained: bool = False
    trace: list[str] = field(default_factory=list)
    step: int = 0

    def __post_init__(self) -> None:
        self.time = Time()
        self.draws, self.pauses = self.random("steps"), self.random("pauses")
        self.staff = Staff(self.random("staff"))
        self.network = Network(self.random("network"), {Fate.ARRIVES: 1}, self.note)
        self.truth = self.places.truth.copy()
        self.heads = self.places.heads.copy()
        self.liars: dict[str, Liar] = {}
        self.lies: set[Told] = set()
        self.may_misfit, self.has_begun_again = False, False
        self.kiosks: list[Kiosk] = []
        self.lifted: set[str] = set()
        self.may_fork: set[str] = set()
        self.copy: tuple[Path, Truth] | None = None
        machine = Machine(self.root, "server", self.random("server"))
        self.anchorage: Anchorage | None = None
        if self.chained:
            self.anchorage = Anchorage(self.random("chain"), self._sees, machine)
        self.server = Server(machine, WrongClock(self.time), self.anchorage)

    def random(self, name: str) -> Random:
        """One of its own for each purpose: what one draws does not change another's."""
        return Random(f"{self.seed} {name}")  # noqa: S311  (repeatable, not secret)

    def note(self, text: str) -> None:
        self.trace.append(f"{self.step:3} {text}")

    def begin(self, kiosks: int) -> None:
        shutil.copytree(self.places.server, self.server.machine.folder)
        self.server.start()
        self.truth.look(self.server.tables)
        for number in range(kiosks):
            kiosk = self._new(f"k{number + 1}", self.places.identities[number])
            shutil.copytree(self.places.kiosks[number], kiosk.machine.folder)
            kiosk.start()

    def end(self) -> None:
        for kiosk in self.kiosks:
            kiosk.stop()
        self.server.close()

    def _new(self, name: str, identity: Identity) -> Kiosk:
        paired = Paired(
            "http://server", identity.kiosk_id, ORGANISATION, identity.site, name, KEY.public
        )
        machine = Machine(self.root, name, self.random(name))
        peer = Peer(self.network, self, name, identity.kiosk_id)
        kiosk = Kiosk(name, identity, paired, machine, WrongClock(self.time), peer)
        kiosk.lifted = self.lifted
        self.kiosks.append(kiosk)
        return kiosk

    def any_kiosk(self) -> Kiosk:
        return self.draws.choice(self.kiosks)

    def clone(self, kiosk: Kiosk) -> Kiosk:
        """The same disk in another computer."""
        clone = self._new(f"{kiosk.name}-copy", kiosk.identity)
        kiosk.machine.copy_to(clone.machine.folder)
        clone.told, clone.recalls = [*kiosk.told], dict(kiosk.recalls)
        return clone

    def scrap(self, kiosk: Kiosk) -> None:
        """It is gone for good, with what nobody else has."""
        kiosk.stop()
        self.kiosks.remove(kiosk)

    def revoke(self, kiosk_id: str) -> None:
        self.note(f"{kiosk_id} is revoked")
        try:
            self.at_server(lambda: self.server.revoke(kiosk_id))
        except UnavailableError as error:
            self.note(f"  {error}")
        if self.server.is_revoked(kiosk_id):  # it may have been, before the server was gone
            self.truth.revoked.add(kiosk_id)

    def keep_copy(self) -> None:
        self.note("a copy of the server is kept")
        self.copy = self.server.machine.save(), self.truth.copy()

    def put_copy_back(self, *, unsaid: bool = False) -> None:
        """What `sync-server restore` does: the old database under a feed of another name.

        Where it is `unsaid`, somebody only copied files, and the server finds out by itself.
        """
        if self.copy is None:
            raise RuntimeError("no copy of the server was kept")
        self.note(f"the server is put back to its copy{', and not told' if unsaid else ''}")
        (image, truth), self.copy = self.copy, None
        truth.revoked |= self.truth.revoked
        self.server.stop()
        self.server.put_back(image)
        self.truth = truth
        self.server.start()
        for kiosk_id in truth.revoked:
            self.server.revoke(kiosk_id)
        if not unsaid or not self._is_noticed():
            self.server.restored()
        truth.begin_again(self.server.tables)
        self.may_misfit = True

    def _is_noticed(self) -> bool:
        """The head it signed last is in a file of its own, and no copy takes that back.

        Where nothing was signed since the copy nothing shows it: then an operator has to say.
        """
        state = self.server.log()
        newest = max(self.heads.signed.get(state.origin or "", {0: b""}))
        if newest <= self.truth.size:
            return self.truth.feed_in(self.server.tables) != self.truth.feed
        if state.held is None:
            raise ViolationError(f"the server forgot that it signed a head of {newest}")
        return True

    def lie_to(self, kiosk: Kiosk) -> None:
        """From now on it is shown another log than all others are."""
        self.note(f"{kiosk.name} is shown another log")
        try:
            origin = self.at_server(self.server.log).origin or ""
        except UnavailableError:
            return
        self.liars[kiosk.identity.kiosk_id] = Liar(origin, KEY, self.truth.size)
        self.may_misfit = True

    def begin_log_again(self) -> None:
        """An operator, who was shown what does not fit."""
        self.note("the log is begun again")
        self.at_server(self.server.begin_log_again)
        self.has_begun_again = True

    def start_server(self) -> None:
        if self.server.runs:
            return
        self.note("the server starts")
        try:
            self._survived(self.server.start)
        except UnavailableError:
            return
        if self.may_misfit and self.truth.feed_in(self.server.tables) != self.truth.feed:
            self.truth.begin_again(self.server.tables)  # it still does not fit its file

    def operate(self, change: Change, site: str) -> None:
        """An operator changes something at the server."""
        self.note(f"an operator: {change.kind} {dict(change.said)}")
        if change.kind == BATCH_RECALLED and change.said["on"] is None:
            self.lifted.add(str(change.said["batch_id"]))
        try:
            self.at_server(change.work, (site, (change.kind, change.said)))
        except UnavailableError as error:
            self.note(f"  {error}")

    # What the network reaches of the server.

    def state(self, kiosk_id: str, statement: int) -> SyncState:
        return self._reached(kiosk_id, lambda: self.server.state(kiosk_id, statement))

    def upload(self, kiosk_id: str, items: Sequence[Item], head: int) -> UploadTold:
        told = self._reached(kiosk_id, lambda: self.server.upload(kiosk_id, items, head))
        if told.log is not None:
            self._sees(told.log.checkpoint)
        return told

    def head(self, kiosk_id: str, mine: str) -> bytes:
        liar = self.liars.get(kiosk_id)
        if liar is not None:
            told = liar.answer(
                self.truth.roots.entries, read(mine, KEY.public) if mine else None
            )
            self.lies |= liar.told
            return told
        told = self._reached(kiosk_id, lambda: self.server.head(kiosk_id, mine))
        self._sees(format_note(parse_submission(told).head))
        return told

    def shown(self, who: str, mine: str) -> None:
        kiosk = next((each for each in self.kiosks if each.name == who), None)
        if kiosk is not None and mine:
            kiosk.seen = read(mine)

    def _sees(self, note: str) -> None:
        """A head leaves the server."""
        told = self.heads.see(note, KEY.public, self.truth.roots.by_size)
        self.note(f"  head of {told.size}")

    def changes(self, kiosk_id: str, cursor: Cursor) -> Page:
        return self._reached(kiosk_id, lambda: self.server.changes(kiosk_id, cursor))

    def _reached(self, kiosk_id: str, question: Callable[[], Answer]) -> Answer:
        answer = self.at_server(question)
        if kiosk_id in self.truth.revoked:
            raise ViolationError(f"{kiosk_id} was answered after it was revoked")
        return answer

    def at_server(self, question: Callable[[], Answer], wish: Wish | None = None) -> Answer:
        """Ask it something, and see what it did; it may crash over that."""
        if not self.server.runs:
            raise UnavailableError("The server does not run.")
        try:
            return self._survived(question)
        finally:
            self.truth.look(self.server.tables, wish)

    def _survived(self, question: Callable[[], Answer]) -> Answer:
        try:
            return question()
        except Crashed:
            self.note("  the server is gone")
            self.server.stop()
            self.server.machine.rise()
            raise UnavailableError("The server does not answer any more.") from None

    # What happens at a kiosk.

    def at_kiosk(self, kiosk: Kiosk, what: str, work: Callable[[], object]) -> bool:
        """Whether it came to its end; the kiosk may crash, or have no room."""
        self.note(f"{kiosk.name} {what}")
        try:
            answer = work()
        except Crashed:
            self.note(f"  {kiosk.name} is gone")
            kiosk.stop()
            kiosk.machine.rise()
            kiosk.has_all = False
            return False
        except UnavailableError as error:
            if not kiosk.machine.is_full:
                raise
            self.note(f"  {error}")
            return False
        if isinstance(answer, Failed):
            self.note(f"  {answer.trouble}")
            troubles.check(kiosk, answer, self.truth.revoked, self.may_fork)
        return True

    def start(self, kiosk: Kiosk) -> bool:
        return kiosk.runs or self.at_kiosk(kiosk, "starts", kiosk.start)

    def send(self, kiosk: Kiosk) -> None:
        self.at_kiosk(kiosk, "sends", kiosk.send)

    def fetch(self, kiosk: Kiosk) -> None:
        kiosk.has_all = False
        if self.at_kiosk(kiosk, "fetches", kiosk.fetch):
            progress = kiosk.program.downloader.progress
            kiosk.has_all = progress is not None and progress.is_at_end
