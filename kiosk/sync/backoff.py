"""Pauses between tries: doubled each time and drawn by chance, so that kiosks do not march."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.sync.outcomes import NotNow, Suspect, Trouble, TurnedAway

FIRST_S = 1.0
LONGEST_S = 300.0


@dataclass(slots=True)
class Backoff:
    """`chance` draws from 0 to 1, the end excluded."""

    chance: Callable[[], float]
    _ceiling_s: float = field(default=FIRST_S, init=False)

    def reset(self) -> None:
        self._ceiling_s = FIRST_S

    def pause_s(self, trouble: Trouble) -> float:
        """Full jitter: anything up to a ceiling, which then doubles."""
        if isinstance(trouble, TurnedAway | Suspect):
            return LONGEST_S * (1 + self.chance()) / 2  # only a person can help
        drawn_s = self.chance() * self._ceiling_s
        self._ceiling_s = min(2 * self._ceiling_s, LONGEST_S)
        asked_s = trouble.retry_after_s if isinstance(trouble, NotNow) else None
        return drawn_s + (asked_s or 0.0)
