"""Joins the staff's side: the door, the menu behind it, the checkup, the test slip."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot

from kiosk.app.station import Station, Surroundings
from kiosk.app.stations.doorway import CHANGE_PIN, PIN, Doorway
from kiosk.ports import PrintJob
from kiosk.stations.staff.actions import Door, DoorStore
from kiosk.stations.staff.flow import Checkup
from kiosk.stations.staff.screen import CheckupPage, StaffEntry, StaffMenuPage
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

CHECKUP = "checkup"


class StaffStation(Station):
    """What staff do at the kiosk itself, whatever its stations are.

    Without a store, when there is no cache, there is neither a door nor a menu.
    """

    def __init__(
        self,
        around: Surroundings,
        store: DoorStore | None,
        entries: Callable[[], tuple[StaffEntry, ...]],
        parent: QObject,
    ) -> None:
        super().__init__(around, parent)
        self._entries = entries
        self._checkup: CheckupPage | None = None
        self._place = ""
        self._doorway = self._made_doorway(store) if store is not None else None
        around.devices.changed.connect(self._show_checkup)

    @property
    def has_door(self) -> bool:
        return self._doorway is not None

    @property
    def is_open(self) -> bool:
        return self._doorway is not None and self._doorway.is_open

    @Slot()
    def lock(self) -> None:
        if self._doorway is not None:
            self._doorway.lock()

    def places(self) -> Mapping[str, MakePage]:
        checkup = {CHECKUP: self._make_checkup}
        if self._doorway is None:
            return checkup
        door = self._doorway.make_page
        return {STAFF: self._make_menu, PIN: door, CHANGE_PIN: door, **checkup}

    def staff_places(self) -> frozenset[str]:
        return frozenset({STAFF, CHANGE_PIN, CHECKUP})

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        return (
            StaffEntry(
                CHECKUP,
                "settings",
                lambda: self.tr("Checkup"),
                lambda: self.tr("Camera, scanner, printer: what works and what does not."),
            ),
            StaffEntry(
                CHANGE_PIN,
                "keypad",
                lambda: self.tr("Change PIN"),
                lambda: self.tr("The present one is asked for first."),
            ),
        )

    def camera_places(self) -> frozenset[str]:
        return frozenset({CHECKUP})

    def forget(self) -> None:
        self._checkup = None
        self._place = ""
        if self._doorway is not None:
            self._doorway.forget()

    def hear(self, code: ScannedCode) -> bool:
        """On the checkup a code is looked at, not answered; at the door it is let fall.

        Digits typed as fast as a scanner does arrive here too, and may be a PIN.
        """
        if self._around.place in (PIN, CHANGE_PIN):
            return True
        if self._checkup is None or self._around.place != CHECKUP:
            return False
        self._checkup.show_scan(safe_text(code.text))
        return True

    def _made_doorway(self, store: DoorStore) -> Doorway:
        parts = self._around.parts
        doorway = Doorway(Door(store, parts.hasher, parts.clock), self._around, self)
        doorway.unlocked.connect(self._go_in)
        doorway.pin_kept.connect(self._say_kept)
        doorway.failed.connect(self._say_failed)
        self._around.shell.state_changed.connect(self._follow)
        return doorway

    @Slot()
    def _follow(self) -> None:
        place = self._around.place
        if place and place != self._place and self._doorway is not None:
            self._place = place
            self._doorway.follow(place)

    @Slot()
    def _go_in(self) -> None:
        if self._around.place in (PIN, CHANGE_PIN):
            self._around.shell.go_to(STAFF)

    @Slot()
    def _say_kept(self) -> None:
        self.notice(self.tr("The PIN is set."))

    @Slot(object)
    def _say_failed(self, error: CounterproofError) -> None:
        self.notice(isolated(str(error)), Outcome.BAD)

    def _make_menu(self) -> Page:
        page = StaffMenuPage(self._entries())
        page.lock_wanted.connect(self._around.shell.leave)
        return page

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
        self._say_failed(error)
        self._around.devices.look_again()
