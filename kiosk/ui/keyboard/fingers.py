"""What fingers on keys mean, as a pure state machine with the time handed in.

1. A key types when its finger lifts; a repeating key types at once and again while held.
2. A second finger completes the first one's key at once, so that fast typing loses nothing.
3. A finger may slide to the key it meant; off the keyboard it types nothing.
4. A key with choices opens them after `LONG_PRESS_S`; lifting on a choice picks it, lifting
   elsewhere leaves them open for a tap.
"""

from dataclasses import dataclass, replace

LONG_PRESS_S = 0.45
REPEAT_DELAY_S = 0.45
REPEAT_EVERY_S = 0.06

Finger = int
KeyIndex = int


@dataclass(frozen=True, slots=True)
class Rest:
    """No finger that still counts."""


@dataclass(frozen=True, slots=True)
class Held:
    finger: Finger
    key: KeyIndex
    since_s: float


@dataclass(frozen=True, slots=True)
class Repeating:
    finger: Finger
    key: KeyIndex
    next_s: float


@dataclass(frozen=True, slots=True)
class Choosing:
    """Choices are open above `key`; `finger` is None once it was lifted."""

    key: KeyIndex
    finger: Finger | None
    pick: int | None = None


Touch = Rest | Held | Repeating | Choosing


@dataclass(frozen=True, slots=True)
class Down:
    finger: Finger
    key: KeyIndex | None
    at_s: float
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """The finger is now on `key`, on choice number `pick`, or on neither."""

    finger: Finger
    key: KeyIndex | None
    pick: int | None
    at_s: float


@dataclass(frozen=True, slots=True)
class Up:
    finger: Finger


@dataclass(frozen=True, slots=True)
class Tick:
    at_s: float
    has_choices: bool


FingerEvent = Down | Move | Up | Tick


@dataclass(frozen=True, slots=True)
class Typed:
    key: KeyIndex


@dataclass(frozen=True, slots=True)
class Opened:
    key: KeyIndex


@dataclass(frozen=True, slots=True)
class Picked:
    key: KeyIndex
    choice: int


@dataclass(frozen=True, slots=True)
class Closed:
    """The choices are gone, nothing was picked."""


Outcome = Typed | Opened | Picked | Closed
Step = tuple[Touch, tuple[Outcome, ...]]


def advance(touch: Touch, event: FingerEvent) -> Step:
    """The next state and what happened; an event that does not apply changes nothing."""
    match event:
        case Down():
            return _down(touch, event)
        case Move():
            return _move(touch, event), ()
        case Up(finger):
            return _up(touch, finger)
        case Tick():
            return _tick(touch, event)


def _down(touch: Touch, event: Down) -> Step:
    before: tuple[Outcome, ...] = ()
    match touch:
        case Held(key=key):
            before = (Typed(key),)
        case Choosing():
            before = (Closed(),)
        case Rest() | Repeating():
            pass
    if event.key is None:
        return Rest(), before
    if event.repeats:
        repeating = Repeating(event.finger, event.key, event.at_s + REPEAT_DELAY_S)
        return repeating, (*before, Typed(event.key))
    return Held(event.finger, event.key, event.at_s), before


def _move(touch: Touch, event: Move) -> Touch:
    match touch:
        case Held(finger, key) if finger == event.finger and key != event.key:
            return Rest() if event.key is None else Held(finger, event.key, event.at_s)
        case Repeating(finger, key) if finger == event.finger and key != event.key:
            return Rest()
        case Choosing(finger=finger) if finger == event.finger:
            return replace(touch, pick=event.pick)
        case _:
            return touch


def _up(touch: Touch, lifted: Finger) -> Step:
    match touch:
        case Held(finger, key) if finger == lifted:
            return Rest(), (Typed(key),)
        case Repeating(finger) if finger == lifted:
            return Rest(), ()
        case Choosing(key, finger, None) if finger == lifted:
            return Choosing(key, None), ()
        case Choosing(key, finger, int(pick)) if finger == lifted:
            return Rest(), (Picked(key, pick),)
        case _:
            return touch, ()


def _tick(touch: Touch, event: Tick) -> Step:
    match touch:
        case Held(finger, key, since_s) if (
            event.has_choices and event.at_s - since_s >= LONG_PRESS_S
        ):
            return Choosing(key, finger), (Opened(key),)
        case Repeating(finger, key, next_s) if event.at_s >= next_s:
            # A late tick repeats once: a stalled screen must not erase a whole word afterwards.
            return Repeating(finger, key, event.at_s + REPEAT_EVERY_S), (Typed(key),)
        case _:
            return touch, ()
