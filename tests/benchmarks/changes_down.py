"""How fast the server tells its feed: all of it from 0, and one change to a kiosk that waits.

"service" is what one process does for pages: the rows, and their bytes. "api" is the same as a
kiosk asks it, with token, proof and packing, in the same process (client and server share the
core; the time to unpack and read each page is in it). A change is timed from before it is
written until the waiting kiosk has read the page it is in.

Usage: tests/benchmarks/changes_down.py [--rows N] [--changes N] [--json FILE]
"""

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import statistics
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from shared.canonical import canonical_json  # noqa: E402 (run as a script)
from shared.wire.changes import (  # noqa: E402
    BEGINNING,
    LARGEST,
    Cursor,
    Subject,
    read_page,
    write_page,
)
from shared.wire.packing import unpack  # noqa: E402
from sync_server.kiosks.service.claims import kiosk_id_of  # noqa: E402
from sync_server.platform import engines, logs  # noqa: E402
from sync_server.platform.callers import KioskCaller  # noqa: E402
from sync_server.platform.changes import About, note  # noqa: E402
from sync_server.platform.metrics import Metrics  # noqa: E402
from sync_server.scopes import Scope  # noqa: E402
from sync_server.sync.service.feed import Feed, Gone  # noqa: E402
from tests.support.simulated_kiosk import SimulatedKiosk, paired  # noqa: E402
from tests.support.sync_server import GTIN, ServerInHand, serving, settings_of  # noqa: E402

PACKAGES = ("fastapi", "SQLAlchemy", "aiosqlite", "backports.zstd")
GENEROUS = {"requests_per_address": 10**9, "claims_per_address": 10**6}
AT_ONCE = 10_000
PATIENCE = timedelta(seconds=30)


@dataclass(frozen=True)
class Read:
    name: str
    rows: int
    pages: int
    megabytes: float
    seconds: float
    cpu_s: float
    per_second: float


