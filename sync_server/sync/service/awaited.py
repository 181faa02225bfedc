"""Statements that were erased and are not here: a restored backup is older than they are.

Their kiosk sends them again. Only a restore makes them be awaited, and no server runs then: so
they are looked up once.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sync_server.platform.database import Database, Transaction
from sync_server.platform.effects import Origin
from sync_server.sync.service.checking import Bad, Good
from sync_server.sync.tables import Erasure, ErasureRows, note_erasure


@dataclass(slots=True)
class Awaited:
    _erasures: Mapping[bytes, Erasure] | None = None

    async def hashes(self, database: Database) -> Collection[bytes]:
        if self._erasures is None:
            async with database.glance() as connection:
                self._erasures = await ErasureRows(connection).awaited()
        return self._erasures.keys()

    def note(
        self, connection: Transaction, origin: Origin, items: Sequence[Good | Bad]
    ) -> None:
        """A kiosk that sends one with its body does not know yet that it was erased."""
        for item in items:
            erasure = (self._erasures or {}).get(item.entry_hash)
            if erasure is not None:
                note_erasure(connection, origin.organisation, origin.site, erasure)
