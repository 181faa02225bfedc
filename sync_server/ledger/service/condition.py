"""How the log is, for whoever watches the server: it serves in either case."""

from dataclasses import dataclass

from sync_server.ledger.tables import EvidenceRows, LogRow
from sync_server.platform.database import Database
from sync_server.platform.health import LogTold


@dataclass(frozen=True, slots=True)
class LogCondition:
    database: Database

    async def told(self) -> LogTold:
        """As the database has it, whichever server was shown a head that does not fit."""
        async with self.database.glance() as connection:
            state = await LogRow(connection).read()
            alarms = await EvidenceRows(connection).count(state.origin or "")
        return LogTold(held=state.held.value if state.held else None, alarms=alarms)
