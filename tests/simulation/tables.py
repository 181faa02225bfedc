"""What a kiosk's tables say, past SQLAlchemy: it takes longer than SQLite, look by look."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.engine.interfaces import DBAPICursor

from kiosk.store.database import Database
from tests.simulation.shelf import Field


@dataclass(frozen=True, slots=True)
class Tables:
    """In one consistent state."""

    cursor: DBAPICursor

    def rows(self, statement: str, *given: object) -> Sequence[tuple[object, ...]]:
        self.cursor.execute(statement, given)
        return self.cursor.fetchall()

    def named(self, statement: str) -> Sequence[Mapping[str, Field]]:
        rows = self.rows(statement)
        names = [column[0] for column in self.cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in rows]


@contextmanager
def tables_of(database: Database) -> Generator[Tables]:
    raw = database._readers.raw_connection()
    try:
        cursor = raw.cursor()
        cursor.execute("BEGIN")
        yield Tables(cursor)
    finally:
        raw.close()  # which ends what was begun
