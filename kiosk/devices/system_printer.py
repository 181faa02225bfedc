"""A printer of this computer's print service, CUPS, through its `lp` and `lpstat` commands."""

from dataclasses import dataclass

from kiosk.devices.commands import run_command
from kiosk.devices.print_jobs import check_job
from kiosk.ports import MediaType, PrintJob
from shared.errors import UnavailableError

_INSTALL = "install the package cups-client and see that the print service runs"
_LOOK = "look at the printer with `lpstat -p`"


@dataclass(frozen=True, slots=True)
class CupsCommands:
    """Where the commands are; a name is looked up in the search path."""

    lp: str = "lp"
    lpstat: str = "lpstat"


class SystemPrinter:
    def __init__(self, queue: str, commands: CupsCommands | None = None) -> None:
        self._queue = queue
        self._commands = commands or CupsCommands()

    @property
    def name(self) -> str:
        return f"printer {self._queue}"

    @property
    def media(self) -> MediaType:
        return MediaType.PDF

    def check(self) -> None:
        said = run_command([self._commands.lpstat, "-p", self._queue], _INSTALL)
        if "disabled" in said:
            raise UnavailableError(
                f"{self.name} is paused; add paper or mend it, then run "
                f"`cupsenable {self._queue}`"
            )

    def print(self, job: PrintJob) -> None:
        check_job(job, self.media, self.name)
        self.check()
        title = "".join(c for c in job.name if c.isprintable())
        command = [self._commands.lp, "-d", self._queue, "-n", str(job.copies), "-t", title]
        # CUPS takes the job from its input into its own spool before `lp` ends.
        run_command([*command, "-"], _LOOK, data=job.data)
