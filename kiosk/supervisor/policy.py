"""What the supervisor does when: a pure state machine, told what happened and what time it is.

1. A kiosk that was silent for `hang_after_s` is made to dump its stacks (SIGABRT), then killed.
2. A kiosk that fell is started again at once; falling again pauses 1, 2, 4 ... seconds.
3. Three falls with no stable run between them show the out-of-service screen in the pauses.
4. A run that got ready and lasted `stable_after_s` makes everything before it forgotten.
5. A failure the kiosk foresaw before it was ready ends the supervisor with the same code;
   unattended it shows the out-of-service screen and tries again.
6. A wrong command line is final, and so is a clean end.
7. A request to stop is passed on; a kiosk that does not heed it in time is killed.
"""

import math
from dataclasses import dataclass, replace
from signal import SIGABRT, SIGKILL, SIGTERM
from typing import assert_never

from kiosk.exit_codes import ExitCode
from kiosk.options import Trouble
from kiosk.supervisor.events import (
    Beat,
    Command,
    Ended,
    Event,
    FailureSaid,
    Finish,
    Limits,
    LimitsSaid,
    Nothing,
    Passed,
    Send,
    StartKiosk,
    StartNotice,
    StopAsked,
)

FALLS_UNTIL_NOTICE = 3
NEVER = math.inf

_FORESEEN: dict[int, Trouble] = {
    ExitCode.INPUT: Trouble.INPUT,
    ExitCode.UNAVAILABLE: Trouble.UNAVAILABLE,
    ExitCode.EVIDENCE: Trouble.EVIDENCE,
}


@dataclass(frozen=True, slots=True)
class Pausing:
    until: float


@dataclass(frozen=True, slots=True)
class Running:
    since: float
    silent_until: float
    ready: bool = False
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Dumping:
    """A hung kiosk was told to dump its stacks."""

    was_stable: bool
    kill_at: float


@dataclass(frozen=True, slots=True)
class Noticing:
    """The out-of-service screen is up."""

    until: float


@dataclass(frozen=True, slots=True)
class Clearing:
    """The out-of-service screen was told to go."""

    kill_at: float


@dataclass(frozen=True, slots=True)
class Stopping:
    kill_at: float
    killed: bool = False


Phase = Pausing | Running | Dumping | Noticing | Clearing | Stopping


@dataclass(frozen=True, slots=True)
class State:
    phase: Phase
    limits: Limits
    unattended: bool = False
    falls: int = 0


def begin(limits: Limits, now: float, *, unattended: bool) -> State:
    return State(Pausing(now), limits, unattended)


def deadline(state: State) -> float:
    """When `Passed` has to be told at the latest."""
    match state.phase:
        case Pausing(until=time) | Noticing(until=time) | Running(silent_until=time):
            return time
        case Dumping(kill_at=time) | Clearing(kill_at=time) | Stopping(kill_at=time):
            return time
        case _:
            assert_never(state.phase)


def advance(state: State, event: Event, now: float) -> tuple[State, Command]:
    match event:
        case Ended():
            return _ended(state, event.status, now)
        case Passed():
            return _passed(state, now) if now >= deadline(state) else (state, Nothing())
        case StopAsked():
            return _stop(state, now)
        case LimitsSaid():
            limits = replace(
                state.limits,
                hang_after_s=event.hang_after_s,
                longest_pause_s=event.longest_pause_s,
                stable_after_s=event.stable_after_s,
            )
            return replace(state, limits=limits), Nothing()
        case Beat() | FailureSaid():
            return _said(state, event, now), Nothing()
        case _:
            assert_never(event)


def pause_s(falls: int, longest_s: float) -> float:
    """0, 1, 2, 4 ... after the first, second, third, fourth ... fall."""
    return 0 if falls < 2 else min(longest_s, 2.0 ** min(falls - 2, 64))  # noqa: PLR2004


