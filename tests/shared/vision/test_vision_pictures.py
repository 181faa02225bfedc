import itertools
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import cv2
import numpy as np
import pytest
import zxingcpp

from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import Optics, Placement, Scene, Wear
from shared.errors import InputError
from shared.vision import zbar_reader
from shared.vision.frames import read_frame
from shared.vision.pictures import Patience, read_picture, rescue_frame
from shared.vision.symbologies import ALL, RETAIL, Format

GTIN = "4006381333931"
LINK = "https://x.example/01/04006381333931/10/L1"
SIZE = (960, 720)


def picture(symbology, text, *, size=SIZE, **changes):
    scene = Scene(draw_code(symbology, text), pack=(96, 150, 60))
    return render(replace(scene, **changes), size, seed=1)


def read(pixels, formats=RETAIL, *, every_code=False):
    return read_picture(pixels, formats, Patience(20.0, time.perf_counter, every_code))


@pytest.mark.parametrize(
    ("symbology", "text", "identifier", "form", "data"),
    [
        (Symbology.QR, LINK, "]Q1", Format.QR, LINK.encode()),
        (Symbology.GS1_QR, f"(01)0{GTIN}(10)L(17)261231", "]Q3", Format.QR,
         f"010{GTIN}10L\x1d17261231".encode()),
        (Symbology.GS1_DATA_MATRIX, f"(01)0{GTIN}(10)L(17)261231", "]d2", Format.DATA_MATRIX,
         f"010{GTIN}10L\x1d17261231".encode()),
        (Symbology.EAN_13, GTIN, "]E0", Format.EAN_13, GTIN.encode()),
        (Symbology.UPC_A, "036000291452", "]E0", Format.UPC_A, b"0036000291452"),
        (Symbology.EAN_8, "96385074", "]E4", Format.EAN_8, b"96385074"),
        (Symbology.GS1_128, f"(01)0{GTIN}", "]C1", Format.CODE_128, f"010{GTIN}".encode()),
        (Symbology.DATABAR, f"(01)0{GTIN}", "]e0", Format.DATABAR, f"010{GTIN}".encode()),
    ],
)  # fmt: skip
def test_what_was_printed_is_read_to_the_byte(symbology, text, identifier, form, data):
    (reading,) = read(picture(symbology, text))
    assert (reading.symbology_identifier, reading.format) == (identifier, form)
    assert reading.data == data
    assert reading.text == data.decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"optics": Optics(light=0.08, noise=4)},
        {"optics": Optics(jpeg_quality=12)},
        {"placement": Placement(rotation_deg=38, scale=0.3)},
        {"placement": Placement(tilt_deg=35, turn_deg=25)},
        {"wear": Wear(inverted=True)},
        {"wear": Wear(scratches=5)},
    ],
)
@pytest.mark.parametrize(
    ("symbology", "text"), [(Symbology.EAN_13, GTIN), (Symbology.QR, LINK)]
)
def test_a_troubled_picture_is_read(symbology, text, changes):
    assert [reading.text for reading in read(picture(symbology, text, **changes))] == [text]


def test_bars_too_small_for_the_first_look_are_read_enlarged():
    small = picture(Symbology.EAN_13, GTIN, placement=Placement(scale=0.26), size=(640, 480))
    (reading,) = read(small)
    assert reading.text == GTIN
    assert reading.step != "whole"


@pytest.mark.parametrize("degrees", [0, 30, 90, 200])
def test_corners_lie_round_the_middle_however_the_code_is_turned(degrees):
    turned = picture(Symbology.QR, LINK, placement=Placement(rotation_deg=degrees))
    (reading,) = read(turned)
    middle = np.array(reading.corners).mean(axis=0)
    assert np.allclose(middle, (480, 360), atol=12)
    across = np.hypot(*np.subtract(reading.corners[0], reading.corners[2]))
    assert 300 < across < 480


def test_two_codes_side_by_side_are_both_read():
    both = np.hstack([picture(Symbology.QR, LINK), picture(Symbology.EAN_13, GTIN)])
    assert {reading.text for reading in read(both)} == {LINK, GTIN}


def test_a_code_hard_to_read_is_told_beside_an_easy_one_when_every_code_is_wanted():
    faint = picture(Symbology.EAN_13, GTIN, placement=Placement(scale=0.3), size=(640, 720))
    both = np.hstack([picture(Symbology.QR, LINK), faint])
    assert {reading.text for reading in read(both, every_code=True)} == {LINK, GTIN}


@pytest.mark.parametrize(
    ("symbology", "text", "changes"),
    [
        (Symbology.EAN_13, GTIN, {"scale": 0.35, "defocus_px": 1.5}),
        (Symbology.QR, LINK, {"scale": 0.2, "defocus_px": 2.0}),
    ],
)
def test_a_frame_that_no_quick_look_can_read_is_rescued(symbology, text, changes):
    place = Placement(scale=changes["scale"], rotation_deg=5)
    optics = Optics(defocus_px=changes["defocus_px"])
    frame = picture(symbology, text, size=(1280, 720), placement=place, optics=optics)
    assert [found for turn in range(8) for found in read_frame(frame, RETAIL, turn)] == []
    patience = Patience(20.0, time.perf_counter)
    assert [found.text for found in rescue_frame(frame, RETAIL, patience)] == [text]


