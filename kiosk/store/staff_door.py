"""The staff's PIN as a hash, and how often it was missed: kept through a restart."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store.act import from_micros, to_micros
from kiosk.store.acts import Acts, Appliers
from kiosk.store.bodies import Body, Plain, read, written
from kiosk.store.database import Database
from kiosk.store.tables import STAFF

_PIN_SET = "staff.pin-set"
_PIN_CLEARED = "staff.pin-cleared"
_UNLOCKED = "staff.unlocked"
_REFUSED = "staff.refused"


@dataclass(frozen=True, slots=True)
class DoorRecord:
    """`failures` counts since the last time somebody got in."""

    pin_hash: str
    failures: int
    failed_at: datetime | None


class StaffDoor:
    def __init__(self, database: Database, acts: Acts) -> None:
        self._database = database
        self._acts = acts

    def look(self) -> DoorRecord | None:
        """None until a PIN was set for the first time."""
        with self._database.read() as connection:
            row = connection.execute(select(STAFF)).mappings().one_or_none()
        if row is None:
            return None
        failed = row["failed_at"]
        return DoorRecord(
            row["pin_hash"], row["failures"], None if failed is None else from_micros(failed)
        )

    def set_pin(self, pin_hash: str, at: datetime) -> None:
        """The new PIN is in force at once, and nobody is locked out any more."""
        self._record(_PIN_SET, {"pin_hash": pin_hash}, at)

    def clear_pin(self, at: datetime) -> None:
        """The next one at the door chooses a PIN, as on the first day."""
        self._record(_PIN_CLEARED, {}, at)

    def note_unlocked(self, at: datetime) -> None:
        self._record(_UNLOCKED, {}, at)

    def note_refused(self, at: datetime) -> None:
        self._record(_REFUSED, {"at": to_micros(at)}, at)

    def _record(self, kind: str, fields: dict[str, Plain], at: datetime) -> None:
        self._acts.record(kind, written(fields), at)


class _PinSet(Body):
    pin_hash: str


class _PinCleared(Body): ...


class _Unlocked(Body): ...


class _Refused(Body):
    at: int


_NEW = insert(STAFF)
_SET = _NEW.on_conflict_do_update(
    ["id"], set_={n: _NEW.excluded[n] for n in ("pin_hash", "failures", "failed_at")}
)
_CLEAR = delete(STAFF)
_FORGIVE = update(STAFF).values(failures=0, failed_at=None)
_COUNT = update(STAFF).values(failures=STAFF.c.failures + 1, failed_at=bindparam("moment"))


def _set_pin(connection: Connection, body: bytes) -> None:
    said = read(_PinSet, body)
    row = {"id": 1, "pin_hash": said.pin_hash, "failures": 0, "failed_at": None}
    connection.execute(_SET, row)


def _clear_pin(connection: Connection, body: bytes) -> None:
    read(_PinCleared, body)
    connection.execute(_CLEAR)


def _unlock(connection: Connection, body: bytes) -> None:
    read(_Unlocked, body)
    connection.execute(_FORGIVE)


def _refuse(connection: Connection, body: bytes) -> None:
    connection.execute(_COUNT, {"moment": read(_Refused, body).at})


APPLIERS: Appliers = {
    _PIN_SET: _set_pin,
    _PIN_CLEARED: _clear_pin,
    _UNLOCKED: _unlock,
    _REFUSED: _refuse,
}
