"""The rules of the page of proofs: the newest look counts, and what may be accepted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.logbook import BEGUN_AGAIN, FORKED, Alarm, LogFacts
from kiosk.stations.proofs.flow import (
    AcceptDropped,
    AcceptWanted,
    Alone,
    Event,
    Failed,
    Looked,
    Looking,
    Shown,
    Standing,
    State,
    advance,
)

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
QUIET = Standing(LogFacts("a.example/log", 7, bytes(32), NOW, None, None), 0, "counter-1")
FIRST = Standing(None, 3, "counter-1")


def alarmed(code: str) -> Standing:
    assert QUIET.facts is not None
    return replace(QUIET, facts=replace(QUIET.facts, alarm=Alarm(NOW, code, "words", b"")))


def after(*history: Event) -> State:
    state: State = Looking()
    for event in history:
        state = advance(state, event)
    return state


@pytest.mark.parametrize("standing", [FIRST, QUIET, alarmed(FORKED)], ids=repr)
def test_what_was_looked_up_is_shown(standing: Standing) -> None:
    assert after(Looked(None), Looked(standing)) == Shown(standing)
    assert after(Looked(standing), Looked(None)) == Alone()


def test_a_log_that_was_begun_again_is_asked_about() -> None:
    asked = after(Looked(alarmed(BEGUN_AGAIN)), AcceptWanted())

    assert asked == Shown(alarmed(BEGUN_AGAIN), accepting=True)
    assert advance(asked, AcceptDropped()) == Shown(alarmed(BEGUN_AGAIN))


@pytest.mark.parametrize("standing", [FIRST, QUIET, alarmed(FORKED)], ids=repr)
def test_nothing_else_can_be_accepted(standing: Standing) -> None:
    assert after(Looked(standing), AcceptWanted()) == Shown(standing)


@pytest.mark.parametrize("standing", [QUIET, alarmed(FORKED)], ids=repr)
def test_an_alarm_that_is_over_takes_its_question_with_it(standing: Standing) -> None:
    history = Looked(alarmed(BEGUN_AGAIN)), AcceptWanted(), Looked(standing)

    assert after(*history) == Shown(standing)


def test_what_went_wrong_stays_until_it_is_tried_again() -> None:
    failed = after(Looked(alarmed(BEGUN_AGAIN)), AcceptWanted(), Failed("The disk is full."))

    assert failed == Shown(alarmed(BEGUN_AGAIN), trouble="The disk is full.")
    assert advance(failed, Looked(alarmed(BEGUN_AGAIN))) == failed
    assert advance(failed, AcceptWanted()) == Shown(alarmed(BEGUN_AGAIN), accepting=True)


@pytest.mark.parametrize("event", [AcceptWanted(), AcceptDropped(), Failed("x")], ids=repr)
def test_before_the_first_look_there_is_nothing_to_decide(event: Event) -> None:
    assert advance(Looking(), event) == Looking()
