"""How long the server's answers take under a steady mixed load, and what memory it takes.

Requests begin when their time has come, whether or not earlier ones are answered, and are timed
from that moment: a server that stalls does not slow down those who ask.

Usage: tests/benchmarks/server_api.py [--rate N] [--seconds N] [--batches N] [--json FILE]
"""

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from sqlalchemy import insert  # noqa: E402 (run as a script)

from shared.freshness.batch import batch_id_of  # noqa: E402
from sync_server.freshness.tables import BATCHES, PRODUCTS  # noqa: E402
from sync_server.platform import engines, schema  # noqa: E402
from sync_server.platform.database import Database  # noqa: E402

GTIN = "04006381333931"
CONNECTIONS = 32
GENEROUS = {
    "REQUESTS_PER_ADDRESS": "100000000",
    "REQUESTS_PER_KEY": "100000000",
    "CLAIMS_PER_ADDRESS": "1000000",
}
PACKAGES = ("fastapi", "uvicorn", "uvloop", "SQLAlchemy", "aiosqlite")
MIX = ("get",) * 60 + ("list",) * 15 + ("search",) * 5 + ("create",) * 10 + ("change",) * 10


@dataclass
class Client:
    """As much of HTTP/1.1 as this server speaks, over connections that stay."""

    port: int
    key: str
    idle: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = field(
        default_factory=asyncio.Queue
    )

    async def connect(self) -> None:
        for _ in range(CONNECTIONS):
            await self.idle.put(await asyncio.open_connection("127.0.0.1", self.port))

    async def ask(self, method: str, path: str, body: dict[str, str] | None = None) -> int:
        content = json.dumps(body).encode() if body is not None else b""
        lines = [
            f"{method} {path} HTTP/1.1",
            "Host: server",
            f"Authorization: Bearer {self.key}",
        ]
        if body is not None:
            lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
        lines += ["If-Match: *"] if method == "PATCH" else []
        reader, writer = await self.idle.get()
        writer.write("\r\n".join([*lines, "", ""]).encode() + content)
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        await reader.readexactly(int(head.partition("content-length: ")[2].split("\r\n")[0]))
        self.idle.put_nowait((reader, writer))
        return int(head.split(maxsplit=2)[1])

    async def close(self) -> None:
        while not self.idle.empty():
            _, writer = self.idle.get_nowait()
            writer.close()
            await writer.wait_closed()


async def fill(folder: Path, count: int) -> list[str]:
    ids = [batch_id_of("north", GTIN, f"L{number}") for number in range(count)]
    now = datetime(2026, 1, 1, tzinfo=UTC)
    rows = [
        {
            "organisation": "acme",
            "site": "north",
            "gtin": GTIN,
            "lot": f"L{number}",
            "batch_id": batch_id,
            "arrived_on": date(2026, 1, 1),
            "supplier": "",
            "notes": "",
            "archived": False,
            "live": True,
            "revision": 1,
            "made_at": now + timedelta(seconds=number),
        }
        for number, batch_id in enumerate(ids)
    ]
    place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))
    product = {"organisation": "acme", "gtin": GTIN, "name": "Beef", "category": "beef"}
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        async with database.write() as connection:
            await connection.execute(insert(PRODUCTS).values(**product, revision=1))
            await connection.execute(insert(BATCHES), rows)
    return ids


