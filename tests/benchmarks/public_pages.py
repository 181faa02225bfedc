"""How long a shopper's phone waits for the first byte of a page, beside a bare FastAPI.

Requests begin when their time has come, whether or not earlier ones are answered, and are timed
from that moment. Both servers are processes of their own, asked over the loopback one after the
other.

Usage: tests/benchmarks/public_pages.py [--rate N] [--seconds N] [--batches N] [--json FILE]
"""

import argparse
import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlalchemy import insert  # noqa: E402 (run as a script)

from shared.codes.check_digits import check_digit  # noqa: E402
from shared.freshness.batch import batch_id_of  # noqa: E402
from sync_server.freshness.tables import BATCHES, PRODUCTS  # noqa: E402
from sync_server.platform import engines, schema  # noqa: E402
from sync_server.platform.database import Database  # noqa: E402
from tests.benchmarks.server_api import GENEROUS, port_in  # noqa: E402

CONNECTIONS = 16
BAR_MS = 50.0
LOTS = 100
ORGANISATIONS = ("acme", "other", "third", "fourth")
Pick = Callable[[], str]


def gtin_of(number: int) -> str:
    body = f"0400{number:09d}"
    return body + check_digit(body)


def rows_of(count: int) -> Iterator[dict[str, object]]:
    made_at = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(count):
        gtin, lot = gtin_of(number // LOTS), f"L{number % LOTS}"
        yield {
            "organisation": ORGANISATIONS[number // LOTS % len(ORGANISATIONS)],
            "site": "north",
            "gtin": gtin,
            "lot": lot,
            "batch_id": batch_id_of("north", gtin, lot),
            "arrived_on": date(2026, 1, 1),
            "use_by": date(2027, 1, 1),
            "supplier": "",
            "notes": "",
            "archived": False,
            "live": True,
            "revision": 1,
            "made_at": made_at + timedelta(seconds=number),
        }


async def fill(folder: Path, count: int) -> None:
    place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))
    products = [
        {
            "organisation": each,
            "gtin": gtin_of(n),
            "name": f"Beef {n}",
            "category": "",
            "revision": 1,
        }
        for n in range(count // LOTS)
        for each in ORGANISATIONS
    ]
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        async with database.write() as connection:
            await connection.execute(insert(PRODUCTS), products)
            await connection.execute(insert(BATCHES), list(rows_of(count)))


@contextmanager
def serving(folder: Path) -> Iterator[int]:
    settings = {f"COUNTERPROOF_SERVER__LIMITS__{k}": v for k, v in GENEROUS.items()}
    settings["COUNTERPROOF_SERVER__PATHS__DATA_DIR"] = str(folder)
    environment = {**os.environ, **settings, "COUNTERPROOF_SERVER__HTTP__PORT": "0"}
    log = folder / "log"
    command = [sys.executable, "-m", "sync_server", "run"]
    with (
        log.open("w") as stream,
        subprocess.Popen(command, env=environment, cwd=ROOT, stderr=stream) as running,  # noqa: S603
    ):
        try:
            yield port_in(log)
        finally:
            running.terminate()


@contextmanager
def greeting() -> Iterator[int]:
    command = [sys.executable, str(ROOT / "tests/benchmarks/peers/hello.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:  # noqa: S603
        try:
            assert running.stdout is not None
            yield int(running.stdout.readline())
        finally:
            running.terminate()


async def first_bytes(port: int, pick: Pick, rate: int, seconds: int) -> Sequence[float]:
    idle: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for _ in range(CONNECTIONS):
        idle.put_nowait(await asyncio.open_connection("127.0.0.1", port))
    taken: list[float] = []
    start = time.perf_counter() + 0.1

    async def one(number: int) -> None:
        due = start + number / rate
        await asyncio.sleep(due - time.perf_counter())
        reader, writer = await idle.get()
        lines = (f"GET {pick()} HTTP/1.1", "Host: server", "Accept: text/html", "", "")
        writer.write("\r\n".join(lines).encode())
        first = await reader.readexactly(1)
        taken.append((time.perf_counter() - due) * 1000)
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode().lower()
        if " 200 " not in head.partition("\r\n")[0]:
            raise RuntimeError(head)
        await reader.readexactly(int(head.partition("content-length: ")[2].split("\r\n")[0]))
        idle.put_nowait((reader, writer))

    async with asyncio.TaskGroup() as group:
        for number in range(rate * seconds):
            group.create_task(one(number))
    while not idle.empty():
        _, writer = idle.get_nowait()
        writer.close()
    return taken


def pages_of(count: int) -> dict[str, Pick]:
    chance = random.Random(1)  # noqa: S311  (which page, not a secret)

    def gtin() -> str:
        return gtin_of(chance.randrange(count // LOTS))

    def lot() -> str:
        return f"L{chance.randrange(LOTS)}"

    return {
        "/01/{gtin}/10/{lot}": lambda: f"/01/{gtin()}/10/{lot()}?17=270101",
        "/batch/{batch_id}": lambda: f"/batch/{batch_id_of('north', gtin(), lot())}?lang=ar",
        "/01/{gtin}, 50 batches": lambda: f"/01/{gtin()}?lang=de",
        "/check": lambda: "/check",
    }


def told(name: str, taken: Sequence[float]) -> dict[str, float | str]:
    cuts = statistics.quantiles(taken, n=100)
    return {"page": name, "p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "most": max(taken)}


def measure(rate: int, seconds: int, batches: int) -> list[dict[str, float | str]]:
    found: list[dict[str, float | str]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        asyncio.run(fill(folder, batches))
        with serving(folder) as port:
            for page, pick in pages_of(batches).items():
                asyncio.run(first_bytes(port, pick, rate, 2))
                taken = asyncio.run(first_bytes(port, pick, rate, seconds))
                found.append(told(page, taken))
    with greeting() as port:
        asyncio.run(first_bytes(port, lambda: "/", rate, 2))
        taken = asyncio.run(first_bytes(port, lambda: "/", rate, seconds))
        found.append(told("a bare FastAPI's hello", taken))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--batches", type=int, default=100_000)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    found = measure(given.rate, given.seconds, given.batches)
    load = os.getloadavg()[0]
    title = f"first byte, ms: {given.rate} a second, {given.batches} batches, load {load:.1f}"
    table = Table("page", "p50", "p95", "p99", "most", title=title)
    for each in found:
        table.add_row(*(f"{v:.1f}" if isinstance(v, float) else v for v in each.values()))
    Console().print(table)
    if given.json:
        given.json.write_text(json.dumps({"load": load, "pages": found}, indent=2))
    slow = [each["page"] for each in found if float(each["p95"]) > BAR_MS]
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
