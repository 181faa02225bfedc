"""What the benchmarks of the log tell: times of calls, rates and sizes, in one table."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.table import Table

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of `n` calls."""

    name: str
    n: int
    p50: float
    p95: float
    most: float
    bar: float | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    name: str
    n: int
    a_second: float


@dataclass(frozen=True, slots=True)
class Size:
    name: str
    size: int
    bar: int | None = None


Measure = Times | Rate | Size


def timed(
    name: str, calls: Sequence[Callable[[], Found]], bar: float | None = None
) -> tuple[Times, list[Found]]:
    found, taken = list[Found](), list[float]()
    for call in calls:
        start = time.perf_counter()
        answer = call()
        taken.append((time.perf_counter() - start) * 1000)
        found.append(answer)
    return times(name, taken, bar), found


def times(name: str, taken: Sequence[float], bar: float | None = None) -> Times:
    ordered = sorted(taken)
    p95 = ordered[int(len(ordered) * 0.95)]
    return Times(name, len(ordered), statistics.median(ordered), p95, ordered[-1], bar)


def show(measures: Sequence[Measure], caption: str) -> None:
    table = Table(title="The log", caption=caption)
    for heading in ("what", "n", "p50", "p95", "most", "bar", ""):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for each in measures:
        table.add_row(each.name, *_cells(each))
    Console(width=130).print(table)


def _cells(measure: Measure) -> Sequence[str]:
    match measure:
        case Times(_, n, p50, p95, most, bar):
            told = *(f"{each:.3f} ms" for each in (p50, p95, most)), bar and f"{bar:.0f} ms"
            return (str(n), *(each or "" for each in told), _holds(p95, bar))
        case Rate(_, n, a_second):
            return str(n), f"{a_second:.0f}/s", "", "", "", ""
        case Size(_, size, bar):
            return "", f"{size} bytes", "", "", str(bar or ""), _holds(size, bar)


def _holds(seen: float, bar: float | None) -> str:
    return "" if bar is None else "holds" if seen <= bar else "missed"
