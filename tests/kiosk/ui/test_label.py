"""What is printed reads: both kinds of paper, decoded at the printer's own resolution."""

from datetime import date

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from pyzbar import pyzbar

from kiosk.ports import MediaType
from kiosk.ui import fonts
from kiosk.ui.label import Label, LabelText
from kiosk.ui.label_fit import FINEST_MM, code_size
from kiosk.ui.paper import Stock, picture, render_all
from shared.codes.labels import label_elements, label_link
from shared.errors import InputError
from tests.support.pdf_picture import pages
from tests.support.zpl_picture import printed

SERVER = "https://labels.markthalle.example"
DAY = date(2026, 11, 24)
STOCKS = [
    Stock(58, 40),
    Stock(57, 32),
    Stock(100, 50),
    Stock(58, 40, 300),
    Stock(50, 30, 600),
]
LOTS = [
    "L1",
    "LOT-2026-11",
    "ABCDEFGHIJKLMNOPQRST",
    "abcdefghijklmnopqrst",
    "%&/()=?!\"'*+,-_:;<>",
]
DATES = [(None, None), (DAY, None), (None, DAY), (DAY, DAY)]


@pytest.fixture(autouse=True)
def _fonts(qapp):
    fonts.load(qapp)


def label(lot="L1", dates=(DAY, None), name="Rinderhackfleisch", code="de", copies=1):
    elements = label_elements("04012345678901", lot, *dates)
    said = ("Zu verbrauchen bis 24.11.2026",)
    link = label_link(SERVER, elements)
    text = LabelText(name, said, elements.human_readable(), "Markthalle", link, code)
    return Label.of(text, copies)


def read(paper):
    return [found.text for found in zxingcpp.read_barcodes(np.ascontiguousarray(paper))]


@pytest.mark.parametrize("stock", STOCKS, ids=str)
@pytest.mark.parametrize("lot", LOTS)
@pytest.mark.parametrize("dates", DATES, ids=["none", "use-by", "best-before", "both"])
def test_a_zpl_label_reads_as_its_link(stock, lot, dates):
    sheet = label(lot, dates)
    (paper,) = printed(render_all((sheet,), MediaType.ZPL, stock, "labels"))
    assert read(paper.as_picture()) == [sheet.text.link]


@pytest.mark.parametrize("lot", LOTS)
@pytest.mark.parametrize("dates", DATES, ids=["none", "use-by", "best-before", "both"])
def test_a_pdf_label_reads_as_its_link(lot, dates):
    sheet = label(lot, dates)
    (paper,) = pages(render_all((sheet,), MediaType.PDF, Stock(58, 40), "labels"), 203)
    assert read(paper) == [sheet.text.link]


def test_another_reader_agrees():
    sheet = label("abcdefghijklmnopqrst", (DAY, DAY))
    (paper,) = printed(render_all((sheet,), MediaType.ZPL, Stock(58, 40), "labels"))
    framed = np.pad(paper.as_picture(), 40, constant_values=255)
    (found,) = pyzbar.decode(framed, symbols=[pyzbar.ZBarSymbol.QRCODE])
    assert found.data.decode() == sheet.text.link


@pytest.mark.parametrize("media", MediaType)
def test_every_label_of_a_batch_reads_as_its_own(media):
    sheets = [label(f"LOT-{number}", copies=1 + number % 2) for number in range(6)]
    job = render_all(sheets, media, Stock(58, 40), "labels")
    if media is MediaType.PDF:
        links = [sheet.text.link for sheet in sheets for _ in range(sheet.copies)]
        assert [read(page) for page in pages(job, 203)] == [[link] for link in links]
    else:
        papers = printed(job)
        assert [paper.copies for paper in papers] == [sheet.copies for sheet in sheets]
        assert [read(p.as_picture()) for p in papers] == [[s.text.link] for s in sheets]


@pytest.mark.parametrize("stock", STOCKS, ids=str)
def test_modules_are_whole_dots_and_never_too_fine(stock):
    sheet = label("%" * 20, (DAY, DAY))
    size = code_size(len(sheet.modules), stock)
    assert size.module / stock.dots_per_mm >= FINEST_MM
    (paper,) = printed(render_all((sheet,), MediaType.ZPL, stock, "labels"))
    top, left = _corner_of(paper.ink, size.module)
    side = len(sheet.modules)
    blocks = paper.ink[top : top + side * size.module, left : left + side * size.module]
    cells = blocks.reshape(side, size.module, side, size.module)
    assert (cells.max((1, 3)) == cells.min((1, 3))).all()
    assert (cells.max((1, 3)) == np.array(sheet.modules)).all()


def _corner_of(ink, module):
    """The upper left corner of the finder pattern at the left: seven modules of black."""
    run = np.ones(7 * module)
    for top, row in enumerate(ink):
        starts = np.nonzero(np.convolve(row, run, "valid") == 7 * module)[0]
        if len(starts):
            return top, int(starts[0])
    raise AssertionError("no finder pattern")


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_quiet_zone_is_quiet(code):
    stock = Stock(58, 40)
    sheet = label(code=code, name="لحم بقري مفروم ومتبل بالأعشاب" * 3)
    module = code_size(len(sheet.modules), stock).module
    (paper,) = printed(render_all((sheet,), MediaType.ZPL, stock, "labels"))
    ink = paper.ink[:, ::-1] if code == "ar" else paper.ink
    top, left = _corner_of(ink, module)
    side, quiet = len(sheet.modules) * module, 4 * module
    around = ink[top - quiet : top + side + quiet, left - quiet : left + side + quiet].copy()
    around[quiet : quiet + side, quiet : quiet + side] = 0
    assert around.shape[1] == side + 2 * quiet
    assert not around.any()


@pytest.mark.parametrize("name", ["", "Hof " * 200, "पनीर", "W" * 80])
def test_any_name_leaves_the_code_readable(name):
    sheet = label(name=name)
    (paper,) = printed(render_all((sheet,), MediaType.ZPL, Stock(50, 30), "labels"))
    assert read(paper.as_picture()) == [sheet.text.link]


def test_a_label_too_small_for_its_code_says_how_large_it_must_be():
    with pytest.raises(InputError, match=r"needs a label of \d+ x \d+ mm"):
        code_size(45, Stock(40, 25))


def test_two_hundred_labels_are_not_megabytes():
    sheets = [label(f"LOT-{number:04}") for number in range(20)]
    job = render_all(sheets, MediaType.ZPL, Stock(58, 40), "labels")
    assert len(job) / len(sheets) < 7_500


def test_the_picture_on_the_screen_is_the_picture_in_the_printer():
    sheet = label()
    (paper,) = printed(render_all((sheet,), MediaType.ZPL, Stock(58, 40), "labels"))
    shown = picture(sheet, Stock(58, 40)).convertToFormat(QImage.Format.Format_Grayscale8)
    raw = np.frombuffer(shown.constBits(), np.uint8).reshape(shown.height(), -1)
    assert (raw[:, : shown.width()] == paper.as_picture()).all()
