"""What the cache knows of the log, also beside a kiosk that runs."""

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from kiosk.logbook import Anchored, LogFacts, Receipted
from kiosk.store import log_alarms, log_heads, log_receipts
from kiosk.store.act import from_micros
from kiosk.store.database import Readable
from kiosk.store.tables import ACTS, ANCHORS
from kiosk.syncing import SeenHead
from shared.ledger.merkle import EMPTY_ROOT

_STATEMENT = select(ACTS.c.statement).where(ACTS.c.seq == bindparam("which"))
_ANCHOR = select(ANCHORS)


class LogView:
    """A `kiosk.logbook.Logbook`; safe to use from several threads."""

    def __init__(self, readable: Readable) -> None:
        self._readable = readable

    def facts(self) -> LogFacts | None:
        with self._readable.read() as connection:
            origin = log_heads.trusted_origin(connection)
            if origin is None:
                return None
            head = log_heads.newest(connection)
            return LogFacts(
                origin,
                head.seen.size if head else 0,
                head.seen.root if head else EMPTY_ROOT,
                head.at if head else None,
                _anchored(connection, origin),
                log_alarms.newest(connection),
            )

    def statement(self, seq: int) -> bytes | None:
        with self._readable.read() as connection:
            found: bytes | None = connection.execute(
                _STATEMENT, {"which": seq}
            ).scalar_one_or_none()
            return found

    def receipted(self, seq: int) -> Receipted | None:
        with self._readable.read() as connection:
            return log_receipts.read(connection, seq)

    def origin(self) -> str | None:
        with self._readable.read() as connection:
            return log_heads.trusted_origin(connection)

    def head(self) -> SeenHead | None:
        with self._readable.read() as connection:
            kept = log_heads.newest(connection)
            return kept.seen if kept else None

    def is_distrusted(self, origin: str) -> bool:
        with self._readable.read() as connection:
            return log_alarms.is_open_about(connection, origin)


def _anchored(connection: Connection, origin: str) -> Anchored | None:
    """A head of the log before, where staff accepted another one, is not this one's."""
    row = connection.execute(_ANCHOR).mappings().one_or_none()
    if row is None or not row["checkpoint"].startswith(f"{origin}\n"):
        return None
    return Anchored(row["size"], row["chain_id"], row["block"], from_micros(row["at"]))
