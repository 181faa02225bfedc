from itertools import permutations

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.scenes.codes import Symbology, draw_code
from shared.codes.check_digits import check_digit
from shared.codes.gtins import expand_upc_e
from shared.vision.proof import Standing, hold_against, is_possible
from shared.vision.reading import Point, Reading
from shared.vision.retail_bars import ean_8, ean_13, shrunk_to_upc_e, upc_e
from shared.vision.symbologies import Format
from shared.vision.witnesses import Witnesses

GTIN = "4006381333931"
DIGITS = st.text("0123456789", min_size=12, max_size=12)


def reading(text, form=Format.EAN_13, *, reader="zxing", step="whole", at=0.0):
    corners = (Point(at, 0), Point(at + 95, 0), Point(at + 95, 40), Point(at, 40))
    return Reading(text, text.encode(), "]E0", form, corners, reader, step)


def printed(text, kind):
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    row = np.array(barcode.to_image(scale=1, add_quiet_zones=False))[10]
    return "".join("1" if light == 0 else "0" for light in row)


@given(DIGITS)
def test_ean_13_is_printed_as_zxing_prints_it(body):
    gtin = body + check_digit(body)
    assert ean_13(gtin).modules == printed(gtin, "EAN13").strip("0")


@given(st.text("0123456789", min_size=7, max_size=7))
def test_ean_8_is_printed_as_zxing_prints_it(body):
    gtin = body + check_digit(body)
    assert ean_8(gtin).modules == printed(gtin, "EAN8").strip("0")


@given(st.sampled_from("01"), st.text("0123456789", min_size=6, max_size=6))
def test_upc_e_is_printed_as_zxing_prints_it(system, six):
    check = next(d for d in "0123456789" if expand_upc_e(system + six + d))
    full = expand_upc_e(system + six + check)
    short = shrunk_to_upc_e(full)
    assert expand_upc_e(short) == full
    assert upc_e(short).modules == printed(short, "UPCE").strip("0")


def test_a_number_that_no_upc_e_stands_for_has_none():
    assert shrunk_to_upc_e("036000291452") is None


@pytest.mark.parametrize(
    ("form", "text", "possible"),
    [
        (Format.EAN_13, GTIN, True),
        (Format.EAN_13, "4006381333932", False),
        (Format.EAN_13, "٤٠٠٦٣٨١٣٣٣٩٣١", False),
        (Format.EAN_8, "96385074", True),
        (Format.EAN_8, GTIN, False),
        (Format.UPC_E, "0012345000065", True),
        (Format.UPC_E, "0112345000064", False),
        (Format.ITF_14, "04006381333931", True),
        (Format.ITF_14, "040063", False),
        (Format.CODE_39, "AB1", False),
        (Format.CODE_39, "AB12", True),
        (Format.CODE_128, "A1", False),
        (Format.CODE_128, "A12", True),
        (Format.QR, "", False),
        (Format.QR, "x", True),
    ],
)
def test_impossible_readings_are_known(form, text, possible):
    assert is_possible(reading(text, form)) is possible


def strip():
    """The printed bars, and a reading's corners round them."""
    drawn = draw_code(Symbology.EAN_13, GTIN).pixels
    ink = np.flatnonzero((drawn < 128).any(axis=0))
    left, right = float(ink[0]), float(ink[-1] + 1)
    corners = (Point(left, 10), Point(right, 10), Point(right, 90), Point(left, 90))
    return drawn, corners


def with_digit_changed(place, to):
    body = GTIN[:place] + to + GTIN[place + 1 : 12]
    return body + check_digit(body)


def test_what_the_bars_say_is_proven():
    drawn, corners = strip()
    claim = Reading(GTIN, GTIN.encode(), "]E0", Format.EAN_13, corners)
    assert hold_against(drawn, claim) is Standing.PROVEN


@pytest.mark.parametrize("place", range(1, 12))
@pytest.mark.parametrize("to", ["1", "7", "8"])
def test_what_the_bars_do_not_say_is_never_proven(place, to):
    drawn, corners = strip()
    other = with_digit_changed(place, to)
    claim = Reading(other, other.encode(), "]E0", Format.EAN_13, corners)
    expected = {Standing.PROVEN} if other == GTIN else {Standing.CONTRADICTED, Standing.OPEN}
    assert hold_against(drawn, claim) in expected


def test_error_correction_proves_itself_and_other_bars_stay_open():
    blank = np.full((60, 120), 200, np.uint8)
    assert hold_against(blank, reading("x", Format.QR)) is Standing.PROVEN
    assert hold_against(blank, reading("ABC", Format.CODE_128)) is Standing.OPEN
    assert hold_against(blank, reading(GTIN)) is Standing.OPEN


def believed(*heard):
    witnesses = Witnesses()
    for said, standing in heard:
        witnesses.hear(said, standing)
    return [said.text for said in witnesses.believed()]


def test_a_proven_reading_is_believed_alone():
    assert believed((reading(GTIN), Standing.PROVEN)) == [GTIN]


def test_two_proven_readings_of_one_place_are_both_refused():
    first, second = reading(GTIN), reading("96385074")
    assert believed((first, Standing.PROVEN), (second, Standing.PROVEN)) == []


def test_two_proven_readings_of_two_places_are_both_believed():
    first, second = reading(GTIN), reading("96385074", at=300.0)
    assert believed((first, Standing.PROVEN), (second, Standing.PROVEN)) == [GTIN, "96385074"]


def test_open_retail_bars_need_two_readers():
    twice = [(reading(GTIN, step=step), Standing.OPEN) for step in ("whole", "doubled", "red")]
    assert believed(*twice) == []
    assert believed(*twice, (reading(GTIN, reader="zbar"), Standing.OPEN)) == [GTIN]


def test_other_open_bars_need_two_steps():
    once = (reading("LOT1", Format.CODE_128), Standing.OPEN)
    assert believed(once, once) == []
    again = (reading("LOT1", Format.CODE_128, step="doubled"), Standing.OPEN)
    assert believed(once, again) == ["LOT1"]


def test_disagreement_and_contradiction_silence_open_readings():
    agreed = [(reading(GTIN, reader=reader), Standing.OPEN) for reader in ("zxing", "zbar")]
    rival = (reading("96385074"), Standing.OPEN)
    assert believed(*agreed, rival) == []
    assert believed(*agreed, (reading(GTIN), Standing.CONTRADICTED)) == []


HEARD = st.tuples(
    st.sampled_from([GTIN, "96385074", "LOT1"]),
    st.sampled_from(["zxing", "zbar"]),
    st.sampled_from(["a", "b"]),
    st.sampled_from(Standing),
)


@given(st.lists(HEARD, max_size=4))
def test_what_is_believed_does_not_depend_on_the_order(heard):
    said = [(reading(t, reader=r, step=s), standing) for t, r, s, standing in heard]
    assert len({frozenset(believed(*order)) for order in permutations(said)}) <= 1
