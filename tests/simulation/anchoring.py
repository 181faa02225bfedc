"""The server's anchoring, a step at a time, and looked at after each."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.errors import CounterproofError
from tests.simulation import chain_checks, log_checks
from tests.simulation.chain import BLOCK, Anchorage
from tests.simulation.chain_checks import rows_of
from tests.simulation.chain_lies import truth
from tests.simulation.faults import Fault, befall
from tests.simulation.truth import ViolationError
from tests.simulation.world import World

_ROUNDS, _STORM, _GUSTS = 40, 10, 0.4


@dataclass(frozen=True, slots=True)
class Anchoring:
    world: World
    anchorage: Anchorage

    def go_on(self) -> None:
        """Beside all else that happens."""
        for _ in range(self.anchorage.draws.randint(0, 2)):
            self.world.time.go_on(BLOCK)
            self.step()

    def step(self) -> None:
        world = self.world
        self.anchorage.go_on(world.time.passed)
        if not world.server.runs:
            return
        held, digests = self._held(), self._digests()
        world.note("the server anchors")
        try:
            world.at_server(world.server.anchor)
        except CounterproofError as error:
            world.note(f"  {error}")
        for row in rows_of(world.server.tables):
            world.note(f"  {row.number}: {row.size} is {row.state}")
        self.look()
        if held and self._held() and self._digests() - digests:
            raise ViolationError("a held log anchors what it signed last")

    def look(self) -> None:
        world = self.world
        chain_checks.check_anchors(world.server.tables, self.anchorage, world.heads)

    def weather(self, faults: Sequence[Fault]) -> None:
        """What is on its way when all else is healed may still meet its faults."""
        for _ in range(_STORM if faults else 0):
            if self.anchorage.draws.random() < _GUSTS:
                befall(self.world, self.anchorage.draws.choice(faults))
            self.world.time.go_on(BLOCK)
            self.step()

    def heal(self) -> None:
        """The nodes tell the truth, and all that is on its way arrives."""
        for each in self.anchorage.endpoints:
            each.lie, each.node.down = truth, False
        for _ in range(_ROUNDS):
            self.world.time.go_on(3 * BLOCK)
            self.step()
            if self._is_settled():
                return

    def check(self) -> None:
        world = self.world
        origin, _ = log_checks.name_of(world.server.tables)
        chain_checks.check_all_final(world.server.tables, origin, world.truth.size)

    def _is_settled(self) -> bool:
        world, rows = self.world, rows_of(self.world.server.tables)
        origin, _ = log_checks.name_of(world.server.tables)
        largest = max((each.size for each in rows if each.origin == origin), default=0)
        return largest == world.truth.size and all(each.is_final for each in rows)

    def _held(self) -> bool:
        return log_checks.name_of(self.world.server.tables)[1] is not None

    def _digests(self) -> set[bytes]:
        return {each.digest for each in rows_of(self.world.server.tables)}
