"""Every stop of the tour: in every language, both ways up, in all colours, in large type."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.tour.stops import PLACES, Guide, stops_of
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.devices.system_clock import SystemClock
from kiosk.settings import Paths, Settings
from kiosk.ui.languages import LANGUAGES
from kiosk.ui.tokens import Theme
from kiosk.visit import Comfort
from tests.support.kiosk_window import (
    LANDSCAPE,
    PORTRAIT,
    Devices,
    KioskInHand,
    Plan,
    kiosk_on,
)
from tests.support.screen_checks import shortcomings, without_visible_focus

SHAPES = {"portrait": PORTRAIT, "landscape": LANDSCAPE}
CODES = [known.code for known in LANGUAGES]
# Large type is tightest where the screen is narrow, so every language is walked there; plain
# type in the shortest language and in those with a script or an order of their own.
VIEWS = [
    *product(CODES, ("portrait",), (True,)),
    *product(("de", "hi", "ar"), ("landscape",), (False,)),
    *product(("en", "ar"), ("portrait",), (False,)),
]
# Colours decide nothing about room, so each view has one theme and every theme has its turn.
THEMED = [(*view, list(Theme)[(number + number // 6) % 3]) for number, view in enumerate(VIEWS)]


Tour = tuple[KioskInHand, Guide]
OpenTour = Callable[[str, Comfort], Tour]


@pytest.fixture
def open_tour(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenTour]:
    """A kiosk in the demo's shop, where packs can be held to the camera."""
    with ExitStack() as stack:
        yield lambda shape, comfort: opened(stack, (qapp, qtbot, tmp_path), shape, comfort)


def opened(
    stack: ExitStack,
    place: tuple[QApplication, QtBot, Path],
    shape: str,
    comfort: Comfort,
) -> Tour:
    camera = ScriptedCamera(SystemClock(), EventPacer())
    devices = Devices(camera=camera)
    home = Settings(paths=Paths(data_dir=place[2]))
    rehearsal = Rehearsal(home, devices.parts(), camera)
    look = {
        "language": comfort.language,
        "theme": comfort.theme,
        "large_type": comfort.large_type,
    }
    settings = {"appearance": look, "site": {"name": rehearsal.shop.site}}
    plan = Plan(SHAPES[shape], settings=settings, extra_places=PLACES)
    devices = replace(devices, line=rehearsal.parts.line)
    person = stack.enter_context(kiosk_on(*place, plan, devices))
    rehearsal.stock(person.kiosk._upkeep._opened.cache.database)
    door = person.cache.staff_door
    return person, Guide(person.kiosk, rehearsal, person.let_pass, door)


def walk(tour: Tour, look: Callable[[], list[str]]) -> dict[str, list[str]]:
    """What falls short at each stop of the tour."""
    found: dict[str, list[str]] = {}
    person, guide = tour
    for stop in stops_of(guide):
        stop.go()
        person.wait_until(stop.arrived)
        person.settle()
        found[stop.name] = look()
    return found


@pytest.mark.parametrize(("language", "shape", "large", "theme"), THEMED)
def test_every_screen_can_be_read_reached_and_touched(
    open_tour: OpenTour,
    language: str,
    shape: str,
    large: bool,  # noqa: FBT001 - a parameter of the test
    theme: Theme,
) -> None:
    tour = open_tour(shape, Comfort(language, theme.value, large))

    found = walk(tour, lambda: shortcomings(tour[0].window))

    assert len(found) == len(stops_of(tour[1]))
    assert {stop: short for stop, short in found.items() if short} == {}


@pytest.mark.parametrize("theme", list(Theme))
def test_the_focus_is_seen_on_every_screen(open_tour: OpenTour, theme: Theme) -> None:
    tour = open_tour("landscape", Comfort("en", theme.value))

    found = walk(tour, lambda: list(without_visible_focus(tour[0].window)))

    assert {stop: unseen for stop, unseen in found.items() if unseen} == {}


@pytest.mark.parametrize("language", CODES)
def test_an_answer_and_its_buttons_are_seen_without_scrolling(
    open_tour: OpenTour, language: str
) -> None:
    person, guide = open_tour("portrait", Comfort(language, "light"))
    for pack in guide.rehearsal.packs:
        guide.hold(pack)
        person.wait_until(partial(guide.is_answered, pack))
        person.settle()
        areas = [a for a in person.window.findChildren(QScrollArea) if a.isVisible()]

        assert [a.verticalScrollBar().maximum() for a in areas] == [0], pack.name
