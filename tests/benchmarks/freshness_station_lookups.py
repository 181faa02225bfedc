"""How long the shelf and the whole check take, beside plain SQLite and a dict, by turns."""

import gc
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from freshness_station_lists import lists, percentiles
from freshness_station_shop import Chain, plain_copy, settings_in
from kiosk_process_measure import Measure

from kiosk.parts.cache import open_kiosk_cache
from kiosk.ports import Clock
from kiosk.stations.freshness.actions import CheckFreshness
from kiosk.stations.freshness.flow import ByCode, ById
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_lists import ShelfLists
from shared.freshness.batch import Batch

LOOKUP_BAR_MS = 1.0
_WARM_UP = 200
_SEED = 5

Lookup = Callable[[Batch], object]


@dataclass(frozen=True, slots=True)
class Contender:
    what: str
    look_up: Lookup
    bar: float | None = None
    note: str = ""


def lookups(folder: Path, chain: Chain, clock: Clock, count: int) -> Iterator[Measure]:
    """Packs are drawn from the whole shop, so that no cache of pages holds them all."""
    batches = list(chain.batches())
    by_code = {(batch.gtin, batch.lot): batch for batch in batches}
    plain = plain_copy(folder / "plain.db", chain)
    chance = random.Random(_SEED)  # noqa: S311 - choosing packs needs no secrets
    asked = chance.sample(batches, count + _WARM_UP)
    gc.collect()
    gc.freeze()  # a kiosk does not hold a million batches for Python to look through
    began_s = time.perf_counter()
    opened = open_kiosk_cache(settings_in(folder), {}, clock)
    opening_s = time.perf_counter() - began_s
    size = (folder / "data" / "cache" / "cache.db").stat().st_size / 1_000_000
    note = f"{size:.0f} MB, looked through as at every start"
    yield Measure("opening the cache", opening_s, "s", 1, "", note=note)
    try:
        shelf = FreshnessShelf(opened.cache.database, chain.site)
        zone = settings_in(folder).site.time_zone
        check = CheckFreshness(shelf, clock, zone)
        contenders = (*_ours(shelf, check, chain), *_peers(plain, by_code))
        yield from _by_turns(contenders, asked)
        yield from lists(ShelfLists(opened.cache.database, chain.site))
    finally:
        opened.cache.close()
        plain.close()
        gc.unfreeze()


def _ours(shelf: FreshnessShelf, check: CheckFreshness, chain: Chain) -> tuple[Contender, ...]:
    bar, kinds = LOOKUP_BAR_MS, {product.gtin: product for product in chain.products}
    return (
        Contender("product", lambda b: shelf.product(b.gtin), bar),
        Contender("batch", lambda b: shelf.batch(b.gtin, b.lot), bar),
        Contender("batch_by_id", lambda b: shelf.batch_by_id(b.batch_id), bar),
        Contender("on_shelf", lambda b: shelf.on_shelf(b.gtin), bar),
        Contender("policy_for", lambda b: shelf.policy_for(kinds[b.gtin]), bar),
        Contender("whole check, by code", lambda b: check(ByCode(b.gtin, b.lot)), bar),
        Contender("whole check, by id", lambda b: check(ById(b.batch_id)), bar),
        Contender("whole check, no lot", lambda b: check(ByCode(b.gtin)), bar),
    )


def _peers(
    plain: sqlite3.Connection, by_code: dict[tuple[str, str], Batch]
) -> tuple[Contender, ...]:
    def row(batch: Batch) -> object:
        which = (batch.gtin, batch.lot, batch.site)
        found = "SELECT * FROM batches WHERE gtin = ? AND lot = ? AND site = ?"
        return plain.execute(found, which).fetchone()

    def rows(batch: Batch) -> object:
        found = (
            "SELECT * FROM batches WHERE gtin = ? AND site = ? AND archived = 0"
            " ORDER BY arrived_on DESC, lot LIMIT 50"
        )
        return plain.execute(found, (batch.gtin, batch.site)).fetchall()

    note = "rows as they are, not encrypted"
    return (
        Contender("  peer: sqlite3, batch", row, note=note),
        Contender("  peer: sqlite3, on_shelf", rows, note=note),
        Contender("  peer: a dict, batch", lambda b: by_code[b.gtin, b.lot]),
    )


def _by_turns(contenders: tuple[Contender, ...], asked: list[Batch]) -> Iterator[Measure]:
    """Each pack goes to everybody in turn: a slow moment of the machine hits all alike."""
    samples: dict[str, list[float]] = {contender.what: [] for contender in contenders}
    for batch in asked:
        for contender in contenders:
            began_s = time.perf_counter()
            contender.look_up(batch)
            samples[contender.what].append((time.perf_counter() - began_s) * 1000)
    for contender in contenders:
        counted = samples[contender.what][_WARM_UP:]
        yield percentiles(contender.what, "ms", counted, contender.bar, contender.note)
