"""The supervisor's loop over a simulated kiosk process and a clock that only the test moves."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from signal import SIGABRT, SIGTERM, Signals

from kiosk.exit_codes import ExitCode
from kiosk.supervisor.events import Beat, Ended, Event, StopAsked
from kiosk.supervisor.runner import Supervisor
from shared.errors import UnavailableError


@dataclass
class SimulatedKiosk:
    """Lives one scripted life after the other; waiting for it moves the clock."""

    lives: list[list[Event]]
    now: float = 0
    unstartable: int = 0
    started: list[tuple[Sequence[str], str]] = field(default_factory=list)
    sent: list[Signals] = field(default_factory=list)
    script: list[Event] = field(default_factory=list)

    def start(self, arguments: Sequence[str], incident: str) -> None:
        if self.unstartable:
            self.unstartable -= 1
            raise UnavailableError("The kiosk process cannot be started: no memory.")
        self.started.append((arguments, incident))
        self.script = self.lives.pop(0)

    def send(self, number: Signals) -> None:
        self.sent.append(number)
        self.script = [Ended(0 if number is SIGTERM else -number)]

    def wait(self, timeout_s: float) -> Sequence[Event]:
        if self.script:
            return [self.script.pop(0)]
        self.now += timeout_s
        return []

    def monotonic(self) -> float:
        return self.now


def watched(kiosk: SimulatedKiosk, *, unattended: bool = False) -> tuple[int, list[str]]:
    said: list[str] = []
    numbers = iter(f"I{number}" for number in range(100))
    supervisor = Supervisor(
        kiosk,
        arguments=("run", "--unsupervised"),
        monotonic=kiosk.monotonic,
        new_incident=lambda: next(numbers),
        say=said.append,
        unattended=unattended,
    )
    return supervisor.run(), said


def test_a_clean_end_ends_the_supervisor() -> None:
    kiosk = SimulatedKiosk([[Beat(ready=True), Ended(0)]])

    assert watched(kiosk) == (0, [])
    assert kiosk.started == [(("run", "--unsupervised"), "I0")]


def test_a_crash_is_told_with_its_incident_and_followed_by_a_restart() -> None:
    kiosk = SimulatedKiosk([[Beat(ready=True), Ended(-11)], [Ended(0)]])

    code, said = watched(kiosk)

    assert code == ExitCode.OK
    assert said == ["The kiosk ended with signal SIGSEGV (incident I0); starting it again."]


def test_the_out_of_service_screen_gets_the_incident_of_the_last_crash() -> None:
    crash: list[Event] = [Ended(70)]
    kiosk = SimulatedKiosk([crash[:], crash[:], crash[:], [], [Ended(0)]])

    watched(kiosk)

    assert list(kiosk.started[3][0]) == [
        *("run", "--unsupervised", "--out-of-service", "crashed", "--incident", "I2")
    ]
    assert kiosk.sent == [SIGTERM]


def test_a_hung_kiosk_is_told_to_dump_its_stacks() -> None:
    kiosk = SimulatedKiosk([[Beat(ready=True)], [StopAsked()]])

    assert watched(kiosk)[0] == 0
    assert kiosk.sent == [SIGABRT, SIGTERM]
    assert kiosk.now == 10


def test_a_process_that_cannot_be_started_ends_with_a_sentence() -> None:
    kiosk = SimulatedKiosk([], unstartable=1)

    assert watched(kiosk) == (4, ["The kiosk process cannot be started: no memory."])


def test_unattended_a_process_that_cannot_be_started_is_tried_again() -> None:
    kiosk = SimulatedKiosk([[], [Ended(0)]], unstartable=1)

    code, _ = watched(kiosk, unattended=True)

    assert code == ExitCode.OK
    assert "--detail" in kiosk.started[0][0]
