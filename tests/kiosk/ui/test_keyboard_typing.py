"""Typing as a pure state: shift, lock, pages, and that the state never keeps text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.keyboard.catalogue import ALL_CODES, shipped_layout
from kiosk.ui.keyboard.layout import Action, ActionKey, ExtraKey, Gap, Key, PageKey, TextKey
from kiosk.ui.keyboard.typing_state import Command, Insert, Shift, TypingState, choose, tap

SHIFT = ActionKey(Action.SHIFT)
E_KEY = TextKey("e", "E", ("é", "è"), ("É", "È"))


def start(code: str = "en") -> TypingState:
    return TypingState(shipped_layout(code))


def typed(state: TypingState, *keys: Key, gap_s: float = 1.0) -> tuple[TypingState, str]:
    text = ""
    for number, key in enumerate(keys):
        state, edit = tap(state, key, number * gap_s)
        text += edit.text if isinstance(edit, Insert) else ""
    return state, text


def test_shift_holds_for_one_character() -> None:
    assert typed(start(), SHIFT, E_KEY, E_KEY)[1] == "Ee"


def test_a_double_tap_locks_shift_until_it_is_tapped_again() -> None:
    locked, _ = typed(start(), SHIFT, SHIFT, gap_s=0.2)
    assert locked.shift is Shift.LOCKED
    assert typed(locked, E_KEY, E_KEY, SHIFT, E_KEY)[1] == "EEe"


def test_two_slow_taps_put_shift_on_and_off() -> None:
    assert typed(start(), SHIFT, SHIFT, gap_s=0.5)[0].shift is Shift.OFF


def test_a_letter_between_two_taps_makes_no_double_tap() -> None:
    assert typed(start(), SHIFT, E_KEY, SHIFT, gap_s=0.1)[0].shift is Shift.ONCE


def test_an_alternative_uses_up_shift_as_a_letter_does() -> None:
    state, _ = tap(start(), SHIFT, 0.0)
    assert state.choices(E_KEY) == ("E", "É", "È")
    state, edit = choose(state, "É")
    assert (state.shift, edit) == (Shift.OFF, Insert("É"))


def test_a_key_without_alternatives_offers_nothing() -> None:
    assert start().choices(TextKey("x", "X")) == ()
    assert start().choices(SHIFT) == ()


def test_symbols_stay_open_until_a_space() -> None:
    state, _ = tap(start(), PageKey("symbols"), 0.0)
    state, edit = tap(state, TextKey("%", "%"), 1.0)
    assert (state.page_name, edit) == ("symbols", Insert("%"))
    state, edit = tap(state, ActionKey(Action.SPACE), 2.0)
    assert (state.page_name, edit) == ("letters", Insert(" "))


@pytest.mark.parametrize(
    ("action", "command"),
    [
        (Action.BACKSPACE, Command.ERASE),
        (Action.CLEAR, Command.CLEAR),
        (Action.ENTER, Command.ENTER),
        (Action.LANGUAGE, Command.OFFER_LANGUAGES),
        (Action.HIDE, Command.HIDE),
    ],
)
def test_an_action_key_says_what_to_do(action: Action, command: Command) -> None:
    assert tap(start(), ActionKey(action), 0.0) == (start(), command)


@pytest.mark.parametrize("place", [Gap(), ExtraKey()])
def test_an_empty_place_types_nothing(place: Key) -> None:
    assert tap(start(), place, 0.0) == (start(), None)


def test_hindi_conjuncts_come_out_in_unicode_order() -> None:
    keys = {
        key.text: key
        for row in shipped_layout("hi").page("letters").rows
        for key in row
        if isinstance(key, TextKey)
    }
    state = start("hi")
    state, first = typed(state, keys["क"], keys["्"], SHIFT, keys["स"], keys["ि"])
    assert first == "क्शि"
    assert [hex(ord(character)) for character in first] == [
        "0x915",
        "0x94d",
        "0x936",
        "0x93f",
    ]


@given(st.data())
def test_whatever_is_tapped_the_state_names_a_page_of_its_layout(data: st.DataObject) -> None:
    state = TypingState(shipped_layout(data.draw(st.sampled_from(ALL_CODES))))
    for at_s in range(data.draw(st.integers(0, 12))):
        keys = [key for row in state.page.rows for key in row]
        state, _ = tap(state, data.draw(st.sampled_from(keys)), at_s / 4)
    assert state.page_name in state.layout.pages