def test_a_large_picture_is_read():
    large = picture(Symbology.EAN_13, GTIN, placement=Placement(scale=0.2), size=(3200, 2400))
    assert [reading.text for reading in read(large)] == [GTIN]


def test_only_the_formats_asked_for_are_read():
    assert read(picture(Symbology.QR, LINK), frozenset({Format.EAN_13})) == ()
    assert read(picture(Symbology.QR, LINK), ALL)[0].format is Format.QR


def test_an_empty_counter_shows_nothing():
    assert read(render(Scene(), SIZE, seed=1)) == ()


def test_no_step_begins_once_the_time_is_used_up():
    ticks = itertools.count()
    blank = render(Scene(), SIZE, seed=1)
    read_picture(blank, RETAIL, Patience(2.5, lambda: float(next(ticks))))
    assert next(ticks) == 1 + 3


def test_bars_with_a_wrong_character_are_refused():
    drawn = draw_code(Symbology.EAN_13, GTIN)
    module = drawn.pixels.shape[1] // 113
    forged = drawn.pixels.copy()
    first_digits = slice(20 * module, 60 * module)
    forged[:, first_digits] = forged[:, first_digits][:, ::-1]
    scene = Scene(replace(drawn, pixels=forged), pack=(96, 150, 60))
    assert read(render(scene, SIZE, seed=1)) == ()


def test_gray_pictures_are_read_too():
    gray = cv2.cvtColor(picture(Symbology.QR, LINK), cv2.COLOR_BGR2GRAY)
    assert [reading.text for reading in read(gray)] == [LINK]


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((0, 10, 3), np.uint8),
        np.zeros((10, 10, 4), np.uint8),
        np.zeros((10, 10, 3), np.float32),
        np.zeros(10, np.uint8),
    ],
)
def test_what_is_no_picture_is_refused(pixels):
    with pytest.raises(InputError, match="expected height x width"):
        read(pixels)


def test_two_threads_read_at_once_without_mixing_pictures():
    pictures = {GTIN: picture(Symbology.EAN_13, GTIN), LINK: picture(Symbology.QR, LINK)}
    order = list(pictures) * 6
    with ThreadPoolExecutor(2) as lanes:
        found = list(lanes.map(lambda text: read(pictures[text]), order))
    assert [reading.text for (reading,) in found] == order


@pytest.fixture
def without_zbar(monkeypatch):
    zbar_reader.library.cache_clear()
    monkeypatch.setitem(sys.modules, "pyzbar.pyzbar", None)
    yield
    zbar_reader.library.cache_clear()


def test_without_zbar_codes_are_still_read_and_it_is_said(without_zbar):
    (reading,) = read(picture(Symbology.EAN_13, GTIN))
    assert (reading.text, reading.reader) == (GTIN, "zxing")
    assert "libzbar0" in (zbar_reader.caution() or "")


def test_zbar_reads_bars_where_they_are():
    assert zbar_reader.caution() is None
    gray = cv2.cvtColor(picture(Symbology.UPC_A, "036000291452"), cv2.COLOR_BGR2GRAY)
    (reading,) = zbar_reader.read(gray, RETAIL)
    assert (reading.text, reading.format) == ("0036000291452", Format.UPC_A)
    assert np.allclose(np.array(reading.corners).mean(axis=0), (480, 360), atol=40)


@pytest.mark.parametrize("symbology", [Symbology.GS1_QR, Symbology.GS1_128])
def test_zbar_is_not_trusted_with_gs1_because_it_does_not_tell_fnc1(symbology):
    gray = cv2.cvtColor(picture(symbology, f"(01)0{GTIN}(10)L1"), cv2.COLOR_BGR2GRAY)
    assert zbar_reader.read(gray, RETAIL) == ()


def test_zbar_is_not_asked_for_what_it_cannot_read():
    gray = cv2.cvtColor(picture(Symbology.DATA_MATRIX, "hello"), cv2.COLOR_BGR2GRAY)
    assert zbar_reader.read(gray, frozenset({Format.DATA_MATRIX})) == ()


def test_both_readers_say_the_same_of_a_upc_e():
    bars = np.array(
        zxingcpp.create_barcode("01234565", zxingcpp.BarcodeFormat.UPCE).to_image(scale=4)
    )
    gray = cv2.copyMakeBorder(bars, 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=(255,))
    (other,) = zbar_reader.read(gray, RETAIL)
    (reading,) = read(gray)
    assert reading.key == other.key == ("]E0", b"0012345000065")
    assert reading.format is other.format is Format.UPC_E