def _said(state: State, word: Beat | FailureSaid, now: float) -> State:
    phase = state.phase
    if not isinstance(phase, Running):
        return state
    if isinstance(word, FailureSaid):
        return replace(state, phase=replace(phase, failure=word.sentence))
    alive = replace(
        phase,
        silent_until=now + state.limits.hang_after_s,
        ready=phase.ready or word.ready,
    )
    return replace(state, phase=alive)


def _passed(state: State, now: float) -> tuple[State, Command]:
    limits, phase = state.limits, state.phase
    following: Phase
    match phase:
        case Pausing():
            return _start(state, now)
        case Running():
            last_sign = phase.silent_until - limits.hang_after_s
            stable = _stable(phase, limits, last_sign)
            following, signal = Dumping(stable, now + limits.dump_within_s), SIGABRT
        case Noticing():
            following, signal = Clearing(now + limits.stop_within_s), SIGTERM
        case Dumping() | Clearing():
            following, signal = replace(phase, kill_at=NEVER), SIGKILL
        case Stopping():
            following, signal = Stopping(NEVER, killed=True), SIGKILL
        case _:
            assert_never(phase)
    return replace(state, phase=following), Send(signal)


def _ended(state: State, status: int, now: float) -> tuple[State, Command]:
    phase = state.phase
    match phase:
        case Running():
            return _fell_or_done(state, phase, status, now)
        case Dumping():
            return _fell(state, Trouble.HUNG, now, was_stable=phase.was_stable)
        case Noticing() | Pausing():
            return replace(state, phase=Pausing(phase.until)), Nothing()
        case Clearing():
            return _start(state, now)
        case Stopping():
            # A kiosk that had no handler yet had nothing to tidy up either.
            clean = status in (ExitCode.OK, -SIGTERM) and not phase.killed
            return state, Finish(ExitCode.OK if clean else ExitCode.BUG)
        case _:
            assert_never(phase)


def _fell_or_done(state: State, run: Running, status: int, now: float) -> tuple[State, Command]:
    foreseen = None if run.ready else _FORESEEN.get(status)
    if status in (ExitCode.OK, ExitCode.USAGE) or (foreseen and not state.unattended):
        return state, Finish(status)
    if not foreseen:
        stable = _stable(run, state.limits, now)
        return _fell(state, Trouble.CRASHED, now, was_stable=stable)
    falls = state.falls + 1
    pause = max(state.limits.retry_foreseen_s, pause_s(falls, state.limits.longest_pause_s))
    noticing = replace(state, phase=Noticing(now + pause), falls=falls)
    return noticing, StartNotice(foreseen, run.failure)


def _stable(run: Running, limits: Limits, until: float) -> bool:
    """A kiosk that never got ready was not stable, however long it tried."""
    return run.ready and until - run.since >= limits.stable_after_s


def _fell(
    state: State, trouble: Trouble, now: float, *, was_stable: bool
) -> tuple[State, Command]:
    fallen = replace(state, falls=1 if was_stable else state.falls + 1)
    pause = pause_s(fallen.falls, state.limits.longest_pause_s)
    if not pause:
        return _start(fallen, now)
    if fallen.falls < FALLS_UNTIL_NOTICE:
        return replace(fallen, phase=Pausing(now + pause)), Nothing()
    return replace(fallen, phase=Noticing(now + pause)), StartNotice(trouble, "")


def _start(state: State, now: float) -> tuple[State, Command]:
    running = Running(since=now, silent_until=now + state.limits.start_within_s)
    return replace(state, phase=running), StartKiosk()


def _stop(state: State, now: float) -> tuple[State, Command]:
    if isinstance(state.phase, Pausing):
        return state, Finish(ExitCode.OK)
    if isinstance(state.phase, Stopping):
        return state, Nothing()
    stopping = Stopping(now + state.limits.stop_within_s)
    return replace(state, phase=stopping), Send(SIGTERM)
