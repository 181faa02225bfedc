"""What the chain in this process keeps: keys and values in a file of its own (SQLite).

A block is written as a whole or not at all, so a chain that is opened again is the same one.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Column, LargeBinary, MetaData, Table, create_engine, event, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, OperationalError

from shared.errors import EvidenceError, UnavailableError
from sync_server.platform import durable

_MOST_REMEMBERED = 50_000
_KEPT = Table(
    "kept",
    MetaData(),
    Column("key", LargeBinary, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
_PUT = insert(_KEPT)
_REPLACE = _PUT.on_conflict_do_update(set_={"value": _PUT.excluded.value})


class ChainFile:
    """Values that were put are there at once, and in the file from `commit` on.

    One thread at a time; values are never taken out, a chain only grows.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read: dict[bytes, bytes | None] = {}
        self._put: dict[bytes, bytes] = {}
        if not file.exists():
            durable.make_folder(file.parent)
            durable.write(file, b"")
        self._engine = create_engine(f"sqlite:///{file}")
        event.listen(self._engine, "connect", _careful)
        with self._explained():
            _KEPT.metadata.create_all(self._engine)

    def get(self, key: bytes) -> bytes | None:
        if key in self._put:
            return self._put[key]
        if key not in self._read:
            self._remember(key, self._found(key))
        return self._read[key]

    def put(self, key: bytes, value: bytes) -> None:
        self._put[key] = value

    def commit(self) -> None:
        rows: Sequence[Mapping[str, bytes]] = [
            {"key": key, "value": value} for key, value in self._put.items()
        ]
        if rows:
            with self._explained(), self._engine.begin() as connection:
                connection.execute(_REPLACE, rows)
        for key, value in self._put.items():
            self._remember(key, value)
        self._put = {}

    def roll_back(self) -> None:
        self._put = {}

    def close(self) -> None:
        self._engine.dispose()

    def _found(self, key: bytes) -> bytes | None:
        with self._explained(), self._engine.connect() as connection:
            found = connection.execute(select(_KEPT.c.value).where(_KEPT.c.key == key))
            return found.scalar_one_or_none()

    def _remember(self, key: bytes, value: bytes | None) -> None:
        if len(self._read) >= _MOST_REMEMBERED:
            self._read.clear()
        self._read[key] = value

    @contextmanager
    def _explained(self) -> Generator[None]:
        try:
            yield
        except OperationalError as error:
            raise UnavailableError(
                f"The chain's file {self._file} did not do what was asked: {error.orig}. Look "
                "at its disk and rights."
            ) from error
        except DatabaseError as error:
            raise EvidenceError(
                f"The chain's file {self._file} is damaged: {error.orig}. Keep a copy of it; "
                "without it a new chain begins, and older anchors can no longer be confirmed."
            ) from error


def _careful(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()
