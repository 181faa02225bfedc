"""What a check is, what it can find, and how checks are run."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from shared.errors import CounterproofError


@dataclass(frozen=True, slots=True)
class Ok:
    what: str


@dataclass(frozen=True, slots=True)
class Attention:
    """It works, and somebody should know something about it."""

    what: str
    what_to_do: str


@dataclass(frozen=True, slots=True)
class Failed:
    what: str
    what_to_do: str


Finding = Ok | Attention | Failed


@dataclass(frozen=True, slots=True)
class Check:
    """`probe` may raise a foreseen error; its sentence then is the finding."""

    name: str
    probe: Callable[[], Finding]


@dataclass(frozen=True, slots=True)
class Result:
    name: str
    finding: Finding
    took: timedelta


def run(checks: Iterable[Check], monotonic: Callable[[], float]) -> Iterator[Result]:
    """Yield each result as soon as it is there, for people who watch."""
    for check in checks:
        began = monotonic()
        finding = _outcome(check)
        yield Result(check.name, finding, timedelta(seconds=monotonic() - began))


def passed(results: Iterable[Result]) -> bool:
    return not any(isinstance(result.finding, Failed) for result in results)


def _outcome(check: Check) -> Finding:
    try:
        return check.probe()
    except CounterproofError as error:
        return Failed(str(error), "")  # the sentence of a foreseen error says what to do itself
