from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.stations.staff.flow import (
    Absent,
    Checkup,
    Heard,
    Lost,
    Part,
    Works,
    advance,
)

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
standings = st.one_of(
    st.builds(Works, st.just("Camera 0")),
    st.builds(
        Lost, st.sampled_from(["unplugged", "busy"]), st.datetimes(timezones=st.just(UTC))
    ),
    st.builds(Absent, st.just("choose a printer in the settings")),
)
reports = st.lists(st.builds(Heard, st.sampled_from(Part), standings), max_size=20)


def after(history):
    checkup = Checkup()
    for heard in history:
        checkup = advance(checkup, heard)
    return checkup


@given(reports)
def test_each_part_is_listed_once_in_a_fixed_order(history):
    parts = [heard.part for heard in after(history).standings]
    assert parts == [part for part in Part if part in {heard.part for heard in history}]


@given(reports, st.sampled_from(Part), standings)
def test_the_last_report_counts(history, part, standing):
    kept = after([*history, Heard(part, standing)]).standing_of(part)
    assert type(kept) is type(standing)


def test_what_stays_lost_keeps_the_time_it_was_lost():
    later = Heard(Part.CAMERA, Lost("still unplugged", NOON + timedelta(minutes=1)))
    checkup = after([Heard(Part.CAMERA, Lost("unplugged", NOON)), later])
    assert checkup.standing_of(Part.CAMERA) == Lost("still unplugged", NOON)
    assert checkup.troubles == checkup.standings


def test_what_came_back_is_no_trouble():
    checkup = after(
        [Heard(Part.CAMERA, Lost("unplugged", NOON)), Heard(Part.CAMERA, Works("0"))]
    )
    assert not checkup.troubles
    assert checkup.standing_of(Part.PRINTER) is None
