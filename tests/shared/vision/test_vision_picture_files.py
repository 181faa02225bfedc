import struct

import cv2
import numpy as np
import pytest

from shared.errors import InputError, UnavailableError
from shared.vision import picture_files
from shared.vision.picture_files import decode_image_file, open_image_file
from shared.vision.picture_headers import Size, declared_size

FORMATS = [".jpg", ".png", ".webp", ".tiff", ".bmp"]


def drawn(width=40, height=30, channels=3):
    pixels = np.full((height, width, channels), 230, np.uint8)
    pixels[: height // 2, : width // 2] = 20
    return pixels


def packed(kind, pixels=None, *options):
    return cv2.imencode(kind, drawn() if pixels is None else pixels, list(options))[1].tobytes()


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_opens_with_its_declared_size(kind):
    data = packed(kind)
    assert declared_size(data) == Size(40, 30)
    pixels = decode_image_file(data)
    assert pixels.shape == (30, 40, 3)
    assert np.abs(pixels.astype(int) - drawn()).mean() < 4


def test_lossless_webp_opens():
    data = packed(".webp", None, cv2.IMWRITE_WEBP_QUALITY, 101)
    assert declared_size(data) == Size(40, 30)
    assert np.array_equal(decode_image_file(data), drawn())


def test_gray_and_deep_pictures_become_colour_of_8_bits():
    gray = packed(".png", drawn(channels=1))
    deep = packed(".png", drawn().astype(np.uint16) * 256)
    assert decode_image_file(gray).shape == decode_image_file(deep).shape == (30, 40, 3)
    assert decode_image_file(deep).dtype == np.uint8


@pytest.mark.parametrize("kind", [".png", ".webp", ".tiff"])
def test_nothing_printed_is_paper(kind):
    clear = np.zeros((30, 40, 4), np.uint8)
    clear[:10, :, 3] = 255
    pixels = decode_image_file(packed(kind, clear))
    assert pixels[:8].max() < 20
    assert pixels[12:].min() > 235


def test_a_picture_is_turned_as_the_camera_was_held():
    tag = struct.pack(">HHII", 0x0112, 3, 1, 6 << 16)
    exif = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01" + tag + bytes(4)
    plain = packed(".jpg")
    held = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]
    assert decode_image_file(held).shape == (40, 30, 3)


def test_a_file_is_opened_by_its_path(tmp_path):
    path = tmp_path / "pack.png"
    path.write_bytes(packed(".png"))
    assert open_image_file(path).shape == (30, 40, 3)


def png_that_says(width, height):
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + bytes(60)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"GIF89a" + bytes(20), "expected JPEG, PNG, WebP, TIFF or BMP"),
        (b"%PDF-1.7", "is no picture"),
        (png_that_says(0, 10), "nothing to see"),
        (png_that_says(60_000, 60_000), "at most 64 million"),
        (png_that_says(40, 30), "is damaged"),
        (packed(".png")[:40], "is damaged"),
        (packed(".jpg")[:30], "is no picture"),
    ],
)
def test_each_way_to_be_wrong_has_its_sentence(data, sentence):
    with pytest.raises(InputError, match=sentence):
        decode_image_file(data)


def test_a_file_too_large_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(picture_files, "LARGEST_FILE", 100)
    path = tmp_path / "large.png"
    path.write_bytes(packed(".png") * 10)
    with pytest.raises(InputError, match="is larger than"):
        open_image_file(path)


def test_paths_that_are_no_files_are_told_apart(tmp_path):
    with pytest.raises(UnavailableError, match="does not exist"):
        open_image_file(tmp_path / "none.png")
    with pytest.raises(InputError, match="is a folder"):
        open_image_file(tmp_path)
    with pytest.raises(InputError, match="cannot be the name of a file"):
        open_image_file(tmp_path / "a\x00b")
    with pytest.raises(UnavailableError, match="cannot be read"):
        open_image_file(tmp_path / ("x" * 300))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_header_cut_short_anywhere_says_no_size_or_the_right_one(kind):
    data = packed(kind)
    sizes = {declared_size(data[:end]) for end in range(min(len(data), 200))}
    assert sizes <= {None, Size(40, 30)}


@pytest.mark.parametrize("kind", [b"VP8X", b"VP8L", b"VP8 ", b"ALPH"])
def test_every_kind_of_webp_says_its_size_or_none(kind):
    sides = {
        b"VP8X": bytes(4) + struct.pack("<HBHB", 39, 0, 29, 0),
        b"VP8L": b"\x2f" + struct.pack("<I", 39 | 29 << 14),
        b"VP8 ": bytes(6) + struct.pack("<HH", 40, 30),
        b"ALPH": bytes(20),
    }
    data = b"RIFF" + bytes(4) + b"WEBP" + kind + bytes(4) + sides[kind]
    assert declared_size(data) == (None if kind == b"ALPH" else Size(40, 30))


def test_a_jpeg_of_fill_bytes_and_lone_marks_still_says_its_size():
    frame = b"\xff\xc0" + struct.pack(">HBHH", 11, 8, 30, 40)
    assert declared_size(b"\xff\xd8\xff\xff\x01\xff\xfe\x00\x03x" + frame) == Size(40, 30)
    assert declared_size(b"\xff\xd8no mark follows") is None


def test_a_tiff_of_the_other_byte_order_says_its_size():
    entries = struct.pack(">HHIHHHHII", 256, 3, 1, 40, 0, 257, 4, 1, 30)
    assert declared_size(b"MM\x00*\x00\x00\x00\x08\x00\x02" + entries) == Size(40, 30)
    assert declared_size(b"MM\x00*\x00\x00\x00\x08\x00\x01" + entries) is None


def test_an_old_bmp_says_its_size():
    assert declared_size(b"BM" + bytes(12) + struct.pack("<IHH", 12, 40, 30)) == Size(40, 30)
