"""The line between the kiosk and its supervisor: a pipe on which the kiosk says how it is.

One word a line, sometimes with a text behind it. The supervisor closes its end only by ending,
so a line that cannot be written any more means that nobody watches over this process.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

FD_VARIABLE = "COUNTERPROOF_LIFELINE"
INCIDENT_VARIABLE = "COUNTERPROOF_INCIDENT"
LONGEST_LINE = 2048  # below PIPE_BUF (4096), so that a line is written whole or not at all


class Word(StrEnum):
    LIMITS = "limits"  # "HANG_AFTER LONGEST_PAUSE STABLE_AFTER" in seconds, from the settings
    READY = "ready"
    BEAT = "beat"
    FAILED = "failed"  # the sentence of a foreseen failure, for the out-of-service screen


@dataclass(frozen=True, slots=True)
class Lifeline:
    """The kiosk's end; without a supervisor every word is simply not heard."""

    fd: int | None

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Lifeline":
        text = environment.get(FD_VARIABLE, "")
        if not text.isdecimal():
            return cls(None)
        fd = int(text)
        try:
            # Programs the kiosk starts must not keep the line open after its death, and a
            # supervisor that was stopped in a debugger must not block the UI thread.
            os.set_inheritable(fd, False)
            os.set_blocking(fd, False)
        except OSError:
            return cls(None)
        return cls(fd)

    def say(self, word: Word, text: str = "") -> bool:
        """False when there was a supervisor and it is gone."""
        if self.fd is None:
            return True
        line = f"{word} {' '.join(text.split())}".strip().encode()[: LONGEST_LINE - 1]
        try:
            os.write(self.fd, line + b"\n")
        except BlockingIOError:
            return True  # the pipe is full of words as good as this one
        except OSError:
            return False
        return True


def heard(line: bytes) -> tuple[Word, str] | None:
    """What a line says, or None when it is not of this protocol."""
    word, _, text = line.decode(errors="replace").partition(" ")
    try:
        return Word(word), text
    except ValueError:
        return None
