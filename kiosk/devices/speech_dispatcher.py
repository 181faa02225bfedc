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
        said = speakable(text)
        if not said:
            self.stop()
            return
        # One command both cancels and speaks, so the two cannot overtake each other.
        self._start("--cancel", "--language", language, "--", said)

    def stop(self) -> None:
        self._start("--cancel")

    def close(self) -> None:
        """Wait for the commands that still run; each only hands its text over."""
        with self._lock:
            for process in self._running:
                _reap(process, self._patience_s)
            self._running = []

    def _start(self, *arguments: str) -> None:
        with self._lock:
            self._running = [p for p in self._running if p.poll() is None]
            try:
                process = subprocess.Popen(  # noqa: S603 (a list of arguments, and no shell)
                    [self._command, *arguments],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                raise UnavailableError(
                    f"{self._command} cannot run ({error.strerror}); {_ADVICE}"
                ) from error
            self._running.append(process)


def _reap(process: subprocess.Popen[bytes], patience_s: float) -> None:
    try:
        process.wait(patience_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
