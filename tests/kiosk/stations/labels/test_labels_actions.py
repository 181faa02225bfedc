from datetime import date

import pytest

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.simulated_printer import SimulatedPrinter
from kiosk.ports import MediaType
from kiosk.stations.labels.actions import LabelDesk, Run, elements_of, link_of, print_labels
from kiosk.stations.labels.flow import Item
from shared.codes.faults import MalformedCodeError
from shared.codes.understand import ScannedCode, understand
from shared.errors import UnavailableError
from shared.freshness.batch import Batch
from shared.freshness.listing import Listed

GTIN = "04012345678901"
DAY = date(2026, 11, 24)


class Shop:
    """The store's promises in memory."""

    def __init__(self, *batches):
        self.batches = {batch.batch_id: batch for batch in batches}
        self.acts = []

    def one(self, batch_id):
        batch = self.batches.get(batch_id)
        return batch and Listed(batch, None)

    def by_code(self, gtin, lot):
        found = (b for b in self.batches.values() if (b.gtin, b.lot) == (gtin, lot))
        return next((Listed(batch, None) for batch in found), None)

    def recently_printed(self, limit):
        return tuple(Listed(batch, None) for batch in self.batches.values())[:limit]

    def printed(self, batch_ids, copies, at):
        self.acts.append((tuple(batch_ids), copies, at))

    def prove(self, batch_id, at):
        self.acts.append((batch_id, at))


def batch(lot, **known):
    return Batch(f"id-{lot}", GTIN, lot, "berlin", live=False, **known)


@pytest.fixture
def shop():
    return Shop(batch("A"), batch("B"), batch("C"))


@pytest.fixture
def desk(shop):
    return LabelDesk(shop, shop, SimulatedClock())


def lots(found):
    return [listed.batch.lot for listed in found]


def test_batches_are_fetched_in_the_order_asked_for_each_once(desk):
    assert lots(desk.fetch(["id-C", "gone", "id-A", "id-C"])) == ["C", "A"]
    assert lots(desk.recent()) == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("text", "lot"),
    [
        ("(01)04012345678901(10)B", ["B"]),
        ("https://labels.example/batch/id-C", ["C"]),
        ("(01)04012345678901(10)X", []),
        ("(01)04012345678901", []),
    ],
)
def test_a_code_is_identified_by_what_it_names(desk, text, lot):
    found = desk.identify(understand(ScannedCode(text), 2026))
    assert lots([found] if found else []) == lot


def test_what_was_printed_is_recorded_by_copies(shop, desk):
    items = [
        Item(Listed(batch(lot), None), copies) for lot, copies in (("A", 2), ("B", 1), ("C", 2))
    ]
    desk.record(items)
    now = desk.clock.now()
    assert shop.acts == [(("id-B",), 1, now), (("id-A", "id-C"), 2, now)]


def test_a_proof_is_recorded_with_its_time(shop, desk):
    desk.prove("id-A")
    assert shop.acts == [("id-A", desk.clock.now())]


def test_a_job_is_handed_over_whole():
    printer, told = SimulatedPrinter(MediaType.ZPL), []
    run = Run(told.append)
    assert print_labels(printer, lambda _media, go_on: go_on(1) and b"^XA^XZ", run)
    assert [job.data for job in printer.jobs] == [b"^XA^XZ"]
    assert told == [1]


def test_a_job_that_is_stopped_never_comes_to_the_printer():
    printer, run = SimulatedPrinter(), Run(lambda _done: None)
    run.stop()
    assert not print_labels(printer, lambda _m, go_on: b"%PDF-" if go_on(1) else None, run)
    assert printer.jobs == ()


def test_a_printer_without_paper_is_told_before_the_work():
    printer, begun = SimulatedPrinter(), []
    printer.paper_out()
    with pytest.raises(UnavailableError, match="no paper"):
        print_labels(printer, lambda *_: begun.append(1), Run(lambda _done: None))
    assert begun == []


def test_a_label_says_both_dates_in_its_code():
    dated = batch("A", use_by=DAY, best_before=DAY)
    readable = ("(01) 04012345678901", "(10) A", "(17) 261124", "(15) 261124")
    assert elements_of(dated).human_readable() == readable
    assert link_of("https://labels.example", dated).endswith("/10/A?17=261124&15=261124")


def test_a_lot_that_cannot_stand_in_a_code_is_refused():
    with pytest.raises(MalformedCodeError):
        elements_of(batch("Größe"))
