"""The same batches through our server and through PouchDB's: singly, many, and down again.

Ours runs on SQLite with `synchronous = FULL`, verifies a signature for each statement and
answers with one; PouchDB's (express-pouchdb over LevelDB) waits for no disk and checks nothing.
"First sync" is all documents down into an empty place: PouchDB's writes them into a LevelDB,
ours is read, unpacked and checked here. "Live" is from the request that changes one to a reader
who waits. PouchDB is installed by npm into .cache/peers; without npm its half is left out.

Usage: tests/benchmarks/sync_peer.py [--count N] [--singles N] [--json FILE]
"""

import argparse
import asyncio
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from server_api import serving
from statements_up import BATCH, SENDERS, Bench, Measure, put
from sync_process import ROOT, kiosks

from shared.wire.changes import BEGINNING, Cursor, Page, read_page
from shared.wire.packing import unpack
from shared.wire.uploads import Item
from tests.support.simulated_kiosk import SimulatedKiosk

PEERS = ROOT / ".cache" / "peers"
PACKAGES = ("pouchdb@9.0.0", "express-pouchdb@4.2.0", "express@4.21.2")
CHANGES = "/api/v1/sync/changes"
LARGEST_PAGE = 1024 * 1024
LIVE = 40


@dataclass(frozen=True)
class Side:
    name: str
    measures: Sequence[Measure]
    live_ms: Sequence[float]


async def page_after(kiosk: SimulatedKiosk, cursor: Cursor, wait_s: int = 0) -> Page:
    asked = f"{CHANGES}?feed={cursor.feed}&after={cursor.number}&wait={wait_s}"
    headers = {**kiosk.headers("GET", CHANGES), "Accept-Encoding": "zstd"}
    request = kiosk.server.client.build_request("GET", asked, headers=headers)
    said = await kiosk.server.client.send(request, stream=True)
    raw = b"".join([part async for part in said.aiter_raw()])
    if said.status_code != 200:
        raise RuntimeError(raw[:500].decode())
    packed = said.headers.get("Content-Encoding") == "zstd"
    return read_page(unpack(raw, LARGEST_PAGE) if packed else raw)


async def whole(kiosk: SimulatedKiosk) -> tuple[Cursor, int]:
    cursor, count = BEGINNING, 0
    while True:
        page = await page_after(kiosk, cursor)
        cursor, count = page.cursor, count + len(page.changes)
        if not page.changes or cursor.number >= page.newest:
            return cursor, count


async def first_sync(bench: Bench) -> tuple[Cursor, Measure]:
    before, start = bench.cpu(), time.perf_counter()
    cursor, count = await whole(bench.there[0])
    seconds = time.perf_counter() - start
    micros, memory = (bench.cpu() - before) / count * 1e6, bench.process.memory_info().rss / 1e6
    return cursor, Measure("first sync", count, 1, count / seconds, micros, memory)


async def live(writer: SimulatedKiosk, reader: SimulatedKiosk, cursor: Cursor) -> list[float]:
    latencies: list[float] = []
    for number in range(LIVE):
        waiting = asyncio.create_task(page_after(reader, cursor, 20))
        await asyncio.sleep(0.05)
        item = put(writer, 10**6 + number)
        start = time.perf_counter()
        await writer.upload(item)
        page = await waiting
        latencies.append((time.perf_counter() - start) * 1000)
        cursor = page.cursor
    return latencies


async def ours(folder: Path, count: int, singles: int) -> Side:
    with serving(folder) as (process, port, key):
        async with kiosks(port, key, 64) as there:
            bench = Bench(process, port, there)
            alone = await bench.measure("single", put, max(8, singles // 8), 1, 1)
            # Others than before, or they would only be the same batches again.
            one = Bench(process, port, there[1:])
            together = await one.measure("single", put, singles, 1, len(there) - 1)
            many = await one.measure("batches", _further, count, BATCH, SENDERS)
            cursor, first = await first_sync(bench)
            latencies = await live(there[0], there[1], cursor)
    return Side("Counterproof", [alone, together, many, first], latencies)


def _further(kiosk: SimulatedKiosk, number: int) -> Item:
    return put(kiosk, 10**5 + number)


def theirs(folder: Path, count: int, singles: int) -> Side | None:
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        print("There is no npm here: PouchDB is left out.")
        return None
    if not (PEERS / "node_modules" / "express-pouchdb").is_dir():
        PEERS.mkdir(parents=True, exist_ok=True)
        wanted = [npm, "install", "--prefix", str(PEERS), "--no-audit", "--no-fund", *PACKAGES]
        subprocess.run(wanted, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    script = ROOT / "tests" / "benchmarks" / "peers" / "pouchdb.cjs"
    said = subprocess.run(  # noqa: S603
        [node, str(script), str(folder), str(count), str(singles)],
        env={**os.environ, "NODE_PATH": str(PEERS / "node_modules")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=900,
    )
    told = json.loads(said.stdout.splitlines()[-1])
    measures = [
        Measure(
            each["name"],
            each["count"],
            each["at_once"],
            each["per_second"],
            each["server_micros"],
            each["server_mb"],
        )
        for each in told["measures"]
    ]
    versions = ", ".join(f"{name} {version}" for name, version in told["versions"].items())
    return Side(versions, measures, told["latencies_ms"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10_000, help="documents in all")
    parser.add_argument("--singles", type=int, default=2000, help="documents sent singly")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    sizes = arguments.count, arguments.singles
    with tempfile.TemporaryDirectory(prefix="peer-", dir=ROOT) as folder:
        for name in ("ours", "theirs"):
            (Path(folder) / name).mkdir()
        sides = [asyncio.run(ours(Path(folder) / "ours", *sizes))]
        peer = theirs(Path(folder) / "theirs", *sizes)
        sides += [peer] if peer else []
    show(sides)
    if arguments.json:
        numbers = {"load": os.getloadavg()[0], "sides": [asdict(each) for each in sides]}
        arguments.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def show(sides: Sequence[Side]) -> None:
    load = f"load {os.getloadavg()[0]:.1f}, python {sys.version.split()[0]}"
    for side in sides:
        table = Table(title=side.name, caption=f"live p50 {median(side.live_ms)}; {load}")
        for heading in ("what", "at once", "n", "a second", "server us each", "server MB"):
            table.add_column(heading, justify="left" if heading == "what" else "right")
        for m in side.measures:
            sizes = (f"{each:.0f}" for each in (m.per_second, m.server_micros, m.server_mb))
            table.add_row(m.name, str(m.at_once), str(m.statements), *sizes)
        Console().print(table)


def median(samples: Sequence[float]) -> str:
    cuts = statistics.quantiles(samples, n=20)
    return f"{statistics.median(samples):.1f} ms, p95 {cuts[18]:.1f} ms"


if __name__ == "__main__":
    main()
