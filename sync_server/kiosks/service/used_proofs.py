"""Which proofs were used already: a proof is good for one request (RFC 9449 section 11.1)."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from shared.wire.dpop import Proof
from sync_server.kiosks.tables import ProofRows
from sync_server.platform.clock import Clock
from sync_server.platform.database import Database


class UsedProofs(Protocol):
    def remembers_since(self) -> datetime:
        """Proofs made before could have been used unseen, and are not good any more."""
        ...

    async def use(self, proof: Proof, until: datetime) -> bool:
        """False when it was used before; it is remembered until then."""
        ...


class ProofsInMemory:
    """For the one process that serves a file: nothing waits for the disk.

    It knows nothing of before its start, which is why it refuses proofs from then.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = clock.now()
        self._used: OrderedDict[bytes, datetime] = OrderedDict()

    def remembers_since(self) -> datetime:
        return self._since

    async def use(self, proof: Proof, until: datetime) -> bool:
        self._forget()
        name = _name(proof)
        if name in self._used:
            return False
        self._used[name] = until
        return True

    def _forget(self) -> None:
        now = self._clock.now()
        while self._used:
            name, until = next(iter(self._used.items()))
            if until >= now:
                return
            del self._used[name]


@dataclass(frozen=True, slots=True)
class ProofsInTable:
    """For several servers on one database."""

    database: Database
    clock: Clock

    def remembers_since(self) -> datetime:
        return datetime.min.replace(tzinfo=self.clock.now().tzinfo)

    async def use(self, proof: Proof, until: datetime) -> bool:
        async with self.database.write() as connection:
            rows = ProofRows(connection)
            await rows.forget(self.clock.now())
            return await rows.use(_name(proof), until)


def _name(proof: Proof) -> bytes:
    return hashlib.sha256(proof.key.raw + proof.proof_id.encode()).digest()
