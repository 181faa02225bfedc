"""What the screens of sync say: nothing of the server's English where a code is known."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.stations.sync.flow.connection import (
    Barred,
    Beginning,
    Connected,
    Disproved,
    Link,
    Offline,
    Reading,
    Refused,
    Standing,
    Stuck,
    TurnedAway,
)
from kiosk.stations.sync.flow.pairing import Belonging, Code, Ending, Waiting
from kiosk.stations.sync.screen.claim import ClaimCode
from kiosk.stations.sync.screen.pairing_words import PairingWords
from kiosk.stations.sync.screen.refusal_words import RefusalWords
from kiosk.stations.sync.screen.words import ConnectionWords
from shared.wire import shelf_acts

ROOT = Path(__file__).parents[4]
NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
KINDS = {
    value
    for value in vars(shelf_acts).values()
    if isinstance(value, str) and re.fullmatch(r"[a-z]+\.[a-z-]+", value)
} - {"shared.wire"}
HOSTILE = "\u202egnihton\x1b[31m" + "x" * 900
STANDING = Standing(Belonging("https://a.example", "acme", "north", "1"), Connected())
LINKS: list[Link] = [
    Beginning(),
    Connected(),
    Offline(None),
    Offline(NOW - timedelta(hours=2), NOW + timedelta(minutes=3)),
    *(TurnedAway(why) for why in Barred),
    Disproved(),
    Stuck(),
]


def refused(code: str, kind: str = "batch.put", sentence: str = "English.") -> Refused:
    return Refused(1234, kind, NOW, code, sentence)


def codes_of_the_server() -> set[str]:
    """As they stand in its source: nothing there may be without words here."""
    places = ("sync_server/freshness/service", "sync_server/sync/service")
    files = [file for place in places for file in (ROOT / place).glob("*.py")]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    codes = re.findall(r'(?:Lost|Verdict)\(\s*"([a-z-]+)"', text)
    return {*codes, *re.findall(r'^_FORK = "([a-z-]+)"', text, re.MULTILINE)}


def test_the_codes_of_the_server_are_found() -> None:
    assert {"unknown-batch", "signature", "cloned-kiosk", "quarantine-full"} <= (
        codes_of_the_server()
    )


@pytest.mark.parametrize("code", sorted(codes_of_the_server()))
def test_every_code_of_the_server_has_words(code: str) -> None:
    assert "English" not in RefusalWords("en").why(refused(code))


def test_an_unknown_code_is_told_in_the_words_of_the_server_without_its_tricks() -> None:
    words = RefusalWords("en")

    why = words.why(refused("new-in-2030", sentence=HOSTILE))

    assert "\u202e" not in why
    assert "\x1b" not in why
    assert len(why) < 500
    assert words.next_step(refused("new-in-2030")) == "Call an operator."


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_act_on_the_shelf_has_a_name(kind: str) -> None:
    assert "Entry" not in RefusalWords("en").act(refused("invalid", kind))


def test_an_act_without_a_name_has_its_number() -> None:
    assert RefusalWords("en").act(refused("invalid", "of.tomorrow")) == "Entry 1,234"
    assert RefusalWords("ar").act(refused("invalid", "of.tomorrow")).endswith("١٬٢٣٤")


@pytest.mark.parametrize("link", LINKS)
def test_every_link_has_a_word_and_a_sentence_of_its_own(link: Link) -> None:
    words = ConnectionWords("en", NOW)
    sentences = [words.link(each) for each in LINKS]

    assert words.pill(link)[0]
    assert sentences.count(words.link(link)) == 1


def test_the_next_try_is_told_only_while_it_is_waited_for() -> None:
    words = ConnectionWords("en", NOW)

    assert words.next_try(Offline(NOW, NOW + timedelta(minutes=3))).startswith("Next try in 3")
    assert words.next_try(Offline(NOW, NOW)) == "Trying now"
    assert words.next_try(Connected()) == ""


def test_a_clock_that_is_wrong_is_fast_or_slow() -> None:
    words = ConnectionWords("en", NOW)

    assert "fast" in words.clock(timedelta(minutes=7))
    assert "slow" in words.clock(timedelta(minutes=-7))


def test_a_reading_counts_once_the_end_is_known() -> None:
    words = ConnectionWords("en", NOW)

    assert words.reading(Reading(412_000, 1_000_000)) == "412,000 of 1,000,000"
    assert words.reading(Reading(0, 0)) == "The kiosk asks what there is to fetch."


def test_who_gives_a_connection_up_is_told_what_was_not_sent() -> None:
    words = ConnectionWords("en", NOW)

    assert "not sent" not in words.question(STANDING).explanation
    assert "not sent" in words.question(replace(STANDING, waiting=3)).explanation


def test_names_from_the_server_are_shown_without_their_tricks() -> None:
    belonging = Belonging("https://a.example", HOSTILE, HOSTILE, HOSTILE)

    facts = ConnectionWords("en", NOW).facts(replace(STANDING, belonging=belonging))

    assert all("\u202e" not in f.value and "\x1b" not in f.value for f in facts)
    assert all(len(fact.value) < 250 for fact in PairingWords().facts(belonging))


@pytest.mark.parametrize("why", list(Ending))
def test_every_ending_says_what_happened_and_what_to_do(why: Ending) -> None:
    trouble = PairingWords().trouble(why, "https://a.example")

    assert trouble.title
    assert trouble.next_step
    assert "{0}" not in trouble.happened


@pytest.mark.parametrize(
    ("left_s", "words"), [(600, "10"), (61, "2"), (60, "less than"), (0, "less than")]
)
def test_the_minutes_left_are_never_too_few(left_s: int, words: str) -> None:
    waiting = Waiting("https://a.example", Code("WDJB-MJHT", "-"), 0.0, left_s)

    assert words in PairingWords().left(waiting)


def test_a_code_is_read_aloud_letter_by_letter(qtbot: QtBot) -> None:
    code = ClaimCode()
    qtbot.addWidget(code)
    code.show_code("WDJB-MJHT")

    assert code.groups() == ("WDJB", "MJHT")
    assert code.accessibleName() == "W D J B, M J H T"
