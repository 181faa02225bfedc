"""What a changed policy does to the book and to the verdicts on the shelf."""

from datetime import date, timedelta

import pytest

from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.policy_change import (
    ForAll,
    ForCategory,
    ForProduct,
    inherited_policy,
    judged_otherwise,
    own_policy,
    with_policy,
)

TODAY = date(2026, 3, 1)
BEEF = Product("04012345678901", "Beef", "meat")
BOOK = PolicyBook(Policy(3, 5), {"meat": Policy(1, 2)}, {BEEF.gtin: Policy(0, 1)})


@pytest.mark.parametrize(
    ("subject", "own", "inherited"),
    [
        (ForAll(), Policy(3, 5), Policy()),
        (ForCategory("meat"), Policy(1, 2), Policy(3, 5)),
        (ForCategory("fish"), None, Policy(3, 5)),
        (ForProduct(BEEF), Policy(0, 1), Policy(1, 2)),
        (ForProduct(Product("1", "Cod", "fish")), None, Policy(3, 5)),
    ],
)
def test_a_subject_has_its_own_policy_or_follows_what_stands_above(subject, own, inherited):
    assert own_policy(BOOK, subject) == own
    assert inherited_policy(BOOK, subject) == inherited
    assert own_policy(with_policy(BOOK, subject, Policy(7, 8)), subject) == Policy(7, 8)
    assert own_policy(with_policy(BOOK, subject, None), subject) is None


def batch(days, recall=None):
    return Batch("b", BEEF.gtin, "L", "s", arrived_on=TODAY - timedelta(days), recall=recall)


def test_batches_are_counted_whose_verdict_changes():
    before, after = PolicyBook(), PolicyBook(by_category={"meat": Policy(0, 4)})
    shelf = [(batch(days), BEEF) for days in range(7)]
    assert judged_otherwise(shelf, before, after, TODAY) == 2
    assert judged_otherwise(shelf, before, before, TODAY) == 0


def test_a_recall_and_an_unknown_product_are_judged_as_they_are():
    before, after = PolicyBook(), PolicyBook(by_category={"meat": Policy(0, 4)})
    recalled = (batch(1, Recall("Glass", TODAY)), BEEF)
    assert judged_otherwise([recalled, (batch(1), None)], before, after, TODAY) == 0
