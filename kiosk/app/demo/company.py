"""What stands beside the kiosk of the demo: a server, and a second kiosk of the same shop."""

import json
import os
import selectors
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self
from urllib.parse import urlsplit

import httpx2
from pydantic import BaseModel, ConfigDict

from kiosk.lifeline import FD_VARIABLE, INCIDENT_VARIABLE
from kiosk.store.cache import Cache
from kiosk.sync.pairing import Asked, Look, Pairing
from kiosk.syncing import Paired
from shared.errors import UnavailableError

_READY_WITHIN_S = 30
_GONE_WITHIN_S = 5
_APPROVED_WITHIN_S = 10
_LOG, _SECOND_LOG = "server.log", "second-kiosk.log"


class Ready(BaseModel):
    """What the server says of itself once it listens."""

    model_config = ConfigDict(frozen=True, strict=True)
    url: str
    key: str
    organisation: str
    site: str
    data: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A process that was started here, and ends with the demo, however the demo ends.

    Both of its lines to here break when this process is gone: a kiosk finds that nobody hears
    its lifeline any more, a server that its input has ended.
    """

    process: subprocess.Popen[bytes]
    lifeline: int

    @classmethod
    @contextmanager
    def started(
        cls, command: Sequence[str], log: IO[bytes], *, answers: bool = False
    ) -> Generator[Self]:
        reading, writing = os.pipe()
        try:
            process = subprocess.Popen(  # noqa: S603  (our own programs)
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE if answers else log,
                stderr=log,
                env=_watched_by(writing),
                pass_fds=(writing,),
            )
        except OSError as error:
            os.close(reading)
            raise UnavailableError(
                f"{command[0]} cannot be started: {error.strerror}."
            ) from error
        finally:
            os.close(writing)
        neighbour = cls(process, reading)
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
        os.close(self.lifeline)
        for line in (self.process.stdin, self.process.stdout):
            if line is not None:
                line.close()

    def first_line(self) -> bytes:
        """Empty where it ended, or said nothing in time."""
        if self.process.stdout is None:
            return b""
        with selectors.DefaultSelector() as waiting:
            waiting.register(self.process.stdout, selectors.EVENT_READ)
            return self.process.stdout.readline() if waiting.select(_READY_WITHIN_S) else b""


@dataclass(frozen=True, slots=True)
class DemoServer:
    neighbour: Neighbour
    log: Path

    @classmethod
    @contextmanager
    def started(cls, folder: Path, port: int) -> Generator[Self]:
        """On this port (0: any), with the demo's shop; what is done to it stays."""
        _make(folder)
        log = folder / _LOG
        where = ("--data", str(folder), "--port", str(port))
        command = (*server_program(), "demo", *where, "--json", "--until-eof")
        with log.open("wb") as said, Neighbour.started(command, said, answers=True) as server:
            yield cls(server, log)

    def ready(self) -> Ready:
        try:
            return Ready.model_validate(json.loads(self.neighbour.first_line()))
        except ValueError as error:
            raise UnavailableError(
                f"The demo's server did not start; {self.log} says why."
            ) from error


@dataclass(frozen=True, slots=True)
class Counters:
    """The two kiosks of the demo: the first is this process, the second gets one of its own."""

    first: Cache
    second: Callable[[], AbstractContextManager[Cache]]
    pairing_of: Callable[[Cache], Pairing]
    start_second: Sequence[str]


@contextmanager
def company(counters: Counters, folder: Path) -> Generator[None]:
    """A server and a second kiosk as long as this lasts.

    On the first day both kiosks are paired before anything is shown. Later the window need not
    wait for the server: they find it where it was.
    """
    paired = counters.first.sync_book.paired()
    with DemoServer.started(folder, port_of(paired)) as server:
        if paired is None:
            ready = server.ready()
            join(counters.first, counters.pairing_of, ready, "Counter 1")
            with counters.second() as second:
                join(second, counters.pairing_of, ready, "Counter 2")
        log = folder / _SECOND_LOG
        with log.open("wb") as said, Neighbour.started(counters.start_second, said):
            yield


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UnavailableError(
            f"The folder {folder} cannot be made: {error.strerror}."
        ) from error


def _watched_by(lifeline: int) -> Mapping[str, str]:
    """Who watches over this process does not watch over its neighbours: this process does."""
    inherited = {name: text for name, text in os.environ.items() if name != INCIDENT_VARIABLE}
    return {**inherited, FD_VARIABLE: str(lifeline)}


def server_program() -> tuple[str, ...]:
    """A frozen kiosk has the server's program beside it."""
    if getattr(sys, "frozen", False):
        return (str(Path(sys.executable).with_name("sync-server")),)
    return (sys.executable, "-m", "sync_server")


def port_of(paired: Paired | None) -> int:
    """Where a kiosk that was paired will look for its server again."""
    return (urlsplit(paired.server).port or 0) if paired else 0


def join(
    cache: Cache, pairing_of: Callable[[Cache], Pairing], ready: Ready, name: str
) -> Paired:
    """Pair as everybody is paired: the kiosk shows its code, and an operator types it."""
    pairing = pairing_of(cache)
    try:
        asked = pairing.ask(ready.url)
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
            f"{ready.url}/api/v1/kiosks/approvals",
            json=body,
            headers={"Authorization": f"Bearer {ready.key}"},
            timeout=_APPROVED_WITHIN_S,
        ).raise_for_status()
    except httpx2.HTTPError as error:
        raise UnavailableError(
            f"The demo's server did not let the kiosk in: {error}."
        ) from error


def _expect_paired(look: Look) -> Paired:
    if isinstance(look, Paired):
        return look
    raise UnavailableError("The demo's server approved the kiosk, and then did not know it.")
