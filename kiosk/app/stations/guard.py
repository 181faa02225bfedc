"""Stands between what a visitor taps and where it leads: no way past a locked door."""

from PySide6.QtCore import QObject, Slot

from kiosk.app.stations.doorway import PIN
from kiosk.app.stations.staff import CHECKUP, StaffStation
from kiosk.ui.shell import Shell
from kiosk.ui.status_line import STAFF
from kiosk.visit import HOME, visiting_of


class StaffGuard(QObject):
    """A locked place leads to the door, an open door to the menu behind it.

    Where there is no door, because there is no cache to keep a PIN in, nothing is behind it
    either: the way to the menu ends at the checkup.
    """

    def __init__(
        self, shell: Shell, staff: StaffStation, staff_places: frozenset[str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._staff = staff
        self._staff_places = staff_places

    @Slot(str)
    def go_to(self, place: str) -> None:
        self._shell.go_to(self._lead(place))

    @Slot()
    def go_back(self) -> None:
        """To the last place on the trail where the visitor may be now."""
        visiting = visiting_of(self._shell.state)
        earlier = visiting.trail[-2::-1] if visiting else ()
        self._shell.go_to(next((p for p in earlier if self._lead(p) == p), HOME))

    def _lead(self, place: str) -> str:
        if not self._staff.has_door:
            return CHECKUP if place == STAFF else place
        if self._staff.is_open:
            return STAFF if place == PIN else place
        return PIN if place in self._staff_places else place
