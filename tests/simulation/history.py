"""One seed's history: what it draws, what happens, how all is healed, what has to hold then."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from kiosk.sync.outcomes import Failed
from tests.simulation import checks, log_checks, operators
from tests.simulation.beginnings import Beginnings
from tests.simulation.faults import FATES, Fault, befall
from tests.simulation.kiosk import Kiosk
from tests.simulation.network import Fate
from tests.simulation.truth import ViolationError
from tests.simulation.world import World

_ROUNDS = 12
_FROM_NOTHING = 0.2
# Two disasters of these at once are more than was promised.
_OF_THE_LOG = (Fault.SERVER_ROLLED_BACK, Fault.SPLIT_VIEW)
_APART = (
    Fault.SERVER_RESTORED,
    Fault.KIOSK_RESTORED,
    Fault.CACHE_LOST,
    Fault.CLONED,
    *_OF_THE_LOG,
)
_LONGEST_STEP = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(seconds=301)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a seed has in store."""

    kiosks: int
    steps: int
    from_nothing: bool
    faults: tuple[Fault, ...]

    @property
    def fates(self) -> Mapping[Fate, int]:
        bad = {FATES[each]: 1 for each in self.faults if each in FATES}
        return {Fate.ARRIVES: 3, **bad}

    @property
    def sudden(self) -> tuple[Fault, ...]:
        return tuple(each for each in self.faults if each not in FATES)


def plan_of(seed: int) -> Plan:
    draws = Random(f"{seed} plan")  # noqa: S311  (repeatable, not secret)
    faults = [each for each in Fault if each not in _OF_THE_LOG and draws.random() < 0.25]
    disasters = [each for each in faults if each in _APART]
    spared = set(disasters) - set(draws.sample(disasters, min(1, len(disasters))))
    kept = tuple(each for each in faults if each not in spared)
    kiosks, steps = draws.choice((1, 2, 2, 2, 3)), draws.randint(8, 22)
    from_nothing = draws.random() < _FROM_NOTHING
    for each in _OF_THE_LOG:
        if draws.random() < 0.12:
            kept = (*(other for other in kept if other not in _APART), each)
    return Plan(kiosks, steps, from_nothing, kept)


@dataclass
class History:
    world: World
    plan: Plan

    def run(self) -> None:
        world = self.world
        world.note(f"{self.plan.kiosks} kiosks, {', '.join(f.value for f in self.plan.faults)}")
        world.begin(self.plan.kiosks)
        world.network.weights = self.plan.fates
        try:
            for world.step in range(1, self.plan.steps + 1):
                self._step()
            world.step += 1
            self.heal()
        finally:
            world.end()

    def _step(self) -> None:
        world, draws = self.world, self.world.draws
        world.time.go_on(_LONGEST_STEP * world.pauses.random())
        chances = {
            self._act: 6,
            self._sync: 7,
            self._operate: 2,
            self._let_arrive: 2 if world.network.late else 0,
            self._let_fault_befall: 3 if self.plan.sudden else 0,
            self._restart: 3,
        }
        draws.choices([*chances], [*chances.values()])[0]()

    def _act(self) -> None:
        kiosk = self.world.any_kiosk()
        if not self.world.start(kiosk):
            return
        name, wish = self.world.staff.wish(kiosk.identity.site)
        self.world.at_kiosk(kiosk, name, lambda: kiosk.act(wish))
        self._look(kiosk)

    def _sync(self) -> None:
        world = self.world
        kiosk = world.any_kiosk()
        if not world.start(kiosk):
            return
        for work in world.draws.choice(
            ((world.send,), (world.fetch,), (world.send, world.fetch))
        ):
            if kiosk.runs:
                work(kiosk)
                self._look(kiosk)

    def _operate(self) -> None:
        world = self.world
        if not world.server.runs:
            return
        site = world.any_kiosk().identity.site
        change = operators.draw(world.staff, world.server, world.truth.shelf, site)
        world.operate(change, site)

    def _let_arrive(self) -> None:
        self.world.note("something late arrives")
        self.world.network.deliver_late()

    def _let_fault_befall(self) -> None:
        befall(self.world, self.world.draws.choice(self.plan.sudden))

    def _restart(self) -> None:
        self.world.start_server()
        for kiosk in self.world.kiosks:
            self.world.start(kiosk)

    def _look(self, kiosk: Kiosk) -> None:
        if not kiosk.runs:
            return
        world = self.world
        with kiosk.program.cache.database.read() as connection:
            checks.check_shown(kiosk, connection, world.truth)
            checks.check_recalls(kiosk, connection, world.truth, world.lifted)
            seen = log_checks.head_in(connection)
        log_checks.check_head(kiosk, seen, world.heads, world.lies)

    # The end: nothing stands in the way any more.

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
        self._check_all()

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
                self._look(kiosk)

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


class FailedSeedError(AssertionError):
    """Carries what happened up to the failure."""


def run(seed: int, beginnings: Beginnings) -> World:
    """The world of this seed after its end; `FailedSeedError` tells what went wrong in it."""
    plan = plan_of(seed)
    begin = beginnings.empty if plan.from_nothing else beginnings.lived_in
    root = begin.root / f"seed-{seed}"
    root.mkdir()
    world = World(seed, root, begin)
    try:
        History(world, plan).run()
    except Exception as error:
        told = "\n".join(world.trace)
        raise FailedSeedError(f"seed {seed} at step {world.step}: {error}\n{told}") from error
    finally:
        shutil.rmtree(root)
    return world
