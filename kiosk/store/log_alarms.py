"""The alarms about heads that do not fit, with their evidence: kept for good."""

from datetime import datetime

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.engine import Connection

from kiosk.logbook import Alarm
from kiosk.store import log_heads
from kiosk.store.act import from_micros, to_micros
from kiosk.store.sync_state import read_paired
from kiosk.store.tables import ALARMS

MOST = 32
"""A server that begins its log again and again fills no disk."""

_NEWEST = (
    select(ALARMS).where(ALARMS.c.closed_at.is_(None)).order_by(ALARMS.c.id.desc()).limit(1)
)
_ABOUT = select(ALARMS.c.code).where(
    ALARMS.c.closed_at.is_(None), ALARMS.c.origin == bindparam("of")
)
_COUNT = select(func.count()).select_from(ALARMS)


def newest(connection: Connection) -> Alarm | None:
    row = connection.execute(_NEWEST).mappings().one_or_none()
    if row is None:
        return None
    return Alarm(from_micros(row["at"]), row["code"], row["sentence"], row["evidence"])


def is_open_about(connection: Connection, origin: str) -> bool:
    return connection.execute(_ABOUT, {"of": origin}).first() is not None


def put(connection: Connection, alarm: Alarm, origin: str) -> None:
    known = connection.execute(_ABOUT, {"of": origin}).scalars().all()
    if alarm.code in known or connection.execute(_COUNT).scalar_one() >= MOST:
        return
    row = {"at": to_micros(alarm.at), "origin": origin, "code": alarm.code}
    told = {"sentence": alarm.sentence, "evidence": alarm.evidence}
    connection.execute(insert(ALARMS), {**row, **told})


def accept(connection: Connection, at: datetime) -> bool:
    """Trust the log that the newest alarm is about, if one was begun again."""
    alarm, paired = newest(connection), read_paired(connection)
    if alarm is None or paired is None or not alarm.may_be_accepted:
        return False
    origin = connection.execute(_NEWEST).mappings().one()["origin"]
    log_heads.trust(connection, paired, origin)
    close(connection, at)
    return True


def close(connection: Connection, at: datetime) -> None:
    connection.execute(
        update(ALARMS).where(ALARMS.c.closed_at.is_(None)), {"closed_at": to_micros(at)}
    )
