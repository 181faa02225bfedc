"""What staff set on this kiosk: plain text by name, changed only by acts."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store.acts import Acts, Appliers
from kiosk.store.bodies import Body, read, written
from kiosk.store.database import Database
from kiosk.store.tables import PREFERENCES

_SET = "preference.set"
_UNSET = "preference.unset"


_SET_ONE = insert(PREFERENCES)
_UPSERT = _SET_ONE.on_conflict_do_update(
    index_elements=["key"], set_={"value": _SET_ONE.excluded.value}
)
_DELETE = delete(PREFERENCES).where(PREFERENCES.c.key == bindparam("unset_key"))


class Preferences:
    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def read_all(self) -> dict[str, str]:
        with self._database.read() as connection:
            rows = connection.execute(select(PREFERENCES.c.key, PREFERENCES.c.value))
            return {row.key: row.value for row in rows}

    def set(self, key: str, value: str, at: datetime) -> int:
        return self._acts.record(_SET, written({"key": key, "value": value}), at)

    def unset(self, key: str, at: datetime) -> int:
        """Back to the default; also right when nothing was set."""
        return self._acts.record(_UNSET, written({"key": key}), at)


class _Set(Body):
    key: str
    value: str


class _Unset(Body):
    key: str


def _apply_set(connection: Connection, body: bytes) -> None:
    said = read(_Set, body)
    connection.execute(_UPSERT, {"key": said.key, "value": said.value})


def _apply_unset(connection: Connection, body: bytes) -> None:
    connection.execute(_DELETE, {"unset_key": read(_Unset, body).key})


APPLIERS: Appliers = {_SET: _apply_set, _UNSET: _apply_unset}
