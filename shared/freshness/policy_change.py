"""What a changed policy would do: the book with it, and the batches judged otherwise by it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import judge
from shared.freshness.policy import Policy, PolicyBook


@dataclass(frozen=True, slots=True)
class ForAll:
    """The default, for whatever has no policy of its own."""


@dataclass(frozen=True, slots=True)
class ForCategory:
    name: str


@dataclass(frozen=True, slots=True)
class ForProduct:
    product: Product


Subject = ForAll | ForCategory | ForProduct


def own_policy(book: PolicyBook, subject: Subject) -> Policy | None:
    """None where the subject follows what stands above it."""
    match subject:
        case ForAll():
            return None if book.default == Policy() else book.default
        case ForCategory(name):
            return book.by_category.get(name)
        case ForProduct(product):
            return book.by_gtin.get(product.gtin)
        case _:
            assert_never(subject)


def inherited_policy(book: PolicyBook, subject: Subject) -> Policy:
    """What would hold for the subject without a policy of its own."""
    match subject:
        case ForAll():
            return Policy()
        case ForCategory():
            return book.default
        case ForProduct(product):
            return book.by_category.get(product.category, book.default)
        case _:
            assert_never(subject)


def with_policy(book: PolicyBook, subject: Subject, policy: Policy | None) -> PolicyBook:
    """The book after the subject got a policy, or lost its own."""
    match subject:
        case ForAll():
            return replace(book, default=policy or Policy())
        case ForCategory(name):
            return replace(book, by_category=_with(book.by_category, name, policy))
        case ForProduct(product):
            return replace(book, by_gtin=_with(book.by_gtin, product.gtin, policy))
        case _:
            assert_never(subject)


def judged_otherwise(
    batches: Iterable[tuple[Batch, Product | None]],
    before: PolicyBook,
    after: PolicyBook,
    today: date,
) -> int:
    """How many of the batches would have another verdict."""
    return sum(
        judge(batch, _policy(before, product), today).verdict
        is not judge(batch, _policy(after, product), today).verdict
        for batch, product in batches
    )


def _policy(book: PolicyBook, product: Product | None) -> Policy:
    return book.policy_for(product) if product else book.default


def _with(
    policies: Mapping[str, Policy], name: str, policy: Policy | None
) -> Mapping[str, Policy]:
    others = {key: value for key, value in policies.items() if key != name}
    return others if policy is None else {**others, name: policy}
