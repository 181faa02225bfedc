"""Picture files from outside become pixels here, or a sentence that says why not."""

from pathlib import Path

import cv2
import numpy as np

from shared.errors import InputError, UnavailableError
from shared.vision.picture_headers import declared_size
from shared.vision.reading import Pixels

LARGEST_FILE = 64 * 1024 * 1024
LARGEST_PICTURE = 64_000_000  # pixels; a good telephone makes 50 million
_MAY_BE_TRANSPARENT = (b"\x89PNG", b"RIFF", b"II*\x00", b"MM\x00*")


def open_image_file(path: Path) -> Pixels:
    """Height x width x 3, blue-green-red, turned as the camera was held; first page only."""
    return decode_image_file(_content(path), str(path))


def decode_image_file(data: bytes, name: str = "The picture") -> Pixels:
    """The same from bytes at hand; `name` begins every sentence about them."""
    _check(data, name)
    packed = np.frombuffer(data, dtype=np.uint8)
    try:
        picture = cv2.imdecode(packed, cv2.IMREAD_COLOR)
        layered = (
            cv2.imdecode(packed, cv2.IMREAD_UNCHANGED)
            if data.startswith(_MAY_BE_TRANSPARENT)
            else None
        )
    except cv2.error as error:
        raise InputError(f"{name} is damaged and cannot be decoded.") from error
    if picture is None:
        raise InputError(f"{name} is damaged: it begins like a picture and does not go on so.")
    if layered is not None and layered.shape[2:] == (4,) and layered.dtype == np.uint8:
        return _on_paper(np.asarray(layered, dtype=np.uint8))
    return np.asarray(picture, dtype=np.uint8)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            # One byte more than allowed, so that nothing endless is read to its end.
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise UnavailableError(f"{path} does not exist; name a picture file.") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder; name the picture files in it.") from error
    except ValueError as error:
        raise InputError(f"{str(path)!r} cannot be the name of a file ({error}).") from error
    except OSError as error:
        raise UnavailableError(f"{path} cannot be read: {error.strerror}.") from error


def _check(data: bytes, name: str) -> None:
    if not data:
        raise InputError(f"{name} is empty; name a picture file.")
    if len(data) > LARGEST_FILE:
        raise InputError(f"{name} is larger than {LARGEST_FILE >> 20} MB; make it smaller.")
    size = declared_size(data)
    if size is None:
        raise InputError(
            f"{name} is no picture this program knows; expected JPEG, PNG, WebP, TIFF or BMP."
        )
    if 0 in size:
        raise InputError(f"{name} is {size.width} x {size.height} pixels: nothing to see.")
    if size.width * size.height > LARGEST_PICTURE:
        raise InputError(
            f"{name} is {size.width} x {size.height} pixels; at most "
            f"{LARGEST_PICTURE // 1_000_000} million are opened. Make it smaller."
        )


def _on_paper(layered: Pixels) -> Pixels:
    """Where nothing was printed is paper: codes from the web often have no background."""
    share = layered[:, :, 3:].astype(np.uint16)
    mixed = (layered[:, :, :3] * share + 255 * (255 - share) + 127) // 255
    return mixed.astype(np.uint8)
