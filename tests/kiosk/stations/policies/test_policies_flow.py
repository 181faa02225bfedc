"""The staff's policies: what a step, a count, a save and a failure lead to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.stations.policies.flow import (
    MOST_DAYS,
    BackWanted,
    CautionSet,
    Chosen,
    Counted,
    Editing,
    Failed,
    Found,
    FreshSet,
    Listing,
    RemoveWanted,
    Rules,
    RulesRead,
    SaveWanted,
    Searched,
    advance,
)
from shared.freshness.batch import Product
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.policy_change import ForAll, ForCategory, ForProduct

BEEF = Product("04012345678901", "Beef", "meat")
MEAT = ForCategory("meat")
RULES = Rules(PolicyBook(by_category={"meat": Policy(1, 2)}), ("fish", "meat"), ())


def after(*events, state=None):
    state = state or Listing(RULES)
    for event in events:
        state = advance(state, event)
    return state


@pytest.mark.parametrize(
    ("subject", "draft", "own"),
    [
        (ForAll(), Policy(2, 4), None),
        (MEAT, Policy(1, 2), Policy(1, 2)),
        (ForCategory("fish"), Policy(2, 4), None),
        (ForProduct(BEEF), Policy(1, 2), None),
    ],
)
def test_what_is_chosen_begins_with_what_holds_for_it(subject, draft, own):
    editing = after(Chosen(subject))
    assert (editing.draft, editing.own) == (draft, own)
    assert editing.can_remove == (own is not None)


@given(st.lists(st.builds(FreshSet, st.integers()) | st.builds(CautionSet, st.integers())))
def test_every_draft_is_a_policy(steps):
    draft = after(Chosen(MEAT), *steps).draft
    assert 0 <= draft.fresh_days <= draft.caution_days <= MOST_DAYS


def test_the_other_limit_goes_along_where_it_would_be_passed():
    assert after(Chosen(MEAT), FreshSet(5)).draft == Policy(5, 5)
    assert after(Chosen(MEAT), CautionSet(0)).draft == Policy(0, 0)
    assert after(Chosen(MEAT), CautionSet(9)).draft == Policy(1, 9)


def test_a_count_belongs_to_its_subject_and_its_draft():
    editing = after(Chosen(MEAT), FreshSet(2))
    assert advance(editing, Counted(MEAT, Policy(2, 2), 7)).otherwise == 7
    assert advance(editing, Counted(MEAT, Policy(1, 2), 7)) == editing
    assert advance(editing, Counted(ForAll(), Policy(2, 2), 7)) == editing
    assert after(Counted(MEAT, Policy(2, 2), 7), FreshSet(1), state=editing).otherwise is None


def test_only_a_change_can_be_saved_and_only_once():
    editing = after(Chosen(MEAT))
    assert advance(editing, SaveWanted()) == editing
    saving = after(FreshSet(2), SaveWanted(), state=editing)
    assert saving.saving
    assert advance(saving, SaveWanted()) == saving
    assert advance(saving, RemoveWanted()) == saving


def test_the_standard_is_not_saved_over_itself_but_an_inherited_rule_can_be_kept():
    assert not after(Chosen(ForAll())).can_save
    assert after(Chosen(ForCategory("fish"))).can_save


def test_only_an_own_rule_can_be_removed():
    assert after(Chosen(MEAT), RemoveWanted()).saving
    assert not after(Chosen(ForCategory("fish")), RemoveWanted()).saving


def test_after_a_save_the_new_rules_are_listed():
    new = Rules(PolicyBook(), (), ())
    assert after(Chosen(MEAT), FreshSet(2), SaveWanted(), RulesRead(new)) == Listing(new)


def test_a_failed_save_can_be_tried_again():
    failed = after(Chosen(MEAT), FreshSet(2), SaveWanted(), Failed("full"))
    assert (failed.saving, failed.trouble) == (False, "full")
    assert advance(failed, SaveWanted()).trouble == ""


def test_the_way_back_changes_nothing():
    assert after(Chosen(MEAT), FreshSet(2), BackWanted()) == Listing(RULES)


def test_rules_that_cannot_be_read_are_said_until_they_are():
    failed = after(Failed("locked"), state=Listing())
    assert failed.trouble == "locked"
    assert advance(failed, Chosen(MEAT)) == failed
    assert advance(failed, RulesRead(RULES)) == Listing(RULES)


def test_an_answer_belongs_to_the_text_it_was_searched_for():
    searched = after(Searched("be"))
    assert advance(searched, Found("be", (BEEF,))).found == (BEEF,)
    assert advance(searched, Found("b", (BEEF,))) == searched
    assert after(Searched(""), Found("", (BEEF,)), state=searched).found is None


def test_what_does_not_apply_changes_nothing():
    assert after(SaveWanted()) == Listing(RULES)
    editing = after(Chosen(MEAT))
    assert isinstance(editing, Editing)
    assert advance(editing, Searched("x")) == editing
