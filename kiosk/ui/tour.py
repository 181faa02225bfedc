"""The guided tour: brings the real window to every stop in every view and keeps the pictures.

Nothing is faked: stops act on the window as a visitor would, the picture is what Qt painted,
and the time is what passed from the act to the painted answer.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.ports import Clock
from kiosk.ui.tasks import Lane, Tasks
from shared.errors import CounterproofError, UnavailableError

ORIENTATIONS = {"portrait": QSize(1080, 1920), "landscape": QSize(1920, 1080)}
_POLL_MS = 10
_GIVE_UP_S = 15.0


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at the kiosk."""

    language: str
    orientation: str
    theme: str
    large_type: bool = False

    @property
    def folder(self) -> str:
        size = "-large" if self.large_type else ""
        return f"{self.language}/{self.orientation}-{self.theme}{size}"


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen worth a picture: how to get there, and how to see that it has arrived."""

    name: str
    go: Callable[[], None]
    arrived: Callable[[], bool] = lambda: True


@dataclass(frozen=True, slots=True)
class Picture:
    stop: str
    language: str
    orientation: str
    theme: str
    large_type: bool
    file: str
    shown_in_ms: float


def as_json(pictures: Iterable[Picture]) -> list[dict[str, object]]:
    return [asdict(picture) for picture in pictures]


class Tour(QObject):
    """Walks on the event loop, one stop at a time; `finished` or `failed` comes once."""

    taken = Signal(object)
    finished = Signal()
    failed = Signal(str)

    def __init__(
        self,
        window: QWidget,
        enter: Callable[[View], None],
        tasks: Tasks,
        clock: Clock,
        out: Path,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._enter = enter
        self._tasks = tasks
        self._clock = clock
        self._out = out
        self._ahead: deque[tuple[View, Stop]] = deque()
        self._view: View | None = None
        self._left_at_s = 0.0
        self._settled = False
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look)

    def start(self, views: Sequence[View], stops: Sequence[Stop]) -> None:
        self._ahead.extend((view, stop) for view in views for stop in stops)
        QTimer.singleShot(0, self, self._leave)

    @Slot()
    def _leave(self) -> None:
        if not self._ahead:
            self.finished.emit()
            return
        view, stop = self._ahead[0]
        if view != self._view:
            self._view = view
            self._window.resize(ORIENTATIONS[view.orientation])
            self._enter(view)
        self._left_at_s = self._clock.monotonic()
        self._settled = False
        stop.go()
        self._poll.start()

    @Slot()
    def _look(self) -> None:
        """A timer turn lies between going and looking, so pending layouts have settled."""
        view, stop = self._ahead[0]
        waited_s = self._clock.monotonic() - self._left_at_s
        if stop.arrived():
            # What arrived on this turn is laid out on the next, and a fade is half a picture.
            if self._settled and not _moves(self._window):
                self._poll.stop()
                self._take(view, stop)
            self._settled = True
        elif waited_s > _GIVE_UP_S:
            self._poll.stop()
            self.failed.emit(f"{view.folder}: {stop.name} was not reached in {waited_s:.0f} s")

    def _take(self, view: View, stop: Stop) -> None:
        image = self._window.grab().toImage()
        shown_in_ms = round((self._clock.monotonic() - self._left_at_s) * 1000, 1)
        file = self._out / view.folder / f"{stop.name}.png"
        picture = Picture(
            stop.name,
            view.language,
            view.orientation,
            view.theme,
            view.large_type,
            file.relative_to(self._out).as_posix(),
            shown_in_ms,
        )
        self._tasks.run(
            Lane.COMPUTE,
            lambda: _save(image, file),
            on_done=lambda _: self._arrived(picture),
            on_failed=self._give_up,
        )

    def _arrived(self, picture: Picture) -> None:
        self._ahead.popleft()
        self.taken.emit(picture)
        self._leave()

    def _give_up(self, error: CounterproofError) -> None:
        self.failed.emit(str(error))


def _moves(window: QWidget) -> bool:
    running = QAbstractAnimation.State.Running
    return any(each.state() == running for each in window.findChildren(QAbstractAnimation))


def _save(image: QImage, file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnavailableError(
            f"{file.parent}: cannot make the folder for pictures ({error.strerror}); "
            "choose another with --out"
        ) from error
    if not image.save(str(file)):
        raise UnavailableError(f"{file}: the picture cannot be written; is the disk full?")
