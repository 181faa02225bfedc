"""What staff do about the log: see how it stands, take the evidence along, accept another."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.logbook import WatchedLog
from kiosk.ports import Clock
from kiosk.stations.proofs.flow import Standing
from shared.errors import UnavailableError


@dataclass(frozen=True, slots=True)
class Membership:
    """What is known of this kiosk at its server: its name there, and what still waits."""

    name: str
    waiting: int


class Media(Protocol):
    """What staff plugged in."""

    def keep(self, name: str, data: bytes) -> str:
        """Where the file is now, for people; `UnavailableError` when nothing could take it."""
        ...


@dataclass(frozen=True, slots=True)
class ProofsDesk:
    """Each of these asks the cache or a disk, so it belongs on a lane."""

    log: WatchedLog
    membership: Callable[[], Membership | None]
    media: Media
    clock: Clock

    def look(self) -> Standing | None:
        membership = self.membership()
        if membership is None:
            return None
        return Standing(self.log.facts(), membership.waiting, membership.name)

    def save_evidence(self) -> str:
        facts = self.log.facts()
        if facts is None or facts.alarm is None:
            raise UnavailableError("There is no evidence to save: the alarm is over.")
        alarm = facts.alarm
        return self.media.keep(f"evidence-{alarm.at:%Y%m%dT%H%M%SZ}.txt", alarm.evidence)

    def accept(self) -> None:
        """What the log before it promised stays as evidence."""
        if not self.log.accept(self.clock.now()):
            raise UnavailableError("There is no new log to accept: the alarm is another one.")
