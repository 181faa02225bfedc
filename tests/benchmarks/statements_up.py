"""How many statements a second the server keeps: singly and in batches, on SQLite with FULL.

"service" is what one process does with what came: checks, one transaction, acknowledgement.
"api" is the same as kiosks ask it, with token, proof and packing, in the same process (client
and server share the core). Statements are signed before the clock starts.

Usage: tests/benchmarks/statements_up.py [--count N] [--kiosks N] [--json FILE]
"""

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from shared.freshness.batch import batch_id_of  # noqa: E402 (run as a script)
from shared.keys import SigningKey  # noqa: E402
from shared.wire.uploads import Item  # noqa: E402
from sync_server.freshness.service.effects import ShelfEffects  # noqa: E402
from sync_server.kiosks.service.claims import kiosk_id_of  # noqa: E402
from sync_server.kiosks.service.roster import Roster  # noqa: E402
from sync_server.platform import engines, logs  # noqa: E402
from sync_server.platform.kiosk_access import KioskCaller  # noqa: E402
from sync_server.platform.metrics import Metrics  # noqa: E402
from sync_server.scopes import Scope  # noqa: E402
from sync_server.sync.service.uploads import Uploads  # noqa: E402
from tests.support.simulated_kiosk import SimulatedKiosk, outcomes, paired  # noqa: E402
from tests.support.sync_server import (  # noqa: E402
    GTIN,
    ServerInHand,
    serving,
    settings_of,
)

PACKAGES = ("fastapi", "SQLAlchemy", "aiosqlite", "cryptography")
GENEROUS = {"requests_per_address": 10**9, "claims_per_address": 10**6}
BATCH = 500
ID = batch_id_of("north", GTIN, "L1")
UNLOCKED, PROVEN = "staff.unlocked", "label.proven"


@dataclass(frozen=True)
class Measure:
    """`at_once` is how many kiosks wait for their answer at the same time."""

    name: str
    statements: int
    at_once: int
    seconds: float
    per_second: float


@dataclass(frozen=True)
class Bench:
    server: ServerInHand
    kiosks: Sequence[SimulatedKiosk]
    uploads: Uploads
    count: int

    async def measure(
        self, name: str, kind: str, size: int, at_once: int, send: Callable[..., Awaitable]
    ) -> Measure:
        count = max(size, self.count // at_once // size * size)
        kiosks = self.kiosks[:at_once]
        fields = {} if kind == UNLOCKED else {"batch_id": ID, "at": 1}
        signed = [[kiosk.act(kind, fields) for _ in range(count)] for kiosk in kiosks]
        start = time.perf_counter()

        async def one(kiosk: SimulatedKiosk, items: list[Item]) -> None:
            for first in range(0, count, size):
                await send(kiosk, items[first : first + size])

        async with asyncio.TaskGroup() as group:
            for kiosk, items in zip(kiosks, signed, strict=True):
                group.create_task(one(kiosk, items))
        seconds = time.perf_counter() - start
        total = count * at_once
        return Measure(name, total, at_once, seconds, total / seconds)

    async def to_service(self, kiosk: SimulatedKiosk, items: list[Item]) -> None:
        public = kiosk.key.public
        caller = KioskCaller(kiosk_id_of(public), "acme", "north", public)
        answered = await self.uploads.keep(caller, items)
        if any(each.outcome.value != "accepted" for each in answered.taken):
            raise RuntimeError("a statement was not accepted")

    async def to_api(self, kiosk: SimulatedKiosk, items: list[Item]) -> None:
        told = await kiosk.upload(*items, packed=True)
        if set(outcomes(told)) != {"accepted"}:
            raise RuntimeError("a statement was not accepted")


async def measured(folder: Path, count: int, kiosks: int) -> list[Measure]:
    place = engines.in_file(folder / "server.sqlite3", 4, timedelta(seconds=30))
    async with AsyncExitStack() as stack:
        server = await stack.enter_async_context(
            serving(place, settings_of(folder, limits=GENEROUS))
        )
        await server.enter("acme", None, *Scope)
        there = [await paired(server, number + 1) for number in range(kiosks)]
        bench = Bench(server, there, uploads_of(server), count)
        await shelve(bench.kiosks[0])
        small = replace(bench, count=max(200, count // 10))
        return [
            await bench.measure("service, batches", UNLOCKED, BATCH, 1, bench.to_service),
            await bench.measure(
                "service, batches with effect", PROVEN, BATCH, 1, bench.to_service
            ),
            await small.measure("service, single", UNLOCKED, 1, 1, bench.to_service),
            await bench.measure("service, single", UNLOCKED, 1, kiosks, bench.to_service),
            await bench.measure("api, batches", UNLOCKED, BATCH, 1, bench.to_api),
            await small.measure("api, single", UNLOCKED, 1, 1, bench.to_api),
            await bench.measure("api, single", UNLOCKED, 1, kiosks, bench.to_api),
        ]


def uploads_of(server: ServerInHand) -> Uploads:
    database, clock = server.database, server.clock
    effects = ShelfEffects(clock, ZoneInfo("UTC")).by_kind()
    alarm = Roster(database, clock).suspend
    return Uploads(database, clock, SigningKey(bytes(32)), effects, alarm, Metrics())


async def shelve(kiosk: SimulatedKiosk) -> None:
    product = {"gtin": GTIN, "name": "Beef", "category": "beef"}
    days = dict.fromkeys(("produced_on", "arrived_on", "best_before", "use_by"))
    texts = {"supplier": "", "notes": "", "recall_reason": None, "recalled_on": None}
    code = {"batch_id": ID, "gtin": GTIN, "lot": "L1", "site": "north"}
    batch = {**code, **days, **texts, "archived": 0, "live": 0}
    told = await kiosk.upload(kiosk.act("product.put", product), kiosk.act("batch.put", batch))
    if outcomes(told) != ["accepted", "accepted"]:
        raise RuntimeError(told.model_dump_json())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=5000, help="statements of each kind")
    parser.add_argument("--kiosks", type=int, default=64, help="that send at once")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    logs.set_up("error", sys.stderr)
    with tempfile.TemporaryDirectory(prefix="statements-", dir=ROOT) as folder:
        measures = asyncio.run(measured(Path(folder), arguments.count, arguments.kiosks))
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
    for heading in ("what", "at once", "n", "a second"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for each in measures:
        table.add_row(
            each.name, str(each.at_once), str(each.statements), f"{each.per_second:.0f}"
        )
    Console().print(table)


if __name__ == "__main__":
    main()
