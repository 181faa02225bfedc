"""The supervisor's decisions, one by one, without a process and without time passing."""

from signal import SIGABRT, SIGKILL, SIGTERM

import pytest

from kiosk.exit_codes import ExitCode
from kiosk.options import Trouble
from kiosk.settings.schema import Supervisor
from kiosk.supervisor.events import (
    Beat,
    Ended,
    FailureSaid,
    Finish,
    LimitsSaid,
    Nothing,
    Passed,
    Send,
    StartKiosk,
    StartNotice,
    StopAsked,
)
from kiosk.supervisor.policy import (
    Clearing,
    Dumping,
    Noticing,
    Pausing,
    Running,
    State,
    deadline,
    pause_s,
)
from tests.support.supervisor_story import CRASH, LIMITS, Story, ready, started


def test_the_defaults_are_those_of_the_settings() -> None:
    settings = Supervisor()

    assert LIMITS.hang_after_s == settings.hang_after.total_seconds()
    assert LIMITS.longest_pause_s == settings.longest_pause.total_seconds()
    assert LIMITS.stable_after_s == settings.stable_after.total_seconds()


def test_the_first_crash_is_followed_by_a_restart_at_once() -> None:
    assert ready().tell(CRASH, after_s=5) == StartKiosk()


def test_crashes_that_repeat_pause_longer_and_longer() -> None:
    assert [pause_s(falls, 60) for falls in range(1, 11)] == [
        *(0, 1, 2, 4, 8, 16, 32, 60, 60, 60)
    ]


def test_the_third_crash_shows_the_out_of_service_screen_until_the_next_try() -> None:
    story = ready()
    story.tell(CRASH)
    story.tell(CRASH)
    story.wait()

    assert story.tell(CRASH) == StartNotice(Trouble.CRASHED, "")
    assert story.wait() == Send(SIGTERM)
    assert story.now == 3
    assert story.tell(Ended(0)) == StartKiosk()


def test_a_stable_run_makes_earlier_crashes_forgotten() -> None:
    story = ready()
    for _ in range(2):
        story.tell(CRASH)
        story.wait()

    story.tell(Beat(ready=True))

    assert story.tell(CRASH, after_s=LIMITS.stable_after_s) == StartKiosk()


def test_a_silent_kiosk_dumps_its_stacks_and_is_killed_if_it_cannot() -> None:
    story = ready()

    assert story.wait() == Send(SIGABRT)
    assert story.now == LIMITS.hang_after_s
    assert story.wait() == Send(SIGKILL)
    assert story.tell(Ended(-SIGKILL)) == StartKiosk()


def test_a_kiosk_that_hangs_again_and_again_is_reported_as_hung() -> None:
    story = ready()
    story.tell(CRASH)
    story.tell(CRASH)
    story.wait()
    story.wait()

    assert story.tell(Ended(-SIGABRT)) == StartNotice(Trouble.HUNG, "")


def test_a_kiosk_that_hangs_at_the_end_of_a_stable_run_is_started_at_once() -> None:
    story = Story(State(Running(0, 10, ready=True), LIMITS, falls=2))
    story.tell(Beat(), after_s=LIMITS.stable_after_s)
    story.wait()

    assert story.tell(Ended(-SIGABRT)) == StartKiosk()


def test_a_beat_in_time_keeps_the_kiosk_alive() -> None:
    story = ready()

    story.tell(Beat(), after_s=9)

    assert story.tell(Passed(), after_s=9) == Nothing()


def test_the_start_may_take_longer_than_a_beat() -> None:
    story = started()

    assert story.tell(Passed(), after_s=LIMITS.hang_after_s + 1) == Nothing()
    assert story.wait() == Send(SIGABRT)


def test_limits_of_the_settings_replace_the_defaults() -> None:
    story = started()

    story.tell(LimitsSaid(3, 30, 90))
    story.tell(Beat())

    assert deadline(story.state) == 3


@pytest.mark.parametrize("code", [ExitCode.INPUT, ExitCode.UNAVAILABLE, ExitCode.EVIDENCE])
def test_a_foreseen_failure_at_the_start_ends_the_supervisor_with_its_code(code: int) -> None:
    assert started().tell(Ended(code)) == Finish(code)


def test_unattended_a_foreseen_failure_is_shown_with_its_sentence_and_tried_again() -> None:
    story = started(unattended=True)
    story.tell(FailureSaid("The camera is gone."))

    shown = story.tell(Ended(ExitCode.UNAVAILABLE))

    assert shown == StartNotice(Trouble.UNAVAILABLE, "The camera is gone.")
    assert story.wait() == Send(SIGTERM)
    assert story.now == LIMITS.retry_foreseen_s


def test_a_foreseen_failure_of_a_kiosk_that_was_ready_is_a_crash() -> None:
    assert ready().tell(Ended(ExitCode.UNAVAILABLE)) == StartKiosk()


@pytest.mark.parametrize("unattended", [True, False])
@pytest.mark.parametrize("code", [ExitCode.OK, ExitCode.USAGE])
def test_a_clean_end_and_a_wrong_command_line_are_final(*, code: int, unattended: bool) -> None:
    assert started(unattended=unattended).tell(Ended(code)) == Finish(code)


def test_an_out_of_service_screen_that_crashes_leaves_the_next_try_where_it_was() -> None:
    story = Story(State(Noticing(until=50), LIMITS, falls=5))

    assert story.tell(CRASH, after_s=10) == Nothing()
    assert story.state.phase == Pausing(50)


def test_an_out_of_service_screen_that_stays_is_killed() -> None:
    story = Story(State(Clearing(kill_at=5), LIMITS, falls=5))

    assert story.wait() == Send(SIGKILL)
    assert story.tell(Ended(-SIGKILL)) == StartKiosk()


@pytest.mark.parametrize("status", [0, -SIGTERM])
def test_a_request_to_stop_is_passed_on_and_ends_cleanly(status: int) -> None:
    story = ready()

    assert story.tell(StopAsked()) == Send(SIGTERM)
    assert story.tell(StopAsked()) == Nothing()
    assert story.tell(Ended(status)) == Finish(ExitCode.OK)


def test_a_kiosk_that_does_not_stop_is_killed_and_that_is_a_defect() -> None:
    story = ready()
    story.tell(StopAsked())

    assert story.wait() == Send(SIGKILL)
    assert story.now == LIMITS.stop_within_s
    assert story.tell(Ended(-SIGKILL)) == Finish(ExitCode.BUG)


def test_a_request_to_stop_in_a_pause_ends_at_once() -> None:
    story = Story(State(Pausing(9), LIMITS, falls=2))

    assert story.tell(StopAsked()) == Finish(ExitCode.OK)


def test_words_of_a_process_that_is_going_change_nothing() -> None:
    story = Story(State(Dumping(was_stable=False, kill_at=2), LIMITS))

    story.tell(Beat(ready=True))

    assert story.state.phase == Dumping(was_stable=False, kill_at=2)
