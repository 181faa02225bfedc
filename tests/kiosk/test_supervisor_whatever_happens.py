"""The supervisor's promises, whatever happens in whatever order."""

from signal import SIGKILL

from hypothesis import given
from hypothesis import strategies as st

from kiosk.supervisor.events import (
    Beat,
    Ended,
    Event,
    FailureSaid,
    Finish,
    LimitsSaid,
    Passed,
    Send,
    StartKiosk,
    StartNotice,
    StopAsked,
)
from kiosk.supervisor.policy import (
    Clearing,
    Pausing,
    Running,
    begin,
)
from tests.support.supervisor_story import CRASH, LIMITS, Story, ready, started

EVENTS = st.one_of(
    st.just(Passed()),
    st.builds(Beat, ready=st.booleans()),
    st.builds(FailureSaid, st.text()),
    st.builds(LimitsSaid, st.floats(3, 600), st.floats(1, 3600), st.floats(60, 3600)),
    st.builds(Ended, st.sampled_from([0, 1, 2, 3, 4, 5, 70, -6, -9, -11, -15])),
    st.just(StopAsked()),
)
HAPPENINGS = st.lists(st.tuples(EVENTS, st.floats(0, 100)), max_size=60)


@given(happenings=HAPPENINGS, unattended=st.booleans())
def test_there_is_never_more_than_one_process(
    *, happenings: list[tuple[Event, float]], unattended: bool
) -> None:
    story, alive = Story(begin(LIMITS, 0, unattended=unattended)), False
    for event, after_s in happenings:
        if isinstance(event, Ended) and not alive:
            continue
        alive = alive and not isinstance(event, Ended)

        command = story.tell(event, after_s=after_s)

        if isinstance(command, Finish):
            return
        if isinstance(command, StartKiosk | StartNotice):
            assert not alive
            alive = True
        if isinstance(command, Send):
            assert alive
        assert alive != isinstance(story.state.phase, Pausing)


@given(st.lists(st.floats(0, 30), min_size=3, max_size=12))
def test_three_crashes_within_a_minute_always_show_the_out_of_service_screen(
    lives_s: list[float],
) -> None:
    story, crashes, shown = ready(), [], []
    for life_s in lives_s:
        command = story.tell(CRASH, after_s=life_s)
        crashes.append(story.now)
        shown.append(isinstance(command, StartNotice))
        while not isinstance(story.state.phase, Running):
            story.wait()
            if isinstance(story.state.phase, Clearing):
                story.tell(Ended(0))

    for third in range(2, len(crashes)):
        within_a_minute = crashes[third] - crashes[third - 2] <= 60
        assert shown[third] or not within_a_minute


@given(HAPPENINGS)
def test_a_stop_is_over_within_the_time_it_was_given(
    happenings: list[tuple[Event, float]],
) -> None:
    story = started()
    for event, after_s in happenings:
        if not isinstance(event, Ended | StopAsked):
            story.tell(event, after_s=after_s)

    story.tell(StopAsked())

    assert story.wait() == Send(SIGKILL)
    assert isinstance(story.tell(Ended(-SIGKILL)), Finish)
