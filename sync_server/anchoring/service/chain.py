"""What anchoring needs of a chain, and the ways in which one can refuse.

Everything a chain answers is foreign: back-ends parse it once, so nothing unchecked comes in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from shared.errors import EvidenceError, UnavailableError
from shared.ledger.anchor import RECORDED, topic_of
from shared.ledger.evm import Log, Receipt


@dataclass(frozen=True, slots=True)
class Heads:
    """Block numbers; `finalized` is None where the node serves no such tag."""

    latest: int
    finalized: int | None


@dataclass(frozen=True, slots=True)
class Fees:
    """For each gas in wei: what the next block asks, and what its makers usually get on top."""

    base: int
    priority: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event of ours was found."""

    digest: bytes
    transaction: bytes
    block: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Events of a committer from a block on; of all digests where none is named."""

    contract: bytes
    committer: bytes
    digest: bytes | None
    since: int

    @property
    def topics(self) -> tuple[bytes, bytes | None, bytes]:
        return RECORDED, self.digest, topic_of(self.committer)

    def found_in(self, log: Log) -> bytes | None:
        """The digest that this event records, if it is one of these."""
        match log.topics:
            case (event, digest, committer) if log.address == self.contract:
                same = (event, committer) == (RECORDED, topic_of(self.committer))
                return digest if same and self.digest in (None, digest) else None
            case _:
                return None


class RefusedError(UnavailableError):
    """The node did not take the transaction; its words are in the sentence."""


class NonceUsedError(RefusedError):
    """A transaction with this nonce is in a block already: this one, or another."""


class UnderpricedError(RefusedError):
    """It pays too little, or too little more than the one it would replace."""


class PoorError(RefusedError):
    """The account cannot pay for it."""


class DisagreementError(EvidenceError):
    """Two nodes tell different things of one chain; one of them is wrong, or lies."""


class Chain(Protocol):
    """Raises `UnavailableError` when nobody answers, `EvidenceError` for what cannot be."""

    async def expect(self, chain_id: int) -> None:
        """Every node serves this chain, or it is refused."""
        ...

    async def supports(self, contract: bytes, interface: bytes) -> bool:
        """As the contract itself says (ERC-165)."""
        ...

    async def heads(self) -> Heads: ...

    async def fees(self) -> Fees: ...

    async def nonce(self, account: bytes) -> int:
        """How many transactions of the account are in blocks."""
        ...

    async def send(self, raw: bytes) -> None:
        """Returns when a node has it, also when it had it before."""
        ...

    async def receipt(self, transaction: bytes) -> Receipt | None: ...

    async def block_hash(self, number: int) -> bytes | None:
        """Of the block that is at this height now."""
        ...

    async def recorded(self, wanted: Wanted) -> Sequence[Place]:
        """The events of this kind, the oldest first."""
        ...
