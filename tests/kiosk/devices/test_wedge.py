"""Scanner bursts become scans, typing stays typing, and the two never mix."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.wedge import (
    GS,
    STX,
    Held,
    Outcome,
    Scanned,
    Typed,
    WedgeDecoder,
    WedgeSettings,
    char_of_control_key,
)
from kiosk.ports import Scan
from shared.errors import InputError

FAST_S = 0.010
SLOW_S = 0.120
LETTERS = st.characters(exclude_characters=STX + "\r\n\t", exclude_categories=["Cs"])
CODES = st.text(LETTERS, min_size=4, max_size=60)
WORDS = st.text(LETTERS, min_size=1, max_size=20)


class Desk:
    """A decoder with a clock, keeping apart what was typed and what was scanned."""

    def __init__(self, settings: WedgeSettings | None = None) -> None:
        self.decoder = WedgeDecoder(settings)
        self.now_s = 100.0
        self.typed = ""
        self.scans: list[bytes] = []

    def keys(self, chars: Iterable[str], pause_s: float) -> None:
        for char in chars:
            self.now_s += pause_s
            self.take(self.decoder.key(char, self.now_s))

    def pause(self) -> None:
        self.now_s += SLOW_S
        self.take(self.decoder.expire(self.now_s))

    def take(self, outcome: Outcome) -> None:
        match outcome:
            case Held():
                pass
            case Typed(text):
                self.typed += text
            case Scanned(scan, typed_before):
                self.typed += typed_before
                self.scans.append(scan.data)


@given(st.text(LETTERS | st.sampled_from("\r\t"), max_size=40))
def test_slow_keys_all_come_back_in_order(text: str):
    desk = Desk()
    desk.keys(text, SLOW_S)
    desk.pause()
    assert (desk.typed, desk.scans) == (text, [])


@given(CODES, st.sampled_from(["\r", "\t", "\r\n"]))
def test_fast_keys_and_a_suffix_are_exactly_one_scan(code: str, suffix: str):
    desk = Desk()
    desk.keys(code + suffix, FAST_S)
    desk.pause()
    assert (desk.typed, desk.scans) == ("", [code.encode()])


@given(st.lists(st.tuples(st.booleans(), CODES), max_size=6))
def test_scans_between_typed_words_never_mix_with_them(turns: list[tuple[bool, str]]):
    desk = Desk()
    for is_scan, text in turns:
        desk.keys(text[:1], SLOW_S)
        desk.keys(text[1:] + "\r" if is_scan else "", FAST_S)
        desk.keys("" if is_scan else text[1:], SLOW_S)
    desk.pause()
    assert desk.typed == "".join(text for is_scan, text in turns if not is_scan)
    assert desk.scans == [text.encode() for is_scan, text in turns if is_scan]


@given(st.lists(st.tuples(LETTERS, st.floats(0, 0.1)), max_size=60))
def test_at_any_rhythm_no_character_is_lost_without_a_suffix(keys: list[tuple[str, float]]):
    desk = Desk()
    for char, pause_s in keys:
        desk.keys(char, pause_s)
    desk.pause()
    assert desk.typed == "".join(char for char, _ in keys)


@given(WORDS, CODES)
def test_a_prefix_parts_a_scan_from_typing_without_any_pause(word: str, code: str):
    desk = Desk()
    desk.keys(word + STX + code + "\r", FAST_S)
    assert (desk.typed, desk.scans) == (word, [code.encode()])


def test_a_short_fast_word_and_enter_is_typing():
    desk = Desk()
    desk.keys("yes\r", FAST_S)
    assert (desk.typed, desk.scans) == ("yes\r", [])


def test_a_single_enter_is_typing_at_once():
    assert WedgeDecoder().key("\r", 5.0) == Typed("\r")


def test_a_group_separator_stays_in_the_scan():
    desk = Desk()
    desk.keys(["]", "C", "1", "1", "0", "L", char_of_control_key("]"), "1", "7", "\r"], FAST_S)
    assert desk.scans == [b"]C110L" + GS.encode() + b"17"]


def test_a_key_without_text_changes_nothing():
    desk = Desk()
    desk.keys(["A", "", "B", "C", "", "D", "\r"], FAST_S)
    assert desk.scans == [b"ABCD"]


def test_the_longest_code_is_a_scan_and_one_key_more_is_text():
    settings = WedgeSettings(longest_code=10)
    fits, too_long = Desk(settings), Desk(settings)
    fits.keys("0123456789\r", FAST_S)
    too_long.keys("0123456789X\r", FAST_S)
    assert (fits.typed, fits.scans) == ("", [b"0123456789"])
    assert (too_long.typed, too_long.scans) == ("0123456789X\r", [])


def test_after_an_overlong_burst_the_next_scan_is_read():
    desk = Desk(WedgeSettings(longest_code=5))
    desk.keys("0123456789\r", FAST_S)
    desk.pause()
    desk.keys("ABCDE\r", FAST_S)
    assert desk.scans == [b"ABCDE"]


def test_a_scan_right_after_another_is_read_too():
    desk = Desk()
    desk.keys("ABCD\r\nEFGH\r\n", FAST_S)
    assert (desk.typed, desk.scans) == ("", [b"ABCD", b"EFGH"])


def test_held_keys_come_back_when_no_suffix_follows():
    decoder = WedgeDecoder()
    decoder.key("A", 1.0)
    assert decoder.holding
    assert decoder.expire(1.01) == Held()
    assert decoder.expire(decoder.expires_at_s + 0.001) == Typed("A")
    assert not decoder.holding


def test_a_lone_half_of_a_character_pair_does_not_break_the_scan():
    decoder = WedgeDecoder()
    for char in "ABC\ud800":
        decoder.key(char, 1.0)
    assert decoder.key("\r", 1.0) == Scanned(Scan(b"ABC?", "keyboard scanner"))


def test_an_announced_code_may_be_short():
    desk = Desk(WedgeSettings(prefixes="~"))
    desk.keys("~7\r", FAST_S)
    assert desk.scans == [b"7"]


def test_a_prefix_without_a_code_is_typing():
    desk = Desk(WedgeSettings(prefixes="~"))
    desk.keys("~\r", FAST_S)
    assert (desk.typed, desk.scans) == ("~\r", [])


@pytest.mark.parametrize(("key", "meant"), [("]", GS), ("b", STX), ("m", "\r"), ("5", "5")])
def test_control_keys_mean_control_characters(key: str, meant: str):
    assert char_of_control_key(key) == meant


def test_settings_that_cannot_tell_anything_apart_are_refused():
    with pytest.raises(InputError, match="must be positive"):
        WedgeSettings(longest_pause_s=0)
