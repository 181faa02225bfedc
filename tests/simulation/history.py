"""One seed's history: what it draws, and what happens until all is healed."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from tests.simulation import operators
from tests.simulation.anchoring import Anchoring
from tests.simulation.beginnings import Beginnings
from tests.simulation.faults import FATES, Fault, befall
from tests.simulation.healing import Healing, look
from tests.simulation.network import Fate
from tests.simulation.world import World

_FROM_NOTHING = 0.2
# Two disasters of these at once are more than was promised.
_OF_THE_LOG = (Fault.SERVER_ROLLED_BACK, Fault.SPLIT_VIEW)
_OF_THE_CHAIN = (Fault.CHAIN_REORGANISED, Fault.CHAIN_LIED_ABOUT, Fault.NODE_DOWN)
_CHAINED = 0.2
_DRAWN_LAST = (*_OF_THE_LOG, *_OF_THE_CHAIN)
_APART = (
    Fault.SERVER_RESTORED,
    Fault.KIOSK_RESTORED,
    Fault.CACHE_LOST,
    Fault.CLONED,
    *_OF_THE_LOG,
)
_LONGEST_STEP = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a seed has in store."""

    kiosks: int
    steps: int
    from_nothing: bool
    faults: tuple[Fault, ...]
    chained: bool = False

    @property
    def fates(self) -> Mapping[Fate, int]:
        bad = {FATES[each]: 1 for each in self.faults if each in FATES}
        return {Fate.ARRIVES: 3, **bad}

    @property
    def sudden(self) -> tuple[Fault, ...]:
        return tuple(each for each in self.faults if each not in FATES)


def plan_of(seed: int) -> Plan:
    draws = Random(f"{seed} plan")  # noqa: S311  (repeatable, not secret)
    faults = [each for each in Fault if each not in _DRAWN_LAST and draws.random() < 0.25]
    disasters = [each for each in faults if each in _APART]
    spared = set(disasters) - set(draws.sample(disasters, min(1, len(disasters))))
    kept = tuple(each for each in faults if each not in spared)
    kiosks, steps = draws.choice((1, 2, 2, 2, 3)), draws.randint(8, 22)
    from_nothing = draws.random() < _FROM_NOTHING
    for each in _OF_THE_LOG:
        if draws.random() < 0.12:
            kept = (*(other for other in kept if other not in _APART), each)
    chained = draws.random() < _CHAINED
    for each in _OF_THE_CHAIN if chained else ():
        if draws.random() < 0.6:
            kept = (*kept, each)
    return Plan(kiosks, steps, from_nothing, kept, chained)


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
        if world.anchorage is not None:
            Anchoring(world, world.anchorage).go_on()

    def _act(self) -> None:
        kiosk = self.world.any_kiosk()
        if not self.world.start(kiosk):
            return
        name, wish = self.world.staff.wish(kiosk.identity.site)
        self.world.at_kiosk(kiosk, name, lambda: kiosk.act(wish))
        look(self.world, kiosk)

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
                look(self.world, kiosk)

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

    def heal(self) -> None:
        faults = tuple(each for each in self.plan.faults if each in _OF_THE_CHAIN)
        Healing(self.world, faults).heal()


class FailedSeedError(AssertionError):
    """Carries what happened up to the failure."""


def run(seed: int, beginnings: Beginnings) -> World:
    """The world of this seed after its end; `FailedSeedError` tells what went wrong in it."""
    plan = plan_of(seed)
    begin = beginnings.empty if plan.from_nothing else beginnings.lived_in
    root = begin.root / f"seed-{seed}"
    root.mkdir()
    world = World(seed, root, begin, plan.chained)
    try:
        History(world, plan).run()
    except Exception as error:
        told = "\n".join(world.trace)
        raise FailedSeedError(f"seed {seed} at step {world.step}: {error}\n{told}") from error
    finally:
        shutil.rmtree(root)
    return world
