"""Codes that staff scan among their batches: each leads to its batch or says why not."""

from kiosk.app.stations.batches import BATCH, BATCH_FORM, BATCHES
from kiosk.visit import HOME
from shared.freshness.batch import batch_id_of
from tests.support.staff_batches import BEEF, LINK, SHOP, line, press, shown


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
