"""A shopper with a pack at the real window: scanner, camera and keypad, each to its answer."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.app.stations.freshness import FRESHNESS
from kiosk.devices.pacing import EventPacer
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.scene import Scene
from kiosk.devices.scripted_camera import ScriptedCamera
from kiosk.devices.system_clock import SystemClock
from kiosk.parts.demo import stock
from kiosk.stations.freshness.screen import FreshnessPage
from kiosk.visit import Attract
from shared.demo_shop import demo_shop
from shared.freshness.batch import Batch, Product
from tests.support.kiosk_window import Devices, KioskInHand, Plan, kiosk_on

SHOP = "Markthalle"
AT_THE_SHOP = Plan(settings={"site": {"name": SHOP}})


@pytest.fixture
def shopper(open_kiosk) -> KioskInHand:
    person = open_kiosk(AT_THE_SHOP)
    fill_shelf(person)
    return person


def today(person):
    return person.devices.clock.now().date()


def fill_shelf(person: KioskInHand) -> None:
    database = person.kiosk._upkeep._opened.cache.database
    shop = demo_shop(today(person))
    beef = Product("04012345678901", "Minced beef", "meat")
    fresh = Batch("b1", beef.gtin, "L1", SHOP, arrived_on=today(person))
    old = Batch("b2", beef.gtin, "L2", SHOP, arrived_on=today(person) - timedelta(days=9))
    stocked = replace(shop, products=(beef,), batches=(fresh, old))
    stock(database, stocked, person.devices.clock.now() - timedelta(hours=2))


def link(lot):
    return f"https://counterproof.example/01/04012345678901/10/{lot}"


def test_a_scan_at_the_attract_screen_is_answered_at_once(shopper):
    shopper.type_quickly(link("L1") + "\r")
    shopper.wait_for("Fresh")
    assert shopper.place == FRESHNESS
    assert shopper.shows("Minced beef")
    assert shopper.shows("2 hours ago") or shopper.shows("2 hour(s) ago")


def test_the_next_pack_is_answered_over_the_last(shopper):
    shopper.type_quickly(link("L1") + "\r")
    shopper.wait_for("Fresh")
    shopper.type_quickly(link("L2") + "\r")
    shopper.wait_for("Expired")


def test_a_serial_scan_is_answered_too(shopper):
    shopper.devices.scanner.scan(link("L2").encode())
    shopper.wait_for("Expired")


def test_an_unknown_lot_is_never_fresh(shopper):
    shopper.type_quickly(link("L9") + "\r")
    shopper.wait_for("Not known")
    assert not shopper.shows("Fresh")


def test_a_foreign_link_is_shown_and_not_opened(shopper):
    shopper.type_quickly("https://elsewhere.example/win\r")
    shopper.wait_for("it was not opened")
    assert shopper.shows("https://elsewhere.example/win")


def test_a_number_without_a_lot_offers_the_shelf_and_a_choice_is_judged(shopper):
    shopper.type_quickly("4012345678901\r")
    shopper.wait_for("Which batch is it?")
    choice = next(c for c in shopper.controls() if "L2" in c.accessibleName())
    shopper.touch(choice)
    shopper.wait_for("Expired")


def test_a_number_can_be_typed_and_a_wrong_one_is_hinted_at(shopper):
    shopper.begin()
    shopper.touch("Is this pack fresh?")
    shopper.touch("Type the number")
    shopper.type_slowly("4012345678902")
    shopper.press(Qt.Key.Key_Return)
    shopper.wait_for("The last digit should be 1.")
    shopper.press(Qt.Key.Key_Backspace)
    shopper.type_slowly("1")
    shopper.press(Qt.Key.Key_Return)
    shopper.wait_for("Which batch is it?")


def test_another_pack_starts_anew(shopper):
    shopper.type_quickly(link("L1") + "\r")
    shopper.wait_for("Fresh")
    shopper.touch("Check another pack")
    shopper.wait_for("Hold its code to the camera")


def test_nothing_of_the_pack_is_left_for_the_next_shopper(shopper):
    shopper.type_quickly(link("L2") + "\r")
    shopper.wait_for("Expired")
    shopper.touch("Home")
    shopper.touch("Finish")
    assert isinstance(shopper.kiosk.shell.state, Attract)
    shopper.begin()
    shopper.touch("Is this pack fresh?")
    assert shopper.shows("Hold its code to the camera")
    assert not shopper.shows("Expired")


def test_a_pack_held_to_the_camera_is_answered(qapp, qtbot, tmp_path):
    camera = ScriptedCamera(SystemClock(), EventPacer())
    with kiosk_on(qapp, qtbot, tmp_path, AT_THE_SHOP, Devices(camera=camera)) as person:
        fill_shelf(person)
        camera.show(Scene(draw_code(Symbology.QR, link("L1"))))
        person.begin()
        person.touch("Is this pack fresh?")
        person.wait_for("Fresh")
        page = person.page()
        assert isinstance(page, FreshnessPage)
        camera.show(Scene(draw_code(Symbology.EAN_13, "4012345678901")))
        person.wait_for("Which batch is it?")


def kept_checks(shopper):
    acts = shopper.kiosk._upkeep._opened.cache.acts
    return [json.loads(act.body) for act in acts.since(0) if act.kind == "freshness.checked"]


def test_an_answer_is_kept_as_an_event_after_it_was_shown(shopper):
    shopper.type_quickly(link("L1") + "\r")
    shopper.wait_for("Fresh")
    shopper.wait_until(lambda: len(kept_checks(shopper)) == 1)
    (kept,) = kept_checks(shopper)
    assert kept["quantityList"] == [{"epcClass": "https://id.gs1.org/01/04012345678901/10/L1"}]
    assert kept["counterproof:verdict"] == "fresh"
    assert kept["counterproof:reasons"] == ["days_on_shelf"]
    assert kept["counterproof:codeKind"] == "digital_link"
    assert kept["readPoint"] == {"id": f"urn:counterproof:site:{SHOP}"}
