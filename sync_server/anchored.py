"""The composition of anchoring: who anchors where, as the settings say."""

import asyncio
import hashlib
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from shared.errors import InputError
from shared.ledger.evm import read_address
from sync_server.anchoring.secret import Account, account
from sync_server.anchoring.service.anchoring import Anchoring
from sync_server.anchoring.service.chain import Chain
from sync_server.anchoring.service.heads import LoggedHeads
from sync_server.anchoring.service.machine import Machine, Rhythm
from sync_server.anchoring.service.moves import Terms
from sync_server.anchoring.service.opening import Nodes, chain_opened, moves_of
from sync_server.ground import Ground
from sync_server.ledger.service.log import Log
from sync_server.ledger.service.outside import OutsideHeads
from sync_server.platform.metrics import AnchorMetrics
from sync_server.settings import Settings

_GWEI = 10**9
_log = structlog.stdlib.get_logger("sync_server.anchoring")


@dataclass(frozen=True, slots=True)
class Committer:
    """An account and the chain it writes on."""

    account: Account
    chain: Chain


@asynccontextmanager
async def committer(ground: Ground) -> AsyncGenerator[Committer]:
    settings, folder = ground.settings.anchor, ground.settings.paths.data_dir
    if settings.backend == "none":
        raise InputError("anchor.backend is none: set it to memory or rpc to anchor anything.")
    named = [each.get_secret_value() for each in settings.rpc_urls]
    urls = named if settings.backend == "rpc" else None
    mine = await asyncio.to_thread(account, folder, ground.random)
    clock = ground.clock
    nodes = Nodes(urls, folder)
    async with chain_opened(nodes, mine, lambda: int(clock.now().timestamp())) as chain:
        yield Committer(mine, chain)


def machine_of(ground: Ground, log: Log, writing: Committer, metrics: AnchorMetrics) -> Machine:
    settings = ground.settings.anchor
    moves = moves_of(writing.chain, writing.account, terms_of(ground.settings))
    heads = LoggedHeads(log, OutsideHeads(log), moves, settings.first_block)
    rhythm = Rhythm(settings.every, settings.first_block)
    return Machine(
        ground.database, heads, moves, rhythm, ground.clock, _holder(ground), metrics
    )


def terms_of(settings: Settings) -> Terms:
    anchor = settings.anchor
    contract = read_address(anchor.contract, "contract") if anchor.contract else b""
    return Terms(
        anchor.chain_id,
        contract,
        anchor.fee_cap_gwei * _GWEI,
        anchor.confirmations,
        anchor.send_again_after,
        anchor.replace_after,
    )


@asynccontextmanager
async def anchoring(ground: Ground, log: Log, metrics: AnchorMetrics) -> AsyncGenerator[None]:
    """In the background, until the block ends; nothing where the settings say none."""
    settings = ground.settings.anchor
    if settings.backend == "none":
        yield
        return
    async with committer(ground) as writing:
        look_every = min(settings.look_every, settings.every)
        running = Anchoring(machine_of(ground, log, writing, metrics), look_every)
        task = asyncio.create_task(running.run(), name="anchoring")
        task.add_done_callback(_tell_defect)
        try:
            yield
        finally:
            await running.stop(task)


def _tell_defect(task: asyncio.Task[None]) -> None:
    """At once: it ends the program only when the server stops."""
    if not task.cancelled() and (defect := task.exception()) is not None:
        _log.error("anchoring ended by a defect", exc_info=defect)


def _holder(ground: Ground) -> str:
    """The same after a start: one server works in a folder, and its turn is still its own."""
    place = f"{socket.gethostname()}:{ground.settings.paths.data_dir}"
    return hashlib.sha256(place.encode()).hexdigest()[:32]