@dataclass(frozen=True)
class Clocks:
    """When something began, by the wall and by the processor time of this process."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Waited:
    """Milliseconds from before a change is written until a waiting kiosk has read it."""

    changes: int
    median: float
    p95: float
    most: float


def batch_body(number: int) -> bytes:
    days = {"produced_on": "2026-11-18", "arrived_on": "2026-11-19", "best_before": None}
    texts = {"supplier": "North Valley Meats", "notes": "", "recall_reason": None}
    code = {"batch_id": f"{number:032x}", "gtin": GTIN, "lot": f"L{number}", "site": "north"}
    standing = {"use_by": "2026-12-01", "recalled_on": None, "archived": 0, "live": 1}
    return canonical_json({**code, **days, **texts, **standing})


async def fill(server: ServerInHand, rows: int) -> None:
    """One in twenty-five is a product, as in a shop; the others are batches of this site."""
    for start in range(0, rows, AT_ONCE):
        async with server.database.write() as connection:
            for number in range(start, min(start + AT_ONCE, rows)):
                if number % 25 == 0:
                    product = {"gtin": f"{number:014}", "name": "Beef", "category": "beef"}
                    about = About("acme", Subject.PRODUCT, f"{number:014}")
                    note(connection, about, canonical_json(product))
                else:
                    about = About("acme", Subject.BATCH, f"{number:032x}", "north")
                    note(connection, about, batch_body(number))


async def by_service(server: ServerInHand, kiosk: SimulatedKiosk) -> Read:
    public = kiosk.key.public
    caller = KioskCaller(kiosk_id_of(public), "acme", "north", public)
    feed, cursor = Feed(server.database, Metrics().feed), BEGINNING
    rows = pages = size = 0
    began = clocks()
    while True:
        page = await feed.read(caller, cursor, 0)
        if isinstance(page, Gone):
            raise TypeError("the feed went away")
        rows, pages, size = rows + len(page.changes), pages + 1, size + len(write_page(page))
        cursor = page.cursor
        if cursor.number == page.newest:
            return told("service", rows, pages, size, began)


async def by_api(kiosk: SimulatedKiosk) -> Read:
    cursor = BEGINNING
    rows = pages = size = 0
    began = clocks()
    while True:
        said = await kiosk.ask_changes(cursor, encoding="zstd")
        size += int(said.headers["Content-Length"])
        plain = said.content if len(said.content) > 4 else b""
        if plain.startswith(b"\x28\xb5\x2f\xfd"):
            plain = unpack(plain, LARGEST)
        page = read_page(plain)
        rows, pages, cursor = rows + len(page.changes), pages + 1, page.cursor
        if cursor.number == page.newest:
            return told("api, packed", rows, pages, size, began)


def clocks() -> Clocks:
    return Clocks(time.perf_counter(), time.process_time())


def told(name: str, rows: int, pages: int, size: int, began: Clocks) -> Read:
    now = clocks()
    seconds, cpu_s = now.wall - began.wall, now.cpu - began.cpu
    return Read(name, rows, pages, size / 1e6, seconds, cpu_s, rows / seconds)


async def waited(server: ServerInHand, kiosk: SimulatedKiosk, start: Cursor, n: int) -> Waited:
    times: list[float] = []
    cursor = start
    for number in range(n):
        poll = asyncio.create_task(kiosk.changes(cursor, 25))
        await asyncio.sleep(0.05)  # until it waits
        began = time.perf_counter()
        said = await server.client.put(
            f"/api/v1/products/{GTIN}",
            json={"name": f"Beef {number}", "category": "beef"},
            headers={"If-Match": "*"} if number else {},
        )
        page = await poll
        times.append((time.perf_counter() - began) * 1000)
        if said.status_code not in (200, 201) or len(page.changes) != 1:
            raise RuntimeError(f"the change was not told: {said.text}")
        cursor = page.cursor
    times.sort()
    return Waited(n, statistics.median(times), times[int(n * 0.95)], times[-1])


async def measured(folder: Path, rows: int, changes: int) -> tuple[list[Read], Waited]:
    place = engines.in_file(folder / "server.sqlite3", 4, PATIENCE)
    async with AsyncExitStack() as stack:
        settings = settings_of(folder, limits=GENEROUS)
        server = await stack.enter_async_context(serving(place, settings))
        await server.enter("acme", None, *Scope)
        kiosk = await paired(server)
        await fill(server, rows)
        reads = [await by_service(server, kiosk), await by_api(kiosk)]
        state = await kiosk.state()
        start = Cursor(state.feed, state.number)
        return reads, await waited(server, kiosk, start, changes)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000, help="in the feed")
    parser.add_argument("--changes", type=int, default=100, help="that somebody waits for")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    logs.set_up("error", sys.stderr)
    with tempfile.TemporaryDirectory(prefix="changes-", dir=ROOT) as folder:
        reads, wait = asyncio.run(measured(Path(folder), arguments.rows, arguments.changes))
    about = {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "load": f"{os.getloadavg()[0]:.1f}",
        "python": platform.python_version(),
        **{name: importlib.metadata.version(name) for name in PACKAGES},
    }
    show(reads, wait, ", ".join(f"{name} {version}" for name, version in about.items()))
    if arguments.json:
        numbers = {"about": about, "reads": [asdict(r) for r in reads], "wait": asdict(wait)}
        arguments.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def show(reads: list[Read], wait: Waited, about: str) -> None:
    table = Table(title="The feed from 0", caption=about)
    for heading in ("what", "rows", "pages", "MB", "s", "CPU s", "rows a second"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    for each in reads:
        table.add_row(
            each.name,
            str(each.rows),
            str(each.pages),
            f"{each.megabytes:.1f}",
            f"{each.seconds:.1f}",
            f"{each.cpu_s:.1f}",
            f"{each.per_second:.0f}",
        )
    Console().print(table)
    Console().print(
        f"One change, written and read by who waits, {wait.changes} times: "
        f"{wait.median:.1f} ms (p95 {wait.p95:.1f}, most {wait.most:.1f})"
    )


if __name__ == "__main__":
    main()
