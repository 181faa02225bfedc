from datetime import date

import pytest

from shared.codes.digital_link import parse
from shared.codes.faults import MalformedCodeError
from shared.codes.labels import (
    BatchAddress,
    batch_link,
    label_elements,
    label_link,
    read_batch_link,
)

GTIN = "09501101530003"


def test_a_label_link_is_a_digital_link_that_reads_back() -> None:
    elements = label_elements(GTIN, "L/1", date(2026, 3, 1))
    link = label_link("kiosk.example", elements)
    assert link == f"https://kiosk.example/01/{GTIN}/10/L%2F1?17=260301"
    assert parse(link).elements == elements


def test_a_label_needs_no_date_and_keeps_the_scheme_of_its_server() -> None:
    link = label_link("http://10.0.0.5:8000/", label_elements(GTIN, "L1"))
    assert link == f"http://10.0.0.5:8000/01/{GTIN}/10/L1"


@pytest.mark.parametrize(("gtin", "lot"), [("09501101530004", "L"), (GTIN, ""), (GTIN, "L ä")])
def test_what_cannot_stand_on_a_label_is_refused(gtin: str, lot: str) -> None:
    with pytest.raises(MalformedCodeError):
        label_elements(gtin, lot)


@pytest.mark.parametrize("server", ["kiosk.example", "https://kiosk.example/"])
def test_a_batch_link_reads_back(server: str) -> None:
    link = batch_link(server, "01J9-x_y")
    assert read_batch_link(link) == BatchAddress("kiosk.example", "01J9-x_y")
    assert read_batch_link(link + "/?lang=de") == BatchAddress("kiosk.example", "01J9-x_y")


@pytest.mark.parametrize(
    "tail", ["", "/batch", "/batch/", "/batch/a b", "/batch/a/b", "/x/batch/a"]
)
def test_other_links_lead_to_no_batch(tail: str) -> None:
    assert read_batch_link("https://kiosk.example" + tail) is None
