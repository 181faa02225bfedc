"""What can be seen of a kiosk's sync, also beside a kiosk that runs."""

from collections.abc import Sequence

from kiosk.store import outbox, sync_state
from kiosk.store.database import Readable
from kiosk.store.meta import read_pulled_at
from kiosk.syncing import Paired, Refusal, SyncFacts


class SyncView:
    def __init__(self, readable: Readable) -> None:
        self._readable = readable

    def paired(self) -> Paired | None:
        with self._readable.read() as connection:
            return sync_state.read_paired(connection)

    def refusals(self, limit: int) -> Sequence[Refusal]:
        with self._readable.read() as connection:
            return outbox.refusals(connection, limit)

    def facts(self) -> SyncFacts:
        with self._readable.read() as connection:
            progress = sync_state.read_progress(connection)
            return SyncFacts(
                outbox.count_waiting(connection),
                outbox.count_refusals(connection),
                progress.cursor,
                progress.anew,
                progress.sent_at,
                read_pulled_at(connection),
                outbox.count_owed(connection),
            )
