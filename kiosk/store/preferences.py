"""What staff set on this kiosk: plain text by name, changed only by acts."""

import json
from datetime import datetime
from typing import TypeGuard

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store.acts import Acts, Appliers
from kiosk.store.database import Database
from kiosk.store.tables import PREFERENCES
from shared.errors import InputError

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
        return self._acts.record(_SET, _body({"key": key, "value": value}), at)

    def unset(self, key: str, at: datetime) -> int:
        """Back to the default; also right when nothing was set."""
        return self._acts.record(_UNSET, _body({"key": key}), at)


def _body(fields: dict[str, str]) -> bytes:
    # Canonical JSON (RFC 8785) of strings only: sorted, without blanks, in UTF-8.
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def _fields(body: bytes, *names: str) -> tuple[str, ...]:
    try:
        parsed: object = json.loads(body)
    except ValueError as error:
        raise InputError(f"A preference must be JSON; found {body[:40]!r}.") from error
    fields = _strings(parsed)
    if fields.keys() != set(names):
        raise InputError(
            f"A preference needs the texts {', '.join(names)}; found {body[:80]!r}."
        )
    return tuple(fields[name] for name in names)


def _strings(parsed: object) -> dict[str, str]:
    if not _is_json_object(parsed):
        return {}
    return {name: value for name, value in parsed.items() if isinstance(value, str)}


def _is_json_object(parsed: object) -> TypeGuard[dict[str, object]]:
    return isinstance(parsed, dict)


def _apply_set(connection: Connection, body: bytes) -> None:
    key, value = _fields(body, "key", "value")
    connection.execute(_UPSERT, {"key": key, "value": value})


def _apply_unset(connection: Connection, body: bytes) -> None:
    (key,) = _fields(body, "key")
    connection.execute(_DELETE, {"unset_key": key})


APPLIERS: Appliers = {_SET: _apply_set, _UNSET: _apply_unset}
