"""What befell the kiosk: devices lost and found again, crashes; the newest are kept."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select

from kiosk.store.act import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.tables import INCIDENTS

KEPT_INCIDENTS = 1000


@dataclass(frozen=True, slots=True)
class Incident:
    at: datetime
    kind: str
    detail: str


class Incidents:
    def __init__(self, database: Database, kept: int = KEPT_INCIDENTS) -> None:
        self._database = database
        self._kept = kept

    def note(self, kind: str, detail: str, at: datetime) -> None:
        """Keep it; a power cut in the next seconds may lose it."""
        with self._database.note() as connection:
            connection.execute(
                insert(INCIDENTS).values(at=to_micros(at), kind=kind, detail=detail)
            )
            newest = select(func.max(INCIDENTS.c.id)).scalar_subquery()
            connection.execute(delete(INCIDENTS).where(INCIDENTS.c.id <= newest - self._kept))

    def newest(self, limit: int = 100) -> tuple[Incident, ...]:
        with self._database.read() as connection:
            rows = connection.execute(
                select(INCIDENTS).order_by(INCIDENTS.c.id.desc()).limit(limit)
            )
            return tuple(Incident(from_micros(r.at), r.kind, r.detail) for r in rows)
