"""Statements are compiled once for all engines: each simulation makes dozens of them.

Compiling takes SQLAlchemy longer than SQLite takes to answer; its cache belongs to an engine.
"""

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event

Key = tuple[object, ...]


class _OneForAll:
    """A cache that takes one dialect of a kind for the other."""

    def __init__(self) -> None:
        self._kept: dict[Key, object] = {}

    def get(self, key: Key) -> object:
        return self._kept.get(_regardless(key))

    def __setitem__(self, key: Key, compiled: object) -> None:
        self._kept[_regardless(key)] = compiled


@contextmanager
def compiled_once() -> Generator[None]:
    shared = _OneForAll()

    def share(connection: Connection) -> None:
        connection.engine._compiled_cache = shared

    event.listen(Engine, "engine_connect", share)
    try:
        yield
    finally:
        event.remove(Engine, "engine_connect", share)


def _regardless(key: Key) -> Key:
    dialect, *rest = key
    return type(dialect), *rest
