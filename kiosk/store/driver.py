"""The edge to SQLCipher: the one place that hands it a key."""

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import NullPool, Pool, QueuePool, StaticPool
from sqlcipher3 import dbapi2

from kiosk.store.dialect import COMPILED, URL, begin_deferred, run
from kiosk.store.disk import explained, opened

# 8 MiB of decrypted pages a connection. Measured on 1,000,000 rows: a random read takes 23 us
# with 2 MiB and with 64 MiB alike, and three connections of 64 MiB would break the 180 MiB
# the whole kiosk may take (docs/adr/0010).
_PAGE_CACHE_KIB = 8 * 1024
_BUSY_TIMEOUT_MS = 5000
_WAL_LIMIT_BYTES = 64 * 1024 * 1024


def writer_engine(path: Path, key: bytes, begin: Callable[[DBAPIConnection], None]) -> Engine:
    """Make the single connection that writes, and the file if there is none."""

    def connect() -> DBAPIConnection:
        _make_private(path)
        connection = _connect(path, key, "rw")
        _set(connection, "journal_mode = WAL", f"journal_size_limit = {_WAL_LIMIT_BYTES}")
        return connection

    return _engine(connect, StaticPool, begin)


def reader_engine(path: Path, key: bytes) -> Engine:
    """Make connections that see one consistent state each and never wait for the writer."""

    def connect() -> DBAPIConnection:
        connection = _connect(path, key, "rw")
        _set(connection, "query_only = ON")
        return connection

    # Two kept for the UI and the background lane; more are opened when wanted (2 ms).
    return create_engine(
        URL,
        module=dbapi2,
        begin=begin_deferred,
        creator=connect,
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=-1,
        execution_options=COMPILED,
    )


def copying_engine(path: Path, key: bytes) -> Engine:
    """One connection without transactions: VACUUM INTO refuses to run inside one."""
    return _engine(lambda: _connect(path, key, "rw"), NullPool)


def inspecting_engine(path: Path, key: bytes) -> Engine:
    """One connection that cannot change the file nor leave anything beside it."""
    return _engine(lambda: _connect(path, key, "ro"), StaticPool)


def looking_engine(path: Path, key: bytes) -> Engine:
    """Connections for a program beside the one that writes; each opens the file anew."""
    return _engine(lambda: _connect(path, key, "ro"), NullPool, begin_deferred)


def _engine(
    creator: Callable[[], DBAPIConnection],
    pool: type[Pool],
    begin: Callable[[DBAPIConnection], None] | None = None,
) -> Engine:
    return create_engine(
        URL,
        module=dbapi2,
        begin=begin,
        creator=creator,
        poolclass=pool,
        execution_options=COMPILED,
    )


def _connect(path: Path, key: bytes, mode: str) -> DBAPIConnection:
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = _open(address)
    _set(
        connection,
        "cipher_log_level = NONE",  # its log goes to stderr; the error is raised anyway
        f"key = \"x'{key.hex()}'\"",
        f"cache_size = -{_PAGE_CACHE_KIB}",
        f"busy_timeout = {_BUSY_TIMEOUT_MS}",
        "foreign_keys = ON",
        "temp_store = MEMORY",  # temporary files would not be encrypted
        "trusted_schema = OFF",
        "cell_size_check = ON",
    )
    return connection


def _open(address: str) -> DBAPIConnection:
    # sqlcipher3 ships no types; the annotation is the only thing known about it here.
    connection: DBAPIConnection = dbapi2.connect(  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType, reportAttributeAccessIssue]
        address, uri=True, isolation_level=None, check_same_thread=False
    )
    return connection  # pyright: ignore[reportUnknownVariableType]


def _set(connection: DBAPIConnection, *pragmas: str) -> None:
    run(connection, *(f"PRAGMA {pragma}" for pragma in pragmas))


def _make_private(path: Path) -> None:
    # SQLite would make it readable for others; -wal and -shm inherit these rights.
    with explained("make the cache", path), opened(path, os.O_RDWR | os.O_CREAT):
        pass
