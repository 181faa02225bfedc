"""A first sync, from a server in its own process to the cache of a kiosk on disk, by its agent.

While rows come one thread looks batches up and one records acts; the kiosk's processor time has
both in it. Then products are changed one by one over REST: each is timed from the server's
answer until the kiosk's cache has it.

Usage: tests/benchmarks/first_sync.py [--rows N] [--changes N] [--json FILE]
"""

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import random
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

import httpx2
import psutil
from rich.console import Console
from rich.table import Table
from server_api import serving
from sync_cache import KEY, PRODUCTS, Beside, body, gtin, lot
from sync_process import GTIN, ROOT

from kiosk.devices.system_clock import SystemClock
from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import Cache, open_cache
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.sync.agent import Agent
from kiosk.sync.http_peer import HttpPeer
from kiosk.sync.pairing import Asked, Pairing
from kiosk.syncing import Paired
from shared.wire.changes import Cursor, Page, Subject
from sync_server.platform import engines, schema
from sync_server.platform.changes import About, note
from sync_server.platform.database import Database

AT_ONCE = 10_000
LONGEST_S = 1800
PACKAGES = ("SQLAlchemy", "sqlcipher3", "pydantic", "fastapi", "backports.zstd")


@dataclass(frozen=True)
class Waits:
    count: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    most_ms: float


@dataclass(frozen=True)
class First:
    rows: int
    seconds: float
    rows_a_second: float
    kiosk_cpu_s: float
    server_cpu_s: float
    ended_s: float
    acts_alone: Waits
    look_ups: Waits
    acts: Waits
    acts_at_the_end: Waits
    kiosk_before_mb: float
    kiosk_mb: float
    server_mb: float
    cache_mb: float


@dataclass(frozen=True)
class Server:
    process: psutil.Process
    port: int
    key: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def cpu_s(self) -> float:
        spent = self.process.cpu_times()
        return float(spent.user + spent.system)

    def client(self) -> httpx2.Client:
        headers = {"Authorization": f"Bearer {self.key}"}
        return httpx2.Client(base_url=self.address, headers=headers, trust_env=False)


class NotingPeer(HttpPeer):
    """Notes when the last page of the feed came: from then on indexes are built."""

    last_at: float | None = None

    def changes(self, cursor: Cursor, wait_s: float) -> Page:
        page = super().changes(cursor, wait_s)
        if self.last_at is None and page.cursor.number == page.newest:
            self.last_at = time.perf_counter()
        return page


def waits(seconds: list[float]) -> Waits:
    ordered = sorted(each * 1000 for each in seconds) or [0.0]
    p95, p99 = (ordered[int(len(ordered) * part)] for part in (0.95, 0.99))
    return Waits(len(seconds), statistics.median(ordered), p95, p99, ordered[-1])


