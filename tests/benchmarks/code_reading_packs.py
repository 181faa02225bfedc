"""Packs: print of all kinds, a label with a symbol in the middle, and wear over it."""

import cv2
import numpy as np
from code_reading_symbols import PIXELS_PER_MODULE, Picture, Symbol

WORDS = (
    "BIO", "MILCH", "FRISCH", "500 g", "best before", "Lait entier", "Zutaten:", "Salz",
    "3.5%", "E330", "No.7", "09/26", "Kuehl lagern",
)  # fmt: skip
INKS = [((20, 20, 20), (245, 245, 245)), ((60, 30, 20), (235, 240, 245)),
        ((90, 30, 10), (120, 220, 245)), ((20, 40, 60), (150, 185, 205)),
        ((30, 60, 20), (225, 245, 225))]  # fmt: skip


def print_pack(rng: np.random.Generator, size: tuple[int, int], crowded: float) -> Picture:
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


def place_label(
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


def wear(
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


def canvas(symbol: Symbol) -> tuple[int, int]:
    width = max(2400, symbol.picture.shape[1] + 800)
    return 1800, width
