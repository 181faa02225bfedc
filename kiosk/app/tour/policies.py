"""The stops of the tour among the staff's policies."""

from dataclasses import dataclass

from kiosk.app.assembly import Kiosk
from kiosk.app.stations.policies import POLICIES
from kiosk.stations.policies.screen import PoliciesPage
from kiosk.ui.tour import Stop
from kiosk.visit import Attract
from shared.freshness.policy_change import ForAll

_LETTERS = "an"


@dataclass(frozen=True, slots=True)
class PolicyGuide:
    """Does what staff would do to come to a stop."""

    kiosk: Kiosk

    def stops(self) -> tuple[Stop, ...]:
        return (
            Stop("policies", self.list_them, self.is_read),
            Stop("policies-searched", self.search, self.is_read),
            Stop("policy", self.change_one, self.is_counted),
        )

    def list_them(self) -> None:
        if isinstance(self.kiosk.shell.state, Attract):
            self.kiosk.shell.arrive()
        self.kiosk.shell.go_to(POLICIES)
        self.page().rules.searched.emit("")

    def search(self) -> None:
        self.page().rules.search.line.setText(_LETTERS)

    def change_one(self) -> None:
        self.page().rules.search.line.setText("")
        self.page().rules.chosen.emit(ForAll())
        self.page().editor.fresh_set.emit(0)
        self.page().editor.caution_set.emit(1)

    def is_read(self) -> bool:
        return self.page().is_read()

    def is_counted(self) -> bool:
        return self.page().is_counted()

    def page(self) -> PoliciesPage:
        page = self.kiosk.window.page()
        if not isinstance(page, PoliciesPage):
            raise TypeError("the tour is not at the policies")
        return page
