"""Pictures without a code, many of them much like one: nothing may be read in them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import cv2
import numpy as np
from code_reading_camera import take, usual
from code_reading_packs import WORDS, canvas, place_label, print_pack
from code_reading_symbols import Picture, digits, make_symbol


def _stripes(rng: np.random.Generator) -> Picture:
    """Bars of random widths: all that makes a linear code but its rules."""
    pack = print_pack(rng, (1800, 2400), 0.3)
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
    pack = print_pack(rng, (1800, 2400), 0.3)
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
            words + digits(rng, 12),
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
    pack = print_pack(rng, canvas(symbol), 0.3)
    place_label(rng, pack, replace(symbol, picture=bars), inverted=False)
    return pack


BLANKS: dict[str, Callable[[np.random.Generator], Picture]] = {
    "print": lambda rng: print_pack(rng, (1800, 2400), 1.0),
    "stripes": _stripes,
    "cells": _matrix,
    "fine cells": partial(_matrix, cells=17),
    "page": _page,
    "broken code": _broken_code,
}


def make_blank(half: int, kind: str, number: int) -> Picture:
    rng = np.random.default_rng([half, 1000 + list(BLANKS).index(kind), number])
    camera = replace(usual(rng), roll=rng.uniform(0, 360), module=rng.uniform(1.2, 3))
    camera = replace(camera, defocus=camera.module * rng.uniform(0.2, 0.7))
    return take(rng, BLANKS[kind](rng), camera)
