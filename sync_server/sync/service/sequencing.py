"""What keeping statements needs of the log: numbers without gaps, and the head over them."""

from collections.abc import Collection, Sequence
from typing import Protocol

from shared.wire.log import LogTold
from sync_server.platform.database import Transaction


class Grown(Protocol):
    """The log behind a transaction: nobody hears of it before that is committed."""

    def committed(self) -> None:
        """The transaction is."""
        ...

    async def told(
        self, head: int, indices: Sequence[int], subjects: Collection[str] = ...
    ) -> LogTold | None:
        """The newest head for who knows the one of size `head`, and that these are under it.

        Receipts are signed for each of the `subjects` they are about.
        """
        ...


class Growing(Protocol):
    """The log while one transaction holds it: there is no other writer."""

    @property
    def size(self) -> int:
        """The number of the next statement."""
        ...

    async def append(self, entries: Sequence[bytes]) -> Grown:
        """The hashes of all statements that the transaction keeps, in their order."""
        ...


class Sequencer(Protocol):
    async def begin(self) -> None:
        """Before the first transaction; again it does nothing."""
        ...

    async def open(self, connection: Transaction) -> Growing:
        """Lock the log."""
        ...
