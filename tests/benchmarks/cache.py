"""How fast the encrypted cache opens, promises and reads, beside plain SQLite in the same run.

Usage: python tests/benchmarks/cache.py [--acts N] [--rows N] [--opens N] [--json FILE]
"""

import argparse
import importlib.metadata
import json
import os
import platform
import secrets
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.store.appliers import APPLIERS  # noqa: E402
from kiosk.store.cache import Cache, open_cache  # noqa: E402 (run as a script)
from kiosk.store.key_simulated import SimulatedKeySource  # noqa: E402

KEY = bytes(range(32))
AT = datetime(2026, 1, 1, tzinfo=UTC)
PACKAGES = ("SQLAlchemy", "sqlcipher3", "cryptography")
IMPORT = """
import sys, time
import kiosk.ports  # with numpy, which the kiosk has anyway
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 2**20
before, start = resident(), time.perf_counter()
import kiosk.store.cache, kiosk.store.preferences
print(time.perf_counter() - start, resident() - before)
"""


class StoppedClock:
    def now(self) -> datetime:
        return AT

    def monotonic(self) -> float:
        return 0.0


@dataclass(frozen=True, slots=True)
class Measure:
    name: str
    unit: str
    samples: int
    p50: float
    p95: float
    spread: float
    note: str = ""


def measure(name: str, unit: str, samples: list[float], note: str = "") -> Measure:
    cuts = statistics.quantiles(samples, n=20)
    spread = statistics.stdev(samples) / statistics.mean(samples)
    return Measure(name, unit, len(samples), statistics.median(samples), cuts[18], spread, note)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def opened(folder: Path) -> Cache:
    source = SimulatedKeySource(KEY)
    return open_cache(folder, source, StoppedClock(), secrets.token_bytes, APPLIERS).cache


def measure_imports(count: int) -> list[Measure]:
    runs = [
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", IMPORT], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.split()
        for _ in track(range(count), "importing")
    ]
    seconds = [float(run[0]) * 1000 for run in runs]
    return [
        measure("import of kiosk.store", "ms", seconds),
        measure("memory of the import", "MiB", [float(run[1]) for run in runs]),
    ]


def measure_opening(folder: Path, count: int) -> Measure:
    def once() -> None:
        opened(folder).close()

    size = (folder / "cache.db").stat().st_size / 1_000_000
    samples = [timed(once) for _ in track(range(count), "opening")]
    return measure("open and close", "ms", samples, f"{size:.1f} MB, checked at each start")


def measure_acts(folder: Path, count: int) -> list[Measure]:
    """Alternate between both so that a slow moment of the disk hits both alike."""
    cache = opened(folder / "acts")
    plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
    plain.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    plain.execute("CREATE TABLE acts (seq INTEGER PRIMARY KEY, at INTEGER, kind, body)")
    plain.execute("CREATE TABLE preferences (key PRIMARY KEY, value) WITHOUT ROWID")

    def promise(number: int) -> None:
        cache.preferences.set(f"name {number % 50}", "value", AT)

    def peer(number: int) -> None:
        key = f"name {number % 50}"
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("INSERT INTO acts (at, kind, body) VALUES (1, 'set', ?)", (key,))
        plain.execute("INSERT OR REPLACE INTO preferences VALUES (?, 'value')", (key,))
        plain.execute("COMMIT")

    ours, theirs = [], []
    for number in track(range(count), "promising"):
        ours.append(timed(lambda n=number: promise(n)))
        theirs.append(timed(lambda n=number: peer(n)))
    note = [timed(lambda: cache.incidents.note("x", "y", AT)) for _ in range(count)]
    cache.close()
    plain.close()
    ratio = statistics.median(ours) / statistics.median(theirs)
    rate = 1000 / statistics.mean(ours)
    return [
        measure("act promised", "ms", ours, f"{rate:.0f} acts/s, {ratio:.2f} x plain"),
        measure("plain sqlite3, FULL", "ms", theirs, "one copy, not encrypted"),
        measure("note", "ms", note),
    ]


def fill(cache: Cache, rows: int) -> None:
    with cache.database.note() as connection:
        connection.exec_driver_sql(
            "INSERT INTO incidents (at, kind, detail) "
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "SELECT i, 'filler', hex(randomblob(40)) FROM n",
            (rows,),
        )
    cache.database.fold_log()


@contextmanager
def writing(cache: Cache) -> Iterator[None]:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            cache.preferences.set("busy", "value", AT)

    writer = threading.Thread(target=write)  # noqa: TID251
    writer.start()
    try:
        yield
    finally:
        stop.set()
        writer.join()


def measure_reads(cache: Cache, rows: int, count: int) -> list[Measure]:
    def read() -> None:
        with cache.database.read() as connection:
            connection.exec_driver_sql(
                "SELECT detail FROM incidents WHERE id = ?", (1 + secrets.randbelow(rows),)
            ).one()

    alone = [timed(read) for _ in track(range(count), "reading")]
    with writing(cache):
        beside = [timed(read) for _ in track(range(count), "reading beside a writer")]
    return [
        measure("read, nobody writes", "ms", alone, f"{rows} rows"),
        measure("read, somebody writes", "ms", beside, f"slowest {max(beside):.2f} ms"),
    ]


def measure_backup(cache: Cache, folder: Path) -> Measure:
    size = (folder / "cache.db").stat().st_size / 1_000_000
    samples = [timed(cache.back_up) for _ in track(range(4), "backing up")]
    return measure("backup, verified", "ms", samples, f"{size:.1f} MB")


def surroundings() -> dict[str, str]:
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    return {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "sqlite3 (peer)": sqlite3.sqlite_version,
        **versions,
    }


def run(arguments: argparse.Namespace, folder: Path) -> list[Measure]:
    filled = folder / "filled"
    cache = opened(filled)
    fill(cache, arguments.rows)
    measures = [
        *measure_imports(5),
        *measure_acts(folder, arguments.acts),
        *measure_reads(cache, arguments.rows, arguments.acts),
        measure_backup(cache, filled),
    ]
    cache.close()
    opened(folder / "small").close()
    return [
        *measures,
        measure_opening(folder / "small", arguments.opens),
        measure_opening(filled, arguments.opens),
    ]


def show(measures: list[Measure], about: dict[str, str]) -> None:
    table = Table(
        title="Encrypted cache", caption=", ".join(f"{k} {v}" for k, v in about.items())
    )
    for heading in ("what", "n", "p50", "p95", "spread", "note"):
        table.add_column(heading, justify="left" if heading in {"what", "note"} else "right")
    for m in measures:
        values = (f"{m.p50:.3f} {m.unit}", f"{m.p95:.3f} {m.unit}", f"{m.spread:.0%}")
        table.add_row(m.name, str(m.samples), *values, m.note)
    Console().print(table)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--acts", type=int, default=1000, help="acts and reads to time")
    parser.add_argument("--rows", type=int, default=200_000, help="rows in the filled cache")
    parser.add_argument("--opens", type=int, default=20, help="openings to time")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cache-benchmark-") as folder:
        measures = run(arguments, Path(folder))
    about = surroundings()
    show(measures, about)
    if arguments.json:
        numbers = {"about": about, "measures": [asdict(m) for m in measures]}
        arguments.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
