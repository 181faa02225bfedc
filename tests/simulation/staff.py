"""What people do: staff at a kiosk's counter, operators at the server."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from kiosk.store.shelf_book import ShelfBook
from shared.freshness.batch import Batch, Product, Recall, batch_id_of
from shared.freshness.policy import Policy

GTINS = ("04006381333931", "00012345678905", "09506000134352")
LOTS = ("A1", "B2")
CATEGORIES = ("beef", "milk")
Wish = Callable[[ShelfBook, datetime], None]


@dataclass
class Staff:
    """Everything they do bears a number of its own, so that nothing is mistaken for another."""

    draws: Random
    _count: int = field(default=0)

    def word(self, about: str) -> str:
        self._count += 1
        return f"{about} {self._count}"

    def product(self) -> Product:
        name = self.word("product")
        return Product(self._gtin(), name, self.draws.choice(CATEGORIES))

    def batch(self, site: str, at: datetime) -> Batch:
        gtin, lot = self._gtin(), self.draws.choice(LOTS)
        arrived = at.date() - timedelta(days=self.draws.randrange(4))
        return Batch(
            batch_id_of(site, gtin, lot),
            gtin,
            lot,
            site,
            arrived_on=arrived,
            best_before=arrived + timedelta(days=9) if self.draws.random() < 0.5 else None,
            notes=self.word("batch"),
            live=self.draws.random() < 0.5,
        )

    def batch_id(self, site: str) -> str:
        return batch_id_of(site, self._gtin(), self.draws.choice(LOTS))

    def recall(self, at: datetime) -> Recall:
        return Recall(self.word("recall"), at.date())

    def policy(self) -> Policy:
        fresh = self.draws.randrange(9)
        return Policy(fresh, fresh + self.draws.randrange(9))

    def policy_subject(self) -> tuple[str, str]:
        return self.draws.choice(
            (("default", ""), ("category", CATEGORIES[0]), ("product", GTINS[0]))
        )

    def _gtin(self) -> str:
        """One is in everybody's hands: that is where they get in each other's way."""
        return self.draws.choices(GTINS, (5, 1, 1))[0]

    def wish(self, site: str) -> tuple[str, Wish]:
        """Something to do at a kiosk, and what it is called."""
        name, kind = self.draws.choice(_WISHES)
        return name, kind(self, site)


def _put_product(staff: Staff, site: str) -> Wish:
    product = staff.product()
    return lambda book, at: book.put_product(product, at)


def _put_batch(staff: Staff, site: str) -> Wish:
    return lambda book, at: book.put(staff.batch(site, at), at)


def _recall(staff: Staff, site: str) -> Wish:
    which = staff.batch_id(site)
    return lambda book, at: book.recall(which, staff.recall(at), at)


def _lift(staff: Staff, site: str) -> Wish:
    which = staff.batch_id(site)
    return lambda book, at: book.recall(which, None, at)


def _archive(staff: Staff, site: str) -> Wish:
    which, archived = staff.batch_id(site), staff.draws.random() < 0.6
    return lambda book, at: book.archive(which, at, archived=archived)


def _print(staff: Staff, site: str) -> Wish:
    which, copies = staff.batch_id(site), staff.draws.randint(1, 9)
    return lambda book, at: book.printed([which], copies, at)


def _prove(staff: Staff, site: str) -> Wish:
    which = staff.batch_id(site)
    return lambda book, at: book.prove(which, at)


def _set_policy(staff: Staff, site: str) -> Wish:
    (scope, subject), policy = staff.policy_subject(), staff.policy()
    return lambda book, at: book.set_policy(scope, subject, policy, at)


def _unset_policy(staff: Staff, site: str) -> Wish:
    scope, subject = staff.policy_subject()
    return lambda book, at: book.unset_policy(scope, subject, at)


def _import(staff: Staff, site: str) -> Wish:
    products = [staff.product()]
    return lambda book, at: book.take_in(products, [staff.batch(site, at)], at)


_WISHES: tuple[tuple[str, Callable[[Staff, str], Wish]], ...] = (
    ("puts a product", _put_product),
    ("puts a product", _put_product),
    ("puts a batch", _put_batch),
    ("puts a batch", _put_batch),
    ("puts a batch", _put_batch),
    ("recalls", _recall),
    ("recalls", _recall),
    ("lifts", _lift),
    ("archives", _archive),
    ("prints", _print),
    ("proves", _prove),
    ("sets a policy", _set_policy),
    ("unsets a policy", _unset_policy),
    ("imports", _import),
)
