"""What the kiosk asks of each of its stations: places, an ear for codes, and to forget."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.app.devices import DeviceWatch
from kiosk.parts.devices import Parts
from kiosk.settings import Settings
from kiosk.stations.staff.screen import StaffEntry
from kiosk.ui.shell import Shell
from kiosk.ui.tasks import Tasks
from kiosk.ui.tokens import Outcome
from kiosk.ui.window import MakePage
from kiosk.visit import VisitId, visiting_of
from shared.codes.understand import ScannedCode


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every station works with."""

    settings: Settings
    parts: Parts
    shell: Shell
    tasks: Tasks
    devices: DeviceWatch

    @property
    def place(self) -> str:
        """Where the visitor is; empty while nobody is there."""
        visiting = visiting_of(self.shell.state)
        return visiting.place if visiting else ""

    @property
    def visit(self) -> VisitId | None:
        """What an answer must belong to, to be shown."""
        visiting = visiting_of(self.shell.state)
        return visiting.visit if visiting else None


class Station(QObject):
    """Holds what a station knows of the present visit; `forget` ends it."""

    noticed = Signal(str, object)
    """A short message for the toast, and its `Outcome`."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around

    def start(self) -> None:
        """The kiosk begins to serve."""

    def places(self) -> Mapping[str, MakePage]:
        """The pages a visitor can be at."""
        return {}

    def staff_places(self) -> frozenset[str]:
        """The places only unlocked staff may come to."""
        return frozenset()

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        """The ways that lead here from the staff menu."""
        return ()

    def camera_places(self) -> frozenset[str]:
        """The places at which the camera is on and its codes are read."""
        return frozenset()

    def hear(self, code: ScannedCode) -> bool:
        """Whether the code was meant for this station where the visitor is now."""
        del code
        return False

    def forget(self) -> None:
        """The visit has ended: nothing of it may be left."""

    def notice(self, text: str, outcome: Outcome = Outcome.GOOD) -> None:
        self.noticed.emit(text, outcome)
