"""Joins the staff's side: the checkup of the devices, and the test slip."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from kiosk.app.station import Station, Surroundings
from kiosk.ports import PrintJob
from kiosk.stations.staff.flow import Checkup
from kiosk.stations.staff.screen import CheckupPage
from kiosk.ui.isolate import isolated
from kiosk.ui.page import Page
from kiosk.ui.paper import Slip, render
from kiosk.ui.status_line import STAFF
from kiosk.ui.tasks import Lane
from kiosk.ui.tokens import Outcome
from kiosk.ui.window import MakePage
from shared.codes.display import safe_text
from shared.codes.understand import ScannedCode
from shared.errors import CounterproofError


class StaffStation(Station):
    """What staff do at the kiosk itself, whatever its stations are."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(around, parent)
        self._checkup: CheckupPage | None = None
        around.devices.changed.connect(self._show_checkup)

    def places(self) -> Mapping[str, MakePage]:
        return {STAFF: self._make_checkup}

    def camera_places(self) -> frozenset[str]:
        return frozenset({STAFF})

    def forget(self) -> None:
        self._checkup = None

    def hear(self, code: ScannedCode) -> bool:
        """On the checkup a code is looked at, not answered."""
        if self._checkup is None or self._around.place != STAFF:
            return False
        self._checkup.show_scan(safe_text(code.text))
        return True

    def _make_checkup(self) -> Page:
        page = CheckupPage(self._around.devices.frame_reader())
        page.test_print_wanted.connect(self._print_test_slip)
        page.show_checkup(self._around.devices.checkup)
        self._checkup = page
        return page

    @Slot(object)
    def _show_checkup(self, checkup: Checkup) -> None:
        if self._checkup is not None:
            self._checkup.show_checkup(checkup)

    @Slot()
    def _print_test_slip(self) -> None:
        around = self._around
        printer, visit = around.parts.printer, around.visit
        if printer is None or visit is None:
            return
        slip = Slip(around.settings.site.name, (self.tr("This printer is set up."),))
        job = PrintJob("counterproof-test", printer.media, render(slip, printer.media))
        around.tasks.run(
            Lane.COMPUTE,
            lambda: printer.print(job),
            on_done=self._printed,
            on_failed=self._not_printed,
            visit=visit,
        )

    def _printed(self, _nothing: None) -> None:
        self.notice(self.tr("The test slip is on its way."))

    def _not_printed(self, error: CounterproofError) -> None:
        self.notice(isolated(str(error)), Outcome.BAD)
        self._around.devices.look_again()
