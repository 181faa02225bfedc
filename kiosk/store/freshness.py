"""Products, batches and policies as the Freshness station asks for them, and as they arrive."""

from collections.abc import Generator, Iterable
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime

from sqlalchemy import Executable, bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection, RowMapping

from kiosk.store.database import Readable
from kiosk.store.meta import read_pulled_at
from kiosk.store.rows import batch_of, row_of
from kiosk.store.tables import BATCHES, POLICIES, PRODUCTS
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy, PolicyBook

_OFFERED_AT_MOST = 50

# Made once: putting a statement together takes SQLAlchemy as long as asking the database.
_HERE = (BATCHES.c.site == bindparam("site")) & (BATCHES.c.live == 1)
_PRODUCT = select(PRODUCTS).where(PRODUCTS.c.gtin == bindparam("gtin"))
_BY_CODE = select(BATCHES).where(
    BATCHES.c.gtin == bindparam("gtin"), BATCHES.c.lot == bindparam("lot"), _HERE
)
_BY_ID = select(BATCHES).where(BATCHES.c.batch_id == bindparam("batch_id"), _HERE)
_ON_SHELF = (
    select(BATCHES)
    .where(
        BATCHES.c.gtin == bindparam("gtin"),
        _HERE,
        BATCHES.c.archived == 0,
    )
    .order_by(BATCHES.c.arrived_on.desc(), BATCHES.c.lot)
    .limit(_OFFERED_AT_MOST)
)
_POLICIES = select(POLICIES)
_POLICIES_OF_ONE = select(POLICIES).where(
    (POLICIES.c.scope == "default")
    | ((POLICIES.c.scope == "category") & (POLICIES.c.subject == bindparam("category")))
    | ((POLICIES.c.scope == "product") & (POLICIES.c.subject == bindparam("gtin")))
)


class _Held:
    """A state of the database that somebody else holds and lets go."""

    def __init__(self, connection: Connection) -> None:
        self._held = nullcontext(connection)

    def read(self) -> AbstractContextManager[Connection]:
        return self._held


class FreshnessShelf:
    """What is on the shelf of one site: archived batches no longer, others not yet live."""

    def __init__(self, database: Readable, site: str) -> None:
        self._database = database
        self._site = site

    @contextmanager
    def snapshot(self) -> Generator["FreshnessShelf"]:
        """The shelf as it is now, whatever is written during the block."""
        with self._database.read() as connection:
            yield FreshnessShelf(_Held(connection), self._site)

    def data_from(self) -> datetime | None:
        """When head office's data came last; None: never."""
        with self._database.read() as connection:
            return read_pulled_at(connection)

    def product(self, gtin: str) -> Product | None:
        with self._database.read() as connection:
            row = connection.execute(_PRODUCT, {"gtin": gtin}).mappings().one_or_none()
        return None if row is None else Product(row["gtin"], row["name"], row["category"])

    def batch(self, gtin: str, lot: str) -> Batch | None:
        """A batch by its code, archived or not: who holds the pack may ask about it."""
        return self._one(_BY_CODE, {"gtin": gtin, "lot": lot})

    def batch_by_id(self, batch_id: str) -> Batch | None:
        return self._one(_BY_ID, {"batch_id": batch_id})

    def on_shelf(self, gtin: str) -> tuple[Batch, ...]:
        """The batches of a product that are for sale here, the newest arrival first."""
        which = {"gtin": gtin, "site": self._site}
        with self._database.read() as connection:
            rows = connection.execute(_ON_SHELF, which).mappings().all()
        return tuple(batch_of(row) for row in rows)

    def policy_for(self, product: Product | None) -> Policy:
        """Without the rest of the book: a chain may have one for each of its products."""
        asked = {
            "category": product.category if product else "",
            "gtin": product.gtin if product else "",
        }
        with self._database.read() as connection:
            book = _book(connection.execute(_POLICIES_OF_ONE, asked).mappings().all())
        return book.policy_for(product) if product else book.default

    def policies(self) -> PolicyBook:
        with self._database.read() as connection:
            return _book(connection.execute(_POLICIES).mappings().all())

    def _one(self, statement: Executable, which: dict[str, str]) -> Batch | None:
        asked = {**which, "site": self._site}
        with self._database.read() as connection:
            row = connection.execute(statement, asked).mappings().one_or_none()
        return None if row is None else batch_of(row)


def put_products(connection: Connection, products: Iterable[Product]) -> None:
    rows = [{"gtin": p.gtin, "name": p.name, "category": p.category} for p in products]
    statement = insert(PRODUCTS)
    changed = {name: statement.excluded[name] for name in ("name", "category")}
    if rows:
        connection.execute(statement.on_conflict_do_update(["gtin"], set_=changed), rows)


def put_batches(connection: Connection, batches: Iterable[Batch]) -> None:
    rows = [row_of(batch) for batch in batches]
    statement = insert(BATCHES)
    changed = {c.name: statement.excluded[c.name] for c in BATCHES.c if c.name != "batch_id"}
    if rows:
        connection.execute(statement.on_conflict_do_update(["batch_id"], set_=changed), rows)


def put_policies(connection: Connection, book: PolicyBook) -> None:
    """The whole book: a policy that is no longer in it is gone."""
    entries = [("default", "", book.default)]
    entries += [("category", subject, policy) for subject, policy in book.by_category.items()]
    entries += [("product", subject, policy) for subject, policy in book.by_gtin.items()]
    connection.execute(POLICIES.delete())
    connection.execute(
        POLICIES.insert(),
        [
            {
                "scope": scope,
                "subject": subject,
                "fresh_days": policy.fresh_days,
                "caution_days": policy.caution_days,
            }
            for scope, subject, policy in entries
        ],
    )


def _book(rows: Iterable[RowMapping]) -> PolicyBook:
    found = {
        (str(row["scope"]), str(row["subject"])): Policy(row["fresh_days"], row["caution_days"])
        for row in rows
    }
    return PolicyBook(
        found.get(("default", ""), Policy()),
        {subject: policy for (scope, subject), policy in found.items() if scope == "category"},
        {subject: policy for (scope, subject), policy in found.items() if scope == "product"},
    )
