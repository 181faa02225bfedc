"""How well bars that were claimed fit the picture: print them again, blurred, and compare.

A linear check digit lets one wrong reading in ten through. Printing the claim again and asking
whether any other character would fit as well finds what a check digit cannot.
"""

from dataclasses import dataclass
from itertools import product

import cv2
import numpy as np
from numpy.typing import NDArray

from shared.vision.reading import Corners, Gray
from shared.vision.retail_bars import CHARACTER, Bars

Floats = NDArray[np.float64]
_FINE = 8  # samples per module
_QUIET = 5  # modules of light on either side that belong to the comparison
_BESIDE = 3 * _FINE  # samples on either side of a character that its blur reaches
_ENOUGH_FOR_A_CURVE = 7  # stretches
_DARK = 1e-6  # a gain that cannot be divided by
_POSES = tuple(product(np.linspace(-0.6, 0.6, 17).tolist(), (-0.1, -0.05, 0.0, 0.05, 0.1)))
_BLURS = (0.3, 0.5, 0.7, 0.9, 1.15)  # modules


@dataclass(frozen=True, slots=True)
class Fit:
    """Picture and claim compared.

    `likeness` is 1 if they are the same. `margin` is by how much the closest rival of any
    character fits worse than the claim: 0 is as well, below 0 is better.
    """

    likeness: float
    margin: float


