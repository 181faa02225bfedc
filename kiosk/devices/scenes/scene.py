"""What a drawn picture shows, as plain values: every number has a neutral default."""

from dataclasses import dataclass, field
from enum import Enum

from kiosk.ports import Pixels

Colour = tuple[int, int, int]
"""Blue, green, red, as everywhere with OpenCV."""


class Background(Enum):
    COUNTER = "counter"
    PLAIN = "plain"
    WOOD = "wood"
    PACK = "pack"


@dataclass(frozen=True, slots=True, eq=False)
class CodeDrawing:
    """A code as grey pixels, its quiet zone included."""

    pixels: Pixels = field(repr=False)
    symbology: str
    text: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the code is: its centre as a share of the picture, its longer side likewise.

    `tilt_deg` leans it backwards and `turn_deg` sideways, which is what makes perspective.
    """

    x: float = 0.5
    y: float = 0.5
    scale: float = 0.45
    rotation_deg: float = 0.0
    tilt_deg: float = 0.0
    turn_deg: float = 0.0


@dataclass(frozen=True, slots=True)
class Wear:
    """What happened to the print: shares are of the code's side, from 0 to 1."""

    scratches: int = 0
    missing_corner: float = 0.0
    curvature: float = 0.0
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Optics:
    """What lens, light and sensor do. `light` 1 is a bright shop, 0.1 a dark storeroom."""

    defocus_px: float = 0.0
    motion_px: float = 0.0
    motion_deg: float = 0.0
    light: float = 1.0
    glare: float = 0.0
    noise: float = 2.0
    jpeg_quality: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture. `variant` chooses grain and scratches, so that frames of a scene agree."""

    code: CodeDrawing | None = None
    background: Background = Background.COUNTER
    placement: Placement = field(default_factory=Placement)
    wear: Wear = field(default_factory=Wear)
    optics: Optics = field(default_factory=Optics)
    pack: Colour | None = None
    variant: int = 0


EMPTY_COUNTER = Scene()
