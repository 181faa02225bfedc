"""What staff do with policies: see what holds, count what would change, set and remove."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol, assert_never
from zoneinfo import ZoneInfo

from kiosk.ports import Clock
from kiosk.stations.policies.flow import Rules
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.policy_change import (
    ForAll,
    ForCategory,
    ForProduct,
    Subject,
    judged_otherwise,
    with_policy,
)

_FOUND_AT_MOST = 8


class Policies(Protocol):
    def policies(self) -> PolicyBook: ...


class Products(Protocol):
    def product(self, gtin: str) -> Product | None: ...

    def products(self, text: str, limit: int) -> tuple[Product, ...]: ...

    def categories(self) -> tuple[str, ...]: ...


class Arrivals(Protocol):
    def since(self, day: date, subject: Subject) -> Iterator[tuple[Batch, Product | None]]: ...


class Book(Protocol):
    def set_policy(self, scope: str, subject: str, policy: Policy, at: datetime) -> None: ...

    def unset_policy(self, scope: str, subject: str, at: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class PolicyWork:
    """Each method may take a moment and belongs on a lane."""

    policies: Policies
    products: Products
    arrivals: Arrivals
    book: Book
    clock: Clock
    zone: ZoneInfo

    def rules(self) -> Rules:
        book = self.policies.policies()
        known = (self.products.product(gtin) or _nameless(gtin) for gtin in book.by_gtin)
        products = tuple(sorted(known, key=lambda product: (product.name, product.gtin)))
        # A category whose last product is gone may still have its policy.
        categories = sorted({*self.products.categories(), *book.by_category})
        return Rules(book, tuple(categories), products)

    def search(self, text: str) -> tuple[Product, ...]:
        return self.products.products(text.strip(), _FOUND_AT_MOST)

    def count_otherwise(self, rules: Rules, subject: Subject, draft: Policy) -> int:
        """A batch that is older than the longest limit is Expired before and after."""
        after = with_policy(rules.book, subject, draft)
        today = self.clock.now().astimezone(self.zone).date()
        begin = today - timedelta(days=_longest(rules.book, after))
        return judged_otherwise(self.arrivals.since(begin, subject), rules.book, after, today)

    def set(self, subject: Subject, policy: Policy) -> Rules:
        self.book.set_policy(*_address(subject), policy, self.clock.now())
        return self.rules()

    def remove(self, subject: Subject) -> Rules:
        self.book.unset_policy(*_address(subject), self.clock.now())
        return self.rules()


def _longest(*books: PolicyBook) -> int:
    everything = (
        policy
        for book in books
        for policy in (book.default, *book.by_category.values(), *book.by_gtin.values())
    )
    return max(policy.caution_days for policy in everything)


def _address(subject: Subject) -> tuple[str, str]:
    match subject:
        case ForAll():
            return "default", ""
        case ForCategory(name):
            return "category", name
        case ForProduct(product):
            return "product", product.gtin
        case _:
            assert_never(subject)


def _nameless(gtin: str) -> Product:
    return Product(gtin, gtin, "")
