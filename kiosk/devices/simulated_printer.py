"""A printer that remembers its jobs, runs out of paper and can be unplugged."""

import threading

from kiosk.devices.plug import Plug
from kiosk.devices.print_jobs import check_job
from kiosk.ports import MediaType, PrintJob
from shared.errors import UnavailableError


class SimulatedPrinter:
    def __init__(self, media: MediaType = MediaType.PDF) -> None:
        self._media = media
        self._lock = threading.Lock()
        self._jobs: tuple[PrintJob, ...] = ()
        self._has_paper = True
        self._cable = Plug(self.name)

    @property
    def name(self) -> str:
        return "simulated printer"

    @property
    def media(self) -> MediaType:
        return self._media

    @property
    def jobs(self) -> tuple[PrintJob, ...]:
        """What was printed, oldest first."""
        return self._jobs

    def check(self) -> None:
        self._cable.require()
        if not self._has_paper:
            raise UnavailableError(f"{self.name} has no paper; add some")

    def print(self, job: PrintJob) -> None:
        check_job(job, self.media, self.name)
        with self._lock:
            self.check()
            self._jobs = (*self._jobs, job)

    def paper_out(self) -> None:
        self._has_paper = False

    def add_paper(self) -> None:
        self._has_paper = True

    def unplug(self) -> None:
        self._cable.unplug()

    def plug(self) -> None:
        self._cable.plug()
