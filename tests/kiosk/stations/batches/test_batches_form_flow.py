"""The form: what was typed survives everything, and a batch keeps its code."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.stations.batches.flow.form import (
    Cleared,
    EditWanted,
    Exists,
    Form,
    Known,
    Left,
    LookupFailed,
    NewWanted,
    ProductFound,
    Refused,
    Saved,
    SaveFailed,
    SaveWanted,
    Scanned,
    Settled,
    Typed,
    advance,
)
from shared.codes.hints import GoodNumber, WrongLength
from shared.freshness.batch import Batch, Product
from shared.freshness.entry import Fault, Problem

GTIN = "4012345678901"
FULL = "04012345678901"
BEEF = Product(FULL, "Minced beef", "meat")
BATCH = Batch("b1", FULL, "L1", "shop", arrived_on=date(2026, 11, 21), notes="top shelf")
NO_LOT = Refused((Fault("lot", Problem.MISSING),))


def after(*events, form=None) -> Form:
    form = form or Form()
    for event in events:
        form = advance(form, event)
    return form


def saving(*events) -> Form:
    form = after(*events, SaveWanted())
    assert form.saving is not None
    return form


def test_a_good_number_is_looked_up_once():
    form = after(Typed("gtin", GTIN))

    assert (form.asked, form.product) == (FULL, None)
    assert after(Scanned({"lot": "L1"}), form=form).asked == FULL


def test_the_product_of_the_number_in_the_form_is_shown():
    known = Known(FULL, BEEF)
    form = after(Typed("gtin", GTIN), ProductFound(known))

    assert (form.product, form.asked) == (known, "")
    assert after(Typed("gtin", "40123"), form=form).product is None
    assert after(Typed("gtin", "40123"), Typed("gtin", GTIN), form=form).asked == ""


def test_a_product_that_comes_late_is_not_shown():
    late = ProductFound(Known("00000000000000", None))

    assert after(Typed("gtin", GTIN), late).product is None


def test_a_lookup_that_failed_is_said_and_a_late_one_is_not():
    form = after(Typed("gtin", GTIN))

    assert after(LookupFailed(FULL, "busy"), form=form).trouble == "busy"
    assert after(LookupFailed("other", "busy"), form=form) == form


def test_nobody_is_told_to_be_wrong_while_still_typing():
    form = after(Typed("gtin", "4012"))
    assert form.hint is None

    assert after(Left("gtin"), form=form).hint == WrongLength(4)
    assert after(Left("gtin"), Typed("gtin", "40123"), form=form).hint is None


def test_an_empty_number_that_was_left_is_not_wrong_yet():
    assert after(Left("gtin")).hint is None
    assert after(Typed("gtin", GTIN), Left("gtin")).hint == GoodNumber(FULL)


def test_a_date_that_was_left_gets_its_century():
    form = after(Typed("use_by", "21.11.26"), Left("use_by"))

    assert form.text("use_by") == "21.11.2026"
    assert not form.gtin_left


def test_saving_completes_the_dates_and_happens_once():
    form = saving(Typed("use_by", "211126"), Typed("notes", "1.1.26"))

    assert form.saving.fields == {"use_by": "21.11.2026", "notes": "1.1.26"}
    assert advance(form, SaveWanted()) == form


def test_faults_leave_everything_typed_and_go_when_their_field_is_typed():
    form = saving(Typed("gtin", GTIN))
    refused = after(Settled(form.saving, NO_LOT), form=form)

    assert (refused.faults, refused.text("gtin")) == (NO_LOT.faults, GTIN)
    assert after(Typed("notes", "x"), form=refused).faults == NO_LOT.faults
    assert after(Typed("lot", "L1"), form=refused).outcome is None


def test_a_failure_leaves_everything_typed():
    form = saving(Typed("lot", "L1"))
    failed = after(SaveFailed(form.saving, "The disk is full."), form=form)

    assert (failed.text("lot"), failed.trouble) == ("L1", "The disk is full.")
    assert saved_again(failed).trouble == ""


def saved_again(form: Form) -> Form:
    return advance(form, SaveWanted())


def test_the_answer_to_another_saving_changes_nothing():
    form = saving(Typed("lot", "L1"))
    other = replace(form.saving, fields={})

    assert advance(form, Settled(other, Saved("b2"))) == form
    assert advance(form, SaveFailed(other, "busy")) == form


def test_a_batch_that_exists_is_said_until_the_code_is_typed_anew():
    form = saving(Typed("lot", "L1"))
    form = after(Settled(form.saving, Exists("b1")), form=form)

    assert after(Typed("notes", "x"), form=form).outcome == Exists("b1")
    assert after(Typed("lot", "L2"), form=form).outcome is None


def test_a_draft_waits_for_whoever_went_away():
    form = after(Typed("lot", "L1"))

    assert advance(form, NewWanted()) == form
    assert after(Cleared(), form=form) == Form()


def test_after_a_batch_was_saved_the_next_form_is_empty():
    form = saving(Typed("lot", "L1"))
    done = after(Settled(form.saving, Saved("b1")), form=form)

    assert not done.is_unsaved
    assert advance(done, NewWanted()) == Form()


def test_a_scan_fills_in_what_it_says_and_leaves_the_rest():
    form = after(Typed("notes", "x"), Scanned({"gtin": GTIN, "lot": "L1"}))

    assert form.fields == {"notes": "x", "gtin": GTIN, "lot": "L1"}
    assert form.asked == FULL


def test_a_scan_begins_a_new_form_where_an_old_one_is_edited():
    form = after(EditWanted(BATCH), Scanned({"gtin": GTIN}))

    assert (form.editing, form.fields) == (None, {"gtin": GTIN})


def test_editing_begins_with_what_is_recorded_and_keeps_the_code():
    form = after(EditWanted(BATCH))

    assert form.text("arrived_on") == "21.11.2026"
    assert form.asked == FULL
    assert advance(form, Typed("lot", "L2")) == form
    assert after(Typed("notes", "x"), form=form).text("notes") == "x"


def test_changes_can_be_undone():
    form = after(EditWanted(BATCH), Typed("notes", "x"), Cleared())

    assert (form.text("notes"), form.editing) == ("top shelf", BATCH)


@pytest.mark.parametrize("name", ["gtin", "notes"])
def test_typing_what_is_there_changes_nothing(name):
    form = after(Typed(name, "4"))

    assert advance(form, Typed(name, "4")) == form
