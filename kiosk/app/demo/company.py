"""What stands beside the kiosk of the demo: a server, and a second kiosk of the same shop."""

import json
import selectors
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

import httpx2
from pydantic import BaseModel, ConfigDict, ValidationError

from kiosk.store.cache import Cache
from kiosk.sync.pairing import Asked, Look, Pairing
from kiosk.syncing import Paired
from shared.errors import UnavailableError

ORGANISATION = "demo"

_READY_WITHIN_S = 30
_GONE_WITHIN_S = 5
_APPROVED_WITHIN_S = 10
_LOG = "server.log"


class Ready(BaseModel):
    """What the server says of itself once it listens."""

    model_config = ConfigDict(frozen=True, strict=True)
    address: str
    operator_key: str
    organisation: str
    site: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A process that was started here, and ends with the demo."""

    process: subprocess.Popen[bytes]

    @classmethod
    @contextmanager
    def started(
        cls, command: Sequence[str], log: IO[bytes], *, answers: bool = False
    ) -> Generator[Self]:
        out = subprocess.PIPE if answers else log
        try:
            process = subprocess.Popen(  # noqa: S603  (our own programs)
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=log
            )
        except OSError as error:
            raise UnavailableError(f"{command[0]} cannot be started: {error.strerror}.") from error
        neighbour = cls(process)
        try:
            yield neighbour
        finally:
            neighbour.end()

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(_GONE_WITHIN_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def first_line(self) -> bytes:
        """Empty where it ended, or said nothing in time."""
        if self.process.stdout is None:
            return b""
        with selectors.DefaultSelector() as waiting:
            waiting.register(self.process.stdout, selectors.EVENT_READ)
            return self.process.stdout.readline() if waiting.select(_READY_WITHIN_S) else b""


@dataclass(frozen=True, slots=True)
class Company:
    """The server that was started, or was there when this kiosk was paired before."""

    server: Neighbour
    log: Path

    def ready(self) -> Ready:
        line = self.server.first_line()
        try:
            return Ready.model_validate(json.loads(line))
        except (ValueError, ValidationError) as error:
            raise UnavailableError(
                f"The demo's server did not start; {self.log} says why. The demo goes on "
                "without it."
            ) from error


def server_program() -> tuple[str, ...]:
    """A frozen kiosk has the server's program beside it."""
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).with_name("sync-server")),)
    return (sys.executable, "-m", "sync_server")


@contextmanager
def in_company(folder: Path, port: int) -> Generator[Company]:
    """A server on this port (0: any), with the demo's shop; its data stay in the folder."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    log = folder / _LOG
    where = ("--data", str(folder), "--port", str(port))
    with ExitStack() as stack:
        said = stack.enter_context(log.open("wb"))
        command = (*server_program(), "demo", *where, "--json")
        server = stack.enter_context(Neighbour.started(command, said, answers=True))
        yield Company(server, log)


def join(
    cache: Cache, pairing_of: Callable[[Cache], Pairing], ready: Ready, name: str
) -> Paired:
    """Pair as everybody is paired: this kiosk shows its code, and an operator types it."""
    pairing = pairing_of(cache)
    try:
        asked = pairing.ask(ready.address)
        if not isinstance(asked, Asked):
            return asked
        _approve(ready, asked.user_code, name)
        return _expect_paired(pairing.look())
    finally:
        pairing.close()


def _approve(ready: Ready, user_code: str, name: str) -> None:
    body = {"user_code": user_code, "site": ready.site, "name": name}
    try:
        httpx2.post(
            f"{ready.address}/api/v1/kiosks/approvals",
            json=body,
            headers={"Authorization": f"Bearer {ready.operator_key}"},
            timeout=_APPROVED_WITHIN_S,
        ).raise_for_status()
    except httpx2.HTTPError as error:
        raise UnavailableError(f"The demo's server did not let the kiosk in: {error}.") from error


def _expect_paired(look: Look) -> Paired:
    if isinstance(look, Paired):
        return look
    raise UnavailableError("The demo's server approved the kiosk, and then did not know it.")
