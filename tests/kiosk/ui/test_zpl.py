import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PySide6.QtGui import QImage

from kiosk.ui.zpl import label_format
from tests.support.zpl_picture import printed


def picture(ink):
    height, width = ink.shape
    gray = np.ascontiguousarray((1 - ink) * np.uint8(255))
    image = QImage(gray.data, width, height, width, QImage.Format.Format_Grayscale8)
    return image.convertToFormat(QImage.Format.Format_Mono)


SHAPES = st.tuples(st.integers(1, 12), st.integers(1, 70))
INK = SHAPES.flatmap(lambda shape: arrays.arrays(np.uint8, shape, elements=st.integers(0, 1)))


@given(INK, st.integers(1, 999), st.integers(0, 8))
def test_the_printer_gets_back_every_dot(ink, copies, seam):
    (label,) = printed(label_format(picture(ink), copies, 8 * seam))
    assert label.copies == copies
    assert (label.ink == ink).all()


@pytest.mark.parametrize("width", [8, 160, 1680, 3352, 8000])
def test_runs_of_every_length_come_back(width):
    ink = np.zeros((3, width), np.uint8)
    ink[1, : width - 3] = 1
    ink[2] = 1
    (label,) = printed(label_format(picture(ink)))
    assert (label.ink == ink).all()


def test_equal_rows_are_written_once():
    ink = np.tile(np.arange(256, dtype=np.uint8) % 3 % 2, (200, 1))
    assert len(label_format(picture(ink))) < 64 + 200 + 80
