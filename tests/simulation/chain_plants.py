"""Bugs to plant in anchoring; see `plants`."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import pytest

from sync_server.anchoring.service.cross_checked import CrossChecked
from sync_server.anchoring.service.moves import Moves
from sync_server.anchoring.service.node import Node
from tests.simulation.faults import Fault
from tests.simulation.plant import Plant

Answer = TypeVar("Answer")


def _mined_is_final(patch: pytest.MonkeyPatch) -> None:
    """The newest block counts as one that nothing takes back."""

    async def newest(self: Moves) -> int:
        return (await self.chain.heads()).latest

    patch.setattr(Moves, "_settled_until", newest)


def _one_is_enough(patch: pytest.MonkeyPatch) -> None:
    """What the first node tells is not asked of the second."""

    async def first(
        self: CrossChecked, question: Callable[[Node], Awaitable[Answer]]
    ) -> Sequence[Answer]:
        return [await self._asked(self.nodes[0], question)]

    patch.setattr(CrossChecked, "_answers", first)


CHAIN_PLANTS: Sequence[Plant] = (
    Plant("mined counts as final", _mined_is_final, 88, (Fault.CHAIN_REORGANISED,)),
    Plant("one node is enough", _one_is_enough, 236, (Fault.CHAIN_LIED_ABOUT,)),
)
