"""What the cache knows about itself, such as how old the server's data in it is."""

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store.act import from_micros, to_micros
from kiosk.store.database import Readable
from kiosk.store.tables import META

_PULLED_AT = "pulled_at"
_WHOLE_UP_TO = "whole_up_to"
_NEW = insert(META)
_PUT = _NEW.on_conflict_do_update(index_elements=["key"], set_={"value": _NEW.excluded.value})
_VALUE = select(META.c.value).where(META.c.key == bindparam("key"))


class Meta:
    def __init__(self, database: Readable) -> None:
        self._database = database

    def pulled_at(self) -> datetime | None:
        """When the server's data was last pulled; None: never."""
        with self._database.read() as connection:
            return read_pulled_at(connection)


def read_pulled_at(connection: Connection) -> datetime | None:
    value = connection.execute(_VALUE, {"key": _PULLED_AT}).scalar_one_or_none()
    return None if value is None else from_micros(int(value))


def write_pulled_at(connection: Connection, at: datetime) -> None:
    """In the transaction that brings the data, so that the age never claims too much."""
    _write(connection, _PULLED_AT, str(to_micros(at)))


def read_whole_up_to(connection: Connection) -> int:
    """The number at which the feed was last read to its end; -1: never."""
    value = connection.execute(_VALUE, {"key": _WHOLE_UP_TO}).scalar_one_or_none()
    return -1 if value is None else int(value)


def write_whole_up_to(connection: Connection, number: int) -> None:
    _write(connection, _WHOLE_UP_TO, str(number))


def _write(connection: Connection, key: str, value: str) -> None:
    connection.execute(_PUT, {"key": key, "value": value})
