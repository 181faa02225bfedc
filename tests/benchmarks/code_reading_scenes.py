"""Pictures with known codes from the scripted camera's renderer: a second hand drew them."""

from dataclasses import replace

import numpy as np
from code_reading_corpus import Example
from code_reading_symbols import draw_gtin, gs1_texts

from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import Background, Optics, Placement, Scene, Wear

SIZE = (1280, 720)
SCENES = (
    "scene: blur", "scene: motion", "scene: turned", "scene: perspective", "scene: glare",
    "scene: curved", "scene: dark", "scene: small", "scene: damaged", "scene: inverted",
)  # fmt: skip


def _code(rng: np.random.Generator) -> tuple[Symbology, str, str]:
    """The kind, what to draw, and what a reader shall say."""
    human, said = gs1_texts(rng)
    link = f"https://id.shop.example/01/{draw_gtin(rng, 14)}/10/L{rng.integers(1000)}"
    choices = [
        (Symbology.QR, link, link),
        (Symbology.GS1_DATA_MATRIX, human, said),
        (Symbology.EAN_13, *[draw_gtin(rng, 13)] * 2),
        (Symbology.EAN_8, *[draw_gtin(rng, 8)] * 2),
        (Symbology.UPC_A, *[draw_gtin(rng, 12)] * 2),
        (Symbology.GS1_128, human, said),
        (Symbology.DATABAR_EXPANDED, human, said),
    ]
    shares = np.array([4, 3, 5, 1, 1, 1, 1]) / 16
    return choices[rng.choice(len(choices), p=shares)]


def make_scene(half: int, trouble: str, number: int) -> Example:
    rng = np.random.default_rng([half, 2000 + SCENES.index(trouble), number])
    symbology, drawn, said = _code(rng)
    strength = float(rng.uniform(0.1, 1.0))
    background = list(Background)[rng.integers(0, 4)]
    usual = Scene(
        draw_code(symbology, drawn),
        background=background,
        placement=Placement(scale=rng.uniform(0.3, 0.5), rotation_deg=rng.normal(0, 4)),
        optics=Optics(noise=rng.uniform(1, 4), jpeg_quality=int(rng.integers(75, 95))),
        pack=(
            int(rng.integers(40, 220)),
            int(rng.integers(40, 220)),
            int(rng.integers(40, 220)),
        ),
        variant=number,
    )
    scene = _troubled(rng, usual, trouble, strength)
    pixels = render(scene, SIZE, seed=number)
    return Example(
        trouble,
        strength,
        symbology.name.replace("_", "-"),
        linear=False,
        text=said,
        pixels=pixels,
    )


def _troubled(rng: np.random.Generator, usual: Scene, trouble: str, s: float) -> Scene:
    """Another camera first, then another pose, then another print."""
    kind = trouble.removeprefix("scene: ")
    cameras = {
        "blur": {"defocus_px": 1 + 2.5 * s},
        "motion": {"motion_px": 3 + 8 * s, "motion_deg": rng.uniform(0, 180)},
        "glare": {"glare": 0.4 + 0.6 * s},
        "dark": {"light": 0.3 - 0.22 * s, "noise": 4 + 3 * s},
    }
    poses = {
        "turned": {"rotation_deg": rng.uniform(0, 360), "scale": 0.4 - 0.2 * s},
        "perspective": {"tilt_deg": 20 + 40 * s, "turn_deg": rng.choice([-40, 40]) * s},
        "small": {"scale": 0.25 - 0.12 * s},
        "inverted": {"scale": 0.4 - 0.2 * s},
    }
    prints = {
        "curved": Wear(curvature=0.3 + 0.6 * s),
        "damaged": Wear(scratches=int(3 + 12 * s), missing_corner=0.15 * s),
        "inverted": Wear(inverted=True),
    }
    return replace(
        usual,
        optics=replace(usual.optics, **cameras.get(kind, {})),
        placement=replace(usual.placement, **poses.get(kind, {})),
        wear=prints.get(kind, usual.wear),
    )
