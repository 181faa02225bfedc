"""Every stop of the tour: in every language, both ways up, in all colours, in large type."""

from collections.abc import Callable
from dataclasses import astuple
from itertools import product

import pytest

from kiosk.app.stops import PLACES, Guide, stops_of
from kiosk.ui.languages import LANGUAGES
from kiosk.ui.tokens import Theme
from kiosk.visit import Comfort
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import LANDSCAPE, PORTRAIT, KioskInHand, Plan
from tests.support.screen_checks import shortcomings, without_visible_focus

SHAPES = {"portrait": PORTRAIT, "landscape": LANDSCAPE}
CODES = [known.code for known in LANGUAGES]
# Large type is tightest where the screen is narrow.
VIEWS = [*product(CODES, SHAPES, (False,)), *product(CODES, ("portrait",), (True,))]
# Colours decide nothing about room, so each view has one theme and every theme has its turn.
THEMES = [theme.value for theme in Theme]
THEMED = [
    (shape, Comfort(code, THEMES[(number + number // 6) % 3], large))
    for number, (code, shape, large) in enumerate(VIEWS)
]


def opened(open_kiosk: OpenKiosk, shape: str, comfort: Comfort) -> KioskInHand:
    look = {name: getattr(comfort, name) for name in ("language", "theme", "large_type")}
    settings = {"appearance": look}
    return open_kiosk(Plan(SHAPES[shape], settings=settings, extra_places=PLACES, cache=False))


def walk(person: KioskInHand, look: Callable[[], list[str]]) -> dict[str, list[str]]:
    """What falls short at each stop of the tour."""
    found: dict[str, list[str]] = {}
    for stop in stops_of(Guide(person.kiosk, person.let_pass)):
        stop.go()
        person.wait_until(stop.arrived)
        person.settle()
        found[stop.name] = look()
    return found


@pytest.mark.parametrize(
    ("shape", "comfort"),
    THEMED,
    ids=lambda part: "-".join(map(str, astuple(part))) if isinstance(part, Comfort) else part,
)
def test_every_screen_can_be_read_reached_and_touched(
    open_kiosk: OpenKiosk, shape: str, comfort: Comfort
) -> None:
    person = opened(open_kiosk, shape, comfort)

    found = walk(person, lambda: shortcomings(person.window))

    assert len(found) == 13
    assert {stop: short for stop, short in found.items() if short} == {}


@pytest.mark.parametrize("theme", list(Theme))
def test_the_focus_is_seen_on_every_screen(open_kiosk: OpenKiosk, theme: Theme) -> None:
    person = opened(open_kiosk, "landscape", Comfort("en", theme.value))

    found = walk(person, lambda: list(without_visible_focus(person.window)))

    assert {stop: unseen for stop, unseen in found.items() if unseen} == {}
