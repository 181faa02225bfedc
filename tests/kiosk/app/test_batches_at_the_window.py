"""Staff at the real window: batches found, recorded, recalled, put away; nothing is lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.app.stations.batches import BATCH, BATCH_FORM, BATCHES, BatchesStation
from kiosk.stations.batches.screen.row import BatchRow
from kiosk.store.simulated_disk import Fault, SimulatedDisk
from kiosk.ui.isolate import isolated
from kiosk.visit import HOME
from shared.freshness.batch import Batch, Product, batch_id_of
from tests.support.kiosk_window import LANDSCAPE, KioskInHand, Plan

SHOP = "Markthalle"
BEEF = Product("04012345678901", "Minced beef", "meat")
MILK = Product("04066600603405", "Milk", "dairy")
LINK = "https://counterproof.example/01/04012345678901/10/{}"


def today(person: KioskInHand) -> date:
    return person.devices.clock.now().date()


def batch_of(product: Product, lot: str, arrived_on: date, **facts: object) -> Batch:
    batch_id = batch_id_of(SHOP, product.gtin, lot)
    batch = Batch(batch_id, product.gtin, lot, SHOP, arrived_on=arrived_on)
    return replace(batch, **facts)


@pytest.fixture(params=[Plan().size, LANDSCAPE], ids=["portrait", "landscape"])
def staff(open_kiosk, request) -> KioskInHand:
    person = open_kiosk(Plan(request.param, settings={"site": {"name": SHOP}}))
    day = today(person)
    batches = (
        batch_of(BEEF, "B1", day),
        batch_of(BEEF, "B2", day - timedelta(days=9)),
        batch_of(MILK, "M1", day - timedelta(days=1)),
        batch_of(MILK, "M2", day, live=False),
    )
    person.cache.shelf_book.take_in((BEEF, MILK), batches, person.devices.clock.now())
    person.begin()
    person.kiosk.shell.go_to(BATCHES)
    person.wait_for("B1")
    return person


def station(person: KioskInHand) -> BatchesStation:
    (found,) = [s for s in person.kiosk._stations if isinstance(s, BatchesStation)]
    return found


def line(person: KioskInHand, name: str) -> QLineEdit:
    person.settle()
    lines = person.page().findChildren(QLineEdit)
    (found,) = [each for each in lines if each.accessibleName() == name and each.isVisible()]
    return found


def fill(person: KioskInHand, name: str, text: str) -> None:
    field = line(person, name)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.setText(text)


def press(person: KioskInHand, name: str) -> None:
    """Also where one would have to scroll to it first."""
    person.control(name).click()


def open_batch(person: KioskInHand, lot: str) -> None:
    rows = [row for row in person.page().findChildren(BatchRow) if row.isVisible()]
    (row,) = [each for each in rows if isolated(lot) in each.face.accessibleName()]
    row.face.click()
    person.wait_until(lambda: person.place == BATCH)
    person.wait_for(lot)


def shown_lots(person: KioskInHand) -> list[str]:
    person.settle()
    rows: list[QWidget] = [r for r in person.page().findChildren(BatchRow) if r.isVisible()]
    return [r.box.accessibleName().removeprefix("Mark batch ") for r in rows]


def shown(person: KioskInHand, *lots: str) -> None:
    person.wait_until(lambda: shown_lots(person) == list(lots))


def break_disk(person: KioskInHand) -> None:
    person.cache.acts._journal._disk = SimulatedDisk(Fault.FULL, 1)


def mend_disk(person: KioskInHand) -> None:
    person.cache.acts._journal._disk = SimulatedDisk(Fault.FULL, 10_000)


def test_the_list_shows_the_newest_first_with_what_shoppers_are_told(staff):
    assert shown_lots(staff) == ["B1", "M1", "B2"]
    assert staff.shows("Minced beef")
    assert staff.shows("Expired")


def test_results_come_while_typing(staff):
    fill(staff, "Search", "mil")

    shown(staff, "M1")


def test_batches_are_chosen_by_state_and_by_category(staff):
    press(staff, "On the shelf")
    press(staff, "Label not scanned yet")
    shown(staff, "M2")
    assert staff.shows("Label not printed yet")

    press(staff, "All categories")
    press(staff, isolated("meat"))
    staff.wait_for("No batch matches")
    press(staff, "Show all batches")
    shown(staff, "B1", "M2", "M1", "B2")


def test_an_empty_choice_says_what_it_means(staff):
    press(staff, "On the shelf")
    press(staff, "Recalled")

    staff.wait_for("No batch is recalled.")


def test_a_long_list_is_loaded_piece_by_piece(staff):
    day = today(staff) - timedelta(days=2)
    many = tuple(batch_of(BEEF, f"N{number:02}", day) for number in range(40))
    staff.cache.shelf_book.take_in((), many, staff.devices.clock.now())
    staff.kiosk.shell.go_home()
    staff.kiosk.shell.go_to(BATCHES)
    staff.wait_until(lambda: len(shown_lots(staff)) == 20)
    press(staff, "Show more")

    staff.wait_until(lambda: len(shown_lots(staff)) == 40)


def test_marked_batches_are_handed_to_whoever_prints(staff):
    wanted: list[object] = []
    station(staff).labels_wanted.connect(wanted.append)
    press(staff, "Mark batch B1")
    press(staff, "Mark batch M1")
    press(staff, "Print labels")

    gtins = {"B1": BEEF.gtin, "M1": MILK.gtin}
    assert wanted == [tuple(batch_id_of(SHOP, gtin, lot) for lot, gtin in gtins.items())]
    staff.wait_for("How many labels?")
    assert staff.control("Print 2 labels").isEnabled()


def test_marks_are_taken_off_together(staff):
    press(staff, "Mark batch B1")
    press(staff, "Mark batch M1")
    press(staff, "Unmark all")

    assert staff.shows("Mark batches to print their labels.")


def test_a_batch_shows_its_facts_and_its_verdict_with_reasons(staff):
    open_batch(staff, "B2")

    assert staff.shows("It has been on the shelf for 9 day")
    assert staff.shows("Expired")
    assert staff.shows("Not printed yet")


def test_the_label_of_one_batch_is_wanted_from_its_page(staff):
    wanted: list[object] = []
    station(staff).labels_wanted.connect(wanted.append)
    open_batch(staff, "B1")
    press(staff, "Print label")

    assert wanted == [(batch_id_of(SHOP, BEEF.gtin, "B1"),)]


def test_a_recall_asks_why_and_whether_and_can_be_lifted(staff):
    open_batch(staff, "B1")
    press(staff, "Recall")
    press(staff, "Recall the batch")
    assert staff.shows("Say why")

    press(staff, "Germs found")
    press(staff, "Recall the batch")
    assert staff.shows("every shopper who asks")
    press(staff, "Recall it")
    staff.wait_for("Recalled on")

    press(staff, "Lift the recall")
    staff.controls()
    dialog_answer(staff, "Lift the recall")
    staff.wait_for("4 day")
    assert not staff.shows("Recalled on")


def dialog_answer(person: KioskInHand, label: str) -> None:
    """The button of the question, where the page has one of the same name."""
    person.settle()
    named = [c for c in person.controls() if c.accessibleName() == label]
    (answer,) = [c for c in named if not person.page().isAncestorOf(c)]
    answer.click()


def test_a_recall_that_is_not_confirmed_is_none(staff):
    open_batch(staff, "B1")
    press(staff, "Recall")
    fill(staff, "Reason", "Glass")
    press(staff, "Recall the batch")
    dialog_answer(staff, "Do not recall")

    assert line(staff, "Reason").text() == "Glass"
    press(staff, "Do not recall")
    assert staff.control("Recall").isVisible()


def test_a_batch_is_archived_and_brought_back(staff):
    open_batch(staff, "B1")
    press(staff, "Archive")
    press(staff, "Archive it")
    staff.wait_until(lambda: staff.shows("Archived"))
    press(staff, "Bring back")
    press(staff, "Bring it back")

    staff.wait_until(lambda: staff.shows("On the shelf"))


def test_who_goes_away_has_not_confirmed(staff):
    open_batch(staff, "B1")
    press(staff, "Archive")
    staff.kiosk.shell.go_home()
    staff.kiosk.shell.go_to(BATCH)
    staff.wait_for("B1")

    assert staff.control("Archive").isVisible()
    assert not staff.shows("Archive batch")


def test_a_full_disk_changes_nothing_and_keeps_the_reason(staff):
    open_batch(staff, "B1")
    press(staff, "Recall")
    fill(staff, "Reason", "Glass")
    press(staff, "Recall the batch")
    break_disk(staff)
    press(staff, "Recall it")
    staff.wait_for("This did not work")

    assert line(staff, "Reason").text() == "Glass"
    mend_disk(staff)
    press(staff, "Recall the batch")
    press(staff, "Recall it")
    staff.wait_for("Recalled on")


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


def test_a_scan_opens_its_batch(staff):
    staff.devices.scanner.scan(LINK.format("B2").encode())
    staff.wait_until(lambda: staff.place == BATCH)

    staff.wait_for("It has been on the shelf for 9 day")


def test_a_scan_of_a_new_batch_fills_in_the_form(staff):
    staff.devices.scanner.scan((LINK.format("B9") + "?17=270131").encode())
    staff.wait_until(lambda: staff.place == BATCH_FORM)
    staff.settle()

    assert line(staff, "Batch (lot)").text() == "B9"
    assert line(staff, "Use by").text() == "31.01.2027"


def test_a_code_without_a_lot_looks_for_the_product_or_fills_in_its_number(staff):
    staff.devices.scanner.scan(b"4066600603405")
    shown(staff, "M2", "M1")
    press(staff, "New batch")
    staff.devices.scanner.scan(b"4066600603405")

    staff.wait_until(lambda: line(staff, "Product number").text() == "4066600603405")


def test_one_of_our_own_links_opens_its_batch_or_says_it_is_not_recorded(staff):
    known = batch_id_of(SHOP, BEEF.gtin, "B1")
    staff.devices.scanner.scan(f"https://counterproof.example/batch/{known}".encode())
    staff.wait_for("Fresh")
    staff.devices.scanner.scan(b"https://counterproof.example/batch/nothing")

    staff.wait_for("This batch is not recorded")


def test_what_is_no_product_code_is_said(staff):
    staff.devices.scanner.scan(b"https://elsewhere.example/win")

    staff.wait_until(lambda: staff.shows("This is no product code."))
    assert staff.place == BATCHES


def test_elsewhere_a_scan_is_not_for_the_batches(staff):
    staff.kiosk.shell.go_to(HOME)
    staff.devices.scanner.scan(LINK.format("B1").encode())

    staff.wait_until(lambda: staff.place == "freshness")


def test_nothing_of_it_outlives_the_visit(staff):
    press(staff, "New batch")
    fill(staff, "Batch (lot)", "SECRET")
    staff.kiosk.shell.leave()
    staff.settle()
    staff.begin()
    staff.kiosk.shell.go_to(BATCH_FORM)

    assert line(staff, "Batch (lot)").text() == ""


def test_the_staff_menu_finds_the_way(staff):
    (entry,) = station(staff).staff_entries()

    assert (entry.place, entry.title()) == (BATCHES, "Batches")
    assert "recall" in entry.explanation()
    assert station(staff).staff_places() == {BATCHES, BATCH, BATCH_FORM}
