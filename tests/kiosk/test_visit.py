from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk import visit
from kiosk.visit import (
    HOME,
    Arrived,
    AskedForTime,
    Attract,
    Broke,
    Chose,
    Comfort,
    Leaving,
    Left,
    Mended,
    OutOfService,
    Patience,
    Ticked,
    Touched,
    VisitId,
    Visiting,
    WentBack,
    WentTo,
    advance,
    may_reach,
    visiting_of,
)

PATIENCE = Patience(warn_after_s=45, leave_after_s=15, extension_s=120)
PLAIN = Comfort("en", "light")
HERE = Visiting(VisitId("a"), (HOME,), PLAIN, touched_at_s=100)

seconds = st.floats(0, 1e6)
ids = st.builds(VisitId, st.sampled_from(["a", "b", "c"]))
places = st.sampled_from([HOME, "freshness", "faces", "staff"])
comforts = st.builds(Comfort, st.sampled_from(["en", "ar"]), st.sampled_from(["light", "dark"]))
events = st.one_of(
    st.builds(Arrived, ids, comforts, seconds),
    st.builds(Touched, seconds),
    st.builds(AskedForTime, seconds),
    st.builds(WentTo, places, seconds),
    st.builds(WentBack, seconds),
    st.builds(Chose, comforts, seconds),
    st.builds(Ticked, seconds),
    st.just(Left()),
    st.builds(Broke, st.text(max_size=5)),
    st.just(Mended()),
)
histories = st.lists(events, max_size=30)


def after(history, state: visit.State = HERE):
    for event in history:
        state = advance(state, event, PATIENCE)
    return state


@given(histories)
def test_the_trail_always_starts_at_home_and_never_visits_a_place_twice(history):
    here = visiting_of(after(history))
    if here is not None:
        assert here.trail[0] == HOME
        assert len(set(here.trail)) == len(here.trail)


@given(histories, ids)
def test_a_late_answer_never_reaches_the_next_visitor(history, asked):
    state = after([Left(), *history], HERE)
    arrivals = {event.visit for event in history if isinstance(event, Arrived)}
    assert not may_reach(state, asked) or asked in arrivals


@given(histories)
def test_nothing_chosen_for_comfort_survives_the_visit(history):
    state = after([*history, Left(), Mended(), Arrived(VisitId("next"), PLAIN, 0)])
    here = visiting_of(state)
    assert here is not None
    assert (here.comfort, here.trail) == (PLAIN, (HOME,))


@given(histories)
def test_only_mending_leads_out_of_service(history):
    assert isinstance(
        after([Broke("no key"), *[e for e in history if e != Mended()]]), OutOfService
    )
    assert after([*history, Broke("no key"), Mended()]) == Attract()


def test_silence_warns_then_ends_the_visit():
    assert after([Ticked(144)]) == HERE
    assert after([Ticked(145)]) == Leaving(HERE, deadline_s=160)
    assert after([Ticked(145), Ticked(159)]) == Leaving(HERE, deadline_s=160)
    assert after([Ticked(145), Ticked(160)]) == Attract()


def test_a_clock_that_slept_ends_the_visit_without_a_warning():
    assert after([Ticked(9_000)]) == Attract()


def test_who_is_warned_still_gets_an_answer():
    assert may_reach(after([Ticked(150)]), HERE.visit)
    assert not may_reach(after([Ticked(150)]), VisitId("b"))


def test_any_touch_answers_the_warning():
    assert after([Ticked(150), Touched(151)]) == replace(HERE, touched_at_s=151)
    assert after([Ticked(150), WentTo("faces", 151)]) == replace(
        HERE, trail=(HOME, "faces"), touched_at_s=151
    )


def test_who_asks_for_time_gets_it_and_may_ask_again():
    asked = after([Ticked(150), AskedForTime(151)])
    assert after([Ticked(151 + 119)], asked) == asked
    assert after([Ticked(151 + 120), AskedForTime(280), Ticked(399)], asked) == after(
        [AskedForTime(280)]
    )


def test_back_follows_the_trail_and_ends_at_home():
    far = [WentTo("faces", 101), WentTo("staff", 102)]
    assert visiting_of(after([*far, WentBack(103)])).place == "faces"
    assert visiting_of(after([*far, *[WentBack(103)] * 5])).trail == (HOME,)


def test_going_home_forgets_the_trail():
    assert visiting_of(after([WentTo("faces", 101), WentTo(HOME, 102)])).trail == (HOME,)


def test_a_visit_begins_on_the_attract_screen_only():
    other = Arrived(VisitId("b"), PLAIN, 101)
    assert after([other]) == HERE
    assert after([Left(), other]) == Visiting(VisitId("b"), (HOME,), PLAIN, 101)
    assert after([Touched(1), Ticked(1), WentBack(1)], Attract()) == Attract()
