from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import Placement, Scene, Wear
from shared.errors import InputError
from shared.vision.confirming import Confirmer
from shared.vision.frames import read_frame
from shared.vision.reading import Point, Reading
from shared.vision.symbologies import RETAIL, Format

GTIN = "4006381333931"
LINK = "https://x.example/01/04006381333931/10/L1"
SIZE = (1280, 720)


def scene(symbology, text, **placement):
    place = Placement(**placement) if placement else Placement()
    return Scene(draw_code(symbology, text), placement=place, pack=(96, 150, 60))


def within_one_round(picture):
    return [reading for turn in range(8) for reading in read_frame(picture, RETAIL, turn)]


@pytest.mark.parametrize(
    ("symbology", "text", "found"),
    [
        (Symbology.QR, LINK, LINK),
        (Symbology.DATA_MATRIX, "hello", "hello"),
        (Symbology.EAN_13, GTIN, GTIN),
        (Symbology.EAN_8, "96385074", "96385074"),
        (Symbology.UPC_A, "036000291452", "0036000291452"),
        (Symbology.CODE_128, "LOT-42", "LOT-42"),
        (Symbology.GS1_QR, "(01)04006381333931(10)L1", "010400638133393110L1"),
    ],
)
def test_every_retail_code_is_read_within_one_round(symbology, text, found):
    readings = within_one_round(render(scene(symbology, text), SIZE, seed=1))
    assert found in {reading.text.lstrip("\x1d") for reading in readings}


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_code_on_its_side_is_read_within_one_round(degrees):
    picture = render(scene(Symbology.EAN_13, GTIN, rotation_deg=degrees), SIZE, seed=1)
    assert GTIN in {reading.text for reading in within_one_round(picture)}


def test_light_on_dark_is_read_within_one_round():
    upside = replace(scene(Symbology.QR, LINK), wear=Wear(inverted=True))
    assert LINK in {r.text for r in within_one_round(render(upside, SIZE, seed=1))}


def test_an_empty_counter_shows_nothing():
    assert within_one_round(render(Scene(), SIZE, seed=1)) == []


def test_corners_lie_where_the_code_lies():
    picture = render(scene(Symbology.QR, LINK), SIZE, seed=1)
    corners = {reading.corners[0] for reading in within_one_round(picture)}
    xs, ys = [c.x for c in corners], [c.y for c in corners]
    assert max(xs) - min(xs) < 8
    assert max(ys) - min(ys) < 8
    assert all(0 < x < SIZE[0] and 0 < y < SIZE[1] for x, y in corners)


@pytest.mark.parametrize("shape", [(0, 10, 3), (10, 10), (4,)])
def test_what_is_no_picture_is_refused(shape):
    with pytest.raises(InputError, match="expected height, width, 3 colours"):
        read_frame(np.zeros(shape, np.uint8), RETAIL, 0)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 7), st.randoms())
def test_tiny_pictures_are_looked_at_without_harm(height, width, turn, chance):
    noise = np.frombuffer(chance.randbytes(height * width * 3), np.uint8)
    read_frame(noise.reshape(height, width, 3), RETAIL, turn)


def reading(text, code):
    here = Point(0, 0)
    return Reading(text, text.encode(), "]X", code, (here, here, here, here))


def test_a_code_that_corrects_errors_counts_at_once_and_once():
    confirmer = Confirmer()
    qr = reading("a", Format.QR)
    assert confirmer.feed([qr]) == (qr,)
    assert confirmer.feed([qr]) == ()


def test_bars_count_when_two_frames_agree_within_a_round():
    confirmer = Confirmer()
    bars = reading("a", Format.EAN_13)
    assert confirmer.feed([bars]) == ()
    assert [confirmer.feed([]) for _ in range(6)] == [()] * 6
    assert confirmer.feed([bars]) == (bars,)


def test_bars_seen_once_long_ago_do_not_count():
    confirmer = Confirmer()
    bars = reading("a", Format.EAN_13)
    confirmer.feed([bars])
    for _ in range(8):
        confirmer.feed([])
    assert confirmer.feed([bars]) == ()


def test_the_next_visitor_may_show_the_same_code():
    confirmer = Confirmer()
    qr = reading("a", Format.QR)
    confirmer.feed([qr])
    confirmer.forget()
    assert confirmer.feed([qr]) == (qr,)
