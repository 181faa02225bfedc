"""Turn a scene into pixels: the code is placed before its background, then seen by a camera.

A scene that stands still costs only its noise: everything before the sensor is remembered.
"""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.scenes.backgrounds import background
from kiosk.devices.scenes.optics import moved, onto_the_sensor, through_the_lens
from kiosk.devices.scenes.print_piece import Piece, piece_of
from kiosk.devices.scenes.scene import CodeDrawing, Placement, Scene
from kiosk.ports import Pixels

Size = tuple[int, int]
Floats = NDArray[np.float64]

_DISTANCE = 3.0
"""Of the camera, in longer sides of the piece: nearer makes perspective stronger."""

_WORTH_SHRINKING = 0.6


def render(scene: Scene, size: Size, seed: int) -> Pixels:
    """Draw one frame; the same scene, size and seed give the same pixels, in a new array."""
    return onto_the_sensor(_seen(scene, size), scene.optics, seed)


@lru_cache(maxsize=3)
def _seen(scene: Scene, size: Size) -> Pixels:
    picture = background(scene.background, size, scene.variant)
    if scene.code is not None:
        picture = picture.copy()
        _place(picture, scene, scene.code)
    return through_the_lens(picture, scene.optics)


@dataclass(frozen=True, slots=True)
class _Window:
    """The part of the picture that the piece touches."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def size(self) -> Size:
        return self.right - self.left, self.bottom - self.top


def _place(picture: Pixels, scene: Scene, code: CodeDrawing) -> None:
    piece = piece_of(scene, code)
    height, width = picture.shape[:2]
    corners = _corners(piece, scene.placement, (width, height))
    window = _around(corners, (width, height), int(scene.optics.motion_px) + 2)
    if min(window.size) <= 0:
        return
    colour, cover = _warped(piece, corners, window)
    smear = scene.optics.motion_px, scene.optics.motion_deg
    colour, cover = moved(colour, *smear), moved(cover, *smear)
    behind = picture[window.top : window.bottom, window.left : window.right]
    share = cv2.merge([cover, cover, cover])
    # The piece is black where it does not cover, so that sharing out is one sum.
    lit = cv2.multiply(behind, cv2.bitwise_not(share), scale=1 / 255)
    cv2.add(lit, colour, dst=behind)


def _warped(piece: Piece, corners: Floats, window: _Window) -> tuple[Pixels, Pixels]:
    colour, cover = _shrunk(piece, corners)
    height, width = cover.shape
    edges = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    target = (corners - (window.left, window.top)).astype(np.float32)
    turn = cv2.getPerspectiveTransform(edges, target)
    return (
        np.asarray(cv2.warpPerspective(colour, turn, window.size), dtype=np.uint8),
        np.asarray(cv2.warpPerspective(cover, turn, window.size), dtype=np.uint8),
    )


def _shrunk(piece: Piece, corners: Floats) -> tuple[Pixels, Pixels]:
    """Halve a piece drawn much larger than it is seen; plain sampling would tear its bars."""
    colour, cover = piece.colour, piece.cover
    seen = float(np.linalg.norm(corners[0] - corners[2]))
    while seen / np.hypot(*cover.shape) < _WORTH_SHRINKING and min(cover.shape) > 1:
        half = (max(cover.shape[1] // 2, 1), max(cover.shape[0] // 2, 1))
        shrunk = cv2.resize(colour, half, interpolation=cv2.INTER_AREA)
        colour = np.asarray(shrunk, dtype=np.uint8)
        cover = np.asarray(cv2.resize(cover, half), dtype=np.uint8)
    return colour, cover


def _corners(piece: Piece, placement: Placement, size: Size) -> Floats:
    """Where the piece's corners fall in the picture, clockwise from its upper left."""
    height, width = piece.cover.shape
    longer = max(width, height)
    half = np.array([width, height]) / longer / 2
    flat = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    solid = np.column_stack([flat, np.zeros(4)]) @ _rotation(placement).T
    side_px = placement.scale * size[1] / piece.code_share
    near = _DISTANCE / (_DISTANCE + solid[:, 2:])
    centre = np.array([placement.x * size[0], placement.y * size[1]])
    return np.asarray(centre + solid[:, :2] * near * side_px, dtype=np.float64)


def _rotation(placement: Placement) -> Floats:
    spin, tilt, turn = np.radians(
        [placement.rotation_deg, placement.tilt_deg, placement.turn_deg]
    )
    about_z = [[np.cos(spin), -np.sin(spin), 0], [np.sin(spin), np.cos(spin), 0], [0, 0, 1]]
    about_x = [[1, 0, 0], [0, np.cos(tilt), -np.sin(tilt)], [0, np.sin(tilt), np.cos(tilt)]]
    about_y = [[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]]
    return np.asarray(np.array(about_y) @ np.array(about_x) @ np.array(about_z))


def _around(corners: Floats, size: Size, margin: int) -> _Window:
    low = np.floor(corners.min(axis=0)).astype(int) - margin
    high = np.ceil(corners.max(axis=0)).astype(int) + margin
    return _Window(
        max(int(low[0]), 0),
        max(int(low[1]), 0),
        min(int(high[0]), size[0]),
        min(int(high[1]), size[1]),
    )
