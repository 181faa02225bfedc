"""What can come of a wish about kiosks: done, or refused with a reason; each a value."""

from dataclasses import dataclass

from sync_server.kiosks.tables import Alarm, Kiosk


@dataclass(frozen=True, slots=True)
class Known:
    """The key was approved before."""


@dataclass(frozen=True, slots=True)
class NoSuchCode:
    """No claim waits under this code: wrong, used, or too old."""


@dataclass(frozen=True, slots=True)
class ForeignSite:
    """The operator's key is of this site alone."""

    own: str


@dataclass(frozen=True, slots=True)
class NoSuchKiosk:
    """There is none that the caller may see."""


@dataclass(frozen=True, slots=True)
class Revoked:
    """A revocation is for good: the kiosk needs a new key."""


@dataclass(frozen=True, slots=True)
class Told:
    """A kiosk with its alarms."""

    kiosk: Kiosk
    alarms: tuple[Alarm, ...]
