"""A slip reads: its code decoded from what the printer burns, at 203 dpi on 72 mm of paper."""

import base64
import hashlib
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import zxingcpp
from PySide6.QtWidgets import QApplication

from kiosk.app.assembly import translations_folder
from kiosk.logbook import Anchored
from kiosk.ports import MediaType
from kiosk.stations.receipt.flow import About, Proof
from kiosk.stations.receipt.screen import ReceiptWords
from kiosk.ui import fonts
from kiosk.ui.languages import LANGUAGES, Languages
from kiosk.ui.paper import render_all
from kiosk.ui.qr_code import modules_of
from kiosk.ui.receipt_slip import ReceiptSlip, slip_stock
from shared.errors import InputError
from shared.freshness.judgement import Verdict
from tests.support.kiosk_window import take_off
from tests.support.pdf_picture import pages
from tests.support.zpl_picture import printed

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
CODES = [known.code for known in LANGUAGES]
LARGEST = 1200
"""Bytes of a receipt of level 1 in a log of a million entries, and a little more."""


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    fonts.load(qapp)


def link(size: int = LARGEST) -> str:
    made_up = hashlib.shake_256(b"a receipt").digest(size)
    carried = base64.urlsafe_b64encode(made_up).decode().rstrip("=")
    return f"https://counterproof.markthalle.example/r/{'A' * 43}#{carried}"


def slip(code: str = "en", size: int = LARGEST, product: str = "Minced beef") -> ReceiptSlip:
    about = About(7, NOW, Verdict.RECALLED, product, "LOT-2026-11")
    anchored = Anchored(704_307, 80002, 4711, NOW)
    proof = Proof(link(size), link(340), "counter-1", 704_306, anchored)
    words = ReceiptWords(code, ZoneInfo("Europe/Berlin"))
    return ReceiptSlip(words.slip(about, proof, "Markthalle"), modules_of(proof.link, "l"))


def read(paper: np.ndarray) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(np.ascontiguousarray(paper))]


@pytest.mark.parametrize("code", CODES)
def test_a_zpl_slip_reads_in_every_language(
    qapp: QApplication, code: str, tmp_path: Path
) -> None:
    Languages(qapp, translations_folder()).use(code)
    sheet = slip(code)
    take_off(qapp)
    (paper,) = printed(render_all((sheet,), MediaType.ZPL, slip_stock(203), "slip") or b"")

    assert read(paper.as_picture()) == [link()]


@pytest.mark.parametrize("size", [350, 800, LARGEST])
def test_a_pdf_slip_reads(size: int) -> None:
    (paper,) = pages(
        render_all((slip(size=size),), MediaType.PDF, slip_stock(203), "slip") or b"", 203
    )

    assert read(paper) == [link(size)]


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_a_finer_printer_prints_the_same_slip(dpi: int) -> None:
    (paper,) = printed(render_all((slip(),), MediaType.ZPL, slip_stock(dpi), "slip") or b"")

    assert read(paper.as_picture()) == [link()]


@pytest.mark.parametrize("product", ["", "Hof " * 200, "पनीर", "W" * 80, "لحم مفروم"])
def test_any_name_leaves_the_code_readable(product: str) -> None:
    job = render_all((slip(product=product),), MediaType.ZPL, slip_stock(203), "slip")
    (paper,) = printed(job or b"")

    assert read(paper.as_picture()) == [link()]


def test_the_largest_code_there_is_has_modules_that_phones_read() -> None:
    stock = slip_stock(203)
    module = int(stock.page.width() // (177 + 8))

    assert module / stock.dots_per_mm >= 0.33


def test_what_no_code_can_hold_is_refused() -> None:
    with pytest.raises(InputError, match="No QR code holds 3000 characters"):
        modules_of("a" * 3000, "l")