def memory_mb(process: int, which: str) -> float:
    """`VmRSS` is now, `VmHWM` the most."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition(f"{which}:")[2].split()[0]) / 1024


async def fill(folder: Path, rows: int) -> None:
    place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        for start in range(0, rows, AT_ONCE):
            async with database.write() as connection:
                for number in range(start, min(start + AT_ONCE, rows)):
                    subject, key, content = body(number)
                    site = "north" if subject == "batch" else ""
                    note(connection, About("acme", Subject(subject), key, site), content)


def pair(server: Server, cache: Cache, peer: HttpPeer) -> None:
    pairing = Pairing(lambda _: peer, cache.sync_book, SystemClock())
    asked = pairing.ask(server.address)
    if not isinstance(asked, Asked):
        raise TypeError("the kiosk is paired already")
    approval = {"user_code": asked.user_code, "site": "north", "name": "till"}
    with server.client() as client:
        client.post("/api/v1/kiosks/approvals", json=approval).raise_for_status()
    if not isinstance(pairing.look(), Paired):
        raise TypeError("the server did not approve")


def until(is_so: Callable[[], bool], every_s: float) -> float:
    """When it is so, by the clock of `time.perf_counter`."""
    latest = time.perf_counter() + LONGEST_S
    while not is_so():
        if time.perf_counter() > latest:
            raise TimeoutError("the sync did not come to its end")
        time.sleep(every_s)  # noqa: TID251  (a benchmark looks from outside)
    return time.perf_counter()


@dataclass(frozen=True)
class People:
    """Who uses the kiosk while it syncs."""

    cache: Cache
    rows: int
    chance: random.Random

    def look(self) -> None:
        number = self.chance.randrange(PRODUCTS, max(PRODUCTS + 1, self.rows))
        shelf = FreshnessShelf(self.cache.database, "north")
        shelf.batch(gtin(number % PRODUCTS), lot(number))

    def act(self) -> None:
        self.cache.preferences.set("language", "de", SystemClock().now())

    def see_all(self) -> bool:
        facts = self.cache.sync_book.facts()
        return facts.cursor.number >= self.rows and not facts.resyncing


def first(server: Server, cache: Cache, agent: Agent, peer: NotingPeer, rows: int) -> First:
    people = People(cache, rows, random.Random(1))  # noqa: S311
    with Beside(people.act, 0.01) as alone:
        time.sleep(1)  # noqa: TID251  (a benchmark looks from outside)
    Path("/proc/self/clear_refs").write_text("5")  # forget what it took to fill the server
    before_mb = memory_mb(os.getpid(), "VmRSS")
    start, own, theirs = time.perf_counter(), time.process_time(), server.cpu_s
    with Beside(people.look, 0.01) as looking, Beside(people.act, 0.1) as acting:
        agent.start()
        seconds = until(people.see_all, 0.05) - start
    own, theirs = time.process_time() - own, server.cpu_s - theirs
    last = peer.last_at or start
    timed = list(zip(acting.begun, acting.times, strict=True))
    return First(
        rows,
        seconds,
        rows / seconds,
        own,
        theirs,
        start + seconds - last,
        waits(alone.times),
        waits(looking.times),
        waits([took for begun, took in timed if begun + took < last]),
        waits([took for begun, took in timed if begun + took >= last]),
        before_mb,
        memory_mb(os.getpid(), "VmHWM"),
        memory_mb(server.process.pid, "VmHWM"),
        cache.database.path.stat().st_size / 1e6,
    )


def live(server: Server, cache: Cache, changes: int) -> Waits:
    shelf = FreshnessShelf(cache.database, "north")
    times: list[float] = []
    with server.client() as client:
        for number in range(changes):
            name = f"Beef {number}"
            said = client.put(
                f"/api/v1/products/{GTIN}",
                json={"name": name, "category": "beef"},
                headers={"If-Match": "*"} if number else {},
            )
            answered = time.perf_counter()
            said.raise_for_status()
            there = until(lambda wanted=name: named(shelf) == wanted, 0.001)
            times.append(there - answered)
    return waits(times)


def named(shelf: FreshnessShelf) -> str | None:
    product = shelf.product(GTIN)
    return product.name if product else None


@contextmanager
def kiosk(folder: Path, server: Server) -> Iterator[tuple[Cache, Agent, NotingPeer]]:
    source, clock = SimulatedKeySource(KEY), SystemClock()
    cache = open_cache(folder, source, clock, secrets.token_bytes, APPLIERS).cache
    asking, peer = (
        NotingPeer(server.address, cache.signing_key, clock, secrets.token_bytes)
        for _ in range(2)
    )
    pair(server, cache, asking)
    agent = Agent(peer, cache.sync_book, cache.signing_key.public, clock, random.random)
    cache.acts.tell(agent.wake)
    try:
        yield cache, agent, peer
    finally:
        agent.stop()
        cache.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--changes", type=int, default=200, help="one by one, afterwards")
    parser.add_argument("--json", type=Path, help="write the numbers to this file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="first-", dir=ROOT) as name:
        folder = Path(name)
        asyncio.run(fill(folder, arguments.rows))
        with serving(folder) as (process, port, key):
            server = Server(process, port, key)
            with kiosk(folder / "kiosk", server) as (cache, agent, peer):
                sync = first(server, cache, agent, peer, arguments.rows)
                one = live(server, cache, arguments.changes)
    about = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "load": f"{os.getloadavg()[0]:.1f}",
        "python": platform.python_version(),
        **{package: importlib.metadata.version(package) for package in PACKAGES},
    }
    show(sync, one, ", ".join(f"{name} {value}" for name, value in about.items()))
    if arguments.json:
        told = {"about": about, "first": asdict(sync), "live": asdict(one)}
        arguments.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def show(sync: First, one: Waits, about: str) -> None:
    title = f"{sync.rows} rows in {sync.seconds:.1f} s: {sync.rows_a_second:.0f} a second"
    table = Table(title=title, caption=about)
    for heading in ("what", "n", "p50 ms", "p95 ms", "p99 ms", "most ms"):
        table.add_column(heading, justify="left" if heading == "what" else "right")
    rows = {
        "an act before it": sync.acts_alone,
        "a look-up beside": sync.look_ups,
        "an act while rows come": sync.acts,
        "an act while indexes are built": sync.acts_at_the_end,
        "one change, REST answer to row": one,
    }
    for what, each in rows.items():
        numbers = (each.p50_ms, each.p95_ms, each.p99_ms, each.most_ms)
        table.add_row(what, str(each.count), *(f"{number:.1f}" for number in numbers))
    Console().print(table)
    print(f"of it {sync.ended_s:.1f} s for the indexes; the cache has {sync.cache_mb:.0f} MB")
    print(f"processor: kiosk {sync.kiosk_cpu_s:.1f} s, server {sync.server_cpu_s:.1f} s")
    print(
        f"memory: kiosk {sync.kiosk_before_mb:.0f} MB before, {sync.kiosk_mb:.0f} MB at most, "
        f"server {sync.server_mb:.0f} MB at most"
    )


if __name__ == "__main__":
    main()
