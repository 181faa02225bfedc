"""Looks after the cache while the kiosk runs: backups, notes of lost devices, its age."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.app.afterwards import nothing, restart
from kiosk.ports import Clock
from kiosk.stations.staff.flow import Checkup, Heard, Lost, Part, Standing, Works
from kiosk.store.cache import Cache, OpenedCache
from kiosk.ui.tasks import Lane, Tasks
from shared.errors import CounterproofError

_FIRST_BACKUP_MS = 5 * 60 * 1000
_BACKUP_EVERY_MS = 24 * 60 * 60 * 1000


class Upkeep(QObject):
    """All its work runs on the storage lane, which keeps every write in order."""

    def __init__(
        self, opened: OpenedCache, tasks: Tasks, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._tasks = tasks
        self._clock = clock
        self._lost: frozenset[Part] = frozenset()
        self._backups = QTimer(self, interval=_FIRST_BACKUP_MS)
        self._backups.timeout.connect(self._back_up)

    @property
    def _cache(self) -> Cache:
        return self._opened.cache

    def start(self) -> Standing:
        """How the cache stands at the start of the kiosk, for the checkup.

        What it cautions about names files, which is for the terminal and the self-test only.
        """
        self._backups.start()
        repaired = self._opened.recovery
        return Works(repaired.sentence() if repaired else "")

    def tell_age(self, tell: Callable[[datetime | None], None]) -> None:
        """When the server's data was last pulled; None when it never was."""
        self._tasks.run(
            Lane.STORAGE, self._cache.meta.pulled_at, on_done=tell, on_failed=restart
        )

    @Slot(object)
    def follow(self, checkup: Checkup) -> None:
        """Keep a note of each part that went away or came back."""
        lost = frozenset(h.part for h in checkup.troubles)
        for heard in checkup.standings:
            if (heard.part in lost) != (heard.part in self._lost):
                self._note(heard)
        self._lost = lost

    def _note(self, heard: Heard) -> None:
        at = self._clock.now()
        kind = "device.lost" if isinstance(heard.standing, Lost) else "device.back"
        self._tasks.run(
            Lane.STORAGE,
            lambda: self._cache.incidents.note(kind, heard.part.value, at),
            on_done=nothing,
            on_failed=restart,
        )

    @Slot()
    def _back_up(self) -> None:
        self._backups.setInterval(_BACKUP_EVERY_MS)
        self._tasks.run(
            Lane.STORAGE, self._cache.back_up, on_done=nothing, on_failed=self._not_backed_up
        )

    def _not_backed_up(self, error: CounterproofError) -> None:
        """The backups there are stay; the next try is in an hour, and the self-test says so."""
        self._backups.setInterval(_BACKUP_EVERY_MS // 24)
        at = self._clock.now()
        self._tasks.run(
            Lane.STORAGE,
            lambda: self._cache.incidents.note("backup.failed", str(error), at),
            on_done=nothing,
            on_failed=restart,
        )
