"""The talk of a pairing: what follows what, and what is let fall."""

from dataclasses import replace

import pytest

from kiosk.stations.sync.flow.address import AddressFault, read_address
from kiosk.stations.sync.flow.pairing import (
    Accepted,
    AddressWanted,
    AgainWanted,
    Approved,
    Asking,
    Belonging,
    Code,
    ConnectWanted,
    Ended,
    Ending,
    Given,
    Left,
    Over,
    Pending,
    Ticked,
    Typed,
    Typing,
    Unheard,
    Waiting,
    advance,
)

SERVER = "https://sync.example.org"
CODE = Code("WDJB-MJHT", f"{SERVER}/pair?user_code=WDJB-MJHT")
HOME = Belonging(SERVER, "acme", "north", "Counter 1")
WAITING = Waiting(SERVER, CODE, 700.0, 600)
EVENTS = (
    Typed("x"),
    ConnectWanted(),
    Given(CODE, 600, 5, 100),
    Pending(),
    Unheard(),
    Accepted(HOME),
    Ended(Ending.DENIED),
    Ticked(0),
    AgainWanted(),
    AddressWanted(),
    Left(),
)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("sync.example.org", SERVER),
        (" https://Sync.Example.org/ ", SERVER),
        ("sync.example.org:8443/shop", "https://sync.example.org:8443/shop"),
        ("http://127.0.0.1:8460", "http://127.0.0.1:8460"),
        ("http://localhost", "http://localhost"),
        ("", AddressFault.EMPTY),
        ("  ", AddressFault.EMPTY),
        ("http://sync.example.org", AddressFault.NOT_SECURE),
        ("HTTP://sync.example.org", AddressFault.NOT_SECURE),
        ("ftp://sync.example.org", AddressFault.MALFORMED),
        ("sync example org", AddressFault.MALFORMED),
        ("me@sync.example.org", AddressFault.MALFORMED),
        ("sync.example.org/?a=b", AddressFault.MALFORMED),
        ("https://[", AddressFault.MALFORMED),
        ("sync.example.org:99999", AddressFault.MALFORMED),
    ],
)
def test_an_address_is_read_or_says_what_is_wrong(
    text: str, address: str | AddressFault
) -> None:
    assert read_address(text) == address


def test_a_good_address_is_asked_for_a_code() -> None:
    assert advance(Typing("sync.example.org"), ConnectWanted()) == Asking(SERVER)


def test_a_bad_address_stays_with_what_is_wrong_until_it_is_typed_anew() -> None:
    faulty = advance(Typing("http://sync"), ConnectWanted())

    assert faulty == Typing("http://sync", AddressFault.NOT_SECURE)
    assert advance(faulty, Typed("https://sync")) == Typing("https://sync")


def test_a_code_is_shown_for_as_long_as_it_is_good() -> None:
    waiting = advance(Asking(SERVER), Given(CODE, 600, 5, 100))

    assert waiting == WAITING
    assert advance(waiting, Ticked(640)) == replace(WAITING, left_s=60)
    assert advance(waiting, Ticked(700)) == Over(SERVER, Ending.EXPIRED)


def test_a_server_that_falls_silent_ends_nothing() -> None:
    unheard = advance(WAITING, Unheard())

    assert unheard == replace(WAITING, unheard=True)
    assert advance(unheard, Pending()) == WAITING


@pytest.mark.parametrize("state", [Asking(SERVER), WAITING])
def test_an_attempt_ends_with_a_place_or_with_why_not(state: Asking | Waiting) -> None:
    assert advance(state, Accepted(HOME)) == Approved(HOME)
    assert advance(state, Ended(Ending.DENIED)) == Over(SERVER, Ending.DENIED)


def test_after_an_ending_one_tap_asks_again() -> None:
    assert advance(Over(SERVER, Ending.EXPIRED), AgainWanted()) == Asking(SERVER)


@pytest.mark.parametrize("state", [Asking(SERVER), Over(SERVER, Ending.DENIED)])
def test_another_address_begins_with_the_one_before(state: Asking | Over) -> None:
    assert advance(state, AddressWanted()) == Typing(SERVER)


@pytest.mark.parametrize("state", [Asking(SERVER), WAITING, Over(SERVER, Ending.DENIED)])
def test_whoever_leaves_has_given_up(state: Asking | Waiting | Over) -> None:
    assert advance(state, Left()) == Typing(SERVER)


def test_an_approval_stands_whatever_comes() -> None:
    assert {advance(Approved(HOME), event) for event in EVENTS} == {Approved(HOME)}


@pytest.mark.parametrize(
    ("state", "deaf_to"),
    [
        (Typing("a"), (Pending, Unheard, Given, Accepted, Ended, Ticked, AgainWanted, Left)),
        (Asking(SERVER), (Typed, ConnectWanted, Pending, Unheard, Ticked, AgainWanted)),
        (WAITING, (Typed, ConnectWanted, Given, AgainWanted, AddressWanted)),
        (Over(SERVER, Ending.DENIED), (Typed, ConnectWanted, Given, Accepted, Ended, Ticked)),
    ],
)
def test_what_does_not_apply_changes_nothing(
    state: Typing | Asking | Waiting | Over, deaf_to: tuple[type, ...]
) -> None:
    events = [event for event in EVENTS if isinstance(event, deaf_to)]

    assert [advance(state, event) for event in events] == [state] * len(deaf_to)
