"""The sentences at the staff's door."""

from datetime import timedelta
from typing import assert_never, final

from PySide6.QtCore import QLocale, QObject, QTime

from kiosk.stations.staff.flow.pin import Weakness
from kiosk.stations.staff.flow.talk import (
    Aim,
    Checking,
    Choosing,
    Entering,
    Keeping,
    LockedOut,
    Looking,
    Missed,
    NotTheSame,
    Remark,
    Repeating,
    State,
    Unlocked,
)

_HOUR_S = 3600


@final
class PinWords(QObject):
    """For each state what it asks, why, and what the button does; each remark in words."""

    def title(self, state: State) -> str:
        match state:
            case Choosing(Aim.CHANGE):
                return self.tr("Choose a new PIN")
            case Choosing():
                return self.tr("Choose a PIN for staff")
            case Repeating() | Keeping():
                return self.tr("Type the PIN once more")
            case Entering(Aim.CHANGE) | Checking(Aim.CHANGE):
                return self.tr("Type the present PIN")
            case LockedOut():
                return self.tr("Locked for a while")
            case Looking() | Entering() | Checking() | Unlocked():
                return self.tr("Staff only")
            case _:
                assert_never(state)

    def lead(self, state: State) -> str:
        match state:
            case Choosing():
                return self.tr("6 to 12 digits that nobody guesses. Keep them to yourselves.")
            case Repeating() | Keeping():
                return self.tr("So that no slip of the finger locks you out.")
            case Entering(Aim.CHANGE) | Checking(Aim.CHANGE):
                return self.tr("Then choose the new one.")
            case LockedOut():
                return self.tr("There were too many wrong PINs. The next try is possible in")
            case Looking() | Entering() | Checking() | Unlocked():
                return self.tr("Type the PIN.")
            case _:
                assert_never(state)

    def action(self, state: State) -> str:
        match state:
            case Repeating() | Keeping():
                return self.tr("Set this PIN")
            case Choosing() | Entering(Aim.CHANGE) | Checking(Aim.CHANGE):
                return self.tr("Next")
            case _:
                return self.tr("Unlock")

    def remark(self, remark: Remark) -> str:
        match remark:
            case Missed(tries):
                return self.tr("Wrong PIN. %Ln more try(s), then a wait.", "", tries)
            case NotTheSame():
                return self.tr("The two were not the same. Choose the PIN again.")
            case Weakness():
                return self._weakness(remark)
            case _:
                assert_never(remark)

    def forgotten(self) -> str:
        return self.tr("Forgotten? Whoever set this kiosk up can set a new PIN.")

    def time_left(self, left: timedelta) -> str:
        seconds = round(left.total_seconds())
        shape = "h:mm:ss" if seconds >= _HOUR_S else "m:ss"
        return QLocale().toString(QTime(0, 0).addSecs(seconds), shape)

    def _weakness(self, weakness: Weakness) -> str:
        match weakness:
            case Weakness.TOO_SHORT:
                return self.tr("A PIN has 6 to 12 digits.")
            case Weakness.SAME_DIGIT:
                return self.tr("One digit only is guessed at once. Choose another PIN.")
            case Weakness.RUN:
                return self.tr("Counting up or down is guessed at once. Choose another PIN.")
            case Weakness.REPEATED:
                return self.tr("Repeated digits are guessed soon. Choose another PIN.")
            case Weakness.DATE:
                return self.tr("This is a date, and dates are tried first. Choose another PIN.")
            case Weakness.FOLLOWED:
                return self.tr("This is a well-known pattern. Choose another PIN.")
            case _:
                assert_never(weakness)
