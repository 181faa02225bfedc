"""Pictures with known codes, made from seeds: a printed pack, a camera, one thing gone wrong.

Every picture draws its own contents, inks, pack print, pose and noise; `trouble` names what is
strong in it and `strength` (0 mild .. 1 hard) how strong. Nothing here is ever committed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
from code_reading_camera import Camera, take, usual
from code_reading_packs import canvas, place_label, print_pack, wear
from code_reading_symbols import Picture, make_symbol


@dataclass(frozen=True, slots=True)
class Example:
    trouble: str
    strength: float
    symbology: str
    linear: bool
    text: str
    pixels: Picture = field(repr=False)


def _lerp(low: float, high: float, strength: float) -> float:
    return low + (high - low) * strength


def _in_trouble(rng: np.random.Generator, trouble: str, s: float) -> Camera:
    mild = usual(rng)
    sign = rng.choice([-1, 1], 2)
    changes: dict[str, Callable[[], Camera]] = {
        "defocus": lambda: replace(mild, defocus=mild.module * _lerp(0.55, 1.15, s)),
        "motion": lambda: replace(
            mild, motion=mild.module * _lerp(1.2, 3.2, s), motion_angle=rng.uniform(0, 180)
        ),
        "perspective": lambda: replace(
            mild,
            tilt=(sign[0] * _lerp(20, 55, s), sign[1] * _lerp(15, 50, s)),
            roll=rng.normal(0, 12),
        ),
        "rotation": lambda: replace(mild, roll=rng.uniform(0, 360), module=_lerp(2.4, 1.5, s)),
        "glare": lambda: replace(mild, glare=_lerp(0.5, 1.4, s)),
        "curvature": lambda: replace(
            mild, bend=_lerp(0.5, 1.25, s), roll=rng.normal(0, 8), tilt=(0, rng.normal(0, 10))
        ),
        "low light": lambda: replace(
            mild, light=_lerp(0.35, 0.10, s), noise=_lerp(3, 5, s), jpeg=85
        ),
        "low contrast": lambda: replace(
            mild, contrast=_lerp(0.3, 0.08, s), noise=_lerp(2, 3.5, s), shadow=0.3
        ),
        "small": lambda: replace(mild, module=_lerp(1.5, 0.9, s), defocus=0.35),
        "damaged": lambda: replace(mild, damage=_lerp(0.3, 1.2, s)),
        "inverted": lambda: replace(mild, inverted=True, module=_lerp(2.4, 1.3, s)),
        "jpeg": lambda: replace(mild, jpeg=int(_lerp(30, 6, s)), module=_lerp(2.2, 1.5, s)),
        "crowded": lambda: replace(
            mild, crowded=1.0, module=_lerp(2.0, 1.3, s), defocus=_lerp(0.5, 1.0, s),
            roll=rng.uniform(0, 360),
        ),
    }  # fmt: skip
    return changes[trouble]()


TROUBLES = (
    "defocus", "motion", "perspective", "rotation", "glare", "curvature", "low light",
    "low contrast", "small", "damaged", "inverted", "jpeg", "crowded",
)  # fmt: skip


def make_example(half: int, trouble: str, strength: float, number: int) -> Example:
    seed = [half, TROUBLES.index(trouble), int(strength * 100), number]
    rng = np.random.default_rng(seed)
    camera = _in_trouble(rng, trouble, strength)
    symbol = make_symbol(rng)
    pack = print_pack(rng, canvas(symbol), camera.crowded)
    box = place_label(rng, pack, symbol, inverted=camera.inverted)
    if camera.damage > 0:
        wear(rng, pack, box, camera.damage, linear=symbol.linear)
    return Example(
        trouble, strength, symbol.name, symbol.linear, symbol.text, take(rng, pack, camera)
    )
