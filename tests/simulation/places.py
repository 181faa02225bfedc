"""What every simulation begins with, made once for all seeds: databases, paired kiosks."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import open_cache
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.syncing import Paired
from sync_server.kiosks.tables import Kiosk, KioskRows
from sync_server.platform.changes import positions
from sync_server.platform.database import Database
from tests.simulation.clocks import Time, WrongClock
from tests.simulation.engines import FILE, make_empty, opened, place_of
from tests.simulation.heads import Heads
from tests.simulation.kiosk import Identity, identified
from tests.simulation.server import KEY, ORGANISATION
from tests.simulation.truth import Truth

_SITES = ("north", "north", "south")
_APPROVED = datetime(2026, 11, 20, tzinfo=UTC)
_MEMORY = Path("/dev/shm")  # noqa: S108  (a folder of our own is made in it)


@dataclass(frozen=True, slots=True)
class Places:
    """Folders to begin with, by the kiosks' identities; nobody writes to them."""

    root: Path
    server: Path
    kiosks: tuple[Path, ...]
    identities: tuple[Identity, ...]
    truth: Truth
    heads: Heads = field(default_factory=Heads)


@contextmanager
def made() -> Generator[Places]:
    """In memory where there is such a folder: a disk's time is not what is simulated."""
    where = _MEMORY if os.access(_MEMORY, os.W_OK) else None
    root = Path(tempfile.mkdtemp(prefix="counterproof-simulation-", dir=where))
    try:
        yield _make(root)
    finally:
        shutil.rmtree(root)


def _make(root: Path) -> Places:
    identities = tuple(
        identified(bytes([number]) * 32, site) for number, site in enumerate(_SITES, 1)
    )
    server = root / "server"
    make_empty(server)
    asyncio.run(_approve(server, identities))
    kiosks = tuple(root / f"kiosk{number}" for number in range(len(identities)))
    for folder, identity in zip(kiosks, identities, strict=True):
        _pair(folder, identity)
    sites = {each.kiosk_id: each.site for each in identities}
    return Places(root, server, kiosks, identities, Truth(ORGANISATION, sites))


async def _approve(server: Path, identities: tuple[Identity, ...]) -> None:
    database = Database(place_of(server), opened(server / FILE), Random(1).randbytes)  # noqa: S311
    async with database.write() as connection:
        for each in identities:
            known = each.kiosk_id, each.public_key.raw, ORGANISATION, each.site
            await KioskRows(connection).add(Kiosk(*known, each.site, _APPROVED, "a simulation"))
        await positions(connection, [ORGANISATION])
    await database.close()


def _pair(folder: Path, identity: Identity) -> None:
    key = SimulatedKeySource(identity.cache_key)
    randomness = Random(2).randbytes  # noqa: S311
    cache = open_cache(folder, key, WrongClock(Time()), randomness, APPLIERS).cache
    belongs = identity.kiosk_id, ORGANISATION, identity.site, identity.site
    cache.sync_book.pair(Paired("http://server", *belongs, KEY.public))
    cache.close()
