"""The stops of the tour at the staff's door and behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kiosk.app.assembly import Kiosk
from kiosk.app.demo.door import REHEARSED_PIN
from kiosk.app.stations.doorway import CHANGE_PIN
from kiosk.ports import Clock
from kiosk.stations.staff.flow.lockout import FREE_MISSES
from kiosk.stations.staff.flow.pin import Weakness
from kiosk.stations.staff.flow.talk import (
    Choosing,
    Entering,
    LockedOut,
    Missed,
    Remark,
    Repeating,
    State,
)
from kiosk.stations.staff.screen import PinPage, StaffMenuPage
from kiosk.store.staff_door import StaffDoor
from kiosk.ui.status_line import STAFF
from kiosk.ui.tour import Stop

_WRONG, _WEAK = "135792", "123456"


@dataclass(frozen=True, slots=True)
class _Rehearsed:
    """Does at the door what staff would do, and one who guesses."""

    kiosk: Kiosk
    door: StaffDoor
    clock: Clock

    def come(self) -> None:
        self.kiosk.shell.leave()
        self.kiosk.shell.arrive()
        self.kiosk.window.place_wanted.emit(STAFF)

    def come_on_the_first_day(self) -> None:
        self.door.clear_pin(self.clock.now())
        self.come()

    def type_in(self, pin: str) -> None:
        page = self.kiosk.window.page()
        if isinstance(page, PinPage):
            page.cleared.emit()
            for digit in pin:
                page.pressed.emit(digit)
            page.sent.emit()

    def miss_for_the_last_time(self) -> None:
        """One miss was shown at the stop before; so many more and the door is locked."""
        for _ in range(FREE_MISSES - 1):
            self.door.note_refused(self.clock.now())
        self.type_in(_WRONG)

    def sees(self, wanted: type[State]) -> bool:
        return isinstance(self.state(), wanted)

    def is_told(self, wanted: type[Remark]) -> bool:
        state = self.state()
        return isinstance(state, Entering | Choosing) and isinstance(state.remark, wanted)

    def state(self) -> State | None:
        page = self.kiosk.window.page()
        return page.state() if isinstance(page, PinPage) else None

    def sees_menu(self) -> bool:
        return isinstance(self.kiosk.window.page(), StaffMenuPage)


def stops_at_the_door(kiosk: Kiosk, door: StaffDoor, clock: Clock) -> tuple[Stop, ...]:
    """From the first day to the wait after too many misses, where it stays locked."""
    at = _Rehearsed(kiosk, door, clock)

    def shown(name: str, go: Callable[[], None], state: type[State]) -> Stop:
        return Stop(name, go, partial(at.sees, state))

    def remarked(name: str, pin: str, remark: type[Remark]) -> Stop:
        return Stop(name, partial(at.type_in, pin), partial(at.is_told, remark))

    return (
        shown("pin-choose", at.come_on_the_first_day, Choosing),
        remarked("pin-too-easy", _WEAK, Weakness),
        shown("pin-repeat", partial(at.type_in, REHEARSED_PIN), Repeating),
        Stop("staff-menu", partial(at.type_in, REHEARSED_PIN), at.sees_menu),
        shown("pin-change", partial(kiosk.shell.go_to, CHANGE_PIN), Entering),
        shown("pin", at.come, Entering),
        remarked("pin-wrong", _WRONG, Missed),
        shown("pin-locked-out", at.miss_for_the_last_time, LockedOut),
    )
