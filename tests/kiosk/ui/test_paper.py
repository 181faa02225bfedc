import re

import pytest

from kiosk.ports import MediaType
from kiosk.ui.paper import Slip, render

CHECKER = tuple(tuple((x + y) % 2 == 0 for x in range(10)) for y in range(10))


@pytest.fixture(autouse=True)
def _qt(qapp):
    return qapp


def dots(zpl):
    found = re.fullmatch(
        rb"\^XA\^PW(\d+)\^LL(\d+)\^FO0,0\^GFA,(\d+),\3,(\d+),([0-9A-F]+)\^FS\^XZ\n", zpl
    )
    assert found
    width, height, total, row = (int(found[i]) for i in (1, 2, 3, 4))
    data = bytes.fromhex(found[5].decode())
    assert len(data) == total == row * height
    return [
        [data[y * row + x // 8] >> (7 - x % 8) & 1 for x in range(width)] for y in range(height)
    ]


def test_a_pdf_slip_is_one_page_of_the_asked_size():
    pdf = render(Slip("Test", ("line",), width_mm=72, height_mm=60), MediaType.PDF)
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    assert re.search(rb"/MediaBox \[0 0 204\.\d+ 170\.\d+\]", pdf)


def test_an_empty_zpl_slip_has_no_black_dot():
    picture = dots(render(Slip("", (), width_mm=20, height_mm=10), MediaType.ZPL))
    assert (len(picture[0]), len(picture)) == (160, 80)
    assert sum(map(sum, picture)) == 0


def test_text_in_every_script_leaves_ink():
    for text in ("Fleisch", "لحم", "मांस"):
        picture = dots(render(Slip(text, (), width_mm=40, height_mm=12), MediaType.ZPL))
        assert 0 < sum(map(sum, picture)) < 40 * 12 * 64 / 2


def test_a_code_keeps_its_modules_square_and_whole():
    picture = dots(render(Slip("", (), CHECKER, 60, 30), MediaType.ZPL))
    runs = {
        len(run.group()) for row in picture for run in re.finditer("1+", "".join(map(str, row)))
    }
    assert len(runs) == 1
    assert sum(map(sum, picture)) == 50 * runs.pop() ** 2
