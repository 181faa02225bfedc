"""The demo as a person plays it: the tray, what is held up, and what the kiosk says to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.demo.stand import DemoStand
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.devices.simulated_camera import SimulatedCamera
from kiosk.devices.system_clock import SystemClock
from kiosk.settings import Paths, Settings
from kiosk.ui.live_view import LiveView
from kiosk.visit import Attract
from tests.support.kiosk_window import Devices, KioskInHand, Plan, kiosk_on
from tests.support.screen_checks import shortcomings


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    clock = SystemClock()
    camera = ScriptedCamera(clock, EventPacer(), Look(rate=60))
    home = Settings(paths=Paths(data_dir=tmp_path))
    real = SimulatedCamera(clock, EventPacer(), (64, 36))
    return Rehearsal(home, Devices(camera=camera).parts(), camera, real)


@pytest.fixture
def player(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, rehearsal: Rehearsal
) -> Iterator[KioskInHand]:
    plan = Plan(settings={"site": {"name": rehearsal.shop.site}})
    devices = Devices(camera=rehearsal.camera)
    with kiosk_on(qapp, qtbot, tmp_path, plan, devices) as person:
        rehearsal.stock(person.cache.database)
        DemoStand(person.kiosk, rehearsal).name_the_demo()
        yield person


def card(player: KioskInHand, words: str) -> None:
    player.touch(next(c for c in player.controls() if words in c.accessibleName()))


def test_the_demo_says_that_it_is_one_on_every_screen(player: KioskInHand) -> None:
    said = [player.shows("Demo: this shop is invented.")]
    player.kiosk.shell.arrive()
    said.append(player.shows("Demo: this shop is invented."))
    player.kiosk.shell.break_down("A rehearsal.")
    said.append(player.shows("Demo: this shop is invented."))

    assert said == [True, True, True]


def test_a_pack_from_the_tray_is_answered_while_nobody_visits(player: KioskInHand) -> None:
    player.touch("Hold something up")
    player.touch("Recalled")
    card(player, "Recalled, batch")

    assert isinstance(player.kiosk.shell.state, Attract)
    player.wait_for("Recalled on")
    assert player.place == FRESHNESS


def test_from_home_the_pack_is_brought_to_the_camera(player: KioskInHand) -> None:
    player.kiosk.shell.arrive()
    player.touch("Hold something up")
    card(player, "Fresh, batch")

    assert player.place == FRESHNESS
    player.wait_for("days left")


def test_the_same_pack_can_be_held_up_twice_in_a_visit(player: KioskInHand) -> None:
    player.kiosk.shell.arrive()
    for _ in range(2):
        player.devices.clock.step(1)
        player.touch("Hold something up")
        card(player, "Expired, batch")
        player.wait_for("Expired")
        player.touch("Check another pack")

    assert not player.shows("Expired")


def test_codes_that_are_no_packs_have_a_drawer_of_their_own(player: KioskInHand) -> None:
    player.touch("Hold something up")
    player.touch("Other codes")
    player.devices.clock.step(1)
    assert "Fresh" not in {c.accessibleName() for c in player.controls()}
    card(player, "Control characters")

    player.wait_for("This is no product code")
    player.wait_for("OPEN THE TILL")


def test_a_touch_on_the_camera_picture_opens_the_tray_and_escape_closes_it(
    player: KioskInHand,
) -> None:
    player.kiosk.shell.arrive()
    player.kiosk.shell.go_to(FRESHNESS)
    player.touch(player.page().findChild(LiveView))
    assert player.shows("What do you hold to the camera?")
    player.press(Qt.Key.Key_Escape)

    assert not player.shows("What do you hold to the camera?")
    assert player.place == FRESHNESS


def test_a_combination_that_nothing_has_says_so(player: KioskInHand) -> None:
    player.touch("Hold something up")
    found = [player.shows("No such pack lies here")]
    for category in ("Meat", "Fish", "Dairy", "Bakery", "Fruit and vegetables", "Ready meals"):
        player.touch(category)
        player.touch("Recalled")
        empty = not [c for c in player.controls() if "Recalled, batch" in c.accessibleName()]
        found.append(player.shows("No such pack lies here") == empty)

    assert found == [False, *[True] * 6]


def test_the_real_camera_is_used_and_can_be_switched(
    player: KioskInHand, rehearsal: Rehearsal
) -> None:
    player.touch("Hold something up")
    used = [rehearsal.camera.is_real]
    player.touch("Drawn camera")
    used.append(rehearsal.camera.is_real)
    player.touch("Camera of this computer")
    used.append(rehearsal.camera.is_real)
    player.touch("Meat")
    card(player, "Fresh, batch")
    used.append(rehearsal.camera.is_real)

    assert used == [True, False, True, False]


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "hi", "ar"])
def test_the_strip_and_the_tray_can_be_read_in_every_language(
    player: KioskInHand, language: str
) -> None:
    player.kiosk.shell.arrive_speaking(language)
    player.settle()
    found = shortcomings(player.window)
    player.kiosk.picture_tapped.emit()
    player.settle()

    assert [*found, *shortcomings(player.window)] == []


def test_the_tray_closes_when_the_visit_ends(player: KioskInHand) -> None:
    player.kiosk.shell.arrive()
    player.touch("Hold something up")
    player.kiosk.shell.leave()

    assert player.control("Touch to begin")


def test_a_touch_in_the_tray_keeps_the_visit_and_the_tray(player: KioskInHand) -> None:
    player.kiosk.shell.arrive()
    player.touch("Hold something up")
    for category in ("Fish", "Dairy"):
        player.devices.clock.step(20)
        player.touch(category)

    assert player.shows("What do you hold to the camera?")
    assert not player.window.is_warning()
