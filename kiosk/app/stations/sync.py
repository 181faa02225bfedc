"""Joins sync with its screens: pairing, how the connection stands, and the signs of it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.app.afterwards import restart, unavailable
from kiosk.app.station import Station, Surroundings
from kiosk.app.stations.pairing import PAIRING, PairingTalk
from kiosk.stations.staff.screen import StaffEntry
from kiosk.stations.sync.actions import Line, look
from kiosk.stations.sync.flow.connection import (
    Alert,
    Event,
    Failed,
    Looked,
    Looking,
    PartDropped,
    Parted,
    PartWanted,
    Standing,
    State,
    SyncWanted,
    advance,
    alert_of,
    silence_of,
)
from kiosk.stations.sync.screen import ConnectionPage
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from kiosk.ui.window import MakePage
from shared.errors import CounterproofError

CONNECTION = "connection"
_LOOK_EVERY_MS = 1000
_GLANCE_EVERY_MS = 15_000
_RESTART_AFTER_MS = 6000


class SyncStation(Station):
    restart_wanted = Signal()
    """This kiosk belongs elsewhere now: everything is to be made anew."""
    unattended = Signal()
    silent = Signal(object)
    """For how long the server was not reached; None while that is not worth a word."""

    def __init__(self, line: Line, around: Surroundings, parent: QObject) -> None:
        super().__init__(around, parent)
        self._engine = line.engine
        address = around.settings.sync.server or ""
        self._talk = PairingTalk(line.pairing, address, around, self)
        self._talk.unattended.connect(self.unattended)
        self._talk.stopped.connect(self._stop)
        self._talk.paired.connect(self._start_anew)
        self._state: State = Looking()
        self._standing: Standing | None = None
        self._page: ConnectionPage | None = None
        self._place = ""
        self._busy = False
        self._glances = QTimer(self, interval=_GLANCE_EVERY_MS)
        self._glances.timeout.connect(self.glance)
        around.shell.state_changed.connect(self._follow)

    def start(self) -> None:
        self._glances.start()
        self.glance()

    def places(self) -> Mapping[str, MakePage]:
        return {CONNECTION: self._make_page, PAIRING: self._talk.make_page}

    def staff_places(self) -> frozenset[str]:
        return frozenset({CONNECTION, PAIRING})

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        return (StaffEntry(CONNECTION, "network", self._title, self._explanation, self._alert),)

    def forget(self) -> None:
        self._page = None
        self._state = Looking()
        self._place = ""
        self._glances.setInterval(_GLANCE_EVERY_MS)
        self._talk.forget()

    @Slot()
    def glance(self) -> None:
        """One look at a time; it waits for the cache, never for the server."""
        if self._busy:
            return
        self._busy = True
        engine = self._engine
        tasks = self._around.tasks
        tasks.run(Lane.STORAGE, lambda: look(engine), on_done=self._looked, on_failed=restart)

    def _looked(self, looked: Looked) -> None:
        self._busy = False
        self._standing = looked.standing
        self._apply(looked)
        now, worth = self._around.parts.clock.now(), self._around.settings.sync.tell_offline
        self.silent.emit(silence_of(looked.standing, now, worth))

    def _title(self) -> str:
        return self.tr("Connection")

    def _explanation(self) -> str:
        return self.tr("The server of this kiosk: what was sent, and what waits.")

    def _alert(self) -> str:
        match alert_of(self._standing):
            case None:
                return ""
            case Alert.TURNED_AWAY:
                return self.tr("The server lets this kiosk in no more.")
            case Alert.DISPROVED:
                return self.tr("The server cannot prove what it says.")
            case Alert.STUCK:
                return self.tr("The kiosk cannot write down what the server sends.")
            case Alert.REFUSED:
                return self.tr("Something that was recorded here was refused.")

    def _make_page(self) -> Page:
        page = self._page = ConnectionPage()
        page.sync_wanted.connect(self._sync)
        page.part_wanted.connect(self._want_to_part)
        page.confirmed.connect(self._part)
        page.dropped.connect(self._drop)
        page.pairing_wanted.connect(self._pair)
        page.show_state(self._state, self._around.parts.clock.now())
        return page

    @Slot()
    def _follow(self) -> None:
        place = self._around.place
        if not place or place == self._place:
            return
        left, self._place = self._place, place
        if left == PAIRING:
            self._talk.leave()
        shown = place == CONNECTION
        self._glances.setInterval(_LOOK_EVERY_MS if shown else _GLANCE_EVERY_MS)
        if shown:
            self.glance()

    @Slot()
    def _sync(self) -> None:
        self._engine.sync_now()
        self._apply(SyncWanted())

    @Slot()
    def _want_to_part(self) -> None:
        self._apply(PartWanted())

    @Slot()
    def _drop(self) -> None:
        self._apply(PartDropped())

    @Slot()
    def _part(self) -> None:
        """What is on its way to the server is waited for."""
        engine, visit = self._engine, self._around.visit
        self._around.tasks.run(
            Lane.NETWORK, engine.part, on_done=self._parted, on_failed=self._failed, visit=visit
        )

    def _parted(self, _nothing: None) -> None:
        self._apply(Parted())

    def _failed(self, error: CounterproofError) -> None:
        self._apply(Failed(unavailable(error)))

    @Slot()
    def _pair(self) -> None:
        self._around.shell.go_to(PAIRING)

    @Slot()
    def _stop(self) -> None:
        """The guard leads on to the door, which was locked while nobody had to be here."""
        if self._page is not None:
            self._page.place_wanted.emit(CONNECTION)

    @Slot()
    def _start_anew(self) -> None:
        """After a moment in which it can be read where this kiosk belongs now."""
        QTimer.singleShot(_RESTART_AFTER_MS, self, self.restart_wanted.emit)

    def _apply(self, event: Event) -> None:
        """Also where nothing changed: how long ago something was does."""
        self._state = advance(self._state, event)
        if self._page is not None:
            self._page.show_state(self._state, self._around.parts.clock.now())
