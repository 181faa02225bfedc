"""What the camera sees while nobody visits: a pack begins a visit, what lies there none."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.eyes import Lying
from kiosk.app.stations.freshness import FRESHNESS
from kiosk.devices.glances import AWAKE_S
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.scene import EMPTY_COUNTER, Scene
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.devices.system_clock import SystemClock
from kiosk.ui.live_view import LiveView
from kiosk.visit import HOME, Attract
from shared.codes.understand import ScannedCode
from tests.support.kiosk_window import Devices, KioskInHand, Plan, kiosk_on

FOREIGN = Scene(draw_code(Symbology.QR, "https://elsewhere.example/win"))
OTHER = Scene(draw_code(Symbology.QR, "https://elsewhere.example/other"))
PACK = ScannedCode("04012345000009", b"04012345000009")
LOOKS = "The camera looks for product codes"
Open = Callable[..., KioskInHand]


def filming(watch: bool) -> Plan:  # noqa: FBT001 - a word of the settings
    return Plan(settings={"devices": {"camera": {"kind": "opencv", "watch_attract": watch}}})


@pytest.fixture
def open_with_camera(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    with ExitStack() as stack:

        def opened(*, watch: bool = True) -> KioskInHand:
            camera = ScriptedCamera(SystemClock(), EventPacer(), Look(size=(640, 360)))
            devices = Devices(camera=camera)
            return stack.enter_context(kiosk_on(qapp, qtbot, tmp_path, filming(watch), devices))

        yield opened


def hold(person: KioskInHand, scene: Scene) -> None:
    camera = person.devices.camera
    assert isinstance(camera, ScriptedCamera)
    camera.show(scene)


def let_pictures_pass(person: KioskInHand, count: int) -> None:
    frames = person.kiosk.devices.frames
    until = frames.version + count
    person.wait_until(lambda: frames.version >= until)
    person.pump()


def test_a_pack_held_up_while_nobody_visits_begins_the_visit_and_is_answered(
    open_with_camera: Open,
) -> None:
    person = open_with_camera()
    hold(person, FOREIGN)

    person.wait_for("it was not opened")
    assert person.place == FRESHNESS


def test_what_lies_there_after_the_visit_begins_no_other(open_with_camera: Open) -> None:
    person = open_with_camera()
    hold(person, FOREIGN)
    person.wait_for("it was not opened")
    person.kiosk.shell.leave()
    let_pictures_pass(person, 60)

    assert isinstance(person.kiosk.shell.state, Attract)


def test_another_pack_beside_what_lies_there_begins_a_visit(open_with_camera: Open) -> None:
    person = open_with_camera()
    hold(person, FOREIGN)
    person.wait_for("it was not opened")
    person.kiosk.shell.leave()
    let_pictures_pass(person, 10)
    hold(person, OTHER)

    person.wait_until(lambda: person.place == FRESHNESS)


def test_the_same_pack_begins_a_visit_again_after_it_was_taken_away(
    open_with_camera: Open,
) -> None:
    person = open_with_camera()
    for _ in range(2):
        hold(person, FOREIGN)
        person.wait_until(lambda: person.place == FRESHNESS)
        hold(person, EMPTY_COUNTER)
        person.kiosk.shell.leave()
        let_pictures_pass(person, round(AWAKE_S * 30))

    assert isinstance(person.kiosk.shell.state, Attract)


def test_the_screen_says_that_the_camera_looks_and_shows_no_picture(
    open_with_camera: Open,
) -> None:
    person = open_with_camera()

    person.wait_for(LOOKS)
    assert not [view for view in person.window.findChildren(LiveView) if view.isVisible()]


def test_a_kiosk_told_not_to_watch_keeps_its_camera_off(open_with_camera: Open) -> None:
    person = open_with_camera(watch=False)
    hold(person, FOREIGN)
    person.begin()
    person.kiosk.shell.leave()
    person.pump()

    assert not person.devices.camera._cable._opened
    assert not person.shows(LOOKS)


def test_at_home_the_camera_is_off(open_with_camera: Open) -> None:
    person = open_with_camera()
    person.wait_for(LOOKS)
    person.begin()

    assert person.place == HOME
    person.wait_until(lambda: not person.devices.camera._cable._opened)


def test_a_code_is_new_once_and_again_after_it_was_out_of_sight() -> None:
    lying = Lying()
    assert lying.see(PACK)
    assert not lying.see(PACK)
    for _ in range(60):
        lying.is_round()

    assert lying.see(PACK)
    assert b"0401" not in b"".join(lying._seen_in)
