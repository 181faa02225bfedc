"""A thorough look at one picture: a ladder of ever dearer steps, until something is believed.

It ends when a code is believed or the time is used up, and refuses rather than guesses: what a
reader says is held against the picture (shared.vision.proof) and against what other steps say
(shared.vision.witnesses). Which steps there are, and their order, was measured (docs/adr/0071).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from shared.errors import InputError
from shared.vision import regions, views, zbar_reader, zxing_reader
from shared.vision.proof import hold_against, is_possible
from shared.vision.reading import Gray, Pixels, Reading, projected
from shared.vision.regions import Region
from shared.vision.symbologies import Format
from shared.vision.views import View
from shared.vision.witnesses import Witnesses
from shared.vision.zxing_reader import EVERYTHING

_MOST_REGIONS = 5
_MOST_DOUBTS = 4

Read = Callable[[Gray, frozenset[Format]], tuple[Reading, ...]]
_ZXING: Read = partial(zxing_reader.read, effort=EVERYTHING)
_ZBAR: Read = zbar_reader.read


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    view: Callable[[], View]
    read: Read


@dataclass(frozen=True, slots=True)
class Patience:
    """No step begins after `budget_s`; with `every_code` none is left out before that."""

    budget_s: float
    monotonic: Callable[[], float]
    every_code: bool = False


def read_picture(
    pixels: Pixels, formats: frozenset[Format], patience: Patience
) -> tuple[Reading, ...]:
    """All that can be believed of one picture."""
    _check(pixels)
    gray = views.gray_of(pixels)
    return _climb(gray, _thorough(gray), formats, patience)


def rescue_frame(
    pixels: Pixels, formats: frozenset[Format], patience: Patience
) -> tuple[Reading, ...]:
    """Close-ups of a live frame that quick looks at the whole could not read."""
    _check(pixels)
    gray = views.gray_of(pixels)
    return _climb(gray, _regions(gray), formats, patience)


def _climb(
    gray: Gray, steps: Iterable[_Step], formats: frozenset[Format], patience: Patience
) -> tuple[Reading, ...]:
    until = patience.monotonic() + patience.budget_s
    witnesses = Witnesses()
    for step in _with_second_looks(gray, steps, witnesses):
        view = step.view()
        for reading in step.read(view.gray, formats):
            if is_possible(reading):
                placed = projected(reading, step.name, view.to_picture)
                witnesses.hear(placed, hold_against(gray, placed))
        settled = witnesses.believed() and not witnesses.doubted()
        if (settled and not patience.every_code) or patience.monotonic() >= until:
            break
    return witnesses.believed()


def _with_second_looks(
    gray: Gray, steps: Iterable[_Step], witnesses: Witnesses
) -> Iterator[_Step]:
    """Whoever says something unproven is asked again at once, close up."""
    asked: set[tuple[str, bytes]] = set()
    for step in steps:
        yield step
        for reading in witnesses.doubted():
            if reading.key not in asked and len(asked) < _MOST_DOUBTS:
                asked.add(reading.key)
                region = regions.around(reading.corners)
                yield from _close_up(f"again {len(asked)}", gray, region)


def _thorough(gray: Gray) -> Iterator[_Step]:
    """The dearest steps last; each must have read a picture that no other step reads."""
    base = views.shrunk(gray)
    yield _Step("whole", partial(views.same_place, gray), _ZXING)
    yield _step("whole, zbar", base, views.unchanged, _ZBAR)
    yield from _regions(gray)
    double = partial(views.enlarged, base, 2.0)
    yield _Step("doubled", double, _ZXING)
    yield _step("inverted, zbar", base, views.inverted, _ZBAR)
    yield _Step("doubled, closed", lambda: views.altered(double(), views.closed), _ZXING)
    yield _Step("tripled", partial(views.enlarged, base, 3.0), _ZXING)
    yield _step("equalised", base, views.equalised, _ZXING)


def _regions(gray: Gray) -> Iterator[_Step]:
    for number, region in enumerate(regions.find_regions(gray, _MOST_REGIONS)):
        yield from _close_up(f"region {number}", gray, region)


def _close_up(name: str, gray: Gray, region: Region) -> Iterator[_Step]:
    """Turned upright, enlarged, then sharpened."""
    view = regions.upright(gray, region)
    yield _step(name, view, views.unchanged, _ZXING)
    yield _step(f"{name}, sharpened", view, views.sharpened, _ZXING)
    yield _step(f"{name}, zbar", view, views.unchanged, _ZBAR)


def _step(name: str, view: View, change: Callable[[Gray], Gray], read: Read) -> _Step:
    return _Step(name, partial(views.altered, view, change), read)


def _check(pixels: Pixels) -> None:
    known = pixels.ndim > 1 and pixels.shape[2:] in ((), (3,))
    if pixels.dtype != np.uint8 or not known or pixels.size == 0:
        raise InputError(
            f"A picture of shape {pixels.shape} and type {pixels.dtype} cannot be read; "
            "expected height x width or height x width x 3 of 8-bit values."
        )
