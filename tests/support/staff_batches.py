"""Staff among their batches at the real window: what they see, press and fill in."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.app.stations.batches import BATCH, BatchesStation
from kiosk.stations.batches.screen.row import BatchRow
from kiosk.store.simulated_disk import Fault, SimulatedDisk
from kiosk.ui.isolate import isolated
from shared.freshness.batch import Batch, Product, batch_id_of
from tests.support.kiosk_window import KioskInHand

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


def station(person: KioskInHand) -> BatchesStation:
    (found,) = [s for s in person.kiosk._lineup.stations if isinstance(s, BatchesStation)]
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


def dialog_answer(person: KioskInHand, label: str) -> None:
    """The button of the question, where the page has one of the same name."""
    person.settle()
    named = [c for c in person.controls() if c.accessibleName() == label]
    (answer,) = [c for c in named if not person.page().isAncestorOf(c)]
    answer.click()
