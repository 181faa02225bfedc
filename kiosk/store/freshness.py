"""Products, batches and policies as the Freshness station asks for them, and as they arrive."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import Connection

from kiosk.store.database import Readable
from kiosk.store.rows import batch_of, row_of
from kiosk.store.tables import BATCHES, POLICIES, PRODUCTS
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy, PolicyBook

_OFFERED_AT_MOST = 50


class FreshnessShelf:
    """What is on the shelf of one site: archived batches no longer, others not yet live."""

    def __init__(self, database: Readable, site: str) -> None:
        self._database = database
        self._site = site

    def product(self, gtin: str) -> Product | None:
        statement = select(PRODUCTS).where(PRODUCTS.c.gtin == gtin)
        with self._database.read() as connection:
            row = connection.execute(statement).mappings().one_or_none()
        return None if row is None else Product(row["gtin"], row["name"], row["category"])

    def batch(self, gtin: str, lot: str) -> Batch | None:
        """A batch by its code, archived or not: who holds the pack may ask about it."""
        return self._one((BATCHES.c.gtin == gtin) & (BATCHES.c.lot == lot))

    def batch_by_id(self, batch_id: str) -> Batch | None:
        return self._one(BATCHES.c.batch_id == batch_id)

    def on_shelf(self, gtin: str) -> tuple[Batch, ...]:
        """The batches of a product that are for sale here, the newest arrival first."""
        statement = (
            select(BATCHES)
            .where(
                BATCHES.c.gtin == gtin,
                BATCHES.c.site == self._site,
                BATCHES.c.archived == 0,
                BATCHES.c.live == 1,
            )
            .order_by(BATCHES.c.arrived_on.desc(), BATCHES.c.lot)
            .limit(_OFFERED_AT_MOST)
        )
        with self._database.read() as connection:
            rows = connection.execute(statement).mappings().all()
        return tuple(batch_of(row) for row in rows)

    def policies(self) -> PolicyBook:
        with self._database.read() as connection:
            rows = connection.execute(select(POLICIES)).mappings().all()
        found = {
            (str(row["scope"]), str(row["subject"])): Policy(
                row["fresh_days"], row["caution_days"]
            )
            for row in rows
        }
        return PolicyBook(
            found.get(("default", ""), Policy()),
            {
                subject: policy
                for (scope, subject), policy in found.items()
                if scope == "category"
            },
            {
                subject: policy
                for (scope, subject), policy in found.items()
                if scope == "product"
            },
        )

    def _one(self, which: ColumnElement[bool]) -> Batch | None:
        statement = select(BATCHES).where(
            which, BATCHES.c.site == self._site, BATCHES.c.live == 1
        )
        with self._database.read() as connection:
            row = connection.execute(statement).mappings().one_or_none()
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
