"""Joins the log with its screens: how it stands, the alarm, and what of it everybody sees."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.app.afterwards import restart, unavailable
from kiosk.app.station import Station, Surroundings
from kiosk.stations.proofs.actions import Membership, ProofsDesk
from kiosk.stations.proofs.flow import (
    AcceptDropped,
    AcceptWanted,
    Event,
    Failed,
    Looked,
    Looking,
    Standing,
    State,
    advance,
)
from kiosk.stations.proofs.screen import ProofsPage
from kiosk.stations.staff.screen import StaffEntry
from kiosk.stations.sync.actions import Line
from kiosk.store.exchange.media import PluggedIn
from kiosk.ui.isolate import isolated
from kiosk.ui.page import Page
from kiosk.ui.tasks import Lane
from kiosk.ui.window import MakePage
from shared.errors import CounterproofError

PROOFS = "proofs"
_LOOK_EVERY_MS = 1000
_GLANCE_EVERY_MS = 10_000


class ProofsStation(Station):
    told = Signal(object)
    """`LogFacts` after each look, or None while there is no log."""

    def __init__(self, desk: ProofsDesk, around: Surroundings, parent: QObject) -> None:
        super().__init__(around, parent)
        self._desk = desk
        self._state: State = Looking()
        self._standing: Standing | None = None
        self._page: ProofsPage | None = None
        self._busy = False
        self._glances = QTimer(self, interval=_GLANCE_EVERY_MS)
        self._glances.timeout.connect(self.glance)
        around.shell.state_changed.connect(self._follow)

    def start(self) -> None:
        self._glances.start()
        self.glance()

    def places(self) -> Mapping[str, MakePage]:
        return {PROOFS: self._make_page}

    def staff_places(self) -> frozenset[str]:
        return frozenset({PROOFS})

    def staff_entries(self) -> tuple[StaffEntry, ...]:
        texts = self._title, self._explanation, self._alert
        return (StaffEntry(PROOFS, "certificate", *texts, urgent=True),)

    def forget(self) -> None:
        self._page = None
        self._state = Looking()
        self._glances.setInterval(_GLANCE_EVERY_MS)

    @Slot()
    def glance(self) -> None:
        """One look at a time; it waits for the cache, never for the server."""
        if self._busy:
            return
        self._busy = True
        self._around.tasks.run(
            Lane.STORAGE, self._desk.look, on_done=self._looked, on_failed=restart
        )

    def _looked(self, standing: Standing | None) -> None:
        self._busy = False
        self._standing = standing
        self._apply(Looked(standing))
        self.told.emit(standing.facts if standing else None)

    def _title(self) -> str:
        return self.tr("Proofs")

    def _explanation(self) -> str:
        return self.tr("The log of what was recorded, and where it is anchored.")

    def _alert(self) -> str:
        if self._standing is None or self._standing.alarm is None:
            return ""
        return self.tr("The log of the server does not fit what it was. Call head office.")

    def _make_page(self) -> Page:
        page = self._page = ProofsPage()
        page.save_wanted.connect(self._save)
        page.accept_wanted.connect(self._want_to_accept)
        page.confirmed.connect(self._accept)
        page.dropped.connect(self._drop)
        page.show_state(self._state, self._around.parts.clock.now())
        return page

    @Slot()
    def _follow(self) -> None:
        shown = self._around.place == PROOFS
        every_ms = _LOOK_EVERY_MS if shown else _GLANCE_EVERY_MS
        if self._glances.interval() != every_ms:
            self._glances.setInterval(every_ms)
            self.glance()

    @Slot()
    def _save(self) -> None:
        self._around.tasks.run(
            Lane.COMPUTE,
            self._desk.save_evidence,
            on_done=self._saved,
            on_failed=self._failed,
            visit=self._around.visit,
        )

    def _saved(self, where: str) -> None:
        self.notice(self.tr("Saved: {0}").format(isolated(where)))

    @Slot()
    def _want_to_accept(self) -> None:
        self._apply(AcceptWanted())

    @Slot()
    def _drop(self) -> None:
        self._apply(AcceptDropped())

    @Slot()
    def _accept(self) -> None:
        self._around.tasks.run(
            Lane.STORAGE,
            self._desk.accept,
            on_done=self._accepted,
            on_failed=self._failed,
            visit=self._around.visit,
        )

    def _accepted(self, _nothing: None) -> None:
        self._apply(AcceptDropped())
        self.notice(self.tr("The new log is accepted."))
        self.glance()

    def _failed(self, error: CounterproofError) -> None:
        self._apply(Failed(unavailable(error)))

    def _apply(self, event: Event) -> None:
        """Also where nothing changed: how long ago something was does."""
        self._state = advance(self._state, event)
        if self._page is not None:
            self._page.show_state(self._state, self._around.parts.clock.now())


def proofs_desk(line: Line, around: Surroundings) -> ProofsDesk:
    def membership() -> Membership | None:
        standing = line.engine.standing()
        if standing is None:
            return None
        return Membership(standing.belonging.name, standing.waiting + standing.owed)

    media = PluggedIn(around.settings.paths.media)
    return ProofsDesk(line.log, membership, media, around.parts.clock)