@contextmanager
def serving(folder: Path) -> Iterator[tuple[psutil.Process, int, str]]:
    settings = {f"COUNTERPROOF_SERVER__LIMITS__{k}": v for k, v in GENEROUS.items()}
    settings["COUNTERPROOF_SERVER__PATHS__DATA_DIR"] = str(folder)
    environment = {**os.environ, **settings, "COUNTERPROOF_SERVER__HTTP__PORT": "0"}
    command = [sys.executable, "-m", "sync_server"]
    make = ["keys", "make", "--name", "load", "--organisation", "acme", "--site", "north"]
    wished = ("freshness:read", "freshness:write", "kiosks:read", "kiosks:write")
    scopes = [part for scope in wished for part in ("--scope", scope)]
    made = subprocess.run(  # noqa: S603
        [*command, *make, *scopes],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    log = folder / "log"
    with log.open("w") as stream:
        running = subprocess.Popen(  # noqa: S603
            [*command, "run"], env=environment, cwd=ROOT, stderr=stream
        )
        with running:
            try:
                yield psutil.Process(running.pid), port_in(log), made.stdout.strip()
            finally:
                running.terminate()


def port_in(log: Path) -> int:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        for line in log.read_text().splitlines():
            said = json.loads(line)
            if said["event"] == "serving":
                return int(said["port"])
        time.sleep(0.05)  # noqa: TID251  (nothing else tells of another process's log)
    raise TimeoutError(log.read_text())


async def request(client: Client, kind: str, lot: str, ids: list[str]) -> int:
    one = f"/api/v1/batches/{random.choice(ids)}"  # noqa: S311
    match kind:
        case "get":
            return await client.ask("GET", one)
        case "list":
            return await client.ask("GET", "/api/v1/batches?limit=50")
        case "search":
            return await client.ask("GET", f"/api/v1/batches?q=L{lot[1:]}&limit=20")
        case "create":
            body = {"gtin": GTIN, "batch_identifier": lot}
            return await client.ask("POST", "/api/v1/batches", body)
        case _:
            return await client.ask("PATCH", one, {"notes": lot})


@dataclass(frozen=True)
class Plan:
    """`lots` begins the lots that are made, so that two loads make different ones."""

    rate: int
    seconds: int
    lots: str


async def load(client: Client, plan: Plan, ids: list[str]) -> dict[str, list[float]]:
    await client.connect()
    taken: dict[str, list[float]] = {kind: [] for kind in dict.fromkeys(MIX)}
    start = time.perf_counter() + 0.1

    async def one(number: int) -> None:
        due = start + number / plan.rate
        await asyncio.sleep(due - time.perf_counter())
        kind = MIX[number * 37 % len(MIX)]
        status = await request(client, kind, f"{plan.lots}{number}", ids)
        if status not in (200, 201):
            raise RuntimeError(f"{kind} was answered with {status}")
        taken[kind].append((time.perf_counter() - due) * 1000)

    async with asyncio.TaskGroup() as group:
        for number in range(plan.rate * plan.seconds):
            group.create_task(one(number))
    await client.close()
    return taken


@dataclass(frozen=True)
class Measure:
    name: str
    samples: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    slowest_ms: float


def measure(name: str, samples: list[float]) -> Measure:
    cuts = statistics.quantiles(samples, n=100)
    median = statistics.median(samples)
    return Measure(name, len(samples), median, cuts[94], cuts[98], max(samples))


def run(arguments: argparse.Namespace, folder: Path) -> tuple[list[Measure], float, float]:
    ids = asyncio.run(fill(folder, arguments.batches))
    with serving(folder) as (process, port, key):
        asyncio.run(load(Client(port, key), Plan(50, 2, "W"), ids))  # what is loaded late
        process.cpu_percent()
        plan = Plan(arguments.rate, arguments.seconds, "N")
        taken = asyncio.run(load(Client(port, key), plan, ids))
        busy, memory = process.cpu_percent(), process.memory_info().rss / 2**20
    everything = [sample for samples in taken.values() for sample in samples]
    measures = [measure(name, samples) for name, samples in taken.items()]
    return [*measures, measure("all", everything)], memory, busy


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rate", type=int, default=200, help="requests in a second")
    parser.add_argument("--seconds", type=int, default=20, help="how long")
    parser.add_argument("--batches", type=int, default=20_000, help="batches there before")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="server-benchmark-") as folder:
        measures, memory, busy = run(arguments, Path(folder))
    about = {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in PACKAGES},
    }
    versions = ", ".join(f"{name} {version}" for name, version in about.items())
    show(measures, f"{memory:.0f} MB, {busy:.0f} % of a core; {versions}", arguments)
    if arguments.json:
        numbers = {
            "about": about,
            "memory_mb": memory,
            "cpu_percent": busy,
            "measures": [asdict(m) for m in measures],
        }
        arguments.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def show(measures: list[Measure], about: str, arguments: argparse.Namespace) -> None:
    table = Table(
        title=f"{arguments.rate} requests/s over {arguments.batches} batches", caption=about
    )
    for heading in ("operation", "n", "p50", "p95", "p99", "slowest"):
        table.add_column(heading, justify="left" if heading == "operation" else "right")
    for m in measures:
        times = (f"{each:.1f} ms" for each in (m.p50_ms, m.p95_ms, m.p99_ms, m.slowest_ms))
        table.add_row(m.name, str(m.samples), *times)
    Console().print(table)


if __name__ == "__main__":
    main()
