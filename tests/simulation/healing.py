"""The end of a history: nothing stands in the way any more, and all of it has to hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kiosk.sync.outcomes import Failed
from tests.simulation import chain_checks, checks, log_checks
from tests.simulation.anchoring import Anchoring
from tests.simulation.faults import Fault
from tests.simulation.kiosk import Kiosk
from tests.simulation.network import Fate
from tests.simulation.tables import tables_of
from tests.simulation.truth import ViolationError
from tests.simulation.world import World

_ROUNDS = 12
_LONGEST_PAUSE = timedelta(seconds=301)


def look(world: World, kiosk: Kiosk) -> None:
    """What has to hold of a kiosk at any time."""
    if not kiosk.runs:
        return
    with tables_of(kiosk.program.cache.database) as tables:
        checks.check_shown(kiosk, tables, world.truth)
        checks.check_recalls(kiosk, tables, world.truth, world.lifted)
        seen = log_checks.head_in(tables)
    log_checks.check_head(kiosk, seen, world.heads, world.lies)
    if world.anchorage is not None:
        chain_checks.check_told(kiosk, world.anchorage)


@dataclass(frozen=True, slots=True)
class Healing:
    """`weather` are the faults of the chain: what is anchored then meets them too."""

    world: World
    weather: Sequence[Fault] = ()

    def heal(self) -> None:
        world = self.world
        world.note("everything is healed")
        self._mend()
        while world.network.late:
            world.network.deliver_late()
        self._tell_clones_apart()
        self._let_in_again()
        self._settle()
        if self._is_held():
            world.begin_log_again()
            self._settle()
        if world.anchorage is not None:
            self._anchor(Anchoring(world, world.anchorage))
        self._check_all()

    def _anchor(self, anchoring: Anchoring) -> None:
        world = self.world
        anchoring.weather(self.weather)
        anchoring.heal()
        anchoring.check()
        self._settle()
        origin, _ = log_checks.name_of(world.server.tables)
        for kiosk in self._welcome():
            chain_checks.check_shown(kiosk, world.server.tables, origin)

    def _settle(self) -> None:
        for number in range(_ROUNDS):
            self.world.time.go_on(_LONGEST_PAUSE)
            everybody = self._welcome()
            unsettled = [k for k in everybody if number == 0 or not self._is_settled(k)]
            if not unsettled:
                break
            for kiosk in unsettled:
                self.world.send(kiosk)
                self.world.fetch(kiosk)
                self._accept(kiosk)
                look(self.world, kiosk)

    def _is_held(self) -> bool:
        """For a reason, and never without need; who was shown another log has told by now."""
        world, state = self.world, self.world.at_server(self.world.server.log)
        if state.held is None:
            for kiosk in self._welcome():
                seen = log_checks.head_of(kiosk)
                if seen and not log_checks.fits(seen, state.origin or "", world.truth):
                    raise ViolationError(f"nobody minds what {kiosk.name} was shown")
        elif not world.may_misfit:
            raise ViolationError(f"the log is held: {state.held.value}")
        return state.held is not None

    def _accept(self, kiosk: Kiosk) -> None:
        facts = kiosk.program.cache.sync_book.log.facts()
        if facts is None or facts.alarm is None or not facts.alarm.may_be_accepted:
            return
        origin = self.world.at_server(self.world.server.log).origin or ""
        if not self.world.has_begun_again:
            raise ViolationError(f"{kiosk.name} takes {origin} for another log")
        self.world.note(f"staff of {kiosk.name} accept {origin}")
        kiosk.accept_log()

    def _mend(self) -> None:
        world = self.world
        world.network.weights = {Fate.ARRIVES: 1}
        world.network.cut_off.clear()
        world.liars.clear()
        world.server.machine.spare()
        world.start_server()
        if world.server.machine.is_full:
            world.server.set_full(full=False)
        for kiosk in world.kiosks:
            kiosk.machine.spare()
            if kiosk.machine.is_full:
                kiosk.set_full(full=False)
            world.start(kiosk)

    def _welcome(self) -> list[Kiosk]:
        revoked = self.world.truth.revoked
        return [each for each in self.world.kiosks if each.identity.kiosk_id not in revoked]

    def _tell_clones_apart(self) -> None:
        """Both are alive and do something: that is seen, and one of them has to go."""
        world = self.world
        by_id: dict[str, list[Kiosk]] = {}
        for kiosk in self._welcome():
            by_id.setdefault(kiosk.identity.kiosk_id, []).append(kiosk)
        for kiosk_id, twins in by_id.items():
            if len(twins) < 2:
                continue
            self._let_both_act(twins)
            if not world.server.is_suspended(kiosk_id):
                raise ViolationError(f"the clones of {kiosk_id} raised no alarm")
            world.note(f"{twins[1].name} is scrapped")
            world.scrap(twins[1])

    def _let_both_act(self, twins: Sequence[Kiosk]) -> None:
        world = self.world
        for kiosk in (*twins, *twins):
            kiosk.program.session.lose()  # as any break of the connection does
            name, wish = world.staff.wish(kiosk.identity.site)
            world.at_kiosk(kiosk, name, lambda k=kiosk, w=wish: k.act(w))
            while kiosk.program.cache.sync_book.waiting(1, 1) and self._sent(kiosk):
                pass

    def _sent(self, kiosk: Kiosk) -> bool:
        self.world.note(f"{kiosk.name} sends")
        answer = kiosk.send()
        self.world.note(f"  {answer}")
        return not isinstance(answer, Failed)

    def _let_in_again(self) -> None:
        world = self.world
        for kiosk in self._welcome():
            kiosk_id = kiosk.identity.kiosk_id
            if not world.server.is_suspended(kiosk_id):
                continue
            if kiosk_id not in world.may_fork:
                raise ViolationError(f"{kiosk.name} is suspended, and nobody else has its key")
            world.note(f"{kiosk.name} is let in again, and started anew")
            world.at_server(lambda k=kiosk_id: world.server.readmit(k))
            kiosk.stop()
            kiosk.has_all = False
            world.start(kiosk)

    def _is_settled(self, kiosk: Kiosk) -> bool:
        facts, truth = kiosk.program.cache.sync_book.facts(), self.world.truth
        at_the_end = (facts.cursor.feed, facts.cursor.number) == (truth.feed, truth.number)
        moves = facts.waiting or facts.resyncing
        return at_the_end and not moves and not self._lacks_log(kiosk, facts.owed)

    def _lacks_log(self, kiosk: Kiosk, owed: int) -> bool:
        """Receipts, or a head of the log as it is called now; held, it gives neither."""
        origin, held = log_checks.name_of(self.world.server.tables)
        if held is not None:
            return False
        seen = log_checks.head_of(kiosk)
        return owed > 0 or seen is None or seen.origin != origin

    def _check_all(self) -> None:
        world = self.world
        origin = world.at_server(world.server.log).origin or ""
        checks.check_server(world.truth, world.server.tables)
        for kiosk in self._welcome():
            checks.check_settled(kiosk, world.truth)
            checks.check_refusals(kiosk, world.truth)
            checks.check_labels(kiosk)
            may_fork = kiosk.identity.kiosk_id in world.may_fork
            log_checks.check_receipts(kiosk, world.truth, origin, world.heads)
            if not world.may_misfit:
                log_checks.check_quiet(kiosk, world.server.tables)
            checks.check_quarantine(kiosk, world.server.tables, may_fork=may_fork)
