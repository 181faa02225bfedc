"""The thing a hand holds up: a code as printed, worn, bent, and perhaps on a coloured pack."""

from dataclasses import dataclass, field
from functools import lru_cache

import cv2
import numpy as np

from kiosk.devices.scenes.scene import CodeDrawing, Colour, Scene, Wear
from kiosk.ports import Pixels

_PAPER: Colour = (250, 250, 250)
_SCRATCH: Colour = (198, 202, 205)
_PACK_MARGIN = 0.45


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Colour and cover (255 where there is something); `code_share` is how much is code."""

    colour: Pixels = field(repr=False)
    cover: Pixels = field(repr=False)
    code_share: float


def piece_of(scene: Scene, code: CodeDrawing) -> Piece:
    return _piece(code, scene.wear, scene.pack, scene.variant)


@lru_cache(maxsize=8)
def _piece(code: CodeDrawing, wear: Wear, pack: Colour | None, variant: int) -> Piece:
    printed = 255 - code.pixels if wear.inverted else code.pixels
    label = np.repeat(printed[:, :, None], 3, axis=2)
    _damage(label, wear, np.random.default_rng(variant))
    colour = label if pack is None else _on_pack(label, pack)
    cover = np.full(colour.shape[:2], 255, dtype=np.uint8)
    if wear.curvature > 0:
        colour, cover = _bend(colour, cover, min(wear.curvature, 1.0))
    return Piece(colour, cover, max(label.shape[:2]) / max(colour.shape[:2]))


def _damage(label: Pixels, wear: Wear, rng: np.random.Generator) -> None:
    height, width = label.shape[:2]
    thickness = max(1, min(height, width) // 90)
    for _ in range(wear.scratches):
        x1, x2, y1, y2 = (rng.random(4) * (width, width, height, height)).astype(int).tolist()
        cv2.line(label, (x1, y1), (x2, y2), _SCRATCH, thickness, cv2.LINE_AA)
    if wear.missing_corner > 0:
        torn = int(min(height, width) * min(wear.missing_corner, 1.0))
        # The lower right: a QR code keeps its three finders, a matrix code its L.
        corner = np.array([[width, height], [width - torn, height], [width, height - torn]])
        cv2.fillPoly(label, [corner.astype(np.int32)], _SCRATCH)


def _on_pack(label: Pixels, colour: Colour) -> Pixels:
    height, width = label.shape[:2]
    margin = int(max(height, width) * _PACK_MARGIN)
    pack = np.full((height + 2 * margin, width + 2 * margin, 3), colour, dtype=np.uint8)
    band = tuple(int(c + (255 - c) * 0.55) for c in colour)
    cv2.rectangle(pack, (0, margin // 3), (pack.shape[1], margin // 2), band, -1)
    cv2.rectangle(pack, (0, pack.shape[0] - margin // 4), pack.shape[1::-1], band, -1)
    rim = margin // 6
    far = (margin + width + rim, margin + height + rim)
    cv2.rectangle(pack, (margin - rim, margin - rim), far, _PAPER, -1)
    pack[margin : margin + height, margin : margin + width] = label
    return pack


def _bend(colour: Pixels, cover: Pixels, curvature: float) -> tuple[Pixels, Pixels]:
    """Wrap it around an upright cylinder: narrower and darker towards both sides."""
    height, width = cover.shape
    half_angle = curvature * np.pi / 2 * 0.9
    seen = np.linspace(-1, 1, width, dtype=np.float32) * np.sin(half_angle)
    flat = np.arcsin(seen) / half_angle
    across = np.tile(((flat + 1) / 2 * (width - 1)).astype(np.float32), (height, 1))
    down = np.tile(np.arange(height, dtype=np.float32)[:, None], (1, width))
    bent = cv2.remap(colour, across, down, cv2.INTER_LINEAR)
    shade = (0.45 + 0.55 * np.sqrt(1 - seen**2))[None, :, None]
    return np.asarray(bent * shade, dtype=np.uint8), cover
