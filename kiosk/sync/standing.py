"""How this kiosk stands with its server, in one value for everybody who shows it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.logbook import Alarm
from kiosk.ports import Clock
from kiosk.sync.downloading import Progress
from kiosk.syncing import Turned


class Link(Enum):
    UNPAIRED = "unpaired"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    OFFLINE = "offline"
    STUCK = "stuck"  # the kiosk's own cache cannot be written
    TURNED_AWAY = "turned away"
    SUSPECT = "suspect"  # the server did not prove what it said: nothing was changed


@dataclass(frozen=True, slots=True)
class Standing:
    """`since` is how long the link has been so; `sentence` is in English and for staff.

    `progress` is there only while this kiosk has not read all there is, `alarm` while the
    server's log does not fit what this kiosk saw of it.
    """

    link: Link
    since: datetime
    server: str = ""
    organisation: str = ""
    site: str = ""
    name: str = ""
    sentence: str = ""
    turned: Turned | None = None
    next_try: datetime | None = None
    waiting: int = 0
    refused: int = 0
    sent_at: datetime | None = None
    pulled_at: datetime | None = None
    clock_offset_ms: int | None = None
    progress: Progress | None = None
    alarm: Alarm | None = None


def unasked(clock: Clock) -> Standing:
    """Before anybody was asked."""
    return Standing(Link.CONNECTING, clock.now())
