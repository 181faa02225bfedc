"""Staff with fresh labels at the real window: printed, scanned back, and live only then."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import Qt

from kiosk.app.stations.labels import LABELS, LabelsStation
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.scene import Scene
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.devices.system_clock import SystemClock
from kiosk.ports import MediaType
from kiosk.stations.labels.flow import Choosing, Item, Printing
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_lists import ShelfLists
from shared.freshness.batch import Batch, Product
from tests.support.kiosk_window import Devices, KioskInHand, Plan, kiosk_on
from tests.support.pdf_picture import pages
from tests.support.zpl_picture import printed

SHOP = "Markthalle"
AT_THE_SHOP = Plan(settings={"site": {"name": SHOP}})
BEEF = Product("04012345678901", "Minced beef", "meat")


def station(person) -> LabelsStation:
    return next(s for s in person.kiosk._lineup.stations if isinstance(s, LabelsStation))


def stock(person: KioskInHand) -> KioskInHand:
    now = person.devices.clock.now()
    book = person.cache.shelf_book
    book.put_product(BEEF, now)
    use_by = now.date() + timedelta(days=3)
    for number in (1, 2, 3):
        batch = Batch(f"b{number}", BEEF.gtin, f"L{number}", SHOP, use_by=use_by, live=False)
        book.put(batch, now)
    book.put(replace(batch, batch_id="b9", lot="L9", live=True), now)
    return person


@pytest.fixture
def staff(open_kiosk) -> KioskInHand:
    person = stock(open_kiosk(AT_THE_SHOP))
    person.begin()
    return person


def live(person):
    shelf = FreshnessShelf(person.cache.database, SHOP)
    return sorted(batch.lot for batch in shelf.on_shelf(BEEF.gtin))


def take(person, *batch_ids):
    station(person).take(batch_ids)
    person.wait_for("How many labels?")


def print_labels(person, *batch_ids):
    take(person, *batch_ids)
    person.touch(f"Print {len(batch_ids)} label" + "s" * (len(batch_ids) != 1))
    person.wait_for("Scan one label of each batch")


def code(person, lot, days=3):
    day = person.devices.clock.now().date() + timedelta(days=days)
    return f"https://counterproof.example/01/{BEEF.gtin}/10/{lot}?17={day:%y%m%d}"


def test_a_batch_is_live_once_the_label_that_was_printed_is_scanned(staff):
    print_labels(staff, "b1")
    assert live(staff) == ["L9"]
    (job,) = staff.devices.printer.jobs
    (label,) = pages(job.data, 203)
    (found,) = zxingcpp.read_barcodes(np.ascontiguousarray(label))
    staff.type_quickly(found.text + "\r")
    staff.wait_for("the batch is live")
    assert live(staff) == ["L1", "L9"]
    staff.touch("Done")
    staff.wait_for("Printed lately")


def test_a_serial_scanner_proves_too_and_each_batch_is_ticked_off(staff):
    print_labels(staff, "b1", "b2")
    staff.devices.scanner.scan(code(staff, "L2").encode())
    staff.wait_for("Scanned: 1 of 2")
    staff.devices.scanner.scan(code(staff, "L1").encode())
    staff.wait_for("All of them are live.")
    assert live(staff) == ["L1", "L2", "L9"]


def test_the_suppliers_own_code_with_the_same_product_and_lot_proves(staff):
    print_labels(staff, "b1")
    staff.devices.scanner.scan(f"]C101{BEEF.gtin}10L1".encode())
    staff.wait_for("the batch is live")
    assert "L1" in live(staff)


def test_a_label_of_another_batch_is_named_and_changes_nothing(staff):
    print_labels(staff, "b1")
    staff.type_quickly(code(staff, "L3") + "\r")
    staff.wait_for("which is not in this list. Nothing was changed.")
    assert staff.shows("L3")
    staff.type_quickly("https://elsewhere.example/win\r")
    staff.wait_for("This is no label of a batch")
    assert live(staff) == ["L9"]


def test_a_label_with_a_date_of_yesterdays_print_is_refused(staff):
    print_labels(staff, "b1")
    staff.type_quickly(code(staff, "L1", days=4) + "\r")
    staff.wait_for("Print the label again.")
    assert live(staff) == ["L9"]


def test_who_leaves_before_the_last_scan_is_told_and_can_go_on_later(staff):
    print_labels(staff, "b1", "b2")
    staff.type_quickly(code(staff, "L1") + "\r")
    staff.wait_for("Scanned: 1 of 2")
    staff.touch("Scan the rest later")
    staff.wait_for("1 batch is not live")
    staff.wait_for("it is for sale once its label reads")
    staff.touch("Scan back 1 batch")
    staff.type_quickly(code(staff, "L2") + "\r")
    staff.wait_for("All of them are live.")


def test_a_label_that_is_scanned_days_later_is_still_taken(staff):
    print_labels(staff, "b1")
    staff.kiosk.shell.leave()
    staff.begin()
    staff.kiosk.shell.go_to(LABELS)
    staff.wait_for("it is for sale once its label reads")
    staff.type_quickly(code(staff, "L1") + "\r")
    staff.wait_for("the batch is live")


def test_a_printer_without_paper_keeps_the_job(staff):
    take(staff, "b1", "b2")
    staff.devices.printer.paper_out()
    staff.touch("Print 2 labels")
    staff.wait_for("Simulated printer has no paper; add some")
    assert ShelfLists(staff.cache.database, SHOP).recently_printed(9) == ()
    staff.devices.printer.add_paper()
    staff.touch("Try again")
    staff.wait_for("Scan one label of each batch")


def test_without_a_printer_staff_are_told_to_choose_one(open_kiosk):
    person = stock(open_kiosk(replace(AT_THE_SHOP, without=frozenset({"printer"}))))
    person.begin()
    take(person, "b1")
    person.touch("Print 1 label")
    person.wait_for("Choose a printer in the settings.")


def test_copies_are_printed_and_remembered(staff):
    take(staff, "b1", "b9")
    page = staff.page()
    page._choosing.copies.line.setFocus(Qt.FocusReason.OtherFocusReason)
    page._choosing.copies.line.selectAll()
    staff.type_slowly("12")
    staff.wait_for("How many labels?")
    staff.touch("Print 24 labels")
    staff.wait_for("Scan one label of each batch")
    (job,) = staff.devices.printer.jobs
    assert len(pages(job.data, 203)) == 24
    recent = ShelfLists(staff.cache.database, SHOP).recently_printed(9)
    assert [(each.batch.lot, each.label.copies) for each in recent] == [("L1", 12), ("L9", 12)]


def test_a_batch_that_is_live_needs_no_scan(staff):
    take(staff, "b9")
    staff.touch("Print 1 label")
    staff.wait_for("1 label is on its way")
    staff.wait_for("Printed lately")
    staff.touch("Print again")
    staff.wait_for("How many labels?")


def test_a_label_printer_gets_one_job_with_a_format_for_each_label(qapp, qtbot, tmp_path):
    devices = Devices(printer=SimulatedPrinter(MediaType.ZPL))
    with kiosk_on(qapp, qtbot, tmp_path, AT_THE_SHOP, devices) as person:
        stock(person).begin()
        print_labels(person, "b1", "b2", "b3")
        (job,) = devices.printer.jobs
        papers = [label.as_picture() for label in printed(job.data)]
        read = [zxingcpp.read_barcodes(paper)[0].text for paper in papers]
        assert read == [code(person, lot) for lot in ("L1", "L2", "L3")]


def test_a_label_held_to_the_camera_proves_its_batch(qapp, qtbot, tmp_path):
    camera = ScriptedCamera(SystemClock(), EventPacer())
    with kiosk_on(qapp, qtbot, tmp_path, AT_THE_SHOP, Devices(camera=camera)) as person:
        stock(person).begin()
        print_labels(person, "b1")
        camera.show(Scene(draw_code(Symbology.QR, code(person, "L1"))))
        person.wait_for("the batch is live")


def test_codes_before_the_print_are_answered_and_lead_nowhere(staff):
    take(staff, "b1")
    staff.type_quickly(code(staff, "L1") + "\r")
    staff.wait_for("Print the labels first")
    staff.touch("Do not print")
    staff.wait_for("No label was printed yet")
    staff.type_quickly(code(staff, "L1") + "\r")
    staff.wait_for("No batch waits for its label.")
    assert staff.place == LABELS
    assert live(staff) == ["L9"]


def test_nothing_of_the_labels_is_left_for_the_next_visitor(staff):
    take(staff, "b1")
    staff.kiosk.shell.leave()
    staff.begin()
    staff.kiosk.shell.go_to(LABELS)
    staff.wait_for("No label was printed yet")


def test_a_job_can_be_stopped_before_the_printer_has_it(staff):
    take(staff, "b1", "b2", "b3")
    page = staff.page()
    page.copies_set.emit(200, "")
    page.print_wanted.emit()
    page.stop_wanted.emit()
    staff.wait_until(lambda: isinstance(station(staff)._state, Choosing))
    assert staff.devices.printer.jobs == ()
    assert ShelfLists(staff.cache.database, SHOP).recently_printed(9) == ()


def test_a_job_the_printer_has_is_recorded_although_the_visit_ended(staff):
    take(staff, "b1")
    station(staff)._print(Printing((Item(ShelfLists(staff.cache.database, SHOP).one("b1")),)))
    staff.kiosk.shell.leave()
    recent = ShelfLists(staff.cache.database, SHOP)
    staff.wait_until(lambda: len(recent.recently_printed(9)) == 1)
    assert len(staff.devices.printer.jobs) == 1
