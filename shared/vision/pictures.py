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
_ZXING: Read = partial(zxing_reader.read, effort=EVERYTHING)


@dataclass(frozen=True, slots=True)
class Step:
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
        believed = witnesses.believed()
        if believed and not witnesses.doubted() or monotonic() >= until:
            break
    return witnesses.believed()


def _ladder(
    pixels: Pixels, gray: Gray, formats: frozenset[Format], witnesses: Witnesses
) -> Iterator[Step]:
    """Cheap and frequent first; whoever says something unproven is asked again, close up."""
    asked: set[tuple[str, bytes]] = set()
    for step in _looks(pixels, gray, formats):
        yield step
        for reading in witnesses.doubted():
            if reading.key not in asked and len(asked) < _MOST_DOUBTS:
                asked.add(reading.key)
                region = regions.around(reading.corners)
                yield from _close_up(f"again {len(asked)}", gray, region)


def _looks(pixels: Pixels, gray: Gray, formats: frozenset[Format]) -> Iterator[Step]:
    whole = partial(views.same_place, gray)
    yield Step("whole", whole, _ZXING)
    yield Step("whole, zbar", whole, zbar_reader.read)
    half_seen = [regions.around(spot) for spot in zxing_reader.spots(gray, formats)]
    found = [*half_seen[:_MOST_SPOTS], *regions.find_regions(gray, _MOST_REGIONS)]
    for number, region in enumerate(found):
        yield from _close_up(f"region {number}", gray, region)
    yield from _rescue(pixels, gray)


def _close_up(name: str, gray: Gray, region: Region) -> Iterator[Step]:
    view = regions.upright(gray, region)
    yield Step(name, partial(_given, view), _ZXING)
    yield Step(f"{name}, sharpened", partial(views.altered, view, views.sharpened), _ZXING)
    yield Step(f"{name}, zbar", partial(_given, view), zbar_reader.read)


def _given(view: View) -> View:
    return view


def _rescue(pixels: Pixels, gray: Gray) -> Iterator[Step]:
    shrink = min(1.0, (_RESCUE_PIXELS / gray.size) ** 0.5)
    base = views.scaled(gray, shrink) if shrink < 1 else views.same_place(gray)

    def made(change: Callable[[Gray], View], then: Callable[[Gray], Gray] | None = None) -> View:
        view = change(base.gray)
        view = View(view.gray, base.to_picture @ view.to_picture)
        return view if then is None else views.altered(view, then)

    same, double = views.same_place, partial(views.scaled, factor=2.0)
    triple = partial(views.scaled, factor=3.0)
    yield Step("doubled", partial(made, double), _ZXING)
    yield Step("doubled, sharpened", partial(made, double, views.sharpened), _ZXING)
    yield Step("equalised", partial(made, same, views.equalised), _ZXING)
    yield Step("inverted, zbar", partial(made, same, views.inverted), zbar_reader.read)
    yield Step("smoothed, zbar", partial(made, same, views.smoothed), zbar_reader.read)
    yield Step("doubled, zbar", partial(made, double), zbar_reader.read)
    yield Step("tripled", partial(made, triple), _ZXING)
    yield Step("doubled, split", partial(made, double, views.split), _ZXING)
    yield Step("doubled, closed", partial(made, double, views.closed), _ZXING)
    for number, colour in ((2, "red"), (0, "blue")):
        yield Step(colour, partial(_channel, pixels, number), _ZXING)
    for degrees in (45.0, 22.0, -22.0):
        yield Step(f"turned {degrees:.0f}", partial(made, partial(views.turned, degrees=degrees)), _ZXING)
    yield Step("doubled, sharpened, zbar", partial(made, double, views.sharpened), zbar_reader.read)


def _channel(pixels: Pixels, number: int) -> View:
    return views.same_place(views.channel(pixels, number))


def _check(pixels: Pixels) -> None:
    colours = pixels.ndim == 3 and pixels.shape[2] == 3
    if pixels.dtype != np.uint8 or not (pixels.ndim == 2 or colours) or pixels.size == 0:
        raise InputError(
            f"A picture of shape {pixels.shape} and type {pixels.dtype} cannot be read; "
            "expected height x width or height x width x 3 of 8-bit values."
        )
