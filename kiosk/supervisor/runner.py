"""Does what the policy says, to a real or a simulated kiosk process."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from signal import Signals
from typing import Protocol, assert_never

from kiosk.exit_codes import ExitCode
from kiosk.supervisor.events import (
    Ended,
    Event,
    FailureSaid,
    Finish,
    Limits,
    Nothing,
    Passed,
    Send,
    StartKiosk,
    StartNotice,
)
from kiosk.supervisor.policy import (
    Dumping,
    Noticing,
    Pausing,
    Running,
    State,
    advance,
    begin,
    deadline,
)
from shared.errors import UnavailableError

_SIGNALS = {signal.value: f"signal {signal.name}" for signal in Signals}


class Kiosk(Protocol):
    """The one kiosk process there is at a time."""

    def start(self, arguments: Sequence[str], incident: str) -> None: ...

    def send(self, number: Signals) -> None:
        """Nothing when the process is gone already."""
        ...

    def wait(self, timeout_s: float) -> Sequence[Event]:
        """What happened, in order; empty when nothing did within the time."""
        ...


@dataclass(slots=True)
class Supervisor:
    kiosk: Kiosk
    arguments: Sequence[str]
    monotonic: Callable[[], float]
    new_incident: Callable[[], str]
    say: Callable[[str], None]
    limits: Limits = field(default_factory=Limits)
    unattended: bool = False
    incident: str = ""

    def run(self) -> int:
        """Watch over the kiosk until there is nothing left to watch over: the exit code."""
        state = begin(self.limits, self.monotonic(), unattended=self.unattended)
        events: deque[Event] = deque()
        while True:
            # Time counts only once everything said in it was heard: when this process itself
            # was stopped for a while, the beats of that while come first.
            event = events.popleft() if events else Passed()
            before = state.phase
            state, command = advance(state, event, self.monotonic())
            if isinstance(command, Finish):
                return command.code
            if isinstance(event, Ended) and isinstance(before, Running | Dumping):
                self._report(event, state)
            events.extend(self._do(command))
            if not events:
                events.extend(self.kiosk.wait(max(0.0, deadline(state) - self.monotonic())))

    def _do(self, command: Nothing | StartKiosk | StartNotice | Send) -> Sequence[Event]:
        match command:
            case Nothing():
                return ()
            case Send():
                self.kiosk.send(command.signal)
                return ()
            case StartKiosk():
                self.incident = self.new_incident()
                return self._start(self.arguments)
            case StartNotice():
                notice = ["--out-of-service", command.trouble, "--incident", self.incident]
                detail = ["--detail", command.detail] if command.detail else []
                return self._start([*self.arguments, *notice, *detail])
            case _:
                assert_never(command)

    def _start(self, arguments: Sequence[str]) -> Sequence[Event]:
        try:
            self.kiosk.start(arguments, self.incident)
        except UnavailableError as error:
            self.say(str(error))
            return FailureSaid(str(error)), Ended(ExitCode.UNAVAILABLE)
        return ()

    def _report(self, ended: Ended, state: State) -> None:
        """One line for each end that was not asked for."""
        how = _SIGNALS.get(-ended.status, f"code {ended.status}")
        match state.phase:
            case Pausing(until=until) | Noticing(until=until):
                after = f"trying again in {max(0.0, until - self.monotonic()):.0f} s"
            case Running():
                after = "starting it again"
            case _:
                return
        self.say(f"The kiosk ended with {how} (incident {self.incident}); {after}.")
