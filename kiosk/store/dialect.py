"""SQLAlchemy's dialect of the cache: it begins transactions itself, and compiles once for all.

An engine that one event is listened to on asks for all of them around every statement, and each
engine compiles for itself; the reader and the writer of a cache say mostly the same.
"""

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from sqlalchemy.dialects import registry as dialects
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPICursor, DBAPIModule
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.sql.compiler import NO_LINTING, Linting
from sqlalchemy.util import LRUCache

URL: Final = "sqlite+cipher://"
COMPILED: Final[Mapping[str, object]] = {"compiled_cache": LRUCache[object, object](500)}
"""Execution options of all engines of this dialect; so many statements an engine keeps too."""


class HasCursor(Protocol):
    """A connection of the driver, or what a pool hands out for one."""

    def cursor(self) -> DBAPICursor: ...


class CipherDialect(SQLiteDialect_pysqlite):
    """Any of them is as good as another for what is compiled."""

    driver = "cipher"
    supports_statement_cache = True

    def __init__(  # SQLAlchemy gives what is named here, and always the last two
        self,
        begin: Callable[[HasCursor], None] | None = None,
        dbapi: DBAPIModule | None = None,
        compiler_linting: Linting = NO_LINTING,
    ) -> None:
        super().__init__(dbapi=dbapi, compiler_linting=compiler_linting)
        self._begin = begin

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        if self._begin is not None:
            self._begin(dbapi_connection)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


def begin_deferred(connection: HasCursor) -> None:
    run(connection, "BEGIN")


def run(connection: HasCursor, *statements: str) -> None:
    """Past SQLAlchemy, which takes 50 us to say one."""
    cursor = connection.cursor()
    for statement in statements:
        cursor.execute(statement)
    cursor.close()


dialects.register("sqlite.cipher", __name__, CipherDialect.__name__)