def sampled(gray: Gray, corners: Corners, modules: int) -> Floats:
    """Brightness from the first bar to the last, averaged over a band inside the corners."""
    top_left, top_right, bottom_right, bottom_left = np.array(corners)
    tall = float(np.hypot(*(bottom_left - top_left)))
    down = np.linspace(0.25, 0.75, int(np.clip(tall / 2, 1, 24)))[:, None, None]
    start = top_left + down * (bottom_left - top_left)
    end = top_right + down * (bottom_right - top_right)
    count = (modules + 2 * _QUIET) * _FINE
    along = (((np.arange(count) + 0.5) / _FINE - _QUIET) / modules)[None, :, None]
    places = (start + along * (end - start)).astype(np.float32)
    seen = cv2.remap(
        gray, places[:, :, 0], places[:, :, 1], cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    return np.asarray(np.asarray(seen, dtype=np.float64).mean(axis=0))


def compare(profile: Floats, bars: Bars) -> Fit:
    """Align the profile with the bars, then weigh every character against all others."""
    light = _fine("0" * _QUIET + bars.modules + "0" * _QUIET)
    profile = _unbend(profile, _blur(light, 0.5))
    sigma = 0.5
    for reach in (2.0, 1.0, 0.6):
        profile = _straighten(profile, _blur(light, sigma), reach)
        sigma = min(_BLURS, key=lambda blur: _residual(profile, _blur(light, blur)))
    printed = _blur(light, sigma)
    flat = _flatten(profile, printed)
    margins: list[float] = []
    for at, others in bars.characters:
        claim = bars.modules[at : at + CHARACTER]
        rivals = tuple(other for other in others if other != claim)
        margins.append(_margin(flat, light, at, rivals))
    return Fit(_likeness(profile, printed), min(margins))


def _unbend(profile: Floats, printed: Floats) -> Floats:
    """The best of a grid of tilts (projective) and bends (symmetric), dark bars or light."""
    reach = len(profile) / (len(profile) - 2 * _QUIET * _FINE)
    t = np.linspace(-reach, reach, len(profile))  # -1 and 1 are the ends of the bars
    wanted = printed - printed.mean()
    best, found = -1.0, profile
    for tilt, bend in _POSES:
        # Both keep the ends where the reader saw them.
        source = (t + tilt) / (1 + tilt * t) + bend * t * (1 - t * t)
        bent: Floats = np.asarray(np.interp(source, t, profile), dtype=np.float64)
        centred = bent - bent.mean()
        match = float(centred @ wanted) / (float(np.linalg.norm(centred)) + _DARK)
        if abs(match) > best:
            best, found = abs(match), bent if match > 0 else 255 - bent
    return found


def _fine(modules: str) -> Floats:
    return np.repeat([1.0 - int(module) for module in modules], _FINE)


def _blur(light: Floats, sigma: float) -> Floats:
    """Of one row of samples, or of several rows at once."""
    reach = 2 * int(np.ceil(4 * sigma * _FINE)) + 1
    kernel = cv2.getGaussianKernel(reach, sigma * _FINE)
    rows = np.atleast_2d(light)
    spread = cv2.sepFilter2D(rows, -1, kernel, np.ones(1), borderType=cv2.BORDER_REPLICATE)
    return np.asarray(spread, dtype=np.float64).reshape(light.shape)


def _basis(printed: Floats) -> Floats:
    """Uneven light (quadratic gain and offset) and ink that spread or shrank at the edges."""
    t = np.linspace(-1, 1, len(printed))
    edges = np.abs(np.gradient(printed)) * _FINE
    return np.stack(
        [np.ones_like(t), t, t * t, printed, printed * t, printed * t * t, edges], axis=1
    )


def _model(profile: Floats, printed: Floats) -> Floats:
    basis = _basis(printed)
    weights = np.linalg.lstsq(basis, profile, rcond=None)[0]
    return basis @ weights


def _residual(profile: Floats, printed: Floats) -> float:
    return float(np.square(profile - _model(profile, printed)).sum())


def _likeness(profile: Floats, printed: Floats) -> float:
    inner = slice(_QUIET * _FINE // 2, -_QUIET * _FINE // 2)
    spread = np.square(profile[inner] - profile[inner].mean()).sum()
    error = np.square((profile - _model(profile, printed))[inner]).sum()
    # One level of gray is no bar: a blank wall is like nothing.
    return 1 - (float(error) + len(profile)) / (float(spread) + len(profile))


def _flatten(profile: Floats, printed: Floats) -> Floats:
    """The profile with uneven light taken away, so that 0 is ink and 1 is paper."""
    basis = _basis(printed)
    weights = np.linalg.lstsq(basis, profile, rcond=None)[0]
    offset, gain = basis[:, :3] @ weights[:3], basis[:, [0, 1, 2]] @ weights[3:6]
    gain = np.where(np.abs(gain) < _DARK, _DARK, gain)
    return np.asarray((profile - offset - basis[:, 6] * weights[6]) / gain)


def _margin(flat: Floats, light: Floats, at: int, rivals: tuple[str, ...]) -> float:
    """Each side may be as blurred as suits it: seen aslant, a code is sharper at one end."""
    begin = (at + _QUIET) * _FINE
    near = slice(begin - _BESIDE, begin + CHARACTER * _FINE + _BESIDE)
    sides = np.tile(light[near], (1 + len(rivals), 1))
    for side, rival in zip(sides[1:], rivals, strict=True):
        side[_BESIDE:-_BESIDE] = _fine(rival)
    blurred = np.stack([_blur(sides, sigma) for sigma in _BLURS])
    errors = np.square(blurred - flat[near]).sum(axis=2)
    own = blurred[errors[:, 0].argmin()]
    apart = np.square(own[1:] - own[0]).sum(axis=1)
    best = errors.min(axis=0)
    return float(((best[1:] - best[0]) / apart).min())


def _straighten(profile: Floats, printed: Floats, reach: float) -> Floats:
    """Find for each stretch where it fits best and bend the profile accordingly."""
    size, step = 16 * _FINE, 8 * _FINE
    shifts = np.arange(-int(reach * _FINE), int(reach * _FINE) + 1)
    centres: list[float] = []
    found: list[float] = []
    weights: list[float] = []
    padded = np.pad(profile, shifts[-1], mode="edge")
    for begin in range(0, len(printed) - size + 1, step):
        block = printed[begin : begin + size]
        block = block - block.mean()
        views = np.lib.stride_tricks.sliding_window_view(
            padded[begin : begin + size + 2 * shifts[-1]], size
        )
        views = views - views.mean(axis=1, keepdims=True)
        power = np.sqrt(np.square(views).sum(axis=1) * np.square(block).sum()) + 1e-9
        match = views @ block / power
        best = int(match.argmax())
        centres.append(begin + size / 2)
        found.append(float(shifts[best]))
        weights.append(max(float(match[best]), 0.01) ** 2)
    degree = 3 if len(centres) >= _ENOUGH_FOR_A_CURVE else 1
    t = np.array(centres) / len(printed) - 0.5
    bend = np.polyfit(t, np.array(found), degree, w=np.array(weights))
    position = np.arange(len(printed), dtype=np.float64)
    return np.interp(
        position + np.polyval(bend, position / len(printed) - 0.5), position, profile
    )
