"""Kiosks as operators read and write them over the wire."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from shared.wire.base64url import to_text
from sync_server.kiosks.service.outcomes import Told as KioskTold
from sync_server.kiosks.tables import Alarm, Kiosk
from sync_server.platform.models import Asked, CursorText, Limit, Received, SiteId, Told

UserCode = Annotated[
    str, Field(min_length=8, max_length=12, examples=["WDJB-MJHT"], description="As shown.")
]
Name = Annotated[
    str,
    StringConstraints(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f-\x9f]*$"),
    Field(examples=["Counter 1"]),
]


class ApprovalIn(Received):
    """A kiosk is let in: it shows the code, and stands at this site from now on."""

    user_code: UserCode
    site: SiteId
    name: Name


class DenialIn(Received):
    user_code: UserCode


class KiosksAsked(Asked):
    cursor: CursorText = ""
    limit: Limit = 50


class KioskOut(Told):
    """`clock_offset_ms`: how far its clock is ahead of the server's, when last measured."""

    id: str = Field(examples=["mfrggzdfmztwq2lk"])
    organisation: str
    site: str
    name: str
    state: Literal["active", "suspended", "revoked"]
    approved_at: datetime
    approved_by: str
    revoked_at: datetime | None
    last_seen_at: datetime | None
    clock_offset_ms: int | None


class AlarmOut(Told):
    """A second statement under one number: two kiosks with one key."""

    seq: int
    entry_hash: str
    raised_at: datetime
    settled_at: datetime | None
    settled_by: str | None


class KioskDetails(KioskOut):
    alarms: list[AlarmOut]


class KioskPage(Told):
    items: list[KioskOut]
    next_cursor: str | None


def kiosk_told(kiosk: Kiosk) -> KioskOut:
    return KioskOut(
        id=kiosk.kiosk_id,
        organisation=kiosk.organisation,
        site=kiosk.site,
        name=kiosk.name,
        state=_state(kiosk),
        approved_at=kiosk.approved_at,
        approved_by=kiosk.approved_by,
        revoked_at=kiosk.revoked_at,
        last_seen_at=kiosk.last_seen_at,
        clock_offset_ms=kiosk.clock_offset_ms,
    )


def details_told(told: KioskTold) -> KioskDetails:
    return KioskDetails(
        **kiosk_told(told.kiosk).model_dump(),
        alarms=[_alarm_told(each) for each in told.alarms],
    )


def _state(kiosk: Kiosk) -> Literal["active", "suspended", "revoked"]:
    if kiosk.revoked_at is not None:
        return "revoked"
    return "active" if kiosk.suspended_at is None else "suspended"


def _alarm_told(alarm: Alarm) -> AlarmOut:
    return AlarmOut(
        seq=alarm.seq,
        entry_hash=to_text(alarm.entry_hash),
        raised_at=alarm.raised_at,
        settled_at=alarm.settled_at,
        settled_by=alarm.settled_by,
    )
