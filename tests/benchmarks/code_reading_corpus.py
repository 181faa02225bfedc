"""Pictures with known codes, made from seeds: a printed pack, a camera, one thing gone wrong.

Every picture draws its own contents, inks, pack print, pose and noise; `trouble` names what is
strong in it and `strength` (0 easy .. 1 hard) how strong. Nothing here is ever committed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from shared.codes.check_digits import check_digit

Picture = NDArray[np.uint8]
WIDTH, HEIGHT = 1280, 720
PIXELS_PER_MODULE = 6


@dataclass(frozen=True, slots=True)
class Symbol:
    name: str
    linear: bool
    text: str
    picture: Picture = field(repr=False)


@dataclass(frozen=True, slots=True)
class Camera:
    """How one picture is taken; lengths in camera pixels, angles in degrees."""

    module: float = 2.6
    roll: float = 0.0
    tilt: tuple[float, float] = (0.0, 0.0)
    bend: float = 0.0
    defocus: float = 0.5
    motion: float = 0.0
    motion_angle: float = 0.0
    light: float = 1.0
    contrast: float = 1.0
    noise: float = 2.0
    glare: float = 0.0
    shadow: float = 0.15
    damage: float = 0.0
    jpeg: int = 92
    inverted: bool = False
    crowded: float = 0.3


@dataclass(frozen=True, slots=True)
class Example:
    trouble: str
    strength: float
    symbology: str
    linear: bool
    text: str
    pixels: Picture = field(repr=False)


def _digits(rng: np.random.Generator, count: int) -> str:
    return "".join(str(d) for d in rng.integers(0, 10, count))


def draw_gtin(rng: np.random.Generator, length: int) -> str:
    body = _digits(rng, length - 1)
    return body + check_digit(body)


def _lot(rng: np.random.Generator) -> str:
    return "".join(rng.choice(list("ABCDEFGHJKLMNPRSTUVWXYZ0123456789"), rng.integers(4, 9)))


def gs1_texts(rng: np.random.Generator) -> tuple[str, str]:
    number, lot = draw_gtin(rng, 14), _lot(rng)
    date = f"2{rng.integers(6, 9)}{rng.integers(1, 13):02d}{rng.integers(1, 29):02d}"
    return f"(01){number}(17){date}(10){lot}", f"01{number}17{date}10{lot}"


def _link(rng: np.random.Generator) -> str:
    day = f"2{_digits(rng, 1)}0115"
    return f"https://id.shop.example/01/{draw_gtin(rng, 14)}/10/{_lot(rng)}?17={day}"


def _write(text: str, kind: str, *, gs1: bool = False) -> Picture:
    options = {"gs1": True} if gs1 else {}
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind), **options)
    return np.array(barcode.to_image(scale=PIXELS_PER_MODULE, add_quiet_zones=False))


def _plain(name: str, kind: str, text: str, said: str | None = None) -> Symbol:
    return Symbol(name, name not in ("QR", "DataMatrix"), said or text, _write(text, kind))


def _gs1_symbol(name: str, kind: str, rng: np.random.Generator) -> Symbol:
    human, said = gs1_texts(rng)
    return Symbol(name, name not in ("QR", "DataMatrix"), said, _write(human, kind, gs1=True))


def _databar(name: str, kind: str, rng: np.random.Generator) -> Symbol:
    body = ("0" if kind == "DataBarLtd" else "") + _digits(
        rng, 12 if kind == "DataBarLtd" else 13
    )
    gtin = body + check_digit(body)
    return _plain(name, kind, f"(01){gtin}", f"01{gtin}")


def _upc_e(rng: np.random.Generator) -> Symbol:
    six = _digits(rng, 5) + str(rng.integers(0, 3))
    body = f"0{six[:2]}{six[5]}0000{six[2:5]}"
    check = check_digit(body)
    return _plain("UPC-E", "UPCE", f"0{six}{check}", f"00{body[1:]}{check}")


def make_symbol(rng: np.random.Generator) -> Symbol:
    makers: list[tuple[float, Callable[[], Symbol]]] = [
        (4, lambda: _plain("QR", "QRCode", _link(rng))),
        (2, lambda: _plain("QR", "QRCode", _lot(rng))),
        (1, lambda: _gs1_symbol("QR", "QRCode", rng)),
        (3, lambda: _gs1_symbol("DataMatrix", "DataMatrix", rng)),
        (5, lambda: _plain("EAN-13", "EAN13", draw_gtin(rng, 13))),
        (1, lambda: _plain("EAN-8", "EAN8", draw_gtin(rng, 8))),
        (1.5, lambda: _upc_a(rng)),
        (1, lambda: _upc_e(rng)),
        (1, lambda: _plain("Code128", "Code128", _lot(rng) + "-" + _digits(rng, 4))),
        (1.5, lambda: _gs1_symbol("Code128", "Code128", rng)),
        (1, lambda: _databar("DataBar", "DataBarOmni", rng)),
        (0.5, lambda: _databar("DataBar", "DataBarStk", rng)),
        (0.5, lambda: _databar("DataBar", "DataBarLtd", rng)),
        (1, lambda: _gs1_symbol("DataBar", "DataBarExp", rng)),
    ]
    weights = np.array([weight for weight, _ in makers])
    return makers[rng.choice(len(makers), p=weights / weights.sum())][1]()


def _upc_a(rng: np.random.Generator) -> Symbol:
    gtin = draw_gtin(rng, 12)
    return _plain("UPC-A", "UPCA", gtin, "0" + gtin)


# --- the pack -------------------------------------------------------------------------------

WORDS = (
    "BIO", "MILCH", "FRISCH", "500 g", "best before", "Lait entier", "Zutaten:", "Salz",
    "3.5%", "E330", "No.7", "09/26", "Kuehl lagern",
)  # fmt: skip
INKS = [((20, 20, 20), (245, 245, 245)), ((60, 30, 20), (235, 240, 245)),
        ((90, 30, 10), (120, 220, 245)), ((20, 40, 60), (150, 185, 205)),
        ((30, 60, 20), (225, 245, 225))]  # fmt: skip


def _print_pack(rng: np.random.Generator, size: tuple[int, int], crowded: float) -> Picture:
    height, width = size
    coarse = rng.integers(40, 235, (4, 6, 3), dtype=np.uint8)
    pack = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    for _ in range(int(8 + 60 * crowded)):
        at = (int(rng.integers(-100, width)), int(rng.integers(0, height)))
        colour = tuple(int(c) for c in rng.integers(0, 256, 3))
        kind = rng.integers(0, 4)
        scale = float(rng.uniform(0.6, 4.5))
        if kind < 2:
            word = str(rng.choice(WORDS))
            cv2.putText(
                pack, word, at, int(rng.integers(0, 8)), scale, colour, int(1 + 2 * scale)
            )
        elif kind == 2:
            far = (at[0] + int(rng.integers(20, 500)), at[1] + int(rng.integers(-200, 200)))
            cv2.rectangle(pack, at, far, colour, int(rng.choice([-1, 3, 8, 20])))
        else:
            step = int(rng.integers(6, 30))
            for line in range(int(rng.integers(4, 14))):
                x = at[0] + line * step
                cv2.line(pack, (x, at[1]), (x, at[1] + 120), colour, int(rng.integers(2, step)))
    return pack


def _place_label(
    rng: np.random.Generator, pack: Picture, symbol: Symbol, *, inverted: bool
) -> tuple[int, int, int, int]:
    """Print the symbol in the middle; answers its box x, y, width, height."""
    ink, paper = INKS[0] if rng.random() < 0.5 else INKS[rng.integers(0, len(INKS))]
    if inverted:
        ink, paper = paper, ink
    bars = symbol.picture
    if symbol.linear and bars.shape[0] > 0.75 * bars.shape[1]:
        bars = bars[: int(0.75 * bars.shape[1])]
    h, w = bars.shape
    quiet = PIXELS_PER_MODULE * (10 if symbol.linear else 4)
    text = int(rng.integers(60, 110)) if symbol.linear else quiet
    x, y = (pack.shape[1] - w) // 2, (pack.shape[0] - h) // 2
    top = quiet // 3 if symbol.linear else quiet
    cv2.rectangle(pack, (x - quiet, y - top), (x + w + quiet, y + h + text), paper, -1)
    blend = bars[:, :, None] / 255.0
    pack[y : y + h, x : x + w] = (blend * paper + (1 - blend) * ink).astype(np.uint8)
    if symbol.linear:
        said = symbol.text[-13:]
        cv2.putText(pack, said, (x, y + h + text - 15), 0, text / 36, ink, 4)
    return x, y, w, h


def _wear(
    rng: np.random.Generator, pack: Picture, box: tuple[int, int, int, int], damage: float,
    *,
    linear: bool,
) -> None:  # fmt: skip
    """Scratches, stains and a torn strip over the code."""
    x, y, w, h = box
    for _ in range(round(10 * damage)):
        colour = tuple(int(c) for c in rng.choice([15, 120, 240]) + rng.integers(-10, 10, 3))
        start = (int(x + rng.uniform(-0.1, 1.1) * w), int(y + rng.uniform(-0.1, 1.1) * h))
        turn = rng.uniform(0, 2 * np.pi) if not linear else rng.normal(0, 0.5)
        reach = rng.uniform(0.2, 0.9) * max(w, h)
        end = (int(start[0] + reach * np.cos(turn)), int(start[1] + reach * np.sin(turn)))
        cv2.line(pack, start, end, colour, int(rng.uniform(3, 8 + 14 * damage)))
    for _ in range(round(3 * damage)):
        at = (int(x + rng.random() * w), int(y + rng.random() * h))
        radius = int(rng.uniform(0.03, 0.07 + 0.12 * damage) * min(w, h))
        cv2.circle(pack, at, radius, tuple(int(c) for c in rng.integers(0, 256, 3)), -1)
    if damage > 0.5 and rng.random() < 0.5:
        edge = int((0.12 * damage) * h)
        cv2.rectangle(pack, (x - 200, y - 60), (x + w + 200, y + edge), (200, 205, 210), -1)


# --- the camera -----------------------------------------------------------------------------


def _look(
    camera: Camera, pack: Picture, size: tuple[int, int], jitter: NDArray[np.float64]
) -> Picture:
    """Sample the pack as a pinhole camera sees it, bent round an upright cylinder if asked."""
    width, height = size
    u, v = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    u = (u - width * (0.5 + jitter[0])) / camera.module
    v = (v - height * (0.5 + jitter[1])) / camera.module
    angle = np.deg2rad(camera.roll)
    x, y = np.cos(angle) * u + np.sin(angle) * v, -np.sin(angle) * u + np.cos(angle) * v
    tilt_x, tilt_y = (np.deg2rad(t) for t in camera.tilt)
    focal = 900 / camera.module
    depth = 1 - (x * np.tan(tilt_x) + y * np.tan(tilt_y)) / focal
    depth = np.maximum(depth, 0.05)
    x, y = x / depth / np.cos(tilt_x), y / depth / np.cos(tilt_y)
    if camera.bend > 0:
        radius = 60 / camera.bend
        x = radius * np.arcsin(np.clip(x / radius, -1, 1))
    mx = (x * PIXELS_PER_MODULE + pack.shape[1] / 2).astype(np.float32)
    my = (y * PIXELS_PER_MODULE + pack.shape[0] / 2).astype(np.float32)
    return cv2.remap(pack, mx, my, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _motion(picture: NDArray[np.float32], length: float, angle: float) -> NDArray[np.float32]:
    size = int(length) * 2 + 3
    kernel = np.zeros((size, size), np.float32)
    centre = size / 2 - 0.5
    for t in np.linspace(-length / 2, length / 2, 4 * size):
        x, y = centre + t * np.cos(np.deg2rad(angle)), centre + t * np.sin(np.deg2rad(angle))
        x0, y0 = int(x), int(y)
        for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
            weight = (1 - abs(x - x0 - dx)) * (1 - abs(y - y0 - dy))
            kernel[min(y0 + dy, size - 1), min(x0 + dx, size - 1)] += max(weight, 0)
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _defocus(picture: NDArray[np.float32], radius: float) -> NDArray[np.float32]:
    """A lens out of focus spreads a point into a disc."""
    if radius < 0.3:
        return picture
    half = int(np.ceil(radius)) + 1
    fine = np.arange(-half - 0.5 + 1 / 16, half + 0.5, 1 / 8)
    disc = (fine[:, None] ** 2 + fine[None, :] ** 2 <= radius**2).astype(np.float32)
    size = 2 * half + 1
    kernel = disc.reshape(size, 8, size, 8).sum((1, 3))
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def _lighten(
    rng: np.random.Generator, picture: NDArray[np.float32], camera: Camera
) -> NDArray[np.float32]:
    height, width = picture.shape[:2]
    slope = rng.uniform(-1, 1, (2, 2)).astype(np.float32)
    field_ = cv2.resize(slope, (width, height), interpolation=cv2.INTER_CUBIC)
    lit = picture * (1 + camera.shadow * field_)[:, :, None]
    lit = (lit - 128) * camera.contrast + 128 if camera.contrast != 1 else lit
    lit = lit * camera.light
    if camera.glare > 0:
        u, v = np.meshgrid(np.arange(width), np.arange(height))
        for _ in range(2):
            cx, cy = width * rng.uniform(0.3, 0.7), height * rng.uniform(0.35, 0.65)
            sx, sy = (
                rng.uniform(40, 90) * (1 + camera.glare),
                rng.uniform(25, 60) * (1 + camera.glare),
            )
            blob = np.exp(-(((u - cx) / sx) ** 2 + ((v - cy) / sy) ** 2))
            lit = lit + (260 * camera.glare * blob).astype(np.float32)[:, :, None]
    return lit


def _expose(rng: np.random.Generator, picture: NDArray[np.float32], camera: Camera) -> Picture:
    shot = np.sqrt(np.maximum(picture, 0)) * 0.25 * camera.noise
    grain = rng.normal(0, 1, picture.shape).astype(np.float32)
    noisy = np.clip(picture + grain * np.hypot(shot, camera.noise), 0, 255).astype(np.uint8)
    return cv2.imdecode(
        cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, camera.jpeg])[1],
        cv2.IMREAD_COLOR,
    )


def take(rng: np.random.Generator, pack: Picture, camera: Camera) -> Picture:
    jitter = rng.uniform(-0.06, 0.06, 2)
    double = replace(camera, module=2 * camera.module)
    seen = cv2.resize(
        _look(double, pack, (2 * WIDTH, 2 * HEIGHT), jitter), (WIDTH, HEIGHT),
        interpolation=cv2.INTER_AREA,
    ).astype(np.float32)  # fmt: skip
    seen = _defocus(seen, camera.defocus)
    if camera.motion > 0:
        seen = _motion(seen, camera.motion, camera.motion_angle)
    return _expose(rng, _lighten(rng, seen, camera), camera)


# --- what goes wrong ------------------------------------------------------------------------


def _usual(rng: np.random.Generator) -> Camera:
    return Camera(
        module=rng.uniform(2.0, 3.2), roll=rng.normal(0, 4), defocus=rng.uniform(0.3, 0.8),
        tilt=(rng.normal(0, 6), rng.normal(0, 6)), noise=rng.uniform(1, 3),
        shadow=rng.uniform(0, 0.25), jpeg=int(rng.integers(80, 95)),
    )  # fmt: skip


def _lerp(low: float, high: float, strength: float) -> float:
    return low + (high - low) * strength


def _in_trouble(rng: np.random.Generator, trouble: str, s: float) -> Camera:
    usual = _usual(rng)
    sign = rng.choice([-1, 1], 2)
    changes: dict[str, Callable[[], Camera]] = {
        "defocus": lambda: replace(usual, defocus=usual.module * _lerp(0.55, 1.15, s)),
        "motion": lambda: replace(
            usual, motion=usual.module * _lerp(1.2, 3.2, s), motion_angle=rng.uniform(0, 180)
        ),
        "perspective": lambda: replace(
            usual,
            tilt=(sign[0] * _lerp(20, 55, s), sign[1] * _lerp(15, 50, s)),
            roll=rng.normal(0, 12),
        ),
        "rotation": lambda: replace(usual, roll=rng.uniform(0, 360), module=_lerp(2.4, 1.5, s)),
        "glare": lambda: replace(usual, glare=_lerp(0.5, 1.4, s)),
        "curvature": lambda: replace(
            usual, bend=_lerp(0.5, 1.25, s), roll=rng.normal(0, 8), tilt=(0, rng.normal(0, 10))
        ),
        "low light": lambda: replace(
            usual, light=_lerp(0.35, 0.10, s), noise=_lerp(3, 5, s), jpeg=85
        ),
        "low contrast": lambda: replace(
            usual, contrast=_lerp(0.3, 0.08, s), noise=_lerp(2, 3.5, s), shadow=0.3
        ),
        "small": lambda: replace(usual, module=_lerp(1.5, 0.9, s), defocus=0.35),
        "damaged": lambda: replace(usual, damage=_lerp(0.3, 1.2, s)),
        "inverted": lambda: replace(usual, inverted=True, module=_lerp(2.4, 1.3, s)),
        "jpeg": lambda: replace(usual, jpeg=int(_lerp(30, 6, s)), module=_lerp(2.2, 1.5, s)),
        "crowded": lambda: replace(
            usual, crowded=1.0, module=_lerp(2.0, 1.3, s), defocus=_lerp(0.5, 1.0, s),
            roll=rng.uniform(0, 360),
        ),
    }  # fmt: skip
    return changes[trouble]()


TROUBLES = (
    "defocus", "motion", "perspective", "rotation", "glare", "curvature", "low light",
    "low contrast", "small", "damaged", "inverted", "jpeg", "crowded",
)  # fmt: skip
STRENGTHS = (0.1, 0.5, 0.9)


def _canvas(symbol: Symbol) -> tuple[int, int]:
    width = max(2400, symbol.picture.shape[1] + 800)
    return 1800, width


def make_example(half: int, trouble: str, strength: float, number: int) -> Example:
    seed = [half, TROUBLES.index(trouble), int(strength * 100), number]
    rng = np.random.default_rng(seed)
    camera = _in_trouble(rng, trouble, strength)
    symbol = make_symbol(rng)
    pack = _print_pack(rng, _canvas(symbol), camera.crowded)
    box = _place_label(rng, pack, symbol, inverted=camera.inverted)
    if camera.damage > 0:
        _wear(rng, pack, box, camera.damage, linear=symbol.linear)
    return Example(
        trouble, strength, symbol.name, symbol.linear, symbol.text, take(rng, pack, camera)
    )


# --- pictures without a code ------------------------------------------------------------------


def _stripes(rng: np.random.Generator) -> Picture:
    """Bars of random widths: all that makes a linear code but its rules."""
    pack = _print_pack(rng, (1800, 2400), 0.3)
    for _ in range(6):
        x, y = int(rng.integers(0, 1800)), int(rng.integers(0, 1500))
        width = int(rng.choice([3, 5, 6, 8]))
        cv2.rectangle(pack, (x - 90, y - 10), (x + 900, y + 260), (240, 240, 240), -1)
        at = x
        while at < x + 800:
            bar, gap = (width * rng.integers(1, 5, 2)).tolist()
            cv2.rectangle(pack, (at, y), (at + bar - 1, y + 240), (20, 20, 20), -1)
            at += bar + gap
    return pack


def _matrix(rng: np.random.Generator, cells: int = 29) -> Picture:
    """Random cells, checkerboards and grids in the size of a two-dimensional code."""
    pack = _print_pack(rng, (1800, 2400), 0.3)
    for x in range(300, 2000, 500):
        for y in range(200, 1500, 500):
            grid = rng.integers(0, 2, (cells, cells)) if rng.random() < 0.5 else (
                np.indices((cells, cells)).sum(0) % int(rng.integers(2, 5)) == 0
            )  # fmt: skip
            tile = np.kron(grid, np.ones((12, 12))).astype(np.uint8) * 225 + 15
            pack[y : y + tile.shape[0], x : x + tile.shape[1]] = tile[:, :, None]
    return pack


def _page(rng: np.random.Generator) -> Picture:
    pack = np.full((1800, 2400, 3), 235, np.uint8)
    for y in range(60, 1800, int(rng.integers(40, 90))):
        words = " ".join(str(w) for w in rng.choice(WORDS, 12))
        cv2.putText(
            pack,
            words + _digits(rng, 12),
            (40, y),
            0,
            float(rng.uniform(0.8, 2)),
            (30, 30, 30),
            3,
        )
    return pack


def _broken_code(rng: np.random.Generator) -> Picture:
    """A real symbol with a swapped stretch in it: its check must refuse it."""
    symbol = make_symbol(rng)
    bars = symbol.picture.copy()
    if symbol.linear:
        w = bars.shape[1]
        a = bars[:, int(w * 0.2) : int(w * 0.2) + w // 5].copy()
        bars[:, int(w * 0.2) : int(w * 0.2) + w // 5] = a[:, ::-1]
    else:
        h, w = bars.shape
        bars[h // 4 : 3 * h // 4, w // 4 : 3 * w // 4] = (
            255 - bars[h // 4 : 3 * h // 4, w // 4 : 3 * w // 4]
        )
    pack = _print_pack(rng, _canvas(symbol), 0.3)
    _place_label(rng, pack, replace(symbol, picture=bars), inverted=False)
    return pack


BLANKS: dict[str, Callable[[np.random.Generator], Picture]] = {
    "print": lambda rng: _print_pack(rng, (1800, 2400), 1.0),
    "stripes": _stripes,
    "cells": _matrix,
    "fine cells": partial(_matrix, cells=17),
    "page": _page,
    "broken code": _broken_code,
}


def make_blank(half: int, kind: str, number: int) -> Picture:
    rng = np.random.default_rng([half, 1000 + list(BLANKS).index(kind), number])
    camera = replace(_usual(rng), roll=rng.uniform(0, 360), module=rng.uniform(1.2, 3))
    camera = replace(camera, defocus=camera.module * rng.uniform(0.2, 0.7))
    return take(rng, BLANKS[kind](rng), camera)
