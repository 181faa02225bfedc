"""The chain that heads are anchored on, told of by two nodes, one of which may lie."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from shared.ledger.anchor import digest_of
from shared.ledger.note import Note, format_note
from sync_server.anchoring.service.cross_checked import CrossChecked
from sync_server.anchoring.service.heads import LoggedHeads
from sync_server.anchoring.service.machine import Machine as AnchorMachine
from sync_server.anchoring.service.machine import Rhythm
from sync_server.anchoring.service.moves import Moves, Terms
from sync_server.anchoring.service.node import Node
from sync_server.ledger.service.log import Log
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.platform.metrics import AnchorMetrics
from tests.simulation.chain_lies import Lie, truth
from tests.simulation.heads import Told, read
from tests.simulation.machine import Machine
from tests.support.anchoring import ACCOUNT
from tests.support.simulated_chain import (
    CHAIN_ID,
    CONTRACT,
    GWEI,
    SimulatedChain,
    SimulatedNode,
)

BLOCK = timedelta(seconds=12)
_MOST_AT_ONCE = 8
_TERMS = Terms(CHAIN_ID, CONTRACT, 200 * GWEI, 12, 2 * BLOCK, 4 * BLOCK)
_RHYTHM = Rhythm(2 * BLOCK, 0)


@dataclass
class Endpoint:
    """A node at the end of a wire; its server may be gone before or after it answers."""

    node: SimulatedNode
    point: Callable[[], None]
    lie: Lie = truth

    @property
    def name(self) -> str:
        return self.node.name

    async def ask(self, method: str, *params: object) -> object:
        self.point()
        answer = self.lie(self.node.chain, method, params, await self.node.ask(method, *params))
        self.point()
        return answer


@dataclass
class Anchorage:
    """`saw` is told of each head that goes to the chain; `known` has them by their digest."""

    draws: Random
    saw: Callable[[str], None]
    machine: Machine
    chain: SimulatedChain = field(default_factory=SimulatedChain)
    known: dict[bytes, Told] = field(default_factory=dict)
    mined_at: timedelta = timedelta()

    def __post_init__(self) -> None:
        nodes = (SimulatedNode(self.chain, name) for name in ("one.example", "two.example"))
        self.endpoints = [Endpoint(each, self.machine.point) for each in nodes]

    def machine_over(self, log: Log, metrics: AnchorMetrics) -> AnchorMachine:
        """As the server makes it at its start."""
        moves = Moves(CrossChecked([Node(each) for each in self.endpoints]), ACCOUNT, _TERMS)
        heads = _Watched(LoggedHeads(log, OutsideHeads(log), moves, 0), self)
        database, clock = log.parts.database, log.parts.clock
        return AnchorMachine(database, heads, moves, _RHYTHM, clock, "server", metrics)

    def go_on(self, passed: timedelta) -> None:
        """Blocks come as time goes."""
        self.chain.mine(min(int((passed - self.mined_at) / BLOCK), _MOST_AT_ONCE))
        self.mined_at = passed

    def take(self, note: Note) -> None:
        if (digest := digest_of(note.text)) not in self.known:
            text = format_note(note)
            self.saw(text)
            self.known[digest] = read(text)


@dataclass(frozen=True, slots=True)
class _Watched:
    """Heads on their way out."""

    heads: LoggedHeads
    anchorage: Anchorage

    async def head(self) -> Note | None:
        note = await self.heads.head()
        if note is not None:
            self.anchorage.take(note)
        return note
