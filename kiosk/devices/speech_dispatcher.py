"""Speech through the desktop's speech-dispatcher and its `spd-say` command."""

import shutil
import subprocess
import threading

from kiosk.devices.spoken_text import check_language, speakable
from shared.errors import UnavailableError

_ADVICE = "install the packages speech-dispatcher and espeak-ng"


class SpeechDispatcher:
    """Starts commands and does not wait for them; each is reaped at the next call."""

    def __init__(self, command: str = "spd-say", patience_s: float = 2.0) -> None:
        self._patience_s = patience_s
        self._command = command
        self._lock = threading.Lock()
        self._running: list[subprocess.Popen[bytes]] = []

    @property
    def name(self) -> str:
        return "speech-dispatcher"

    def check(self) -> None:
        if shutil.which(self._command) is None:
            raise UnavailableError(f"the command {self._command} is missing; {_ADVICE}")

    def say(self, text: str, language: str) -> None:
        check_language(language)
        # In pipe mode a line that begins with !-! is a command instead of a text.
        said = speakable(text).lstrip("!")
        if not said:
            self.stop()
            return
        # One command both cancels and speaks, so the two cannot overtake each other.
        self._start("--cancel", "--language", language, "--pipe-mode", said=said)

    def stop(self) -> None:
        self._start("--cancel")

    def close(self) -> None:
        """Wait for the commands that still run; each only hands its text over."""
        with self._lock:
            for process in self._running:
                _reap(process, self._patience_s)
            self._running = []

    def _start(self, *arguments: str, said: str = "") -> None:
        with self._lock:
            self._running = [p for p in self._running if p.poll() is None]
            try:
                process = subprocess.Popen(  # noqa: S603 (a list of arguments, and no shell)
                    [self._command, *arguments],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                self._running.append(process)
                _hand_over(process, said)
            except OSError as error:
                raise UnavailableError(
                    f"{self._command} cannot run ({error.strerror}); {_ADVICE}"
                ) from error


def _hand_over(process: subprocess.Popen[bytes], said: str) -> None:
    """Give the text through the pipe, whose buffer takes it whole, so that nobody waits.

    As an argument it could be read by every process of the computer, and older versions of
    spd-say take their argument for a format, so that a % in it could crash them.
    """
    if process.stdin is not None:
        with process.stdin as pipe:
            pipe.write(f"{said}\n".encode() if said else b"")


def _reap(process: subprocess.Popen[bytes], patience_s: float) -> None:
    try:
        process.wait(patience_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
