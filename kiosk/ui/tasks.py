"""All background work of the kiosk: three lanes for tasks, and the loops of the devices.

The only module that makes threads. Outcomes come back on the UI thread; an outcome that was
asked for by a visit is dropped once that visit is over.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.visit import VisitId
from shared.errors import CounterproofError

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Lane(Enum):
    """STORAGE keeps writes in order with one worker; COMPUTE has one per core of a kiosk.

    NETWORK waits for others, so nothing else waits behind it; its second worker is for whoever
    begins anew while an answer of before is still awaited.
    """

    STORAGE = "storage"
    COMPUTE = "compute"
    NETWORK = "network"


_WORKERS = {Lane.STORAGE: 1, Lane.COMPUTE: 2, Lane.NETWORK: 2}


class Tasks(QObject):
    """Owns every worker thread; `stop` ends and joins them."""

    _settled = Signal(object)

    def __init__(
        self, is_current: Callable[[VisitId], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._is_current = is_current
        self._lanes = {
            lane: ThreadPoolExecutor(workers, thread_name_prefix=f"kiosk-{lane.value}")
            for lane, workers in _WORKERS.items()
        }
        self._producers: list[threading.Thread] = []
        self._stopping = threading.Event()
        self._settled.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        work: Callable[[], T],
        *,
        on_done: Callable[[T], None],
        on_failed: Callable[[CounterproofError], None],
        visit: VisitId | None = None,
    ) -> None:
        """Do `work` on a lane, then call exactly one callback on the UI thread.

        A foreseen error goes to `on_failed`. Anything else is a bug and is raised again on the
        UI thread, where the crash hook sees it, whether or not the visit is over.
        """

        def settle(future: Future[T]) -> None:
            self._settled.emit(lambda: self._settle(future, on_done, on_failed, visit))

        self._lanes[lane].submit(work).add_done_callback(settle)

    def produce(self, name: str, loop: Callable[[threading.Event], None]) -> None:
        """Keep `loop` running on a thread of its own until the event it is given is set."""

        def guarded() -> None:
            try:
                loop(self._stopping)
            except BaseException as error:  # noqa: BLE001 - raised again on the UI thread
                self._settled.emit(partial(_raise, error))

        thread = threading.Thread(target=guarded, name=f"kiosk-{name}")
        self._producers.append(thread)
        thread.start()

    def stop(self) -> None:
        """Drop what is queued, wait for what is running."""
        self._stopping.set()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        for thread in self._producers:
            thread.join()

    @Slot(object)
    def _deliver(self, settle: Callable[[], None]) -> None:
        settle()

    def _settle(
        self,
        future: Future[T],
        on_done: Callable[[T], None],
        on_failed: Callable[[CounterproofError], None],
        visit: VisitId | None,
    ) -> None:
        if future.cancelled():
            return
        try:
            result = future.result()
        except CounterproofError as error:
            _log.info("background work failed: %s", type(error).__name__)
            if self._wanted(visit):
                on_failed(error)
        else:
            if self._wanted(visit):
                on_done(result)

    def _wanted(self, visit: VisitId | None) -> bool:
        return visit is None or self._is_current(visit)


def _raise(error: BaseException) -> None:
    raise error
