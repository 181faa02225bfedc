"""The `kiosk` command in a process of its own, in a home of its own, without a screen."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.devices.system_clock import SystemClock
from kiosk.parts.cache import open_kiosk_cache
from kiosk.settings import Paths, Settings
from kiosk.store.cache import OpenedCache
from kiosk.supervisor.events import Beat, Ended, Event
from kiosk.supervisor.process import KioskProcess, kiosk_program

BOUND_S = 120.0  # a tour takes a tenth of it; a broken kiosk must not hang the tests


@dataclass(frozen=True, slots=True)
class Home:
    """A person's folder on a computer with nothing on it but this program."""

    folder: Path
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        plain = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "PYTHONPATH": str(Path.cwd()),
            "QT_QPA_PLATFORM": "offscreen",
        }
        return {name: text for name, text in (plain | self.extra).items() if text}

    @property
    def data(self) -> Path:
        return self.folder / ".local/share/counterproof"

    @property
    def settings(self) -> Settings:
        return Settings(paths=Paths(data_dir=self.data))

    def open_cache(self) -> OpenedCache:
        return open_kiosk_cache(self.settings, {}, SystemClock())

    def kiosk(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Let it run to its end by itself."""
        return subprocess.run(  # noqa: S603  (our own program)
            [sys.executable, "-m", "kiosk", *arguments],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=BOUND_S,
        )

    def process(self) -> KioskProcess:
        return KioskProcess(kiosk_program(), self.environment)


def heard_until(kiosk: KioskProcess, enough: Callable[[list[Event]], bool]) -> list[Event]:
    heard: list[Event] = []
    end = time.monotonic() + BOUND_S
    while not enough(heard):
        assert time.monotonic() < end, f"only heard {heard}"
        heard.extend(kiosk.wait(BOUND_S))
    return heard


def ready_in(kiosk: KioskProcess, *arguments: str) -> float:
    """Start it; the seconds until it says that its window can be used."""
    began = time.monotonic()
    kiosk.start(arguments, "ABC234")
    heard_until(kiosk, lambda events: Beat(ready=True) in events)
    return time.monotonic() - began


def end_of(kiosk: KioskProcess, number: signal.Signals) -> int:
    """Send it a signal; how it ended."""
    kiosk.send(number)
    events = heard_until(kiosk, lambda heard: any(isinstance(e, Ended) for e in heard))
    return next(event.status for event in events if isinstance(event, Ended))
