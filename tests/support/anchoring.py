"""A machine that anchors, over a chain that does what the test says and a log that grows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from shared.keys import SigningKey
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.note import Note, sign_note
from sync_server.anchoring.secret import Account
from sync_server.anchoring.service.chain import Chain
from sync_server.anchoring.service.cross_checked import CrossChecked
from sync_server.anchoring.service.json_rpc import Wire
from sync_server.anchoring.service.machine import Machine, Rhythm
from sync_server.anchoring.service.moves import Moves, Terms
from sync_server.anchoring.service.node import Node
from sync_server.anchoring.tables import Anchor, AnchorRows, State
from sync_server.platform.database import Database
from sync_server.platform.metrics import AnchorMetrics, Metrics
from tests.support.simulated_chain import (
    CHAIN_ID,
    CONTRACT,
    GWEI,
    SimulatedChain,
    SimulatedNode,
)
from tests.support.sync_server import HandClock

ORIGIN = "sync.example/log"
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
ACCOUNT = Account.of(bytes([7]) * 32)
TERMS = Terms(CHAIN_ID, CONTRACT, 200 * GWEI, 12, MINUTE, 3 * MINUTE)
RHYTHM = Rhythm(10 * MINUTE, 0)


@dataclass
class RealNode:
    """One at the end of a real wire, whose answers may be changed on the way."""

    wire: Wire
    lie: Callable[[str, object], object] = lambda _method, answer: answer
    ear: Callable[[str], None] = lambda _what: None

    @property
    def name(self) -> str:
        return self.wire.name

    async def ask(self, method: str, *params: object) -> object:
        self.ear(f"before {method}")
        answer = self.lie(method, await self.wire.ask(method, *params))
        self.ear(f"after {method}")
        return answer


@dataclass
class GrowingLog:
    """Only its heads: roots are made of their size."""

    size: int = 0
    key: SigningKey = field(default_factory=lambda: SigningKey(bytes(range(32))))

    async def head(self) -> Note | None:
        if self.size == 0:
            return None
        text = format_checkpoint(Checkpoint(ORIGIN, self.size, self.size.to_bytes(32, "big")))
        return sign_note(text, ORIGIN, self.key.public.raw, self.key.sign)


@dataclass
class Stage:
    """One account on one chain, told of by two nodes."""

    database: Database
    chain: SimulatedChain = field(default_factory=SimulatedChain)
    log: GrowingLog = field(default_factory=lambda: GrowingLog(7))
    clock: HandClock = field(default_factory=HandClock)
    terms: Terms = TERMS
    nodes: Sequence[SimulatedNode | RealNode] = ()

    metrics: AnchorMetrics = field(default_factory=lambda: Metrics().anchors)

    def __post_init__(self) -> None:
        names = "one.example", "two.example"
        self.nodes = self.nodes or [SimulatedNode(self.chain, name) for name in names]

    def machine(self, holder: str = "here", chain: Chain | None = None) -> Machine:
        """As after a start: it knows what the database knows."""
        several = CrossChecked([Node(each) for each in self.nodes])
        moves = Moves(chain or several, ACCOUNT, self.terms)
        return Machine(self.database, self.log, moves, RHYTHM, self.clock, holder, self.metrics)

    async def go_on(self, steps: int = 1, *, mined: bool = True) -> None:
        """A new machine for each step, a block and a minute between them."""
        for _ in range(steps):
            await self.machine().step()
            if mined:
                await self.mine()
            self.clock.advance(MINUTE)

    async def mine(self) -> None:
        self.chain.mine()

    async def until(self, state: State, steps: int = 20) -> Anchor:
        for _ in range(steps):
            newest = await self.newest()
            if newest is not None and newest.state is state:
                return newest
            await self.go_on()
        raise AssertionError(f"not {state.value} but {await self.newest()}")

    async def newest(self) -> Anchor | None:
        return next(iter(await self.all()), None)

    async def all(self) -> Sequence[Anchor]:
        async with self.database.glance() as connection:
            return await AnchorRows(connection).newest(100)

    def recorded(self) -> list[bytes]:
        return [digest for _, _, digest in self.chain.events()]

    def with_terms(self, **changed: object) -> None:
        self.terms = replace(self.terms, **changed)
