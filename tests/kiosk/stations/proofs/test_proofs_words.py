"""What the page of proofs says: a fingerprint to read out, and hostile names made safe."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from kiosk.logbook import BEGUN_AGAIN, FORKED, NOT_GROWN, SHRUNK, Alarm, Anchored, LogFacts
from kiosk.stations.proofs.flow import Standing
from kiosk.stations.proofs.screen.words import ProofsWords

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
HOSTILE = "\u202egnihton\x1b[31m" + "x" * 900
FACTS = LogFacts(HOSTILE, 7, bytes(range(32)), NOW, Anchored(5, 80002, 4711, NOW), None)


@pytest.fixture
def words(qtbot: QtBot) -> ProofsWords:
    return ProofsWords("en", NOW)


def test_the_fingerprint_can_be_read_out(words: ProofsWords) -> None:
    told = {fact.label: fact.value for fact in words.facts(Standing(FACTS, 0, "counter-1"))}

    assert told["Fingerprint"] == "\u20680001 0203 0405 0607\u2069"
    assert told["Anchored"] == "Up to entry 5, in block 4,711 of chain 80002, just now"


def test_names_from_elsewhere_turn_no_line_around(words: ProofsWords) -> None:
    alarm = Alarm(NOW, "new-in-2030", HOSTILE, b"")
    facts = words.facts(Standing(FACTS, 0, HOSTILE))
    told = [*(fact.value for fact in facts), *words.alarm(alarm)]

    assert not any("\u202e" in text or "\x1b" in text for text in told)
    assert max(map(len, told)) < 400


def test_each_alarm_has_its_own_words(words: ProofsWords) -> None:
    codes = FORKED, SHRUNK, NOT_GROWN, BEGUN_AGAIN
    told = {words.alarm(Alarm(NOW, code, "English", b""))[1] for code in codes}

    assert len(told) == len(codes)
    assert not any("English" in text for text in told)


def test_before_the_first_head_no_facts_are_made_up(words: ProofsWords) -> None:
    unseen = replace(FACTS, seen_at=None)

    for standing in (Standing(None, 2, "1"), Standing(unseen, 2, "1")):
        labels = [fact.label for fact in words.facts(standing)]
        assert labels == ["Waiting for a receipt", "Witnessed by"]
