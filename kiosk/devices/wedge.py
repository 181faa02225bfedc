"""Tell a keyboard-wedge scanner from a person typing, by rhythm and by its framing characters.

Pure: the caller gives every key with its time and does what the outcome says. A wedge sends
its code as a burst of keys ended by Enter or Tab. A key that may belong to a burst is held
back; when it turns out to be typing, it is released, so no typed character is ever lost.
Every key given is swallowed: what the focused field shall see comes back as text.
"""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.ports import Scan
from shared.errors import InputError

STX = "\x02"
GS = "\x1d"


@dataclass(frozen=True, slots=True)
class WedgeSettings:
    """How this scanner is set up; the defaults fit one fresh from its box.

    A key of `prefixes` opens a code by itself, at any rhythm the pause limit allows.
    """

    longest_pause_s: float = 0.035
    fewest_keys: int = 4
    prefixes: str = STX
    suffixes: str = "\r\n\t"
    longest_code: int = 4096
    source: str = "keyboard scanner"

    def __post_init__(self) -> None:
        if self.longest_pause_s <= 0 or self.fewest_keys < 1 or self.longest_code < 1:
            raise InputError(
                f"a scanner with a pause of {self.longest_pause_s} s, at least "
                f"{self.fewest_keys} keys and at most {self.longest_code} cannot be told from "
                "typing; each of the three must be positive"
            )


@dataclass(frozen=True, slots=True)
class Held:
    """Swallow the key for now; call `expire` once the pause limit has passed."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Give these characters to whatever has the focus, in this order."""

    text: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """A whole code arrived; `typed_before` are older keys that were a person's."""

    scan: Scan
    typed_before: str = ""


Outcome = Held | Typed | Scanned


class _Burst(Enum):
    GUESSED = auto()
    """Fast so far; may still turn out to be typing."""
    ANNOUNCED = auto()
    """Opened by a prefix."""
    OVERFULL = auto()
    """Longer than any code: passed through as text until it pauses."""
    DONE = auto()
    """Just became a scan; the second half of a CR LF still belongs to it."""


class WedgeDecoder:
    def __init__(self, settings: WedgeSettings | None = None) -> None:
        self._settings = settings or WedgeSettings()
        self._keys = ""
        self._kind = _Burst.GUESSED
        self._last_s = float("-inf")

    @property
    def holding(self) -> bool:
        """Whether keys are held back, so that `expire` must be called in a moment."""
        return bool(self._keys)

    @property
    def expires_at_s(self) -> float:
        return self._last_s + self._settings.longest_pause_s

    def key(self, char: str, at_s: float) -> Outcome:
        """Take one key that has a text; `at_s` is monotonic seconds."""
        if not char:
            return Held()
        released = self._release() if self._paused(at_s) else ""
        self._last_s = at_s
        if char in self._settings.prefixes and self._kind is not _Burst.ANNOUNCED:
            return self._announce(released, char)
        if char in self._settings.suffixes:
            return self._finish(released, char)
        return self._collect(released, char)

    def expire(self, at_s: float) -> Outcome:
        """Release what is held if no key followed in time."""
        if self._keys and self._paused(at_s):
            return Typed(self._release())
        return Held()

    def _announce(self, released: str, char: str) -> Outcome:
        released += self._release()
        self._keys = char
        self._kind = _Burst.ANNOUNCED
        return Typed(released) if released else Held()

    def _finish(self, released: str, char: str) -> Outcome:
        if self._kind is _Burst.DONE:
            return Held()
        code = self._code()
        if code is None:
            return Typed(released + self._release() + char)
        self._release()
        self._kind = _Burst.DONE
        data = code.encode(errors="replace")
        return Scanned(Scan(data, self._settings.source), released)

    def _collect(self, released: str, char: str) -> Outcome:
        if self._kind is _Burst.OVERFULL:
            return Typed(released + char)
        if self._kind is _Burst.DONE:
            self._kind = _Burst.GUESSED
        self._keys += char
        if len(self._keys) > self._settings.longest_code + len(self._announced_by()):
            released += self._release()
            self._kind = _Burst.OVERFULL
        return Typed(released) if released else Held()

    def _code(self) -> str | None:
        code = self._keys[len(self._announced_by()) :]
        fewest = 1 if self._kind is _Burst.ANNOUNCED else self._settings.fewest_keys
        return code if len(code) >= fewest else None

    def _announced_by(self) -> str:
        return self._keys[:1] if self._kind is _Burst.ANNOUNCED else ""

    def _paused(self, at_s: float) -> bool:
        # A clock that goes back says nothing about rhythm, so it counts as a pause too.
        return not 0 <= at_s - self._last_s <= self._settings.longest_pause_s

    def _release(self) -> str:
        keys, self._keys = self._keys, ""
        self._kind = _Burst.GUESSED
        return keys


def char_of_control_key(char: str) -> str:
    """Translate Ctrl and a key as scanners mean it: Ctrl+] is the GS that FNC1 becomes."""
    code = ord(char.upper()) - 64
    return chr(code) if 0 < code < 32 else char  # noqa: PLR2004
