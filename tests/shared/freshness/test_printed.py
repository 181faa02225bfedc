"""What a pack says beside what is recorded: the earlier date counts."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from shared.freshness.batch import Batch
from shared.freshness.printed import Disagreement, Printed, as_printed, disagreements

DAYS = st.none() | st.dates()
EARLY, LATE = date(2026, 11, 20), date(2026, 11, 30)


def batch(use_by: date | None = None, best_before: date | None = None) -> Batch:
    return Batch("id", "04006381333931", "L1", "north", use_by=use_by, best_before=best_before)


@given(known=DAYS, said=DAYS)
def test_the_earlier_date_counts_and_none_is_no_date(
    known: date | None, said: date | None
) -> None:
    counting = as_printed(batch(known, said), Printed(said, known))

    days = [each for each in (known, said) if each is not None]
    assert counting.use_by == counting.best_before == (min(days) if days else None)


def test_two_dates_that_differ_are_told_with_both() -> None:
    found = disagreements(batch(LATE, EARLY), Printed(EARLY, EARLY))

    assert found == (Disagreement("use by", EARLY, LATE),)


def test_where_only_one_says_a_date_nothing_is_contradicted() -> None:
    assert disagreements(batch(LATE, None), Printed(None, EARLY)) == ()
