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
from kiosk.app.lineup import Lineup
from kiosk.app.station import Surroundings
from kiosk.app.stations.signs import station_signs
from kiosk.app.stations.staff import CHECKUP
from kiosk.app.upkeep import Upkeep
from kiosk.app.wedge import Wedge
from kiosk.logbook import LogFacts
from kiosk.parts.devices import Parts
from kiosk.ports import Scan
from kiosk.settings import Settings
from kiosk.stations.home.screen import AttractScreen, HomePage
from kiosk.stations.staff.flow import Checkup, Part, Works
from kiosk.store.cache import OpenedCache
from kiosk.ui.dresser import Dresser
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.ui.keyboard.attach import KeyboardHost
from kiosk.ui.keyboard.panel import KeyboardPanel
from kiosk.ui.languages import Languages, language
from kiosk.ui.one_filter import OneFilter
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
        self._lineup = Lineup(around, opened, translations_folder(), self)
        self._log: LogFacts | None = None
        self.eyes = Eyes(around, self._lineup.camera_places(), self)
        self._touches, self._push = TouchFilter(self), Push(self)
        self._speaker = Speaker(parts.speech, self) if parts.speech else None
        self._attract = AttractScreen(self._signs, self._names)
        self._extra = extra_places or {}
        self.window = self._made_window()
        self._keyboard = KeyboardHost(KeyboardPanel(parts.clock, self.window), self.window, qt)
        self._upkeep = Upkeep(opened, self.tasks, parts.clock, self) if opened else None
        self._wedge = WedgeFilter(Wedge(settings), parts.clock, self)
        self._guard = WayOutGuard(self)
        self._filter = OneFilter(self._chosen_watchers(), self)
        self._connect()

    def start(self) -> None:
        self.window.show_state(self.shell.state)
        self._qt.installEventFilter(self._filter)
        self.devices.start()
        self.eyes.follow(self.shell.state)
        self._lineup.start()
        if self._upkeep is not None:
            self.devices.hear(Part.CACHE, self._upkeep.start())

    def stop(self) -> None:
        self._qt.removeEventFilter(self._filter)
        self.devices.stop()
        self._lineup.forget()
        self.tasks.stop()
        self.window.allow_close()
        self.window.close()
        # Now, not by the garbage collector: that empties Python's half of a widget first, and
        # an event for the other half would be a defect in a kiosk that was ending cleanly.
        # What the devices still had to say goes with it.
        for ended in (self.window, self):
            shiboken6.delete(ended)

    def _chosen_watchers(self) -> tuple[QObject, ...]:
        """In the order in which they are asked."""
        if self._settings.devices.scanner.wedge.enabled:
            return self._guard, self._wedge, self._touches, self._push
        return self._guard, self._touches, self._push

    def _made_window(self) -> KioskWindow:
        warning_s = round(self._settings.idle.warn_before.total_seconds())
        seconds_left = self.shell.seconds_left
        return KioskWindow(self._attract, self._places(), seconds_left, warning_s)

    def _places(self) -> dict[str, MakePage]:
        return {
            HOME: self._home_page,
            LANGUAGES: lambda: LanguagesPage(self._names, lambda: self.shell.comfort),
            COMFORT: self._comfort_page,
            **self._lineup.places(),
            **self._extra,
        }

    def _home_page(self) -> Page:
        page = HomePage(self._signs)
        page.show_anchor(self._log.anchored if self._log else None)
        return page

    def _comfort_page(self) -> Page:
        can_speak = isinstance(self.devices.checkup.standing_of(Part.SPEECH), Works)
        return ComfortPage(lambda: self.shell.comfort, speech=can_speak)

    def _connect(self) -> None:
        shell, window, lineup = self.shell, self.window, self._lineup
        guard = lineup.guard()
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
        self._connect_stations(lineup)
        if self._upkeep is not None:
            self.devices.changed.connect(self._upkeep.follow)
        self.devices.scanned.connect(self._scanned)
        self.eyes.seen.connect(self._hear)
        self.eyes.watching.connect(self._attract.show_watching)
        if self._speaker is not None:
            self._qt.focusChanged.connect(self._speaker.say_focus)
            window.toast.announced.connect(self._speaker.say)
            self._speaker.lost.connect(self.devices.look_again)

    def _connect_stations(self, lineup: Lineup) -> None:
        lineup.picture_tapped.connect(self.picture_tapped)
        lineup.restart_wanted.connect(self.restart_wanted)
        lineup.silent.connect(self._show_silence)
        lineup.told.connect(self._show_log)
        for station in lineup.stations:
            station.noticed.connect(self.window.toast.show_message)

    @Slot(object)
    def _follow(self, state: State) -> None:
        visiting = visiting_of(state)
        if visiting is None:
            self._keyboard.forget()
            self._wedge.forget()
            self._lineup.forget()
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
    def _show_log(self, facts: LogFacts | None) -> None:
        """Nobody is frightened by an alarm that only staff can judge."""
        self._log = facts
        self.window.status.show_checking(checking=facts is not None and facts.alarm is not None)
        for home in self.window.findChildren(HomePage):
            home.show_anchor(facts.anchored if facts else None)

    @Slot(object)
    def _scanned(self, scan: Scan) -> None:
        self._touched()
        self._hear(ScannedCode(scan.data.decode("utf-8", "replace"), scan.data))

    @Slot(object)
    def _hear(self, code: ScannedCode) -> None:
        self._lineup.hear(code)


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
