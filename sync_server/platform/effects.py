"""What a kiosk's statements do here: each feature hands in its own, by the kind of act."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from shared.canonical import Json
from sync_server.platform.database import Transaction


@dataclass(frozen=True, slots=True)
class Origin:
    """Which kiosk said it, and where that kiosk stands."""

    kiosk_id: str
    organisation: str
    site: str


@dataclass(frozen=True, slots=True)
class Lost:
    """It has no effect; the sentence says to staff why, and what they can do."""

    code: str
    sentence: str


Effect = Callable[[Transaction, Origin, Json], Awaitable[Lost | None]]
"""Changes tables as the fields of an act say, in the transaction that keeps its statement."""

Effects = Mapping[str, Effect]

KEPT_ONLY = frozenset(
    {
        *("staff.unlocked", "staff.refused", "staff.pin-set", "staff.pin-cleared"),
        *("preference.set", "preference.unset"),
    }
)
"""Kinds that concern their kiosk alone: they are kept, and change nothing here.

So is every kind that nobody here knows: a kiosk may be newer than its server. These are
counted, because their effects do not come by themselves when the server is updated.
"""
