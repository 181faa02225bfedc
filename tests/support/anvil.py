"""A real node (anvil of foundry) on the loopback: a chain whose blocks a test makes."""

import re
import subprocess
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import httpx2

from shared.ledger.evm import to_hex
from sync_server.anchoring.service.chain import Wanted
from sync_server.anchoring.service.cross_checked import CrossChecked
from sync_server.anchoring.service.deploying import deploy
from sync_server.anchoring.service.json_rpc import Wire
from sync_server.anchoring.service.node import Node
from sync_server.platform.database import Database
from tests.support.anchoring import ACCOUNT, TERMS, RealNode, Stage
from tests.support.from_npm import anvil
from tests.support.simulated_chain import CHAIN_ID

_ARGUMENTS = ("--chain-id", str(CHAIN_ID), "--slots-in-an-epoch", "1", "--accounts", "0")
_LISTENING = re.compile(r"Listening on 127\.0\.0\.1:(\d+)")


@contextmanager
def running(state: Path, port: int = 0) -> Iterator[int]:
    """The port; what it knew is in `state`, and known again when it is started again."""
    words = [anvil(), "--host", "127.0.0.1", "--port", str(port), "--state", str(state)]
    said = state.with_suffix(".said")
    with said.open("w") as out:
        process = subprocess.Popen([*words, *_ARGUMENTS], stdout=out)  # noqa: S603
    try:
        while (found := _LISTENING.search(said.read_text())) is None:
            with suppress(subprocess.TimeoutExpired):
                raise AssertionError(f"anvil ended with {process.wait(0.02)}")
        yield int(found[1])
    finally:
        process.terminate()
        process.wait(20)


@dataclass
class AnvilStage(Stage):
    """As the simulated one; `real` is for what only tests ask a node."""

    real: Wire | None = None

    async def ask(self, method: str, *params: object) -> object:
        assert self.real is not None
        return await self.real.ask(method, *params)

    async def mine(self) -> None:
        await self.ask("evm_mine")

    async def events(self) -> int:
        assert self.real is not None
        wanted = Wanted(self.terms.contract, ACCOUNT.address, None, 0)
        return len(await Node(self.real).recorded(wanted))


@asynccontextmanager
async def on_anvil(database: Database, port: int) -> AsyncGenerator[AnvilStage]:
    """With a rich account, and blocks only when a test wants one."""
    async with httpx2.AsyncClient(timeout=20, trust_env=False) as client:
        wires = [Wire(f"http://{host}:{port}", client) for host in ("127.0.0.1", "localhost")]
        nodes = [RealNode(each) for each in wires]
        await wires[0].ask("anvil_setBalance", to_hex(ACCOUNT.address), hex(10**21))
        await wires[0].ask("evm_setAutomine", True)
        chain = CrossChecked([Node(each) for each in nodes])
        made = await deploy(chain, ACCOUNT, TERMS, 0.05)
        await wires[0].ask("evm_setAutomine", False)
        terms = replace(TERMS, contract=made.contract)
        yield AnvilStage(database, terms=terms, nodes=nodes, real=wires[0])
