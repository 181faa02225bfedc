"""A shopper takes a receipt along: its code reads, it grows, and it is forgotten."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.demo.log import INDEX
from kiosk.app.stations.receipt import RECEIPT
from kiosk.stations.receipt.screen import ReceiptGlance, ReceiptPage
from shared.ledger import files
from shared.vision.frames import read_full_size
from shared.vision.symbologies import Format
from tests.support.kiosk_log import Desk, Desks, desk_on
from tests.support.kiosk_window import LANDSCAPE, PORTRAIT, Plan
from tests.support.traces import holders, pattern_of


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Desks:
    with desk_on(qapp, qtbot, tmp_path) as desk:
        yield desk


def code_of(desk: Desk) -> ReceiptPage:
    page = desk.person.page()
    assert isinstance(page, ReceiptPage)
    desk.person.wait_until(page.has_code)
    desk.person.settle()
    return page


def glance_of(desk: Desk) -> ReceiptGlance:
    (glance,) = desk.person.page().findChildren(ReceiptGlance)
    desk.person.wait_until(glance.isVisible)
    desk.person.settle()
    return glance


def screenshot(desk: Desk) -> np.ndarray:
    image = desk.person.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(image.height(), -1)
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)


@pytest.mark.parametrize("shape", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_the_code_on_the_screen_reads_as_the_receipt(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shape: tuple[int, int]
) -> None:
    with desk_on(qapp, qtbot, tmp_path, Plan(shape)) as desk:
        desk.log.holds = True
        desk.take_receipt()
        code_of(desk)
        shown = screenshot(desk)

        (by_us,) = read_full_size(shown, frozenset({Format.QR}))
        (by_another,) = zxingcpp.read_barcodes(np.ascontiguousarray(shown))
    assert by_us.data == by_another.bytes
    receipt = files.read(by_us.data)
    assert receipt.level == 1
    assert receipt.receipts[0].place.index == INDEX
    assert by_us.data.startswith(b"https://sync.example.org/r/")


@pytest.mark.parametrize("shape", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_beside_the_answer_is_its_signed_statement_to_take_along(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, shape: tuple[int, int]
) -> None:
    with desk_on(qapp, qtbot, tmp_path, Plan(shape)) as desk:
        desk.log.holds, desk.log.told = True, desk.facts(anchored=True)
        desk.check()
        glance_of(desk)
        found = zxingcpp.read_barcodes(np.ascontiguousarray(screenshot(desk)))

        (name,) = (each.bytes for each in found if b"/r/" in each.bytes)
        statement = files.read(name)
        assert statement.level == 0
        assert statement.signed.encoded == desk.person.cache.logbook.statement(1)


def test_the_next_answer_has_a_code_of_its_own(desk: Desk) -> None:
    desk.check()
    first = glance_of(desk).state().proof.brief
    desk.person.touch("Check another pack")
    desk.check()

    desk.person.wait_until(lambda: glance_of(desk).state().proof.brief != first)


def test_a_glance_says_in_which_block_the_answer_is_anchored(desk: Desk) -> None:
    desk.log.holds = True
    desk.check()
    glance_of(desk)
    desk.person.wait_for("In the log")

    desk.log.told = desk.facts(anchored=True)
    desk.look()
    desk.person.wait_for("Anchored in block 4,711")


def test_a_kiosk_of_no_server_shows_nothing_to_take_along(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk_on(qapp, qtbot, tmp_path, paired=False) as desk:
        desk.check()
        desk.person.settle()

        assert desk.person.page().findChildren(ReceiptGlance) == []


def test_before_the_log_has_it_the_code_is_the_signed_statement(desk: Desk) -> None:
    desk.take_receipt()
    code_of(desk)

    (found,) = zxingcpp.read_barcodes(np.ascontiguousarray(screenshot(desk)))
    assert files.read(found.bytes).level == 0
    assert desk.person.shows("Recorded here")
    assert desk.person.shows("On its way")


def test_a_receipt_grows_before_the_eyes_of_whoever_waits(desk: Desk) -> None:
    desk.take_receipt()
    desk.person.wait_for("On its way")

    desk.log.holds = True
    desk.look()
    desk.person.wait_for("Number 704,306")

    desk.log.told = desk.facts(anchored=True)
    desk.look()
    desk.person.wait_for("Block 4,711 of chain 80002")
    assert desk.person.shows("In the log and anchored")


def test_a_receipt_of_a_head_that_is_not_anchored_says_so(desk: Desk) -> None:
    desk.log.holds, desk.log.told = True, desk.facts()
    desk.take_receipt()

    desk.person.wait_for("Number 704,306")
    assert desk.person.shows("Not yet")


def test_a_kiosk_without_a_server_says_what_a_receipt_needs(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk_on(qapp, qtbot, tmp_path, paired=False) as desk:
        desk.take_receipt()

        desk.person.wait_for("This kiosk is on its own")
        assert "Print" not in [c.accessibleName() for c in desk.person.controls()]


def test_a_slip_is_printed_once_however_often_it_is_asked_for(desk: Desk) -> None:
    desk.take_receipt()
    page = code_of(desk)
    page.print_wanted.emit()
    page.print_wanted.emit()

    desk.person.wait_for("The slip is on its way.")
    desk.person.pump()
    (job,) = desk.person.devices.printer.jobs
    assert job.name == "counterproof-receipt"
    assert job.data.startswith(b"%PDF")


def test_a_printer_without_paper_is_named_and_can_be_tried_again(desk: Desk) -> None:
    desk.person.devices.printer.paper_out()
    desk.take_receipt()
    code_of(desk)
    desk.person.touch("Print")
    desk.person.wait_for("has no paper")

    desk.person.devices.printer.add_paper()
    desk.person.go_to("Close", "Print")
    desk.person.wait_for("The slip is on its way.")


def test_without_a_printer_nobody_is_offered_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with desk_on(qapp, qtbot, tmp_path, Plan(without=frozenset({"printer"}))) as desk:
        desk.take_receipt()
        code_of(desk)

        assert "Print" not in [c.accessibleName() for c in desk.person.controls()]


def test_the_language_of_a_receipt_can_be_changed_while_it_is_shown(desk: Desk) -> None:
    desk.take_receipt()
    code_of(desk)
    shell = desk.person.kiosk.shell
    shell.choose(type(shell.comfort)("de", shell.comfort.theme, shell.comfort.large_type))

    desk.person.wait_for("Ihr Nachweis")
    assert desk.person.shows("Unterwegs")


@pytest.mark.no_cover
def test_nothing_of_a_receipt_is_left_for_the_next_visitor(desk: Desk) -> None:
    desk.take_receipt()
    (state,) = (code_of(desk).state(),)
    secret = pattern_of(state.proof.link[-60:])
    del state
    desk.person.kiosk.shell.leave()
    desk.person.pump()
    desk.person.settle()

    assert holders(secret) == {}
    desk.person.begin()
    desk.person.kiosk.shell.go_to(RECEIPT)
    desk.person.settle()
    assert not desk.person.shows("Recorded here")


def test_a_look_that_comes_after_the_visit_reaches_nobody(desk: Desk) -> None:
    desk.take_receipt()
    desk.look()
    desk.person.kiosk.shell.leave()
    desk.person.begin()
    desk.person.kiosk.shell.go_to(RECEIPT)
    desk.person.pump()

    assert not desk.person.shows("Minced beef")
