"""Fingers as a pure machine: rollover, long press, sliding, repeating."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.keyboard.fingers import (
    LONG_PRESS_S,
    REPEAT_DELAY_S,
    REPEAT_EVERY_S,
    Choosing,
    Closed,
    Down,
    FingerEvent,
    Held,
    Move,
    Opened,
    Outcome,
    Picked,
    Repeating,
    Rest,
    Tick,
    Touch,
    Typed,
    Up,
    advance,
)


def play(*events: FingerEvent) -> tuple[Touch, list[Outcome]]:
    touch: Touch = Rest()
    seen: list[Outcome] = []
    for event in events:
        touch, outcomes = advance(touch, event)
        seen += outcomes
    return touch, seen


LONG = Tick(LONG_PRESS_S, has_choices=True)


def test_a_key_types_when_the_finger_lifts() -> None:
    assert play(Down(1, 5, 0.0))[1] == []
    assert play(Down(1, 5, 0.0), Up(1)) == (Rest(), [Typed(5)])


def test_two_overlapping_taps_both_count_in_order() -> None:
    assert play(Down(1, 5, 0.0), Down(2, 6, 0.1), Up(1), Up(2))[1] == [Typed(5), Typed(6)]


def test_sliding_to_a_neighbour_types_the_neighbour() -> None:
    assert play(Down(1, 5, 0.0), Move(1, 6, None, 0.1), Up(1))[1] == [Typed(6)]


def test_sliding_off_the_keyboard_types_nothing() -> None:
    assert play(Down(1, 5, 0.0), Move(1, None, None, 0.1), Up(1)) == (Rest(), [])


def test_another_finger_lifting_changes_nothing() -> None:
    assert play(Down(1, 5, 0.0), Up(9), Move(9, 3, None, 0.1)) == (Held(1, 5, 0.0), [])


def test_a_long_press_opens_choices_that_stay_when_the_finger_lifts() -> None:
    assert play(Down(1, 5, 0.0), LONG, Up(1)) == (Choosing(5, None), [Opened(5)])


def test_lifting_on_a_choice_picks_it() -> None:
    slid = Move(1, None, 2, 0.6)
    assert play(Down(1, 5, 0.0), LONG, slid, Up(1)) == (Rest(), [Opened(5), Picked(5, 2)])


def test_a_key_without_choices_may_be_held_for_ever() -> None:
    assert play(Down(1, 5, 0.0), Tick(9.0, has_choices=False), Up(1))[1] == [Typed(5)]


def test_a_short_press_opens_nothing() -> None:
    assert play(Down(1, 5, 0.0), Tick(LONG_PRESS_S / 2, has_choices=True))[1] == []


def test_pressing_another_key_closes_the_choices_and_counts() -> None:
    events = (Down(1, 5, 0.0), LONG, Up(1), Down(1, 7, 1.0), Up(1))
    assert play(*events)[1] == [Opened(5), Closed(), Typed(7)]


def test_backspace_acts_at_once_and_repeats_while_held() -> None:
    first = REPEAT_DELAY_S
    events = (
        Down(1, 8, 0.0, repeats=True),
        Tick(first - 0.01, has_choices=False),
        Tick(first, has_choices=False),
        Tick(first + REPEAT_EVERY_S, has_choices=False),
        Up(1),
        Tick(9.0, has_choices=False),
    )
    assert play(*events) == (Rest(), [Typed(8)] * 3)


def test_a_stalled_screen_repeats_once_and_not_for_all_the_time_lost() -> None:
    touch, seen = play(Down(1, 8, 0.0, repeats=True), Tick(5.0, has_choices=False))
    assert (touch, seen) == (Repeating(1, 8, 5.0 + REPEAT_EVERY_S), [Typed(8)] * 2)


def test_sliding_off_backspace_stops_it() -> None:
    assert play(Down(1, 8, 0.0, repeats=True), Move(1, 7, None, 0.1))[0] == Rest()


def test_a_touch_beside_every_key_still_completes_the_held_one() -> None:
    assert play(Down(1, 5, 0.0), Down(2, None, 0.1)) == (Rest(), [Typed(5)])


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9)), max_size=30))
def test_every_tap_is_typed_exactly_once_however_fingers_overlap(
    taps: list[tuple[int, int]],
) -> None:
    events: list[FingerEvent] = [Down(finger, key, 0.0) for finger, key in taps]
    events += [Up(finger) for finger in range(4)]
    assert play(*events)[1] == [Typed(key) for _, key in taps]
