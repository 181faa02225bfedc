from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

import pytest

from kiosk.ui.shell import Habits, Shell
from kiosk.visit import (
    HOME,
    Attract,
    Comfort,
    Leaving,
    OutOfService,
    Patience,
    VisitId,
    Visiting,
    visiting_of,
)

PLAIN = Comfort("en", "light")


@dataclass
class SteppedClock:
    seconds: float = 0

    def now(self):
        return datetime(2026, 1, 1, tzinfo=UTC)

    def monotonic(self):
        return self.seconds


@pytest.fixture
def clock():
    return SteppedClock()


@pytest.fixture
def shell(qapp, clock):
    numbers = count(1)
    return Shell(
        Habits(Patience(warn_after_s=45, leave_after_s=15, extension_s=60), PLAIN),
        clock,
        lambda: VisitId(f"visit {next(numbers)}"),
    )


def test_a_visit_starts_at_home_with_the_comfort_of_the_kiosk(shell):
    shell.arrive()
    assert shell.state == Visiting(VisitId("visit 1"), (HOME,), PLAIN, 0)


def test_a_visitor_may_start_in_their_own_language(shell):
    shell.arrive_speaking("ar")
    assert shell.comfort.language == "ar"
    shell.leave()
    assert shell.comfort == PLAIN


def test_silence_is_noticed_without_anybody_asking(shell, clock, qtbot):
    shell.arrive()
    clock.seconds = 50
    with qtbot.waitSignal(shell.state_changed):
        pass
    assert isinstance(shell.state, Leaving)
    assert shell.seconds_left(shell.state.deadline_s) == 10


def test_a_touch_keeps_the_visit_alive(shell, clock):
    shell.arrive()
    clock.seconds = 44
    shell.touch()
    assert visiting_of(shell.state).touched_at_s == 44


def test_a_visitor_who_asks_for_time_gets_more_than_a_touch(shell, clock):
    shell.arrive()
    clock.seconds = 50
    shell.stay()
    assert visiting_of(shell.state).touched_at_s == 65


def test_answers_belong_to_the_visit_that_asked(shell):
    shell.arrive()
    assert shell.is_current(VisitId("visit 1"))
    shell.leave()
    shell.arrive()
    assert not shell.is_current(VisitId("visit 1"))


def test_places_are_left_the_way_they_were_entered(shell):
    shell.arrive()
    shell.go_to("languages")
    shell.go_back()
    assert visiting_of(shell.state).place == HOME
    shell.go_to("languages")
    shell.go_home()
    assert visiting_of(shell.state).trail == (HOME,)


def test_the_visitor_chooses_comfort(shell):
    shell.arrive()
    shell.choose(Comfort("hi", "contrast", large_type=True))
    assert shell.comfort.large_type


def test_out_of_service_and_back(shell):
    shell.arrive()
    shell.break_down("the cache cannot be opened")
    assert shell.state == OutOfService("the cache cannot be opened")
    shell.mend()
    assert shell.state == Attract()


def test_nothing_is_announced_when_nothing_changed(shell, qtbot):
    with qtbot.assertNotEmitted(shell.state_changed):
        shell.go_back()
