"""What staff look at, at 1,000,000 batches: each list, each kind of search, each page of it."""

import statistics
import time
from collections.abc import Iterator

from kiosk_process_measure import Measure

from kiosk.store.shelf_lists import ShelfLists
from shared.freshness.listing import Query, Shown

LIST_BAR_MS = 20.0
_A_PAGE = 51
_TIMES = 40
_FAR = 20 * _A_PAGE

_ASKED = {
    "on the shelf": Query(),
    "all": Query(shown=Shown.ALL),
    "archived": Query(shown=Shown.ARCHIVED),
    "not live, none there": Query(shown=Shown.NOT_LIVE),
    "recalled, none there": Query(shown=Shown.RECALLED),
    "all, one lot": Query("L00101234", Shown.ALL),
    "all, a lot's beginning of 40,000": Query("L010", Shown.ALL),
    "archived, a lot's beginning far back": Query("L1", Shown.ARCHIVED),
    "all, a number": Query("0409800000123", Shown.ALL),
    "all, a name nobody has": Query("zebra", Shown.ALL),
    "a name of many products": Query("milch"),
    "a category": Query(category="meat"),
    "a category nobody has": Query(category="nothing"),
    "all, a name outside a category": Query("milch", Shown.ALL, "meat"),
}


def lists(shelf: ShelfLists) -> Iterator[Measure]:
    for what, query in _ASKED.items():
        yield _page(f"list: {what}", shelf, query)
    yield _page("list: a name, the 20th page", shelf, Query("milch"), _FAR)


def _page(what: str, shelf: ShelfLists, query: Query, offset: int = 0) -> Measure:
    samples: list[float] = []
    found = 0
    for _ in range(_TIMES):
        began_s = time.perf_counter()
        found = len(shelf.find(query, _A_PAGE, offset))
        samples.append((time.perf_counter() - began_s) * 1000)
    return percentiles(what, "ms", samples, LIST_BAR_MS, f"{found} rows")


def percentiles(
    what: str, unit: str, samples: list[float], bar: float | None = None, note: str = ""
) -> Measure:
    """The 95th percentile is held against the bar; the median and the 99th stand beside."""
    cuts = statistics.quantiles(samples, n=100, method="inclusive")
    spread = f"p50 {cuts[49]:.3f}, p99 {cuts[98]:.3f}"
    return Measure(f"{what}, p95", cuts[94], unit, len(samples), spread, bar, note)
