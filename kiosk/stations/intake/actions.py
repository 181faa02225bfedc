"""What the station needs of the store: lists to choose from, to look over and take in."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kiosk.stations.intake.flow import ListFile, Summary

T = TypeVar("T")
Steps = Generator[float, None, T]


class LookedOverList(Protocol):
    @property
    def summary(self) -> Summary: ...

    def importing(self) -> Steps[int]:
        """Each step is durable when it is done."""
        ...

    def close(self) -> None: ...


class Lists(Protocol):
    def files(self) -> tuple[ListFile, ...]: ...

    def looking_over(self, file: ListFile) -> Steps[LookedOverList]:
        """Writes nothing; may be closed at any step."""
        ...


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    result: T


def next_step(steps: Steps[T]) -> float | Done[T]:
    """Do one step: the part that is done now, or what came out at the end."""
    try:
        return next(steps)
    except StopIteration as end:
        result: T = end.value
        return Done(result)
