"""The list of batches: one question at a time, the newest wish, marks that stay."""

from dataclasses import replace

import pytest

from kiosk.stations.batches.flow.listing import (
    PAGE,
    Ask,
    Entered,
    Found,
    Listing,
    Marked,
    MoreWanted,
    NotFound,
    QueryChanged,
    Row,
    Rows,
    Unmarked,
    advance,
)
from shared.freshness.batch import Batch
from shared.freshness.judgement import Judgement, Verdict
from shared.freshness.listing import Listed, Query, Shown

MILK = Query("milk")
MILD = Query("mild")


def row(number: int) -> Row:
    batch = Batch(f"b{number}", "04012345678901", f"L{number}", "shop")
    return Row(Listed(batch, None), Judgement(Verdict.NOT_KNOWN, (), None, None))


def found(ask: Ask, *numbers: int, more: bool = False) -> Found:
    return Found(ask, Rows(tuple(map(row, numbers)), more, ("dairy",)))


def ids(state: Listing) -> list[str]:
    return [each.batch.batch_id for each in state.rows or ()]


def after(*events) -> Listing:
    state = Listing()
    for event in events:
        state = advance(state, event)
    return state


def test_whoever_enters_gets_the_first_page():
    state = after(Entered())

    assert state.asked == Ask(Query(), 0, PAGE)
    assert state.rows is None


def test_what_was_found_is_shown_with_its_categories():
    ask = Ask(Query())
    state = after(Entered(), found(ask, 1, 2))

    assert (ids(state), state.asked, state.categories) == (["b1", "b2"], None, ("dairy",))


def test_nothing_is_asked_twice_at_a_time_and_the_newest_wish_comes_next():
    state = after(QueryChanged(MILK), QueryChanged(MILD))
    assert (state.asked, state.outdated) == (Ask(MILK), True)

    state = advance(state, found(Ask(MILK), 1))

    assert (state.asked, state.rows) == (Ask(MILD), None)
    assert ids(advance(state, found(Ask(MILD), 2))) == ["b2"]


def test_a_late_answer_changes_nothing():
    state = after(QueryChanged(MILK), found(Ask(MILK), 1))

    assert advance(state, found(Ask(MILD), 2)) == state
    assert advance(state, NotFound(Ask(MILD), "gone")) == state


def test_the_same_wish_is_not_asked_again():
    state = after(QueryChanged(MILK))

    assert advance(state, QueryChanged(MILK)) == state
    assert advance(state, Entered()) == state


def test_a_failure_on_the_way_of_another_wish_asks_that_wish():
    state = after(QueryChanged(MILK), QueryChanged(MILD), NotFound(Ask(MILK), "busy"))

    assert (state.asked, state.trouble) == (Ask(MILD), "")


def test_more_adds_to_what_is_shown_and_skips_what_moved():
    first = Ask(Query())
    state = after(Entered(), found(first, 1, 2, more=True), MoreWanted())
    assert state.asked == Ask(Query(), 2)

    state = advance(state, found(Ask(Query(), 2), 2, 3))

    assert (ids(state), state.more) == (["b1", "b2", "b3"], False)


def test_more_is_asked_only_where_there_is_more():
    state = after(Entered(), found(Ask(Query()), 1))
    waiting = replace(state, more=True, asked=Ask(Query()))

    assert advance(state, MoreWanted()) == state
    assert advance(waiting, MoreWanted()) == waiting


def test_more_before_anything_was_read_begins_at_the_start():
    assert advance(Listing(more=True), MoreWanted()).asked == Ask(Query(), 0)


def test_coming_back_reads_as_many_rows_as_were_shown():
    rows = tuple(map(row, range(50)))

    assert advance(Listing(rows=rows), Entered()).asked == Ask(Query(), 0, 50)


def test_a_wish_while_more_is_on_its_way_is_asked_next():
    state = replace(Listing(rows=(row(1),)), asked=Ask(Query(), 20))

    assert advance(state, Entered()).outdated


def test_a_failure_takes_nothing_away():
    state = after(Entered(), found(Ask(Query()), 1), QueryChanged(MILK))
    state = advance(state, NotFound(Ask(MILK), "The disk is full."))

    assert (ids(state), state.trouble, state.asked) == (["b1"], "The disk is full.", None)
    assert advance(state, Entered()).trouble == ""


def test_a_mark_is_set_taken_away_and_outlives_a_search():
    state = after(Marked("b1"), Marked("b2"), Marked("b1"), QueryChanged(MILK))

    assert state.marked == ("b2",)
    assert advance(state, Unmarked()).marked == ()


@pytest.mark.parametrize("shown", list(Shown))
def test_every_choice_is_a_question_of_its_own(shown):
    state = advance(Listing(query=Query("x")), QueryChanged(Query(shown=shown)))

    assert state.asked == Ask(Query(shown=shown))
