"""The chain that the settings name, opened for as long as somebody anchors on it."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx2

from shared.errors import InputError
from sync_server.anchoring.secret import Account
from sync_server.anchoring.service.chain import Chain
from sync_server.anchoring.service.contract import OWN_CHAIN_ID, OWN_CONTRACT
from sync_server.anchoring.service.cross_checked import LEAST, CrossChecked
from sync_server.anchoring.service.in_process import InProcess
from sync_server.anchoring.service.json_rpc import TIMEOUT_S, Wire
from sync_server.anchoring.service.moves import Moves, Terms
from sync_server.anchoring.service.node import Node


@dataclass(frozen=True, slots=True)
class Nodes:
    """Addresses of nodes of one chain, maybe with passwords; None: a chain in this process."""

    urls: Sequence[str] | None = field(repr=False)
    folder: Path


@asynccontextmanager
async def chain_opened(
    nodes: Nodes, account: Account, now_s: Callable[[], int]
) -> AsyncGenerator[Chain]:
    if nodes.urls is None:
        chain = InProcess(nodes.folder, account.address, now_s)
        try:
            yield chain
        finally:
            await chain.close()
        return
    if len(set(nodes.urls)) < LEAST:
        raise InputError(
            f"anchor.rpc_urls names {len(set(nodes.urls))} nodes, expected at least {LEAST}: "
            "what one tells is believed only when another tells the same."
        )
    async with httpx2.AsyncClient(timeout=TIMEOUT_S, follow_redirects=False) as client:
        yield CrossChecked([Node(Wire(url, client)) for url in nodes.urls])


def moves_of(chain: Chain, account: Account, terms: Terms) -> Moves:
    """The chain in this process has its own number and contract, whatever the settings say."""
    if isinstance(chain, InProcess):
        terms = replace(terms, chain_id=OWN_CHAIN_ID, contract=OWN_CONTRACT)
    elif not terms.contract:
        raise InputError(
            "anchor.contract is missing: the address of a contract of ERC-8281 on chain "
            f"{terms.chain_id}. 'sync-server anchor deploy' makes one."
        )
    return Moves(chain, account, terms)
