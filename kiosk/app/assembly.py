"""Wires one kiosk: visit, window, comfort, devices, stations; knows every part of it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from kiosk.app.devices import DeviceWatch
from kiosk.app.eyes import Eyes
from kiosk.app.station import Station, Surroundings
from kiosk.app.stations.batches import BatchesStation
from kiosk.app.stations.freshness import FreshnessStation
from kiosk.app.stations.guard import StaffGuard
from kiosk.app.stations.intake import IntakeStation
from kiosk.app.stations.labels import LabelsStation
from kiosk.app.stations.policies import PoliciesStation
from kiosk.app.stations.signs import station_signs
from kiosk.app.stations.staff import CHECKUP, StaffStation
from kiosk.app.stations.sync import SyncStation
from kiosk.app.upkeep import Upkeep
from kiosk.app.wedge import Wedge
from kiosk.parts import Parts
from kiosk.ports import Scan
from kiosk.settings import Settings
from kiosk.stations.home.screen import AttractScreen, HomePage
from kiosk.stations.staff.flow import Checkup, Part, Works
from kiosk.stations.staff.screen import StaffEntry
from kiosk.store.cache import OpenedCache
from kiosk.ui.dresser import Dresser
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.ui.keyboard.attach import KeyboardHost
from kiosk.ui.keyboard.panel import KeyboardPanel
from kiosk.ui.languages import Languages, language
from kiosk.ui.page import Page
from kiosk.ui.pages.comfort import ComfortPage
from kiosk.ui.pages.languages import LanguagesPage
from kiosk.ui.push import Push
from kiosk.ui.shell import Habits, Shell
from kiosk.ui.speaker import Speaker
from kiosk.ui.tasks import Tasks
from kiosk.ui.touch_filter import TouchFilter
from kiosk.ui.way_out_guard import WayOutGuard
from kiosk.ui.wedge_filter import WedgeFilter
from kiosk.ui.window import KioskWindow, MakePage
from kiosk.visit import HOME, Comfort, Leaving, Patience, State, VisitId, visiting_of
from shared.codes.understand import ScannedCode


class Kiosk(QObject):
    """One kiosk from the attract screen to the devices; after `stop` nothing of it is left."""

    picture_tapped = Signal()
    restart_wanted = Signal()
    """What this kiosk was made from is no longer so: make it anew."""

    def __init__(
        self,
        qt: QApplication,
        settings: Settings,
        parts: Parts,
        new_visit: Callable[[], VisitId],
        opened: OpenedCache | None,
        extra_places: Mapping[str, MakePage] | None = None,
    ) -> None:
        super().__init__()
        self._qt = qt
        self._parts = parts
        self._settings = settings
        self._signs = station_signs() if opened else ()
        self._names = own_names(settings.appearance.languages)
        self._languages = Languages(qt, translations_folder())
        self._dresser = Dresser(qt, self._languages)
        self._dresser.wear(habits_of(settings).comfort)
        self.habits = habits_of(settings)
        self.shell = Shell(self.habits, parts.clock, new_visit, self)
        self.tasks = Tasks(self.shell.is_current, self)
        self.devices = DeviceWatch(parts, self.tasks, self)
        around = Surroundings(settings, parts, self.shell, self.tasks, self.devices)
        self._staff = self._made_staff(around, opened)
        self._stations = self._chosen_stations(around, opened)
        camera_places = (p for s in self._stations for p in s.camera_places())
        self.eyes = Eyes(around, camera_places, self)
        self._touches, self._push = TouchFilter(self), Push(self)
        self._speaker = Speaker(parts.speech, self) if parts.speech else None
        self._attract = AttractScreen(self._signs, self._names)
        self._extra = extra_places or {}
        self.window = self._made_window()
        self._keyboard = KeyboardHost(KeyboardPanel(parts.clock, self.window), self.window, qt)
        self._upkeep = Upkeep(opened, self.tasks, parts.clock, self) if opened else None
        self._wedge = WedgeFilter(Wedge(settings), parts.clock, self)
        self._guard = WayOutGuard(self)
        self._watchers = self._chosen_watchers()
        self._connect()

    def start(self) -> None:
        self.window.show_state(self.shell.state)
        for watcher in self._watchers:
            self._qt.installEventFilter(watcher)
        self.devices.start()
        self.eyes.follow(self.shell.state)
        for station in self._stations:
            station.start()
        if self._upkeep is not None:
            self.devices.hear(Part.CACHE, self._upkeep.start())

    def stop(self) -> None:
        for watcher in self._watchers:
            self._qt.removeEventFilter(watcher)
        self.devices.stop()
        for station in self._stations:
            station.forget()
        self.tasks.stop()
        self.window.allow_close()
        self.window.close()
        # Now, not by the garbage collector: that empties Python's half of a widget first, and
        # an event for the other half would be a defect in a kiosk that was ending cleanly.
        # What the devices still had to say goes with it.
        for ended in (self.window, self):
            shiboken6.delete(ended)

    def _chosen_watchers(self) -> tuple[QObject, ...]:
        """Qt asks the last one first."""
        if self._settings.devices.scanner.wedge.enabled:
            return self._push, self._touches, self._wedge, self._guard
        return self._push, self._touches, self._guard

    def _made_window(self) -> KioskWindow:
        warning_s = round(self._settings.idle.warn_before.total_seconds())
        seconds_left = self.shell.seconds_left
        return KioskWindow(self._attract, self._places(), seconds_left, warning_s)

    def _places(self) -> dict[str, MakePage]:
        return {
            HOME: lambda: HomePage(self._signs),
            LANGUAGES: lambda: LanguagesPage(self._names, lambda: self.shell.comfort),
            COMFORT: self._comfort_page,
            **{place: make for each in self._stations for place, make in each.places().items()},
            **self._extra,
        }

    def _comfort_page(self) -> Page:
        can_speak = isinstance(self.devices.checkup.standing_of(Part.SPEECH), Works)
        return ComfortPage(lambda: self.shell.comfort, speech=can_speak)

    def _made_staff(self, around: Surroundings, opened: OpenedCache | None) -> StaffStation:
        store = opened.cache.staff_door if opened else None
        return StaffStation(around, store, self._staff_entries, self)

    def _chosen_stations(
        self, around: Surroundings, opened: OpenedCache | None
    ) -> tuple[Station, ...]:
        """In the order in which they are asked whether a code is theirs."""
        if opened is None:
            return (self._staff,)
        freshness = FreshnessStation(opened.cache, around, self)
        labels = LabelsStation(opened.cache, translations_folder(), around, self)
        batches = BatchesStation(opened.cache, around, self)
        batches.labels_wanted.connect(labels.take)
        for station in (freshness, labels):
            station.picture_tapped.connect(self.picture_tapped)
        policies = PoliciesStation(opened.cache, around, self)
        intake = IntakeStation(opened.cache, around, self)
        syncs = self._syncs(around)
        return self._staff, batches, labels, policies, intake, *syncs, freshness

    def _syncs(self, around: Surroundings) -> tuple[SyncStation, ...]:
        """None without a line to any server."""
        if around.parts.line is None:
            return ()
        sync = SyncStation(around.parts.line, around, self)
        sync.unattended.connect(self._staff.lock)
        sync.silent.connect(self._show_silence)
        sync.restart_wanted.connect(self.restart_wanted)
        return (sync,)

    def _staff_entries(self) -> tuple[StaffEntry, ...]:
        """What is done every day comes first."""
        others = (station for station in self._stations if station is not self._staff)
        return tuple(e for station in (*others, self._staff) for e in station.staff_entries())

    def _guarded(self) -> StaffGuard:
        places = frozenset(p for station in self._stations for p in station.staff_places())
        return StaffGuard(self.shell, self._staff, places, self)

    def _connect(self) -> None:
        shell, window, guard = self.shell, self.window, self._guarded()
        self._attract.begun.connect(shell.arrive)
        self._attract.begun_speaking.connect(shell.arrive_speaking)
        window.place_wanted.connect(guard.go_to)
        window.back_tapped.connect(guard.go_back)
        window.comfort_chosen.connect(shell.choose)
        window.stay_tapped.connect(shell.stay)
        window.leave_tapped.connect(shell.leave)
        window.page_shown.connect(self._page_shown)
        shell.state_changed.connect(self._follow)
        self._touches.touched.connect(self._touched)
        self._languages.changed.connect(self._keyboard.use_language)
        self._languages.changed.connect(self.devices.say_again)
        self._keyboard.room_needed.connect(window.make_room)
        self._wedge.scanned.connect(self._scanned)
        self.devices.changed.connect(self._show_lost)
        for station in self._stations:
            station.noticed.connect(self.window.toast.show_message)
        if self._upkeep is not None:
            self.devices.changed.connect(self._upkeep.follow)
        self.devices.scanned.connect(self._scanned)
        self.eyes.seen.connect(self._hear)
        self.eyes.watching.connect(self._attract.show_watching)
        if self._speaker is not None:
            self._qt.focusChanged.connect(self._speaker.say_focus)
            window.toast.announced.connect(self._speaker.say)
            self._speaker.lost.connect(self.devices.look_again)

    @Slot(object)
    def _follow(self, state: State) -> None:
        visiting = visiting_of(state)
        if visiting is None:
            self._keyboard.forget()
            self._wedge.forget()
            for station in self._stations:
                station.forget()
        self._dresser.wear(self.shell.comfort)
        if self._speaker is not None:
            self._speaker.follow(visiting.comfort if visiting else None)
        self.eyes.follow(state)
        self.window.show_state(state)

    @Slot()
    def _touched(self) -> None:
        """While the warning is up, it alone decides what a touch means."""
        if not isinstance(self.shell.state, Leaving):
            self.shell.touch()

    @Slot(str)
    def _page_shown(self, place: str) -> None:
        if self._upkeep is not None:
            self._upkeep.tell_age(self._show_data_age)
        page = self.window.page()
        if page is not None and self._speaker is not None:
            self._speaker.say_page(page)
        if place == CHECKUP:
            self.devices.look_again()

    def _show_data_age(self, pulled_at: datetime | None) -> None:
        age = self._parts.clock.now() - pulled_at if pulled_at else None
        self.window.status.show_data_age(age)

    @Slot(object)
    def _show_lost(self, checkup: Checkup) -> None:
        self.window.status.show_lost(tuple(h.part.value for h in checkup.troubles))

    @Slot(object)
    def _show_silence(self, silence: timedelta | None) -> None:
        self.window.status.show_silence(silence)

    @Slot(object)
    def _scanned(self, scan: Scan) -> None:
        self._touched()
        self._hear(ScannedCode(scan.data.decode("utf-8", "replace"), scan.data))

    @Slot(object)
    def _hear(self, code: ScannedCode) -> None:
        """The first station that takes the code has it."""
        any(station.hear(code) for station in self._stations)


def translations_folder() -> Path:
    """Qt loads translations from files only, so the package is not read from an archive."""
    return Path(str(files("resources") / "translations"))


def own_names(codes: Iterable[str]) -> dict[str, str]:
    return {code: language(code).own_name for code in codes}


def habits_of(settings: Settings) -> Habits:
    look, idle = settings.appearance, settings.idle
    warning_s = idle.warn_before.total_seconds()
    return Habits(
        Patience(
            idle.attract_after.total_seconds() - warning_s,
            warning_s,
            idle.extension.total_seconds(),
        ),
        Comfort(look.language, look.theme, look.large_type),
    )
