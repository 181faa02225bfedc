"""Batches recorded and edited at the real window: faults stand at their fields."""

from datetime import timedelta

from kiosk.app.stations.batches import BATCH, BATCH_FORM, BATCHES
from kiosk.ui.isolate import isolated
from tests.support.staff_batches import (
    break_disk,
    fill,
    line,
    mend_disk,
    open_batch,
    press,
    shown,
    shown_lots,
    today,
)


def test_a_new_batch_of_a_known_product_is_recorded_and_waits_for_its_label(staff):
    press(staff, "New batch")
    fill(staff, "Product number", "4012345678901")
    staff.wait_for("Minced beef")
    fill(staff, "Batch (lot)", "B3")
    fill(staff, "Arrived on", today(staff).strftime("%d%m%Y"))
    press(staff, "Save")
    staff.wait_for("Shoppers are not told about this batch yet")

    assert staff.place == BATCH
    staff.kiosk.shell.go_back()  # the guard of the staff's places has tests of its own
    shown(staff, "M2", "B3") if shown_lots(staff)[:1] == ["M2"] else shown(staff, "B3", "M2")


def test_an_unknown_product_is_recorded_with_its_first_batch(staff):
    press(staff, "New batch")
    fill(staff, "Product number", "96385074")
    staff.wait_for("This product is not recorded yet")
    fill(staff, "Name of the product", "Butter")
    press(staff, isolated("dairy"))
    fill(staff, "Batch (lot)", "BU1")
    press(staff, "Save")
    staff.wait_for("Butter")

    assert staff.place == BATCH


def test_a_wrong_number_is_explained_once_it_is_left(staff):
    press(staff, "New batch")
    fill(staff, "Product number", "4012345678902")
    assert not staff.shows("The last digit should be")
    line(staff, "Batch (lot)").setFocus()

    assert staff.shows("The last digit should be 1.")


def test_faults_stand_at_their_fields_and_nothing_is_lost(staff):
    press(staff, "New batch")
    fill(staff, "Product number", "4012345678901")
    staff.wait_for("Minced beef")
    fill(staff, "Batch (lot)", "B 3")
    fill(staff, "Arrived on", "31.02.2026")
    fill(staff, "Produced on", (today(staff) + timedelta(days=2)).strftime("%d.%m.%Y"))
    press(staff, "Save")
    staff.wait_for("is no day of the calendar")

    assert staff.shows("use at most 20 letters")
    assert staff.shows("still to come")
    assert line(staff, "Batch (lot)").text() == "B 3"


def test_days_out_of_order_are_explained(staff):
    press(staff, "New batch")
    day = today(staff)
    fill(staff, "Produced on", day.strftime("%d.%m.%Y"))
    fill(staff, "Arrived on", (day - timedelta(days=1)).strftime("%d.%m.%Y"))
    fill(staff, "Notes", "n" * 400)
    press(staff, "Save")

    staff.wait_for("That is before the batch was produced.")


def test_a_day_is_filled_in_by_one_touch(staff):
    press(staff, "New batch")
    staff.settle()
    names = [c.accessibleName() for c in staff.controls()]
    assert names.count("Today") == 2
    for control in staff.controls():
        if control.accessibleName() == "Yesterday":
            control.click()

    expected = (today(staff) - timedelta(days=1)).strftime("%d.%m.%Y")
    assert line(staff, "Arrived on").text() == expected


def test_a_batch_that_exists_is_offered(staff):
    press(staff, "New batch")
    fill(staff, "Product number", "4012345678901")
    fill(staff, "Batch (lot)", "B1")
    press(staff, "Save")
    staff.wait_for("This batch is recorded already.")
    press(staff, "Open that batch")

    staff.wait_until(lambda: staff.place == BATCH)
    staff.wait_for("Fresh")


def test_a_full_disk_keeps_what_was_typed_until_it_can_be_saved(staff):
    press(staff, "New batch")
    fill(staff, "Product number", "4012345678901")
    fill(staff, "Batch (lot)", "B3")
    break_disk(staff)
    press(staff, "Save")
    staff.wait_for("Everything you typed is still here")
    assert line(staff, "Batch (lot)").text() == "B3"
    mend_disk(staff)
    press(staff, "Try again")

    staff.wait_for("Shoppers are not told about this batch yet")


def test_a_batch_is_edited_and_its_code_cannot_be(staff):
    open_batch(staff, "B1")
    press(staff, "Edit")
    assert not line(staff, "Batch (lot)").isEnabled()
    fill(staff, "Supplier", "Farm & Sons")
    press(staff, "Save")
    staff.wait_until(lambda: staff.place == BATCH)

    staff.wait_for("Farm & Sons")
    staff.kiosk.shell.go_back()  # the guard of the staff's places has tests of its own
    assert staff.place == BATCHES


def test_a_draft_waits_and_can_be_emptied(staff):
    press(staff, "New batch")
    fill(staff, "Batch (lot)", "B3")
    staff.kiosk.shell.go_back()  # the guard of the staff's places has tests of its own
    press(staff, "New batch")
    assert line(staff, "Batch (lot)").text() == "B3"
    press(staff, "Empty the form")

    assert line(staff, "Batch (lot)").text() == ""


def test_nothing_of_it_outlives_the_visit(staff):
    press(staff, "New batch")
    fill(staff, "Batch (lot)", "SECRET")
    staff.kiosk.shell.leave()
    staff.settle()
    staff.begin()
    staff.kiosk.shell.go_to(BATCH_FORM)

    assert line(staff, "Batch (lot)").text() == ""
