"""The rules of a receipt: which look counts, that a proof only grows, one slip at a time."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.logbook import Anchored
from kiosk.stations.receipt.flow import (
    About,
    Alone,
    Event,
    Looked,
    Looking,
    Nothing,
    PrintEnded,
    PrintWanted,
    Proof,
    Shown,
    Stage,
    State,
    Wanted,
    advance,
)
from shared.freshness.judgement import Verdict

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ABOUT = About(7, NOW, Verdict.FRESH, "Minced beef", "L1")
RECORDED = Proof("https://a.example/r/x#y", "https://a.example/r/x#y", "counter-1")
LOGGED = replace(RECORDED, link="https://a.example/r/x#z", index=5)
ANCHORED = replace(LOGGED, anchored=Anchored(6, 80002, 4711, NOW))
PROOFS = [RECORDED, LOGGED, ANCHORED]

events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Looked, st.integers(6, 8), st.sampled_from([None, *PROOFS])),
    st.just(PrintWanted()),
    st.just(PrintEnded()),
)


def after(*history: Event, state: State | None = None) -> State:
    now: State = Nothing() if state is None else state
    for event in history:
        now = advance(now, event)
    return now


def test_a_receipt_begins_with_a_look() -> None:
    assert after(Wanted(ABOUT)) == Looking(ABOUT)


def test_what_was_looked_up_for_another_answer_changes_nothing() -> None:
    assert after(Wanted(ABOUT), Looked(6, LOGGED)) == Looking(ABOUT)


@pytest.mark.parametrize("late", [None, RECORDED, LOGGED])
def test_what_is_known_stays_when_a_later_look_finds_less(late: Proof | None) -> None:
    shown = after(Wanted(ABOUT), Looked(7, ANCHORED))

    assert after(Looked(7, late), state=shown) == shown


def test_without_a_server_there_is_nothing_to_take_along() -> None:
    assert after(Wanted(ABOUT), Looked(7, None)) == Alone(ABOUT)


def test_a_kiosk_that_is_connected_meanwhile_has_a_receipt() -> None:
    assert after(Wanted(ABOUT), Looked(7, None), Looked(7, LOGGED)) == Shown(ABOUT, LOGGED)


@given(st.lists(events, max_size=20))
def test_a_proof_only_grows(history: list[Event]) -> None:
    state, stages = after(Wanted(ABOUT)), []
    for event in history:
        state = advance(state, event)
        if isinstance(state, Shown):
            stages.append(state.proof.stage)

    assert stages == sorted(stages)


@pytest.mark.parametrize("state", [Nothing(), Looking(ABOUT), Alone(ABOUT)], ids=repr)
def test_nothing_is_printed_before_there_is_a_code(state: State) -> None:
    assert advance(state, PrintWanted()) == state


def test_a_slip_can_be_printed_again_once_the_first_has_left() -> None:
    shown = Shown(ABOUT, LOGGED)
    printing = advance(shown, PrintWanted())

    assert printing == Shown(ABOUT, LOGGED, printing=True)
    assert advance(printing, PrintWanted()) == printing
    assert advance(printing, Looked(7, ANCHORED)) == Shown(ABOUT, ANCHORED, printing=True)
    assert advance(printing, PrintEnded()) == shown


def test_what_is_looked_at_when_nobody_asked_is_nothing() -> None:
    assert after(Looked(7, LOGGED), PrintEnded()) == Nothing()


@pytest.mark.parametrize(("proof", "stage"), list(zip(PROOFS, Stage, strict=True)))
def test_a_proof_knows_how_far_it_has_come(proof: Proof, stage: Stage) -> None:
    assert proof.stage is stage
