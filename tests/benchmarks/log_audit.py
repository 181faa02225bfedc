"""How long `sync-server verify --log` takes over a long log, and that its memory stays flat.

A log of the size asked for is grown as uploads grow it; then everything is verified: the file,
each statement with its signature, chain and body, each tile, the heads. The peak of memory is
told at a tenth of the log and at its end.

Usage: tests/benchmarks/log_audit.py [--size N] [--json FILE]
"""

import argparse
import asyncio
import json
import os
import platform
import resource
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

from sync_server.operations.service.log_audit import LogGrounds
from sync_server.operations.service.verifying import verify
from sync_server.platform import engines, logs
from tests.support.audited_log import KEY
from tests.support.kept_statements import keep, known_kiosk
from tests.support.sync_server import ServerInHand, serving, settings_of

_AT_ONCE = 4096


@dataclass(frozen=True)
class Measure:
    statements: int
    seconds: float
    per_second: float
    cpu_micros_each: float
    peak_mb_at_a_tenth: float
    peak_mb: float
    findings: int


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def grow(server: ServerInHand, size: int) -> None:
    kiosk, left = await known_kiosk(server, 1), size
    while left:
        some = min(left, _AT_ONCE)
        await keep(server, kiosk, [kiosk.act("staff.unlocked", {}) for _ in range(some)])
        left -= some


async def grown(place: engines.Place, folder: Path, size: int) -> None:
    async with serving(place, settings_of(folder)) as server:
        await grow(server, size)


async def measured(place: engines.Place, folder: Path) -> Measure:
    early = 0.0

    def told(done: int, total: int) -> None:
        nonlocal early
        if done * 10 <= total:
            early = peak_mb()

    async with serving(place, settings_of(folder)) as server:
        start, cpu = time.perf_counter(), time.process_time()
        found = await verify(server.database, told, LogGrounds(KEY.public))
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    count = found.statements
    speed = seconds, count / seconds, cpu / count * 1e6
    return Measure(count, *speed, early, peak_mb(), len(found.findings))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1_000_000, help="entries of the log")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    logs.lead_to_standard_library()
    with tempfile.TemporaryDirectory(prefix="log-audit-") as name:
        folder = Path(name)
        place = engines.in_file(folder / "server.sqlite3", 4, timedelta(seconds=5))
        if (pid := os.fork()) == 0:  # so that growing it leaves no memory behind
            asyncio.run(grown(place, folder, arguments.size))
            os._exit(0)
        os.waitpid(pid, 0)
        measure = asyncio.run(measured(place, folder))
    show(measure)
    if arguments.json:
        about = f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
        numbers = {"about": about, "measure": asdict(measure)}
        arguments.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def show(measure: Measure) -> None:
    table = Table(title="sync-server verify --log")
    for heading in ("entries", "seconds", "a second", "CPU us each", "MB at a tenth", "MB"):
        table.add_column(heading, justify="right")
    speed = measure.seconds, measure.per_second, measure.cpu_micros_each
    sizes = *speed, measure.peak_mb_at_a_tenth, measure.peak_mb
    table.add_row(str(measure.statements), *(f"{size:.0f}" for size in sizes))
    Console().print(table)


if __name__ == "__main__":
    main()
