"""The stops of the tour through the import of a list, with lists that are only shown."""

from dataclasses import dataclass
from functools import partial

from kiosk.app.assembly import Kiosk
from kiosk.app.stations.intake import IMPORT
from kiosk.stations.intake.flow import (
    Choosing,
    Imported,
    Importing,
    ListFile,
    Looked,
    State,
    Summary,
)
from kiosk.stations.intake.screen import IntakePage
from kiosk.ui.tour import Stop
from kiosk.visit import Attract
from shared.freshness.entry import Fault, Problem
from shared.freshness.lists import Content, ListFault, RowFault, RowProblem

_FILES = (
    ListFile("/media/stick/arrivals.csv", "arrivals.csv", "stick", 18_400),
    ListFile("/media/stick/lieferung-märz.csv", "lieferung-märz.csv", "stick", 2_400),
)
_FAULTS = (
    RowFault(7, Fault("gtin", Problem.WRONG_CHECK_DIGIT, "4012345678902", "1")),
    RowFault(12, Fault("use_by", Problem.NOT_A_DATE, "11/12/26")),
    RowFault(31, ListFault("lot", RowProblem.TWICE, "", "8")),
)
_GOOD = Summary(Content.BATCHES, 214, 190, 20, 4, 0)
_WRONG = Summary(Content.BATCHES, 214, 187, 20, 4, 3, _FAULTS, guessed_encoding=True)


@dataclass(frozen=True, slots=True)
class IntakeGuide:
    """Shows each state as it comes, because a tour finds no medium to read from."""

    kiosk: Kiosk

    def stops(self) -> tuple[Stop, ...]:
        states: dict[str, State] = {
            "import-nothing-found": Choosing(()),
            "import-looked-over": Looked(_FILES[0], _WRONG),
            "import-under-way": Importing(_FILES[0], _GOOD, 0.4),
            "import-done": Imported(_FILES[0], _GOOD, 210),
        }
        shown = (Stop(name, partial(self.show, state)) for name, state in states.items())
        return Stop("import", self.show_files, self.has_looked), *shown

    def show_files(self) -> None:
        """Once the page has looked itself, nothing is shown over these any more."""
        self.show(Choosing())

    def has_looked(self) -> bool:
        page = self.kiosk.window.page()
        if not isinstance(page, IntakePage) or page.state() == Choosing():
            return False
        page.show_state(Choosing(_FILES))
        return True

    def show(self, state: State) -> None:
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(IMPORT)
        page = self.kiosk.window.page()
        if isinstance(page, IntakePage):
            page.show_state(state)
