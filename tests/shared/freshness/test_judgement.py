from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import InputError
from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.judgement import (
    ArrivalMissing,
    BestBeforePassed,
    InTheFuture,
    OnShelf,
    OutOfOrder,
    Recalled,
    UseByPassed,
    Verdict,
    judge,
)
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.rotation import older_one

TODAY = date(2026, 3, 1)
POLICY = Policy()
BATCH = Batch("b1", "04012345678901", "L1", "berlin", arrived_on=TODAY)


def days(number):
    return timedelta(days=number)


def verdict(**known):
    return judge(replace(BATCH, **known), POLICY, TODAY).verdict


@pytest.mark.parametrize(
    ("on_shelf", "expected"),
    [
        (0, Verdict.FRESH),
        (2, Verdict.FRESH),
        (3, Verdict.CAUTION),
        (4, Verdict.CAUTION),
        (5, Verdict.EXPIRED),
        (365, Verdict.EXPIRED),
    ],
)
def test_the_default_policy_counts_days_on_the_shelf(on_shelf, expected):
    assert verdict(arrived_on=TODAY - days(on_shelf)) is expected


def test_the_use_by_day_itself_may_still_be_used():
    assert verdict(use_by=TODAY) is Verdict.FRESH
    assert verdict(use_by=TODAY - days(1)) is Verdict.EXPIRED


def test_a_use_by_date_that_passed_needs_no_arrival_to_be_expired():
    assert verdict(arrived_on=None, use_by=TODAY - days(1)) is Verdict.EXPIRED


def test_a_best_before_date_that_passed_is_at_least_caution():
    passed = TODAY - days(1)
    assert verdict(best_before=TODAY) is Verdict.FRESH
    assert verdict(best_before=passed) is Verdict.CAUTION
    assert verdict(best_before=passed, arrived_on=TODAY - days(9)) is Verdict.EXPIRED


def test_a_recall_outranks_all_and_says_why():
    recalled = replace(BATCH, recall=Recall("glass", TODAY), use_by=TODAY - days(9))
    judgement = judge(recalled, POLICY, TODAY)
    assert judgement.verdict is Verdict.RECALLED
    assert judgement.reasons[:2] == (
        Recalled("glass", TODAY),
        UseByPassed(TODAY - days(9), 9),
    )


def test_an_arrival_in_the_future_is_not_known():
    tomorrow = TODAY + days(1)
    judgement = judge(replace(BATCH, arrived_on=tomorrow), POLICY, TODAY)
    assert judgement.verdict is Verdict.NOT_KNOWN
    assert judgement.reasons == (InTheFuture("arrival", tomorrow),)
    assert (judgement.days_on_shelf, judgement.days_left) == (None, None)


def test_an_arrival_before_production_is_not_known():
    judgement = judge(
        replace(BATCH, arrived_on=TODAY - days(2), produced_on=TODAY - days(1)), POLICY, TODAY
    )
    assert judgement.verdict is Verdict.NOT_KNOWN
    assert judgement.reasons[0] == OutOfOrder(
        "production", TODAY - days(1), "arrival", TODAY - days(2)
    )


def test_a_contradiction_outranks_a_use_by_date_that_passed():
    assert (
        verdict(produced_on=TODAY, use_by=TODAY - days(1), arrived_on=TODAY)
        is Verdict.NOT_KNOWN
    )


def test_without_an_arrival_nothing_is_known():
    judgement = judge(replace(BATCH, arrived_on=None), POLICY, TODAY)
    assert judgement.verdict is Verdict.NOT_KNOWN
    assert judgement.reasons == (ArrivalMissing(),)


def test_days_left_end_with_the_policy_or_the_use_by_date():
    assert judge(BATCH, POLICY, TODAY).days_left == 4
    assert judge(replace(BATCH, use_by=TODAY + days(1)), POLICY, TODAY).days_left == 1
    assert judge(replace(BATCH, arrived_on=TODAY - days(9)), POLICY, TODAY).days_left is None


def test_every_reason_is_told():
    told = judge(replace(BATCH, best_before=TODAY - days(3)), POLICY, TODAY).reasons
    assert told == (OnShelf(0, POLICY), BestBeforePassed(TODAY - days(3), 3))


dates = st.one_of(st.none(), st.dates(TODAY - days(20), TODAY + days(20)))


@given(dates, dates, dates, dates)
def test_a_batch_is_fresh_only_if_no_date_speaks_against_it(produced, arrived, best, use):
    known = {"produced_on": produced, "arrived_on": arrived, "best_before": best, "use_by": use}
    if verdict(**known) is Verdict.FRESH:
        assert TODAY - days(2) <= arrived <= TODAY
        assert produced is None or produced <= arrived
        assert best is None or best >= TODAY
        assert use is None or use >= TODAY


@given(dates, dates, dates, st.dates(TODAY, TODAY + days(60)))
def test_time_never_makes_a_batch_fresher(arrived, best, use, later):
    batch = replace(BATCH, arrived_on=arrived, best_before=best, use_by=use)
    now, then = (judge(batch, POLICY, day).verdict for day in (TODAY, later))
    if now in (Verdict.CAUTION, Verdict.EXPIRED):
        assert then is not Verdict.FRESH


def test_a_products_policy_comes_before_its_categorys_and_the_default():
    product = Product("04012345678901", "Minced beef", "meat")
    meat, own = Policy(1, 2), Policy(0, 1)
    assert PolicyBook().policy_for(product) == POLICY
    assert PolicyBook(by_category={"meat": meat}).policy_for(product) == meat
    both = PolicyBook(by_category={"meat": meat}, by_gtin={product.gtin: own})
    assert both.policy_for(product) == own


@pytest.mark.parametrize(("fresh", "caution"), [(-1, 2), (3, 2)])
def test_a_policy_that_makes_no_sense_is_refused(fresh, caution):
    with pytest.raises(InputError, match=f"policy of {fresh} fresh and {caution} caution"):
        Policy(fresh, caution)


def test_an_older_pack_goes_first():
    older = replace(BATCH, batch_id="b0", arrived_on=TODAY - days(1))
    oldest = replace(BATCH, batch_id="b-", use_by=TODAY)
    assert older_one(BATCH, [BATCH, older, oldest], POLICY, TODAY) == oldest
    assert older_one(oldest, [BATCH, older, oldest], POLICY, TODAY) is None


@pytest.mark.parametrize(
    "unfit",
    [
        {"archived": True},
        {"gtin": "04099999999999"},
        {"site": "delhi"},
        {"recall": Recall("glass", TODAY)},
        {"arrived_on": TODAY - days(30)},
    ],
)
def test_only_a_pack_that_may_be_sold_here_goes_first(unfit):
    older = replace(BATCH, batch_id="b0", **{"arrived_on": TODAY - days(1), **unfit})
    assert older_one(BATCH, [older], POLICY, TODAY) is None
