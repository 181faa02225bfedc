"""How many statements a second the server keeps, asked over HTTP, on SQLite with FULL.

The server is a process of its own; kiosks sign, prove and pack all before the clock starts,
and then send, each one request after the other. The client shares the machine with the server:
so the processor time that the server itself took for a statement is told too, and its memory.

Usage: tests/benchmarks/statements_up.py [--count N] [--singles N] [--kiosks N] [--json FILE]
"""

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table
from server_api import serving
from sync_process import ROOT, batch, kiosks, request, send

from shared.wire.uploads import Item
from tests.support.simulated_kiosk import SimulatedKiosk

PACKAGES = ("fastapi", "SQLAlchemy", "PyNaCl", "uvicorn")
BATCH = 500
SENDERS = 4
Act = Callable[[SimulatedKiosk, int], Item]


@dataclass(frozen=True)
class Measure:
    """`at_once` is how many kiosks wait for their answer at the same time."""

    name: str
    statements: int
    at_once: int
    per_second: float
    server_micros: float
    server_mb: float


@dataclass(frozen=True)
class Bench:
    process: psutil.Process
    port: int
    there: Sequence[SimulatedKiosk]

    async def measure(
        self, name: str, act: Act, count: int, size: int, at_once: int
    ) -> Measure:
        each = max(size, count // at_once // size * size)
        ready = [
            [
                request(kiosk, [act(kiosk, start + at) for at in range(size)])
                for start in range(0, each, size)
            ]
            for kiosk in self.there[:at_once]
        ]
        before, start = self.cpu(), time.perf_counter()
        async with asyncio.TaskGroup() as group:
            for requests in ready:
                group.create_task(send(self.port, requests))
        seconds, total = time.perf_counter() - start, each * at_once
        micros = (self.cpu() - before) / total * 1e6
        memory = self.process.memory_info().rss / 1e6
        return Measure(name, total, at_once, total / seconds, micros, memory)

    def cpu(self) -> float:
        times = self.process.cpu_times()
        return times.user + times.system


def unlocked(kiosk: SimulatedKiosk, number: int) -> Item:
    del number
    return kiosk.act("staff.unlocked", {})


def put(kiosk: SimulatedKiosk, number: int) -> Item:
    return kiosk.act("batch.put", batch(lot(kiosk, number)))


def proven(kiosk: SimulatedKiosk, number: int) -> Item:
    said = {"batch_id": batch(lot(kiosk, number))["batch_id"], "at": 1_790_000_000_000_000}
    return kiosk.act("label.proven", said)


def lot(kiosk: SimulatedKiosk, number: int) -> str:
    return f"{kiosk.key.public.raw[:3].hex()}{number}"


async def measured(folder: Path, arguments: argparse.Namespace) -> list[Measure]:
    with serving(folder) as (process, port, key):
        async with kiosks(port, key, arguments.kiosks) as there:
            bench = Bench(process, port, there)
            many, few = arguments.count, arguments.singles
            await bench.measure("warm", unlocked, 200, 1, 4)
            return [
                await bench.measure("batches, kept only", unlocked, many, BATCH, SENDERS),
                await bench.measure("batches, new batches", put, many // 2, BATCH, SENDERS),
                await bench.measure("batches, proven", proven, many // 2, BATCH, SENDERS),
                await bench.measure("single, kept only", unlocked, few // 8, 1, 1),
                await bench.measure("single, kept only", unlocked, few, 1, len(there)),
                await bench.measure("single, new batches", put, few // 2, 1, len(there)),
            ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20_000, help="statements in batches")
    parser.add_argument("--singles", type=int, default=4000, help="statements sent singly")
    parser.add_argument("--kiosks", type=int, default=64, help="that send at once")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="statements-", dir=ROOT) as folder:
        measures = asyncio.run(measured(Path(folder), arguments))
    about = {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "load": f"{os.getloadavg()[0]:.1f}",
        "python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in PACKAGES},
    }
    show(measures, ", ".join(f"{name} {version}" for name, version in about.items()))
    if arguments.json:
        numbers = {"about": about, "measures": [asdict(each) for each in measures]}
        arguments.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def show(measures: list[Measure], about: str) -> None:
    table = Table(title="Statements kept in a second", caption=about)
    for heading in ("what", "at once", "n", "a second", "server us each", "server MB"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for each in measures:
        numbers = each.at_once, each.statements
        sizes = each.per_second, each.server_micros, each.server_mb
        table.add_row(each.name, *map(str, numbers), *(f"{size:.0f}" for size in sizes))
    Console().print(table)


if __name__ == "__main__":
    main()
