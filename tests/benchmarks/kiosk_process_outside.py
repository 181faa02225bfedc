"""What can be seen of a kiosk from outside: when it is ready, and what it takes."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60.0
TICKS_PER_S = os.sysconf("SC_CLK_TCK")
RUN = (sys.executable, "-m", "kiosk", "run", "--simulate")
EMPTY_WINDOW = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
lifeline = int(os.environ["COUNTERPROOF_LIFELINE"])
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: os.write(lifeline, b"ready\\n"))
qt = QApplication([])
window = Window()
window.showFullScreen()
qt.exec()
"""


class NotSeenError(Exception):
    """The process did not do in time what was waited for."""


@dataclass(frozen=True, slots=True)
class Started:
    process: subprocess.Popen[bytes]
    lifeline: int
    began_s: float

    def ready_after_s(self) -> float:
        deadline = self.began_s + PATIENCE_S
        said = b""
        while b"ready" not in said:
            left_s = deadline - time.perf_counter()
            if left_s <= 0 or not select.select([self.lifeline], [], [], left_s)[0]:
                raise NotSeenError(f"not ready after {PATIENCE_S:.0f} s")
            said += os.read(self.lifeline, 4096)
        return time.perf_counter() - self.began_s


@contextmanager
def started(program: Sequence[str], environment: Mapping[str, str]) -> Iterator[Started]:
    """A kiosk (or its peer) on a lifeline of ours; ended when the block is left."""
    reading, writing = os.pipe()
    began_s = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603
        program,
        cwd=ROOT,
        env={**environment, "COUNTERPROOF_LIFELINE": str(writing)},
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        yield Started(process, reading, began_s)
    finally:
        end(process)
        os.close(reading)


@contextmanager
def supervised(environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(  # noqa: S603
        RUN, cwd=ROOT, env=dict(environment), stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def child_of(pid: int) -> int:
    """The kiosk a supervisor watches."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    deadline = time.perf_counter() + PATIENCE_S
    while time.perf_counter() < deadline:
        found = children.read_text(encoding="ascii").split()
        if found:
            return int(found[0])
        pause(0.01)
    raise NotSeenError(f"the supervisor {pid} started no kiosk")


def pause(seconds: float) -> None:
    """Let what is measured go on by itself for a while."""
    time.sleep(seconds)  # noqa: TID251  (nothing here could tell that the while is over)


def cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_S


def memory_mib(pid: int) -> dict[str, float]:
    """`Rss` has shared libraries in full, `Pss` their share, `Anonymous` none of them."""
    wanted = {"Rss:", "Pss:", "Anonymous:"}
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    rows = (line.split() for line in lines)
    return {row[0].rstrip(":"): int(row[1]) / 1024 for row in rows if row[0] in wanted}
