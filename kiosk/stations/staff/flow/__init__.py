"""The staff's side as pure state machines: the checkup of the devices, the door before it."""

from kiosk.stations.staff.flow.checkup import (
    Absent,
    Checkup,
    Heard,
    Lost,
    Part,
    Standing,
    Works,
    advance,
)

__all__ = ["Absent", "Checkup", "Heard", "Lost", "Part", "Standing", "Works", "advance"]
