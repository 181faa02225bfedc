"""The talk at the staff's door, without a screen, a clock or a hash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.stations.staff.flow.door import advance, is_open
from kiosk.stations.staff.flow.pin import MOST_DIGITS, Weakness
from kiosk.stations.staff.flow.talk import (
    Aim,
    ChangeWanted,
    Checking,
    Choosing,
    Cleared,
    Entering,
    Erased,
    Failed,
    Fitted,
    Keeping,
    Kept,
    LockedOut,
    LockWanted,
    Looking,
    Missed,
    NoPin,
    NotTheSame,
    Pressed,
    Repeating,
    Sent,
    Shut,
    ShutUntil,
    Stood,
    Ticked,
    Unlocked,
    WentElsewhere,
)

GOOD, OTHER = "246810", "135792"


def typed(pin):
    return (*(Pressed(digit) for digit in pin), Sent())


def after(*events, state=None):
    state = state or Looking()
    for event in events:
        state = advance(state, event)
    return state


def test_the_first_pin_is_chosen_repeated_kept_and_unlocks():
    assert after(Stood(NoPin())) == Choosing()
    assert after(Stood(NoPin()), *typed(GOOD)) == Repeating(Aim.UNLOCK, GOOD)
    keeping = after(Stood(NoPin()), *typed(GOOD), *typed(GOOD))
    assert keeping == Keeping(Aim.UNLOCK, GOOD)
    assert advance(keeping, Kept()) == Unlocked()


def test_the_places_of_staff_are_open_behind_a_pin_only():
    assert is_open(Unlocked())
    assert not is_open(Looking())
    assert not is_open(LockedOut(30))
    assert is_open(Entering(Aim.CHANGE))
    assert not is_open(Entering(Aim.UNLOCK))


def test_a_weak_pin_is_refused_with_its_reason():
    assert after(Stood(NoPin()), *typed("123456")) == Choosing(remark=Weakness.RUN)


def test_a_slip_in_the_repetition_begins_the_choice_anew():
    slipped = after(Stood(NoPin()), *typed(GOOD), *typed(OTHER))
    assert slipped == Choosing(remark=NotTheSame())


def test_the_right_pin_unlocks():
    checking = after(Stood(Shut(5)), *typed(GOOD))
    assert checking == Checking(Aim.UNLOCK, GOOD)
    assert advance(checking, Fitted()) == Unlocked()


def test_a_wrong_pin_is_told_with_the_tries_that_are_left():
    missed = after(Stood(Shut(5)), *typed(OTHER), Stood(Shut(4)))
    assert missed == Entering(remark=Missed(4))
    assert advance(missed, Pressed("2")) == Entering(digits="2")


def test_too_few_digits_are_no_try():
    assert after(Stood(Shut(5)), *typed("2468")) == Entering(remark=Weakness.TOO_SHORT)


def test_the_lock_out_ends_with_another_look_at_the_record():
    locked = after(Stood(Shut(1)), *typed(OTHER), Stood(ShutUntil(90.0)))
    assert locked == LockedOut(90.0)
    assert advance(locked, Ticked(89.9)) == locked
    assert advance(locked, Ticked(90.0)) == Looking()
    assert after(Stood(ShutUntil(90.0))) == locked


@pytest.mark.parametrize("event", [*typed(OTHER), Cleared(), Erased(), ChangeWanted()])
def test_while_a_pin_is_checked_nothing_else_counts(event):
    checking = Checking(Aim.UNLOCK, GOOD)
    assert advance(checking, event) == checking


def test_digits_can_be_taken_back_and_end_at_twelve():
    assert after(Stood(Shut(5)), Pressed("1"), Pressed("2"), Erased()) == Entering(digits="1")
    assert after(Stood(Shut(5)), Pressed("1"), Cleared()) == Entering()
    long = after(Stood(Shut(5)), *(Pressed("7") for _ in range(20)))
    assert long == Entering(digits="7" * MOST_DIGITS)


def test_the_pin_is_changed_by_whoever_knows_the_present_one():
    asked = after(ChangeWanted(), state=Unlocked())
    assert asked == Entering(Aim.CHANGE)
    choosing = after(*typed(GOOD), Fitted(), state=asked)
    assert choosing == Choosing(Aim.CHANGE)
    assert after(*typed(OTHER), *typed(OTHER), Kept(), state=choosing) == Unlocked()


def test_a_locked_door_offers_no_change():
    assert advance(Entering(), ChangeWanted()) == Entering()


def test_misses_while_changing_lock_an_open_door():
    changing = after(ChangeWanted(), *typed(OTHER), state=Unlocked())
    assert is_open(changing)
    assert is_open(advance(changing, Stood(Shut(1))))
    assert not is_open(advance(changing, Stood(ShutUntil(90.0))))


@pytest.mark.parametrize(
    ("state", "left"),
    [
        (Entering(digits="24"), Entering()),
        (Choosing(digits="24"), Choosing()),
        (Repeating(Aim.UNLOCK, GOOD, "24"), Choosing()),
        (Entering(Aim.CHANGE, "24"), Unlocked()),
        (Repeating(Aim.CHANGE, GOOD, "24"), Unlocked()),
        (Unlocked(), Unlocked()),
        (Checking(Aim.UNLOCK, GOOD), Checking(Aim.UNLOCK, GOOD)),
    ],
)
def test_going_elsewhere_leaves_nothing_typed_behind(state, left):
    assert advance(state, WentElsewhere()) == left


def test_what_could_not_be_written_leaves_the_door_as_it_was():
    assert advance(Checking(Aim.UNLOCK, GOOD), Failed()) == Looking()
    assert advance(Keeping(Aim.UNLOCK, GOOD), Failed()) == Looking()
    assert advance(Checking(Aim.CHANGE, GOOD), Failed()) == Unlocked()
    assert advance(Looking(), Failed()) == Looking()


def test_whoever_chose_a_pin_second_is_asked_for_the_first_one():
    assert advance(Keeping(Aim.UNLOCK, GOOD), Stood(Shut(5))) == Entering()


events = st.one_of(
    st.sampled_from(
        [Erased(), Cleared(), Sent(), Failed(), ChangeWanted(), WentElsewhere(), Ticked(10.0)]
    ),
    st.builds(Pressed, st.sampled_from("0123456789")),
    st.sampled_from([Stood(NoPin()), Stood(Shut(3)), Stood(ShutUntil(9.0))]),
    st.just(Kept()),
)


@given(st.lists(events, max_size=60))
def test_without_a_pin_that_fitted_or_was_kept_the_door_never_opens(history):
    assert not is_open(after(*(event for event in history if event != Kept())))


@given(st.lists(events, max_size=60))
def test_no_state_and_no_event_shows_a_digit(history):
    told = [repr(after(*history[:count])) for count in range(len(history))]
    told += [repr(event) for event in history if isinstance(event, Pressed)]
    assert not [
        text for text in told if "digits" in text or "chosen" in text or "digit=" in text
    ]


def test_an_open_door_is_locked_before_its_visit_ends():
    assert advance(Unlocked(), LockWanted()) == Looking()
    assert advance(Entering(), LockWanted()) == Entering(), "it is locked already"
