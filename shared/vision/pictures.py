"""A thorough look at one picture: a ladder of ever dearer steps, until something is believed.

It ends when a code is believed or the time is used up, and refuses rather than guesses: what a
reader says is held against the picture (shared.vision.proof) and against what other steps say
(shared.vision.witnesses).
"""

from collections.abc import Callable, Iterator
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
_MOST_SPOTS = 3
_MOST_DOUBTS = 4
_RESCUE_PIXELS = 2_500_000  # a larger picture is made smaller before it is enlarged again

Read = Callable[[Gray, frozenset[Format]], tuple[Reading, ...]]
Change = Callable[[Gray], Gray]
_ZXING: Read = partial(zxing_reader.read, effort=EVERYTHING)


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    view: Callable[[], View]
    read: Read


def read_picture(
    pixels: Pixels, formats: frozenset[Format], budget_s: float, monotonic: Callable[[], float]
) -> tuple[Reading, ...]:
    """All that can be believed of one picture; no step begins after the budget is used up."""
    _check(pixels)
    until = monotonic() + budget_s
    gray = views.gray_of(pixels)
    witnesses = Witnesses()
    for step in _ladder(pixels, gray, formats, witnesses):
        view = step.view()
        for reading in step.read(view.gray, formats):
            if is_possible(reading):
                placed = projected(reading, step.name, view.to_picture)
                witnesses.hear(placed, hold_against(gray, placed))
        settled = witnesses.believed() and not witnesses.doubted()
        if settled or monotonic() >= until:
            break
    return witnesses.believed()


def _ladder(
    pixels: Pixels, gray: Gray, formats: frozenset[Format], witnesses: Witnesses
) -> Iterator[_Step]:
    """Cheap and frequent first; whoever says something unproven is asked again, close up."""
    asked: set[tuple[str, bytes]] = set()
    for step in _looks(pixels, gray, formats):
        yield step
        for reading in witnesses.doubted():
            if reading.key not in asked and len(asked) < _MOST_DOUBTS:
                asked.add(reading.key)
                region = regions.around(reading.corners)
                yield from _close_up(f"again {len(asked)}", gray, region)


def _looks(pixels: Pixels, gray: Gray, formats: frozenset[Format]) -> Iterator[_Step]:
    shrunk = _shrunk(gray)
    yield _Step("whole", partial(views.same_place, gray), _ZXING)
    yield _Step("whole, zbar", partial(_given, shrunk), zbar_reader.read)
    yield from _enlarged(shrunk)
    spots = zxing_reader.spots(gray, formats)[:_MOST_SPOTS]
    found = [regions.around(spot) for spot in spots]
    found += regions.find_regions(gray, _MOST_REGIONS)
    for number, region in enumerate(found):
        yield from _close_up(f"region {number}", gray, region)
    yield from _altered(pixels, shrunk)


def _close_up(name: str, gray: Gray, region: Region) -> Iterator[_Step]:
    view = regions.upright(gray, region)
    same = partial(_given, view)
    yield _Step(name, same, _ZXING)
    yield _Step(f"{name}, sharpened", partial(views.altered, view, views.sharpened), _ZXING)
    yield _Step(f"{name}, zbar", same, zbar_reader.read)


def _given(view: View) -> View:
    return view


def _shrunk(gray: Gray) -> View:
    factor = min(1.0, (_RESCUE_PIXELS / gray.size) ** 0.5)
    return views.scaled(gray, factor) if factor < 1 else views.same_place(gray)


def _made(base: View, change: Callable[[Gray], View], then: Change = views.unchanged) -> View:
    view = change(base.gray)
    return View(then(view.gray), base.to_picture @ view.to_picture)


def _enlarged(base: View) -> Iterator[_Step]:
    double, triple = partial(views.scaled, factor=2.0), partial(views.scaled, factor=3.0)
    yield _Step("doubled", partial(_made, base, double), _ZXING)
    yield _Step("doubled, sharpened", partial(_made, base, double, views.sharpened), _ZXING)
    if views.fits_enlarged(base.gray, 3.0):
        yield _Step("tripled", partial(_made, base, triple), _ZXING)


def _altered(pixels: Pixels, base: View) -> Iterator[_Step]:
    double, same, zbar = partial(views.scaled, factor=2.0), views.same_place, zbar_reader.read
    yield _Step("inverted, zbar", partial(_made, base, same, views.inverted), zbar)
    yield _Step("equalised", partial(_made, base, same, views.equalised), _ZXING)
    yield _Step("smoothed, zbar", partial(_made, base, same, views.smoothed), zbar)
    yield _Step("doubled, split", partial(_made, base, double, views.split), _ZXING)
    yield _Step("doubled, zbar", partial(_made, base, double), zbar)
    yield _Step("doubled, closed", partial(_made, base, double, views.closed), _ZXING)
    for number, colour in ((2, "red"), (0, "blue")):
        yield _Step(colour, partial(_channel, pixels, number), _ZXING)
    for degrees in (45.0, 22.0, -22.0):
        turn = partial(views.turned, degrees=degrees)
        yield _Step(f"turned {degrees:.0f}", partial(_made, base, turn), _ZXING)
    yield _Step("doubled, sharpened, zbar", partial(_made, base, double, views.sharpened), zbar)


def _channel(pixels: Pixels, number: int) -> View:
    return views.same_place(views.channel(pixels, number))


def _check(pixels: Pixels) -> None:
    known = pixels.ndim > 1 and pixels.shape[2:] in ((), (3,))
    if pixels.dtype != np.uint8 or not known or pixels.size == 0:
        raise InputError(
            f"A picture of shape {pixels.shape} and type {pixels.dtype} cannot be read; "
            "expected height x width or height x width x 3 of 8-bit values."
        )
