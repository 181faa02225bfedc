"""A screen in memory, with a window manager, for tests that open real windows."""

import os
import select
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

PATIENCE_S = 20.0
SCREEN = "1080x1920x24"


class DisplayError(Exception):
    """Xvfb or openbox did not come up."""


@contextmanager
def virtual_display() -> Generator[dict[str, str]]:
    """The environment in which windows open on the virtual screen."""
    with ExitStack() as stack:
        number = _start_server(stack)
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        _start_window_manager(stack, environment)
        yield environment


def _start_server(stack: ExitStack) -> str:
    # Xvfb picks a free number itself and tells it once it accepts connections.
    ours, theirs = os.pipe()
    stack.callback(os.close, ours)
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(  # noqa: S603
        command, pass_fds=[theirs], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(_stop, server)
    os.close(theirs)
    return _read(ours, "Xvfb")


def _start_window_manager(stack: ExitStack, environment: dict[str, str]) -> None:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="counterproof-")))
    ready = folder / "ready"
    os.mkfifo(ready)
    reader = os.open(ready, os.O_RDONLY | os.O_NONBLOCK)
    stack.callback(os.close, reader)
    manager = subprocess.Popen(  # noqa: S603
        ["openbox", "--sm-disable", "--startup", f'sh -c "echo up > {ready}"'],  # noqa: S607
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(_stop, manager)
    _read(reader, "openbox")


def _read(pipe: int, who: str) -> str:
    readable, _, _ = select.select([pipe], [], [], PATIENCE_S)
    text = os.read(pipe, 64).decode().strip() if readable else ""
    if not text:
        raise DisplayError(f"{who} did not come up within {PATIENCE_S:.0f} s")
    return text


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
