"""What this kiosk witnessed of the server's log, and what it raised an alarm about."""

from collections.abc import Callable
from datetime import datetime

from kiosk.logbook import Alarm
from kiosk.store import log_alarms, log_heads
from kiosk.store.database import Database
from kiosk.store.log_view import LogView
from shared.keys import SigningKey
from shared.ledger.note import Note


class LogBook(LogView):
    """A `kiosk.syncing.LogStore` and a `kiosk.logbook.Logbook`."""

    def __init__(self, database: Database, key: SigningKey) -> None:
        super().__init__(database)
        self._database = database
        self._key = key
        self._listener: Callable[[], None] = _nobody

    def tell(self, listener: Callable[[], None]) -> None:
        """Call it once staff accepted another log, on the thread that did: it must not wait."""
        self._listener = listener

    def keep_head(self, head: Note, at: datetime) -> None:
        with self._database.promise() as connection:
            log_heads.keep(connection, head, self._key, at)

    def raise_alarm(self, alarm: Alarm, origin: str) -> None:
        with self._database.promise() as connection:
            log_alarms.put(connection, alarm, origin)

    def accept(self, at: datetime) -> bool:
        with self._database.promise() as connection:
            accepted = log_alarms.accept(connection, at)
        if accepted:
            self._listener()
        return accepted


def _nobody() -> None:
    """Hear of a log that nobody waits for."""
