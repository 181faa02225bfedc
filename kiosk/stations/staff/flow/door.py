"""The staff's door: a PIN is chosen once, asked for at every visit, and changed behind it.

Rules, all of them held by `advance`:
1. Only a right PIN, or the choice of the very first one, unlocks; a visit begins locked.
2. Digits live in the states in which they are typed and checked, and in no other.
3. One check at a time: while it runs, no key and no second check counts.
4. Changing the PIN asks for the present one, and a miss there counts like one at the door.
5. Being locked out locks an open door as well.
6. Whoever goes elsewhere leaves nothing typed behind, and an unfinished change undone.
7. An open door can be locked before its visit ends.
"""

from typing import assert_never

from kiosk.stations.staff.flow.pin import LEAST_DIGITS, MOST_DIGITS, Weakness, weakness_of
from kiosk.stations.staff.flow.talk import (
    Aim,
    ChangeWanted,
    Checking,
    Choosing,
    Cleared,
    Entering,
    Erased,
    Event,
    Failed,
    Fitted,
    Keeping,
    Kept,
    Key,
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
    Standing,
    State,
    Stood,
    Ticked,
    Typing,
    Unlocked,
    WentElsewhere,
)


def is_open(state: State) -> bool:
    """Whether the staff's places are open: unlocked, or unlocked and changing the PIN."""
    match state:
        case Unlocked():
            return True
        case Looking() | LockedOut():
            return False
        case _:
            return state.aim is Aim.CHANGE


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match state, event:
        case (
            (Entering() | Choosing() | Repeating()),
            (Pressed() | Erased() | Cleared() | Sent()),
        ):
            return _after_key(state, event)
        case ((Looking() | Checking() | Keeping()), (Stood() | Fitted() | Kept() | Failed())):
            return _after_answer(state, event)
        case LockedOut(until_s), Ticked(now_s) if now_s >= until_s:
            return Looking()
        case Unlocked(), (ChangeWanted() | LockWanted()):
            return Entering(Aim.CHANGE) if isinstance(event, ChangeWanted) else Looking()
        case ((Entering() | Choosing() | Repeating()), WentElsewhere()):
            return _untyped(state)
        case _:
            return state


def _after_key(state: Typing, key: Key) -> State:
    match key:
        case Pressed(digit):
            return _with_digits(state, (state.digits + digit)[:MOST_DIGITS])
        case Erased():
            return _with_digits(state, state.digits[:-1])
        case Cleared():
            return _with_digits(state, "")
        case Sent():
            return _after_sending(state)
        case _:
            assert_never(key)


def _with_digits(state: Typing, digits: str) -> Typing:
    """A remark about what was typed before goes with the first new digit."""
    match state:
        case Entering(aim):
            return Entering(aim, digits)
        case Choosing(aim):
            return Choosing(aim, digits)
        case Repeating(aim, chosen):
            return Repeating(aim, chosen, digits)
        case _:
            assert_never(state)


def _after_sending(state: Typing) -> State:
    """What is too short to be a PIN is no try."""
    match state:
        case Entering(aim, digits):
            if len(digits) < LEAST_DIGITS:
                return Entering(aim, "", Weakness.TOO_SHORT)
            return Checking(aim, digits)
        case Choosing(aim, digits):
            weakness = weakness_of(digits)
            return Repeating(aim, digits) if weakness is None else Choosing(aim, "", weakness)
        case Repeating(aim, chosen, digits):
            same = digits == chosen
            return Keeping(aim, chosen) if same else Choosing(aim, "", NotTheSame())
        case _:
            assert_never(state)


def _after_answer(
    state: Looking | Checking | Keeping, answer: Stood | Fitted | Kept | Failed
) -> State:
    match state, answer:
        case Checking(), Stood(Shut(tries)):
            return Entering(state.aim, remark=Missed(tries))
        case _, Stood(standing):
            return _facing(standing)
        case Checking(aim), Fitted():
            return Unlocked() if aim is Aim.UNLOCK else Choosing(Aim.CHANGE)
        case Keeping(), Kept():
            return Unlocked()
        case ((Checking(aim) | Keeping(aim)), Failed()):
            return Looking() if aim is Aim.UNLOCK else Unlocked()
        case _:
            return state


def _facing(standing: Standing) -> State:
    match standing:
        case NoPin():
            return Choosing()
        case Shut():
            return Entering()
        case ShutUntil(until_s):
            return LockedOut(until_s)
        case _:
            assert_never(standing)


def _untyped(state: Typing) -> State:
    if state.aim is Aim.CHANGE:
        return Unlocked()
    return Entering() if isinstance(state, Entering) else Choosing()
