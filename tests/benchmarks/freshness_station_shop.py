"""A cache as a chain fills it: 40,000 products and 1,000,000 batches, the same every time."""

import random
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from kiosk.parts.cache import open_kiosk_cache
from kiosk.ports import Clock
from kiosk.settings import Paths, Settings
from kiosk.store.freshness import put_batches, put_policies, put_products
from kiosk.store.meta import write_pulled_at
from shared.codes.check_digits import check_digit
from shared.demo_shop import Shop, demo_shop
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy, PolicyBook

BATCHES_EACH = 24
BATCHES_OF_A_FAVOURITE = 124
FAVOURITE_EVERY = 100
OWN_POLICY_EVERY = 80
_AT_ONCE = 20_000
_NUMBER_SPACE = "04098"
_SEED = 11
_INDEX = "CREATE UNIQUE INDEX batches_by_code ON batches (gtin, lot, site)"


@dataclass(frozen=True, slots=True)
class Chain:
    """`batches` are made anew each time they are asked for: they would fill the memory."""

    today: date
    products: tuple[Product, ...]
    policies: PolicyBook
    site: str

    def batches(self) -> Iterator[Batch]:
        chance = random.Random(_SEED)  # noqa: S311 - an invented shop needs no secrets
        for number, product in enumerate(self.products):
            favourite = number % FAVOURITE_EVERY == 0
            for index in range(BATCHES_OF_A_FAVOURITE if favourite else BATCHES_EACH):
                yield self._batch(product, index, chance)

    def _batch(self, product: Product, index: int, chance: random.Random) -> Batch:
        arrived = self.today - timedelta(days=index * 3 + chance.randint(0, 2))
        lot = f"L{index:03d}{product.gtin[-6:-1]}"
        return Batch(
            f"{product.gtin}-{lot}",
            product.gtin,
            lot,
            self.site,
            produced_on=arrived - timedelta(days=2),
            arrived_on=arrived,
            best_before=arrived + timedelta(days=chance.randint(4, 40)),
            use_by=arrived + timedelta(days=44),
            supplier=f"Supplier {chance.randint(1, 400)}",
            archived=index >= BATCHES_EACH // 2,
        )


def chain(count: int, today: date, site: str) -> Chain:
    """Names and categories of the demo's shop, many times over."""
    shop = demo_shop(today)
    products = tuple(_product(shop, number) for number in range(count))
    own = {product.gtin: Policy(3, 9) for product in products[::OWN_POLICY_EVERY]}
    book = PolicyBook(shop.policies.default, shop.policies.by_category, own)
    return Chain(today, products, book, site)


def _product(shop: Shop, number: int) -> Product:
    body = f"{_NUMBER_SPACE}{number:08d}"
    like = shop.products[number % len(shop.products)]
    return Product(body + check_digit(body), f"{like.name} {number}", like.category)


def settings_in(folder: Path) -> Settings:
    return Settings(paths=Paths(data_dir=folder / "data"))


def build(folder: Path, chain: Chain, clock: Clock) -> float:
    """Fill the encrypted cache through the kiosk's own store; the seconds it took."""
    opened = open_kiosk_cache(settings_in(folder), {}, clock)
    began_s = time.perf_counter()
    database = opened.cache.database
    with database.note() as connection:
        put_products(connection, chain.products)
        put_policies(connection, chain.policies)
        write_pulled_at(connection, clock.now())
    batches = chain.batches()
    while some := tuple(islice(batches, _AT_ONCE)):
        with database.note() as connection:
            put_batches(connection, some)
    database.fold_log()
    took_s = time.perf_counter() - began_s
    opened.cache.close()
    return took_s


def plain_copy(file: Path, chain: Chain) -> sqlite3.Connection:
    """The peer: the same rows and the same index in SQLite without encryption."""
    plain = sqlite3.connect(file, isolation_level=None)
    plain.executescript("PRAGMA journal_mode = WAL; PRAGMA cache_size = -8192;")
    plain.execute("CREATE TABLE products (gtin PRIMARY KEY, name, category) WITHOUT ROWID")
    plain.execute(
        "CREATE TABLE batches (batch_id TEXT PRIMARY KEY, gtin, lot, site, produced_on,"
        " arrived_on, best_before, use_by, supplier, archived)"
    )
    plain.execute(_INDEX)
    plain.execute("BEGIN")
    rows = ((p.gtin, p.name, p.category) for p in chain.products)
    plain.executemany("INSERT INTO products VALUES (?, ?, ?)", rows)
    plain.executemany(
        "INSERT INTO batches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_row(batch) for batch in chain.batches()),
    )
    plain.execute("COMMIT")
    return plain


def _row(batch: Batch) -> tuple[str | int | None, ...]:
    days = (batch.produced_on, batch.arrived_on, batch.best_before, batch.use_by)
    written = [day.isoformat() if day else None for day in days]
    which = (batch.batch_id, batch.gtin, batch.lot, batch.site)
    return (*which, *written, batch.supplier, int(batch.archived))
