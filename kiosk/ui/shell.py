"""Holds the one mutable visit of the kiosk and tells everybody when it changes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.ports import Clock
from kiosk.visit import (
    HOME,
    Arrived,
    AskedForTime,
    Attract,
    Broke,
    Chose,
    Comfort,
    Event,
    Left,
    Mended,
    Patience,
    State,
    Ticked,
    Touched,
    VisitId,
    WentBack,
    WentTo,
    advance,
    may_reach,
    visiting_of,
)

_TICK_MS = 500


@dataclass(frozen=True, slots=True)
class Habits:
    """How this kiosk receives a visitor."""

    patience: Patience
    comfort: Comfort


class Shell(QObject):
    """Lives on the UI thread; the clock ticks only while somebody is there."""

    state_changed = Signal(object)

    def __init__(
        self,
        habits: Habits,
        clock: Clock,
        new_visit: Callable[[], VisitId],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._habits = habits
        self._clock = clock
        self._new_visit = new_visit
        self._state: State = Attract()
        self._ticks = QTimer(self, interval=_TICK_MS)
        self._ticks.timeout.connect(self._tick)

    @property
    def state(self) -> State:
        return self._state

    @property
    def comfort(self) -> Comfort:
        """The visitor's, or the kiosk's own while nobody is there."""
        visiting = visiting_of(self._state)
        return visiting.comfort if visiting else self._habits.comfort

    def adopt(self, habits: Habits) -> None:
        """Receive everybody from now on in another way; a visit under way keeps its comfort."""
        self._habits = habits
        self.state_changed.emit(self._state)

    def is_current(self, visit: VisitId) -> bool:
        return may_reach(self._state, visit)

    def seconds_left(self, deadline_s: float) -> int:
        return max(0, round(deadline_s - self._clock.monotonic()))

    @Slot()
    def arrive(self) -> None:
        self._apply(Arrived(self._new_visit(), self._habits.comfort, self._now()))

    @Slot(str)
    def arrive_speaking(self, language: str) -> None:
        comfort = replace(self._habits.comfort, language=language)
        self._apply(Arrived(self._new_visit(), comfort, self._now()))

    @Slot()
    def touch(self) -> None:
        self._apply(Touched(self._now()))

    @Slot()
    def stay(self) -> None:
        self._apply(AskedForTime(self._now()))

    @Slot(str)
    def go_to(self, place: str) -> None:
        self._apply(WentTo(place, self._now()))

    @Slot()
    def go_home(self) -> None:
        self.go_to(HOME)

    @Slot()
    def go_back(self) -> None:
        self._apply(WentBack(self._now()))

    @Slot(object)
    def choose(self, comfort: Comfort) -> None:
        self._apply(Chose(comfort, self._now()))

    @Slot()
    def leave(self) -> None:
        self._apply(Left())

    @Slot(str)
    def break_down(self, reason: str) -> None:
        self._apply(Broke(reason))

    @Slot()
    def mend(self) -> None:
        self._apply(Mended())

    def _now(self) -> float:
        return self._clock.monotonic()

    @Slot()
    def _tick(self) -> None:
        self._apply(Ticked(self._now()))

    def _apply(self, event: Event) -> None:
        before, self._state = self._state, advance(self._state, event, self._habits.patience)
        somebody_is_there = visiting_of(self._state) is not None
        if somebody_is_there != self._ticks.isActive():
            self._ticks.start() if somebody_is_there else self._ticks.stop()
        if self._state != before:
            self.state_changed.emit(self._state)
