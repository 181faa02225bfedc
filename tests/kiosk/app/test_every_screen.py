"""Every stop of the tour: in every language, both ways up, in all colours, in large type.

A walk takes seconds, so each asks everything at once that its view can answer.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.stations.freshness import FRESHNESS
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


@dataclass(frozen=True, slots=True)
class View:
    language: str
    theme: Theme
    shape: tuple[int, int] = PORTRAIT
    large: bool = False

    def __str__(self) -> str:
        shape = "landscape" if self.shape == LANDSCAPE else "portrait"
        return f"{self.language}-{shape}-{self.theme.value}{'-large' if self.large else ''}"

    @property
    def comfort(self) -> Comfort:
        return Comfort(self.language, self.theme.value, self.large)


CODES = [known.code for known in LANGUAGES]
FIRST = View("en", Theme.LIGHT)
"""As most visitors meet it. The others run the same lines: only this one is measured."""
# Large type is tightest where the screen is narrow, so every language is walked there. Colours
# decide nothing about room: each of these has one theme, in turns.
NARROW = [View(code, list(Theme)[n % 3], large=True) for n, code in enumerate(CODES)]
# The longest words, the tallest script and the mirrored one. What shows the focus is colour
# alone, so each theme is asked for it once.
WIDE = [
    View("de", Theme.LIGHT, LANDSCAPE),
    View("hi", Theme.DARK, LANDSCAPE),
    View("ar", Theme.CONTRAST, LANDSCAPE),
]

Tour = tuple[KioskInHand, Guide]
OpenTour = Callable[[View], Tour]
Found = dict[str, list[str]]


@pytest.fixture
def open_tour(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenTour]:
    """A kiosk in the demo's shop, where packs can be held to the camera."""
    with ExitStack() as stack:
        yield lambda view: opened(stack, (qapp, qtbot, tmp_path), view)


def opened(stack: ExitStack, place: tuple[QApplication, QtBot, Path], view: View) -> Tour:
    camera = ScriptedCamera(SystemClock(), EventPacer())
    devices = Devices(camera=camera)
    home = Settings(paths=Paths(data_dir=place[2]))
    rehearsal = Rehearsal(home, devices.parts(), camera)
    look = {"language": view.language, "theme": view.theme.value, "large_type": view.large}
    settings = {"appearance": look, "site": {"name": rehearsal.shop.site}}
    plan = Plan(view.shape, settings=settings, extra_places=PLACES)
    devices = replace(devices, line=rehearsal.parts.line)
    person = stack.enter_context(kiosk_on(*place, plan, devices))
    rehearsal.stock(person.kiosk._upkeep._opened.cache.database)
    return person, Guide(person.kiosk, rehearsal, person.let_pass, person.cache)


def walk(tour: Tour, *looks: Callable[[], list[str]]) -> Found:
    """What falls short at each stop of the tour; a stop where all is well is not named."""
    found: Found = {}
    person, guide = tour
    for stop in stops_of(guide):
        stop.go()
        person.wait_until(stop.arrived)
        person.settle()
        found[stop.name] = [short for look in looks for short in look()]
    assert len(found) == len(stops_of(guide)), "two stops of one name"
    return {stop: short for stop, short in found.items() if short}


def owed(tour: Tour) -> Callable[[], list[str]]:
    return lambda: shortcomings(tour[0].window)


def test_every_screen_can_be_read_reached_and_touched(open_tour: OpenTour) -> None:
    tour = open_tour(FIRST)

    assert walk(tour, owed(tour)) == {}


@pytest.mark.no_cover
@pytest.mark.parametrize("view", WIDE, ids=str)
def test_so_it_can_on_a_wide_screen_and_the_focus_is_seen(
    open_tour: OpenTour, view: View
) -> None:
    tour = open_tour(view)

    def look_for_focus() -> list[str]:
        return list(without_visible_focus(tour[0].window))

    assert walk(tour, owed(tour), look_for_focus) == {}


@pytest.mark.no_cover
@pytest.mark.parametrize("view", NARROW, ids=str)
def test_so_it_can_in_large_type_and_in_plain_no_answer_has_to_be_scrolled(
    open_tour: OpenTour, view: View
) -> None:
    tour = open_tour(view)
    looked_at = 0

    def look_at_answer() -> list[str]:
        nonlocal looked_at
        if not shows_answer(tour):
            return []
        looked_at += 1
        return has_to_be_scrolled(tour[0])

    assert walk(tour, owed(tour), look_at_answer) == {}
    assert looked_at >= len(tour[1].rehearsal.packs)


def shows_answer(tour: Tour) -> bool:
    person, guide = tour
    return person.place == FRESHNESS and any(map(guide.is_answered, guide.rehearsal.packs))


def has_to_be_scrolled(person: KioskInHand) -> list[str]:
    """Where large type fits, plain type does; where it does not, plain type is looked at.

    The next stop begins with a new visitor, in large type again.
    """
    if any(beyond_the_screen(person)):
        shell = person.kiosk.shell
        shell.choose(replace(shell.comfort, large_type=False))
        person.settle()
    beyond = beyond_the_screen(person)
    return [] if beyond == [0] else [f"has to be scrolled by {beyond} px"]


def beyond_the_screen(person: KioskInHand) -> list[int]:
    """How far each part of the screen that can be scrolled has to be."""
    areas = [a for a in person.window.findChildren(QScrollArea) if a.isVisible()]
    return [area.verticalScrollBar().maximum() for area in areas]
