"""How fast lists come in and go out, and in how much memory, beside csv + sqlite3 alone.

Usage: python tests/benchmarks/data_exchange.py [--rows N] [--rounds N] [--json FILE]

The peer reads the same CSV file and upserts its cells into a plain SQLite file in one
transaction: no checks, no encryption, no journal. Each measurement is a process of its own.
"""

import argparse
import csv
import importlib.metadata
import json
import platform
import resource
import secrets
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.store.appliers import APPLIERS  # noqa: E402 (run as a script)
from kiosk.store.cache import Cache, open_cache  # noqa: E402
from kiosk.store.exchange.export import Export, export_list  # noqa: E402
from kiosk.store.exchange.intake import Counter, look_over  # noqa: E402
from kiosk.store.exchange.tables import FileFormat  # noqa: E402
from kiosk.store.key_simulated import SimulatedKeySource  # noqa: E402
from shared.codes.check_digits import check_digit  # noqa: E402
from shared.freshness.lists import Content  # noqa: E402

AT = datetime(2026, 3, 1, tzinfo=UTC)
SITE = "Bench"
PACKAGES = ("sqlite-utils", "SQLAlchemy", "sqlcipher3", "pydantic")
_MIB = 1024  # ru_maxrss is in KiB


class StoppedClock:
    def now(self) -> datetime:
        return AT

    def monotonic(self) -> float:
        return 0.0


def write_list(path: Path, rows: int) -> None:
    """Fifty batches each of as many products as that takes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(
            ["gtin", "lot", "arrived_on", "best_before", "supplier", "name", "category"]
        )
        for number in range(rows):
            body = f"04{number // 50:011d}"
            arrived = date(2026, 2, 28) - timedelta(days=number % 50)
            best = arrived + timedelta(days=9)
            gtin, name = body + check_digit(body), f"Product {number // 50}"
            out.writerow([gtin, f"L{number}", arrived, best, "Hof Ölmühle", name, "meat"])


def opened(folder: Path) -> Cache:
    source = SimulatedKeySource(bytes(32))
    return open_cache(
        folder / "cache", source, StoppedClock(), secrets.token_bytes, APPLIERS
    ).cache


def look(folder: Path) -> None:
    cache = opened(folder)
    look_over(folder / "list.csv", cache.database, Counter(SITE, AT.date()), _nobody).close()
    cache.close()


def take_in(folder: Path) -> None:
    cache = opened(folder)
    looked = look_over(folder / "list.csv", cache.database, Counter(SITE, AT.date()), _nobody)
    looked.carry_out(cache.shelf_book, StoppedClock(), _nobody)
    looked.close()
    cache.close()


def hand_out(folder: Path) -> None:
    cache = opened(folder)
    export = Export(Content.BATCHES, folder / "out.csv", FileFormat.CSV, force=True)
    export_list(cache.database, SITE, export, _nobody)
    cache.close()


def peer(folder: Path) -> None:
    database = sqlite3.connect(folder / "peer.db")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("CREATE TABLE IF NOT EXISTS products (gtin PRIMARY KEY, name, category)")
    database.execute(
        "CREATE TABLE IF NOT EXISTS batches "
        "(gtin, lot, arrived_on, best_before, supplier, PRIMARY KEY (gtin, lot))"
    )
    with database, (folder / "list.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            database.execute(
                "INSERT INTO batches "
                "VALUES (:gtin, :lot, :arrived_on, :best_before, :supplier) ON CONFLICT "
                "DO UPDATE SET arrived_on = excluded.arrived_on",
                row,
            )
            database.execute(
                "INSERT INTO products VALUES (:gtin, :name, :category) ON CONFLICT DO NOTHING",
                row,
            )
    database.close()


def _nobody(done: float) -> None:
    del done


WORK: dict[str, Callable[[Path], None]] = {
    "look over (dry run)": look,
    "import new rows": take_in,
    "import again, all equal": take_in,
    "export": hand_out,
    "peer: csv + sqlite3": peer,
}


def measured(name: str, folder: Path) -> tuple[float, float]:
    """Seconds and peak MiB above the start, in a process of its own."""
    words = [sys.executable, __file__, "--work", name, "--folder", str(folder)]
    said = subprocess.run(words, check=True, capture_output=True, text=True).stdout  # noqa: S603
    seconds, mib = map(float, said.split())
    return seconds, mib


def work(name: str, folder: Path) -> None:
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    WORK[name](folder)
    seconds = time.perf_counter() - begun
    print(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / _MIB)


def run(rows: int, rounds: int) -> list[dict[str, object]]:
    samples: dict[str, list[tuple[float, float]]] = {name: [] for name in WORK}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_list(folder / "list.csv", rows)
            for each in WORK:
                samples[each].append(measured(each, folder))
    return [
        {
            "name": name,
            "rows": rows,
            "samples": rounds,
            "rows_per_s": round(rows / statistics.median(s for s, _ in taken)),
            "seconds": [round(s, 2) for s, _ in taken],
            "peak_mib": round(max(mib for _, mib in taken), 1),
        }
        for name, taken in samples.items()
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--work", choices=WORK, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.work, options.folder)
        return
    found = run(options.rows, options.rounds)
    table = Table(title=f"Lists of {options.rows} rows, {options.rounds} rounds")
    for column in ("what", "rows/s", "seconds", "peak MiB above start"):
        table.add_column(column)
    for each in found:
        table.add_row(
            *(str(each[key]) for key in ("name", "rows_per_s", "seconds", "peak_mib"))
        )
    Console().print(table)
    versions = {name: importlib.metadata.version(name) for name in PACKAGES}
    print(platform.platform(), platform.python_version(), versions)
    if options.json:
        answer = {"machine": platform.platform(), "versions": versions, "measures": found}
        options.json.write_text(json.dumps(answer, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
