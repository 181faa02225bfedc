"""What is said at the staff's door: how it stands, what the person does, what comes of it."""

from dataclasses import dataclass, field
from enum import Enum

from kiosk.stations.staff.flow.pin import Weakness


class Aim(Enum):
    """What the PIN is asked or chosen for."""

    UNLOCK = "unlock"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class NoPin:
    """Nobody has chosen a PIN on this kiosk yet."""


@dataclass(frozen=True, slots=True)
class Shut:
    """A PIN may be tried now, so many times before the door is locked for a while."""

    tries: int


@dataclass(frozen=True, slots=True)
class ShutUntil:
    """No PIN may be tried before this moment of the monotonic clock."""

    until_s: float


Standing = NoPin | Shut | ShutUntil


@dataclass(frozen=True, slots=True)
class Missed:
    tries: int


@dataclass(frozen=True, slots=True)
class NotTheSame:
    """What was typed the second time was not what was chosen the first time."""


Remark = Missed | NotTheSame | Weakness


@dataclass(frozen=True, slots=True)
class Looking:
    """Whether there is a PIN, and whether it may be tried, is being looked up."""


@dataclass(frozen=True, slots=True)
class Entering:
    aim: Aim = Aim.UNLOCK
    digits: str = field(default="", repr=False)
    remark: Remark | None = None


@dataclass(frozen=True, slots=True)
class Checking:
    aim: Aim
    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LockedOut:
    until_s: float


@dataclass(frozen=True, slots=True)
class Choosing:
    aim: Aim = Aim.UNLOCK
    digits: str = field(default="", repr=False)
    remark: Remark | None = None


@dataclass(frozen=True, slots=True)
class Repeating:
    aim: Aim
    chosen: str = field(repr=False)
    digits: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Keeping:
    aim: Aim
    chosen: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unlocked: ...


Typing = Entering | Choosing | Repeating
State = Looking | Typing | Checking | LockedOut | Keeping | Unlocked


@dataclass(frozen=True, slots=True)
class Stood:
    """How the door stands, by the record of it."""

    standing: Standing


@dataclass(frozen=True, slots=True)
class Pressed:
    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Erased: ...


@dataclass(frozen=True, slots=True)
class Cleared: ...


@dataclass(frozen=True, slots=True)
class Sent: ...


@dataclass(frozen=True, slots=True)
class Fitted:
    """It was the right PIN, and that was noted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The chosen PIN is in force."""


@dataclass(frozen=True, slots=True)
class Failed:
    """What had to be written could not be: nothing was decided."""


@dataclass(frozen=True, slots=True)
class Ticked:
    now_s: float


@dataclass(frozen=True, slots=True)
class ChangeWanted: ...


@dataclass(frozen=True, slots=True)
class WentElsewhere: ...


@dataclass(frozen=True, slots=True)
class LockWanted:
    """Nobody has to be at the kiosk from now on, though the visit goes on."""


Key = Pressed | Erased | Cleared | Sent
Event = (
    Stood | Key | Fitted | Kept | Failed | Ticked | ChangeWanted | WentElsewhere | LockWanted
)
