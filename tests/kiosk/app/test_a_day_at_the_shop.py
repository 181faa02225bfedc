"""One day from the first start on: every touch between an empty kiosk and an archived batch."""

from datetime import date, timedelta

import numpy as np
import pytest
import zxingcpp
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QScrollArea,
)

from kiosk.app.stations.batches import BATCH
from kiosk.app.stations.doorway import PIN
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.ports import MediaType
from kiosk.ui.status_line import STAFF
from kiosk.visit import Attract
from tests.support.kiosk_window import LANDSCAPE, PORTRAIT, Devices, KioskInHand, Plan, kiosk_on
from tests.support.pdf_picture import pages
from tests.support.zpl_picture import printed

CODE = "246810"
GTIN = "4012345678901"
PRODUCT, LOT = "Goat cheese", "A-1/7"


class Clerk:
    """Staff who only touch the screen, and scroll to what they do not see."""

    def __init__(self, person: KioskInHand) -> None:
        self.person = person

    def touch(self, *names: str) -> None:
        for name in names:
            self.reach(self.person.control(name))
            self.person.touch(name)

    def reach(self, target: QAbstractButton | QLineEdit) -> None:
        """Put it in the middle, where neither keyboard nor message lies over it."""
        for area in self.person.window.findChildren(QScrollArea):
            if area.isAncestorOf(target):
                area.ensureWidgetVisible(target, 0, area.viewport().height() // 3)
        self.person.settle()

    def write(self, field: str, text: str) -> None:
        line = self._line(field)
        self.reach(line)
        self.person.touch_at(line.mapTo(self.person.window, line.rect().center()))
        assert line.hasFocus()
        self.person.type_slowly(text)
        assert line.text().replace(".", "") == text

    def _line(self, name: str) -> QLineEdit:
        self.person.settle()
        lines = self.person.page().findChildren(QLineEdit)
        (line,) = [e for e in lines if e.accessibleName() == name and e.isVisible()]
        return line


def today(person: KioskInHand) -> date:
    return person.devices.clock.now().date()


def choose_a_pin(clerk: Clerk) -> None:
    person = clerk.person
    person.begin()
    person.touch("Staff")
    person.wait_for("Choose a PIN for staff")
    person.go_to(*CODE, "Next", *CODE, "Set this PIN")
    person.wait_for("The PIN is set.")
    person.touch("Close")
    assert person.place == STAFF


def unlock(clerk: Clerk, *way: str) -> None:
    """The visit before has ended, so the door is locked again."""
    person = clerk.person
    person.begin()
    person.touch("Staff")
    assert person.place == PIN
    person.wait_for("Type the PIN.")
    person.go_to(*CODE, "Unlock")
    person.wait_until(lambda: person.place == STAFF)
    clerk.touch(*way)


def leave(person: KioskInHand) -> None:
    person.touch(person.button("home"))
    person.touch("Finish")
    assert isinstance(person.kiosk.shell.state, Attract)


def record_an_unknown_product(clerk: Clerk) -> None:
    person = clerk.person
    clerk.touch("Batches")
    person.wait_for("No batch is on the shelf.")
    clerk.touch("New batch")
    clerk.write("Product number", GTIN)
    person.wait_for("This product is not recorded yet")
    clerk.write("Name of the product", PRODUCT)
    clerk.write("Category", "dairy")
    clerk.write("Batch (lot)", LOT)
    clerk.write("Arrived on", f"{today(person):%d%m%Y}")
    clerk.write("Use by", f"{today(person) + timedelta(days=5):%d%m%y}")
    clerk.touch("Save")
    person.wait_for("Shoppers are not told about this batch yet")


def print_a_label(clerk: Clerk) -> str:
    """What a scanner reads from the paper."""
    person = clerk.person
    clerk.touch("Print label")
    person.wait_for("How many labels?")
    clerk.touch("Print 1 label")
    person.wait_for("Scan one label of each batch")
    (job,) = person.devices.printer.jobs
    if job.media is MediaType.PDF:
        (paper,) = pages(job.data, 203)
    else:
        (paper,) = (label.as_picture() for label in printed(job.data))
    (found,) = zxingcpp.read_barcodes(np.ascontiguousarray(paper))
    leave(person)
    return found.text


def is_answered(person: KioskInHand, code: str, words: str) -> bool:
    """A shopper's whole visit, begun by the scan."""
    person.type_quickly(f"{code}\r")
    person.wait_for(words)
    assert person.place == FRESHNESS
    leave(person)
    return not person.shows(words)


def scan_back(clerk: Clerk, code: str) -> None:
    person = clerk.person
    unlock(clerk, "Labels")
    person.wait_for("it is for sale once its label reads")
    person.type_quickly(f"{code}\r")
    person.wait_for("the batch is live")
    leave(person)


def recall(clerk: Clerk, code: str) -> None:
    person = clerk.person
    unlock(clerk, "Batches")
    person.type_quickly(f"{code}\r")
    person.wait_until(lambda: person.place == BATCH)
    person.wait_for(PRODUCT)
    clerk.touch("Recall", "Germs found", "Recall the batch", "Recall it")
    person.wait_for("Recalled on")
    leave(person)


def archive(clerk: Clerk, code: str) -> None:
    person = clerk.person
    unlock(clerk, "Batches")
    person.type_quickly(f"{code}\r")
    person.wait_until(lambda: person.place == BATCH)
    person.wait_for("Recalled on")
    clerk.touch("Archive", "Archive it")
    person.wait_until(lambda: person.shows("Archived"))
    leave(person)


@pytest.mark.parametrize(
    ("media", "size"),
    [(MediaType.PDF, PORTRAIT), (MediaType.ZPL, LANDSCAPE)],
    ids=["pdf, portrait", "zpl, landscape"],
)
def test_a_day_from_the_first_start_to_an_archived_batch(
    qapp, qtbot, tmp_path, media: MediaType, size: tuple[int, int]
) -> None:
    devices = Devices(printer=SimulatedPrinter(media))
    plan = Plan(size, settings={"site": {"name": "Markthalle"}})
    with kiosk_on(qapp, qtbot, tmp_path, plan, devices) as person:
        clerk = Clerk(person)
        choose_a_pin(clerk)
        record_an_unknown_product(clerk)
        code = print_a_label(clerk)
        assert is_answered(person, code, "Not known")
        scan_back(clerk, code)
        assert is_answered(person, code, "Fresh")
        recall(clerk, code)
        assert is_answered(person, code, "Germs found")
        archive(clerk, code)
        assert is_answered(person, code, "Recalled")
        assert is_answered(person, GTIN, "no batch is recorded on the shelf")
