"""Tells the supervisor's policy what happens, without a process and without time passing."""

from dataclasses import dataclass
from signal import SIGSEGV

from kiosk.supervisor.events import (
    Beat,
    Command,
    Ended,
    Event,
    Limits,
    Passed,
    StartKiosk,
)
from kiosk.supervisor.policy import (
    State,
    advance,
    begin,
    deadline,
)

LIMITS = Limits()
CRASH = Ended(-SIGSEGV)


@dataclass
class Story:
    """Tells the policy what happens and remembers what it wants."""

    state: State
    now: float = 0

    def tell(self, event: Event, *, after_s: float = 0) -> Command:
        self.now += after_s
        self.state, command = advance(self.state, event, self.now)
        return command

    def wait(self) -> Command:
        return self.tell(Passed(), after_s=max(0.0, deadline(self.state) - self.now))


def started(*, unattended: bool = False) -> Story:
    story = Story(begin(LIMITS, 0, unattended=unattended))
    assert story.wait() == StartKiosk()
    return story


def ready() -> Story:
    story = started()
    story.tell(Beat(ready=True))
    return story
