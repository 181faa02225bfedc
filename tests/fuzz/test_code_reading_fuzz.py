"""Random pictures and files: readers answer or raise an error with a sentence, nothing else."""

import contextlib
import time

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.errors import InputError
from shared.vision.frames import read_frame
from shared.vision.picture_files import decode_image_file
from shared.vision.picture_headers import declared_size
from shared.vision.pictures import Patience, read_picture, rescue_frame
from shared.vision.proof import hold_against
from shared.vision.reading import Point, Reading
from shared.vision.regions import find_regions, upright
from shared.vision.symbologies import ALL, RETAIL, Format

pytestmark = pytest.mark.no_cover  # examples run the same lines again and again
SLOW = settings(max_examples=25, deadline=None)
SIDES = st.one_of(st.integers(1, 70), st.sampled_from([1, 2, 3, 1500]))


def noise(height, width, seed, *colours):
    rng = np.random.default_rng(seed)
    small = rng.integers(0, 256, (height, width, *colours), dtype=np.uint8)
    return np.where(small > 128, np.uint8(255), np.uint8(0)) if seed % 2 else small


@SLOW
@given(SIDES, SIDES, st.integers(0, 99), st.sampled_from([(), (3,)]))
def test_pictures_of_any_shape_are_looked_at(height, width, seed, colours):
    height = min(height, 200_000 // width)
    picture, patience = noise(height, width, seed, *colours), Patience(30.0, time.perf_counter)
    for look in (read_picture, rescue_frame):
        assert all(reading.data for reading in look(picture, ALL, patience))


@SLOW
@given(SIDES, SIDES, st.integers(0, 99), st.integers(-3, 30))
def test_frames_of_any_shape_are_looked_at(height, width, seed, turn):
    read_frame(noise(height, width, seed, 3), RETAIL, turn)


NUMBER = st.one_of(st.floats(-2000, 2000), st.just(0.0))
CORNER = st.builds(Point, NUMBER, NUMBER)


@settings(max_examples=60, deadline=None)
@given(st.tuples(CORNER, CORNER, CORNER, CORNER), st.integers(1, 60), st.integers(0, 99))
def test_any_corners_can_be_held_against_any_picture(corners, side, seed):
    gtin = "4006381333931"
    claim = Reading(gtin, gtin.encode(), "]E0", Format.EAN_13, corners)
    hold_against(noise(side, 61 - side, seed), claim)


@SLOW
@given(SIDES, SIDES, st.integers(0, 99))
def test_regions_of_any_picture_can_be_cut_out(height, width, seed):
    picture = noise(height, width, seed)
    for region in find_regions(picture, 5):
        assert upright(picture, region).gray.size > 0


WHOLE = {
    kind: cv2.imencode(kind, noise(20, 30, 4, 3))[1].tobytes()
    for kind in (".jpg", ".png", ".webp", ".tiff", ".bmp")
}
DAMAGE = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), DAMAGE, st.integers(0, 3000))
def test_damaged_files_open_or_are_refused(kind, damage, length):
    data = bytearray(WHOLE[kind][:length])
    for place, value in damage:
        if place < len(data):
            data[place] = value
    with contextlib.suppress(InputError):
        assert decode_image_file(bytes(data)).ndim == 3


MAGIC = st.sampled_from(
    [
        b"",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\0\0\0\0WEBPVP8X",
        b"II*\0",
        b"MM\0*",
        b"BM",
    ]
)


@settings(max_examples=300, deadline=None)
@given(MAGIC, st.binary(max_size=300))
def test_random_bytes_are_no_pictures(magic, data):
    declared_size(magic + data)
    with contextlib.suppress(InputError):
        decode_image_file(magic + data)
