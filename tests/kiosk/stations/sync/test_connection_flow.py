"""How the connection stands: what staff are told, and what is worth a sign."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.stations.sync.flow.connection import (
    Alert,
    Alone,
    Barred,
    Connected,
    Disproved,
    Event,
    Failed,
    Link,
    Looked,
    Looking,
    Offline,
    PartDropped,
    Parted,
    PartWanted,
    Reading,
    Refused,
    Shown,
    Standing,
    Stuck,
    SyncWanted,
    TurnedAway,
    advance,
    alert_of,
    silence_of,
)
from kiosk.stations.sync.flow.pairing import Belonging

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
STANDING = Standing(Belonging("https://sync.example.org", "acme", "north", "1"), Connected())
REFUSED = (Refused(7, "batch.put", NOW, "unknown-product", "Not known."),)


def test_a_kiosk_without_a_server_is_alone() -> None:
    assert advance(Looking(), Looked(None)) == Alone()


def test_what_was_looked_up_replaces_what_was_shown() -> None:
    shown = advance(Looking(), Looked(STANDING, REFUSED))
    offline = replace(STANDING, link=Offline(NOW))

    assert shown == Shown(STANDING, REFUSED)
    assert advance(shown, Looked(offline)) == Shown(offline)
    assert advance(Alone(), Looked(STANDING)) == Shown(STANDING)
    assert advance(shown, Looked(None)) == Alone()


def test_asking_to_sync_is_heard_until_there_is_news_of_the_server() -> None:
    asked = advance(Shown(STANDING, trouble="before"), SyncWanted())
    waits_more = replace(STANDING, waiting=3)

    assert asked == Shown(STANDING, asked=True)
    assert advance(asked, Looked(waits_more)) == Shown(waits_more, asked=True)
    sent = replace(STANDING, sent_at=NOW)
    assert advance(asked, Looked(sent)) == Shown(sent)


def test_a_connection_is_given_up_only_after_a_question() -> None:
    asking = advance(Shown(STANDING), PartWanted())

    assert asking == Shown(STANDING, leaving=True)
    assert advance(asking, PartDropped()) == Shown(STANDING)
    assert advance(asking, Looked(STANDING)) == asking, "a look does not answer it"
    assert advance(asking, Parted()) == Alone()


def test_a_failure_says_why_and_leaves_the_connection() -> None:
    asking = Shown(STANDING, asked=True, leaving=True)

    assert advance(asking, Failed("The disk is full.")) == Shown(
        STANDING, trouble="The disk is full."
    )


@pytest.mark.parametrize(
    "event", [SyncWanted(), PartWanted(), PartDropped(), Failed("The disk is full.")]
)
def test_nothing_can_be_asked_of_a_connection_that_is_not_there(event: Event) -> None:
    assert advance(Looking(), event) == Looking()
    assert advance(Alone(), event) == Alone()


@pytest.mark.parametrize(
    ("link", "alert"),
    [
        (TurnedAway(Barred.REVOKED), Alert.TURNED_AWAY),
        (Disproved(), Alert.DISPROVED),
        (Stuck(), Alert.STUCK),
        (Connected(), Alert.REFUSED),
        (Offline(NOW), Alert.REFUSED),
    ],
)
def test_staff_are_told_of_the_worst(link: Link, alert: Alert) -> None:
    assert alert_of(replace(STANDING, link=link, refused=2)) is alert


def test_nothing_is_worth_a_sign_while_all_is_well_or_the_kiosk_is_alone() -> None:
    assert alert_of(STANDING) is None
    assert alert_of(None) is None


@pytest.mark.parametrize(
    ("link", "silence"),
    [
        (Offline(NOW - HOUR), HOUR),
        (Offline(NOW - HOUR + timedelta(seconds=1)), None),
        (Offline(None), None),
        (Connected(), None),
    ],
)
def test_a_silence_is_worth_a_word_from_its_time_on(
    link: Link, silence: timedelta | None
) -> None:
    assert silence_of(replace(STANDING, link=link), NOW, HOUR) == silence


def test_who_is_alone_misses_nobody() -> None:
    assert silence_of(None, NOW, HOUR) is None


@pytest.mark.parametrize(("seconds", "wrong"), [(30, False), (31, True), (-31, True)])
def test_a_clock_is_wrong_beyond_half_a_minute(seconds: int, wrong: bool) -> None:  # noqa: FBT001
    standing = replace(STANDING, clock_ahead=timedelta(seconds=seconds))

    assert standing.clock_is_wrong is wrong


def test_the_share_that_was_read_is_known_once_the_whole_is() -> None:
    assert Reading(5, 20).fraction == 0.25
    assert Reading(0, 0).fraction is None
