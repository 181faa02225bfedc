import re

import pytest

from kiosk.ports import MediaType
from kiosk.ui.paper import Slip, Stock, render, render_all
from tests.support.zpl_picture import printed


@pytest.fixture(autouse=True)
def _qt(qapp):
    return qapp


def ink(text, stock):
    (label,) = printed(render(Slip(text, ()), MediaType.ZPL, stock))
    return label.ink


def test_a_pdf_slip_is_one_page_of_the_asked_size():
    pdf = render(Slip("Test", ("line",)), MediaType.PDF, Stock(72, 60))
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    assert re.search(rb"/MediaBox \[0 0 204(\.\d+)? 170(\.\d+)?\]", pdf)


def test_an_empty_zpl_slip_has_no_black_dot():
    picture = ink("", Stock(20, 10))
    assert picture.shape == (80, 160)
    assert not picture.any()


def test_text_in_every_script_leaves_ink():
    for text in ("Fleisch", "لحم", "मांस"):
        assert 0 < ink(text, Stock(40, 12)).mean() < 0.5


def test_a_width_that_fills_no_whole_byte_prints_no_stripe():
    assert not ink("", Stock(20.3, 10)).any()


def test_copies_are_pages_of_a_pdf_and_a_number_in_zpl():
    slips = (Slip("one", (), 3), Slip("two", ()))
    pdf = render_all(slips, MediaType.PDF, Stock(40, 20), "both")
    zpl = render_all(slips, MediaType.ZPL, Stock(40, 20), "both")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 4
    assert [label.copies for label in printed(zpl)] == [3, 1]


@pytest.mark.parametrize("media", MediaType)
def test_a_job_that_is_stopped_between_two_sheets_is_no_job(media):
    told = []

    def stop(done):
        told.append(done)
        return len(told) < 2

    slips = tuple(Slip(str(number), ()) for number in range(5))
    assert render_all(slips, media, Stock(20, 10), "five", stop) is None
    assert told == [1, 2]
