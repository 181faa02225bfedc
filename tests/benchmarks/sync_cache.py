"""How fast the kiosk's cache takes a server's feed, and whom that holds up.

A first sync in pages of 256 KiB; beside it one thread looks batches up and one records acts.

Usage: tests/benchmarks/sync_cache.py [--rows N] [--json FILE]
"""

import argparse
import importlib.metadata
import json
import os
import platform
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Self

from rich.console import Console
from rich.progress import track
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.store.appliers import APPLIERS  # noqa: E402 (run as a script)
from kiosk.store.cache import Cache, open_cache  # noqa: E402
from kiosk.store.freshness import FreshnessShelf  # noqa: E402
from kiosk.store.key_simulated import SimulatedKeySource  # noqa: E402
from kiosk.syncing import Paired  # noqa: E402
from shared.canonical import canonical_json  # noqa: E402
from shared.freshness.batch import batch_id_of  # noqa: E402
from shared.keys import SigningKey  # noqa: E402
from shared.wire.changes import LARGEST, MOST_ITEMS, Change, Cursor, Page, write_page  # noqa: E402

KEY = bytes(range(32))
AT = datetime(2026, 1, 1, tzinfo=UTC)
PRODUCTS = 20_000
PACKAGES = ("SQLAlchemy", "sqlcipher3", "pydantic")
SERVER = Paired("https://s", "k", "acme", "north", "till", SigningKey(bytes(32)).public)


class StoppedClock:
    def now(self) -> datetime:
        return AT

    def monotonic(self) -> float:
        return 0.0


@dataclass(frozen=True)
class Measure:
    name: str
    count: int
    seconds: float
    p50_ms: float
    p99_ms: float
    worst_ms: float


def measured(name: str, times: list[float]) -> Measure:
    ordered = sorted(times)
    p99 = ordered[int(len(ordered) * 0.99)]
    middle = statistics.median(ordered)
    return Measure(name, len(times), sum(times), middle * 1e3, p99 * 1e3, ordered[-1] * 1e3)


def gtin(number: int) -> str:
    return f"{number:014}"


def lot(number: int) -> str:
    return f"L{number // PRODUCTS:05}"


def body(number: int) -> tuple[str, str, bytes]:
    if number < PRODUCTS:
        fields = {"gtin": gtin(number), "name": f"Product {number}", "category": "meat"}
        return "product", gtin(number), canonical_json(fields)
    batch_id = batch_id_of("north", gtin(number % PRODUCTS), lot(number))
    arrived = date(2024, 1, 1) + timedelta(days=number // 2000)
    fields = {
        "batch_id": batch_id,
        "gtin": gtin(number % PRODUCTS),
        "lot": lot(number),
        "site": "north",
        "produced_on": None,
        "arrived_on": arrived.isoformat(),
        "best_before": (arrived + timedelta(days=9)).isoformat(),
        "use_by": None,
        "supplier": "Farm",
        "notes": "",
        "recall_reason": None,
        "recalled_on": None,
        "archived": 0,
        "live": 1,
    }
    return "batch", batch_id, canonical_json(fields)


def pages(rows: int) -> Iterator[Page]:
    changes: list[Change] = []
    size = 64
    for number in range(rows):
        change = Change(number + 1, *body(number))
        weight = len(change.key) + len(change.body or b"") + 24
        if size + weight > LARGEST or len(changes) == MOST_ITEMS:
            yield Page(Cursor("f", changes[-1].number), rows, tuple(changes))
            changes, size = [], 64
        changes.append(change)
        size += weight
    yield Page(Cursor("f", rows), rows, tuple(changes))


class Beside:
    """Does one thing again and again while the feed is taken, and times each."""

    def __init__(self, what: Callable[[], object], pause_s: float) -> None:
        self._what = what
        self._pause_s = pause_s
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run)  # noqa: TID251 (a benchmark)
        self.times: list[float] = []
        self.begun: list[float] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._end.wait(self._pause_s):
            start = time.perf_counter()
            self._what()
            self.times.append(time.perf_counter() - start)
            self.begun.append(start)


def took(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def run(cache: Cache, rows: int, name: str) -> list[Measure]:
    shelf = FreshnessShelf(cache.database, "north")
    chance = random.Random(1)  # noqa: S311

    def look() -> None:
        number = chance.randrange(PRODUCTS, max(PRODUCTS + 1, rows))
        shelf.batch(gtin(number % PRODUCTS), lot(number))

    def act() -> None:
        cache.preferences.set("language", "de", AT)

    everything = track(list(pages(rows)), name, console=Console(stderr=True))
    with Beside(look, 0.002) as looking, Beside(act, 0.05) as acting:
        times = [took(lambda page=page: cache.sync_book.take(page, AT)) for page in everything]
    return [
        measured(f"{name}: pages", times),
        measured(f"{name}: a look-up beside", looking.times),
        measured(f"{name}: an act beside", acting.times),
    ]


def one_row(cache: Cache, rows: int) -> Measure:
    times: list[float] = []
    for number in range(rows + 1, rows + 201):
        change = Change(number, *body(number))
        page = Page(Cursor("f", number), number, (change,))
        times.append(took(lambda page=page: cache.sync_book.take(page, AT)))
    return measured("one row", times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = SimulatedKeySource(KEY)
        cache = open_cache(
            Path(folder) / "cache",
            source,
            StoppedClock(),
            random.Random(1).randbytes,  # noqa: S311
            APPLIERS,
        ).cache
        cache.sync_book.pair(SERVER)
        sizes = [len(write_page(page)) for page in pages(min(arguments.rows, 20_000))]
        measures = run(cache, arguments.rows, "first sync")
        measures.append(one_row(cache, arguments.rows))
        cache.sync_book.begin_again("f")
        measures += run(cache, arguments.rows, "read anew")
        size = (Path(folder) / "cache" / "cache.db").stat().st_size
        cache.close()
    report(arguments, measures, size, max(sizes))


def report(
    arguments: argparse.Namespace, measures: list[Measure], size: int, page: int
) -> None:
    table = Table(title=f"{arguments.rows} rows, {size / 1e6:.0f} MB, pages of {page} bytes")
    for heading in ("what", "count", "seconds", "p50 ms", "p99 ms", "worst ms"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for each in measures:
        numbers = (each.seconds, each.p50_ms, each.p99_ms, each.worst_ms)
        table.add_row(each.name, str(each.count), *(f"{n:.2f}" for n in numbers))
    Console().print(table)
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    machine = (
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    )
    print(machine, versions)
    if arguments.json:
        told = {"machine": machine, "versions": versions, "rows": arguments.rows}
        told |= {"bytes": size, "measures": [asdict(each) for each in measures]}
        arguments.json.write_text(json.dumps(told, indent=2))


if __name__ == "__main__":
    main()
