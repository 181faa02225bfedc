"""Codes in pictures: a quick look at every live frame, a thorough one at a picture.

`read_frame` spends about 3 ms on a 720p frame without a code and changes what it tries from
frame to frame; `read_picture` climbs a ladder of ever dearer steps until something is believed
or its time is used up. Both refuse rather than guess (shared.vision.proof, .witnesses).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from shared.errors import InputError
from shared.vision import regions, views, zbar_reader, zxing_reader
from shared.vision.proof import Standing, hold_against, is_possible
from shared.vision.reading import Gray, Pixels, Reading
from shared.vision.symbologies import Format
from shared.vision.views import View
from shared.vision.witnesses import Witnesses
from shared.vision.zxing_reader import EVERYTHING, QUICK, Effort

_MOST_REGIONS = 5
_RESCUE_PIXELS = 2_500_000  # a larger picture is made smaller before it is enlarged again

Read = Callable[[Gray, frozenset[Format]], tuple[Reading, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    view: Callable[[], View]
    read: Read


def read_frame(pixels: Pixels, formats: frozenset[Format], turn: int) -> tuple[Reading, ...]:
    """What one live frame shows at a quick look; count `turn` up from frame to frame."""
    _check(pixels)
    green = views.channel(pixels, 1)
    name, view, effort = _quick_look(green, turn)
    read = zxing_reader.read(view.gray, formats, effort)
    seen = (reading.seen_in(name, view.to_picture) for reading in read if is_possible(reading))
    return tuple(r for r in seen if hold_against(green, r) is not Standing.CONTRADICTED)


def _quick_look(green: Gray, turn: int) -> tuple[str, View, Effort]:
    match turn % 8:
        case 1 | 5:
            return "half, any way up", views.scaled(green, 0.5), Effort(rotate=True)
        case 3:
            return "full", views.same_place(green), QUICK
        case 4:
            return "half, inverted", views.scaled(green, 0.5), Effort(invert=True)
        case 6:
            middle = _middle(green)
            slanted = views.turned(middle.gray, 45)
            whole = View(slanted.gray, middle.to_picture @ slanted.to_picture)
            return "middle, slanted", whole, Effort(rotate=True)
        case 7:
            return "middle, any way up", _middle(green), Effort(rotate=True, invert=True)
        case _:
            return "half", views.scaled(green, 0.5), QUICK


def _middle(green: Gray) -> View:
    height, width = green.shape
    return views.cut(green, width // 4, height // 4, width - width // 4, height - height // 4)


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
                placed = reading.seen_in(step.name, view.to_picture)
                witnesses.hear(placed, hold_against(gray, placed))
        believed = witnesses.believed()
        if believed and not witnesses.doubted() or monotonic() >= until:
            break
    return witnesses.believed()


def _ladder(
    pixels: Pixels, gray: Gray, formats: frozenset[Format], witnesses: Witnesses
) -> Iterator[Step]:
    """Cheap and frequent first; each step found codes in pictures that all before it missed."""
    zxing: Read = partial(zxing_reader.read, effort=EVERYTHING)
    zbar: Read = zbar_reader.read
    yield Step("whole", partial(views.same_place, gray), zxing)
    yield Step("whole, zbar", partial(views.same_place, gray), zbar)
    yield from _local(gray, formats, witnesses)
    yield from _rescue(pixels, gray, zxing, zbar)


def _local(gray: Gray, formats: frozenset[Format], witnesses: Witnesses) -> Iterator[Step]:
    zxing: Read = partial(zxing_reader.read, effort=EVERYTHING)
    half_seen = [regions.around(reading.corners) for reading in witnesses.doubted()][:2]
    half_seen += [regions.around(corners) for corners in zxing_reader.spots(gray, formats)][:3]
    found = regions.find_regions(gray, _MOST_REGIONS)
    for number, region in enumerate([*half_seen, *found]):
        view = regions.upright(gray, region)
        yield Step(f"region {number}", partial(_given, view), zxing)
        sharp = partial(views.altered, view, views.sharpened)
        yield Step(f"region {number}, sharpened", sharp, zxing)
        yield Step(f"region {number}, zbar", partial(_given, view), zbar_reader.read)


def _given(view: View) -> View:
    return view


def _rescue(pixels: Pixels, gray: Gray, zxing: Read, zbar: Read) -> Iterator[Step]:
    shrink = min(1.0, (_RESCUE_PIXELS / gray.size) ** 0.5)
    base = views.scaled(gray, shrink) if shrink < 1 else views.same_place(gray)

    def made(
        change: Callable[[Gray], View], then: Callable[[Gray], Gray] | None = None
    ) -> View:
        view = change(base.gray)
        view = View(view.gray, base.to_picture @ view.to_picture)
        return view if then is None else views.altered(view, then)

    same, double = views.same_place, partial(views.scaled, factor=2.0)
    triple = partial(views.scaled, factor=3.0)
    yield Step("doubled", partial(made, double), zxing)
    yield Step("doubled, sharpened", partial(made, double, views.sharpened), zxing)
    yield Step("equalised", partial(made, same, views.equalised), zxing)
    yield Step("inverted, zbar", partial(made, same, views.inverted), zbar)
    yield Step("smoothed, zbar", partial(made, same, views.smoothed), zbar)
    yield Step("doubled, zbar", partial(made, double), zbar)
    yield Step("tripled", partial(made, triple), zxing)
    yield Step("doubled, split", partial(made, double, views.split), zxing)
    yield Step("doubled, closed", partial(made, double, views.closed), zxing)
    for number, colour in ((2, "red"), (0, "blue")):
        yield Step(colour, partial(_channel, pixels, number), zxing)
    for degrees in (45.0, 22.0, -22.0):
        yield Step(
            f"turned {degrees:.0f}",
            partial(made, partial(views.turned, degrees=degrees)),
            zxing,
        )
    yield Step("doubled, sharpened, zbar", partial(made, double, views.sharpened), zbar)


def _channel(pixels: Pixels, number: int) -> View:
    return views.same_place(views.channel(pixels, number))


def _check(pixels: Pixels) -> None:
    colours = pixels.ndim == 3 and pixels.shape[2] == 3
    if pixels.dtype != np.uint8 or not (pixels.ndim == 2 or colours) or pixels.size == 0:
        raise InputError(
            f"A picture of shape {pixels.shape} and type {pixels.dtype} cannot be read; "
            "expected height x width or height x width x 3 of 8-bit values."
        )
