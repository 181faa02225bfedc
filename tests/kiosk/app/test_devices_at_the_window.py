"""Devices that come, go, fail and answer late, as the people at the window see it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kiosk.app.tour.stops import PATTERNS, PLACES
from kiosk.stations.staff.flow import Part, Works
from kiosk.visit import Leaving, Visiting
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand, Plan

CODE = "https://example.com/01/04012345678901"
UNWATCHED = {"devices": {"camera": {"kind": "opencv", "watch_attract": False}}}


def at_the_checkup(person: KioskInHand) -> KioskInHand:
    person.begin()
    person.go_to_checkup()
    person.wait_for("Simulated printer")
    return person


def test_the_checkup_names_every_device_that_works(person: KioskInHand) -> None:
    at_the_checkup(person)

    for name in ("Simulated camera", "Simulated scanner", "Silent speech"):
        person.wait_for(name)


def test_a_test_slip_is_printed_and_said_so(person: KioskInHand) -> None:
    at_the_checkup(person).touch("Print a test slip")
    person.wait_for("The test slip is on its way.")

    assert [job.name for job in person.devices.printer.jobs] == ["counterproof-test"]


def test_a_printer_without_paper_says_what_to_do(person: KioskInHand) -> None:
    at_the_checkup(person)
    person.devices.printer.paper_out()
    person.touch("Print a test slip")

    person.wait_for("simulated printer has no paper; add some")
    person.wait_for("The printer is not working")
    assert person.devices.printer.jobs == ()


def test_an_unplugged_printer_comes_back_when_it_is_plugged_in(person: KioskInHand) -> None:
    at_the_checkup(person)
    person.devices.printer.unplug()
    person.touch("Print a test slip")
    person.wait_for("Simulated printer is unplugged; plug it in again")
    person.devices.printer.plug()
    person.touch("Back")
    person.go_to_checkup()

    person.wait_until(lambda: not person.shows("The printer is not working"))
    assert person.control("Print a test slip")


def test_the_checkup_shows_what_was_lost_while_somebody_was_elsewhere(
    person: KioskInHand,
) -> None:
    at_the_checkup(person).wait_for("Simulated scanner")
    person.touch("Language")
    person.devices.scanner.unplug()
    person.wait_for("The scanner is not working")
    person.go_to_checkup()

    assert person.shows("Simulated scanner is unplugged; plug it in again")


def test_a_camera_is_seen_to_go_and_to_come_back(person: KioskInHand) -> None:
    at_the_checkup(person).wait_for("Simulated camera")
    person.devices.camera.unplug()
    person.wait_for("The camera is not working")
    person.wait_for("Simulated camera is unplugged; plug it in again")
    person.devices.camera.plug()

    person.wait_until(lambda: not person.shows("The camera is not working"))


def test_a_lost_device_is_noted_in_the_cache(person: KioskInHand) -> None:
    at_the_checkup(person).wait_for("Simulated camera")
    person.devices.camera.unplug()
    person.wait_for("The camera is not working")
    person.devices.camera.plug()
    person.wait_until(lambda: not person.shows("The camera is not working"))

    def both_are_noted() -> bool:  # behind the screen, on the storage lane
        kinds = {incident.kind for incident in person.cache.incidents.newest()}
        return {"device.lost", "device.back"} <= kinds

    person.wait_until(both_are_noted)


def test_a_kiosk_without_devices_says_what_to_choose(open_kiosk: OpenKiosk) -> None:
    person = open_kiosk(
        Plan(without=frozenset({"camera", "scanner", "printer", "speech"}), cache=False)
    )
    person.begin()
    person.touch("Staff")

    assert person.shows("Choose a camera in the settings.")
    assert person.shows("Choose a printer in the settings.")
    assert person.shows("Speech is off in the settings.")
    assert person.shows("A scanner that types like a keyboard works at once.")


def test_what_the_checkup_advises_follows_the_language(open_kiosk: OpenKiosk) -> None:
    person = open_kiosk(Plan(without=frozenset({"camera"})))
    person.begin()
    person.go_to_checkup()
    person.kiosk.shell.choose(replace(person.kiosk.shell.comfort, language="de"))

    assert not person.shows("Choose a camera in the settings.")


def test_a_scan_is_shown_on_the_checkup(person: KioskInHand) -> None:
    at_the_checkup(person)
    person.devices.scanner.scan(CODE.encode())

    person.wait_for(CODE)


def test_unprintable_bytes_of_a_scan_are_shown_as_signs(person: KioskInHand) -> None:
    at_the_checkup(person)
    person.devices.scanner.scan(b"\x1d01\xff\n10" + b"7" * 200)

    person.wait_for("\N{LOZENGE}01\N{REPLACEMENT CHARACTER}\N{PILCROW SIGN}10777")


def test_a_keyboard_scanner_is_heard_on_the_checkup(person: KioskInHand) -> None:
    at_the_checkup(person).type_quickly(f"{CODE}\r")

    assert person.shows(CODE)


def test_a_scan_never_lands_in_a_field_and_typing_does(open_kiosk: OpenKiosk) -> None:
    person = open_kiosk(Plan(extra_places=PLACES, cache=False))
    person.begin()
    person.kiosk.shell.go_to(PATTERNS)
    field = person.page().findChildren(QLineEdit)[0]
    field.setFocus()
    person.type_slowly("Ada ")
    person.type_quickly("4006381333931\r")
    person.type_slowly("Lovelace")

    assert field.text() == "Ada Lovelace"


def test_keyboard_scanning_can_be_switched_off(open_kiosk: OpenKiosk) -> None:
    off = {"devices": {"scanner": {"wedge": {"enabled": False}}}}
    person = open_kiosk(Plan(extra_places=PLACES, settings=off))
    person.begin()
    person.kiosk.shell.go_to(PATTERNS)
    field = person.page().findChildren(QLineEdit)[0]
    field.setFocus()
    person.type_quickly("4006381333931")

    assert field.text() == "4006381333931"


def test_without_a_station_a_scan_on_the_attract_screen_begins_no_visit(
    open_kiosk: OpenKiosk,
) -> None:
    person = open_kiosk(Plan(cache=False))
    person.type_quickly("4006381333931\r")

    assert person.place is None


def test_a_scan_says_that_somebody_is_there(person: KioskInHand) -> None:
    at_the_checkup(person)
    person.let_pass(40)
    person.devices.scanner.scan(CODE.encode())
    person.wait_for(CODE)
    person.let_pass(10)

    assert isinstance(person.kiosk.shell.state, Visiting)
    assert person.kiosk.shell.state.touched_at_s >= 40


def test_a_scan_does_not_answer_the_question_who_is_there(person: KioskInHand) -> None:
    at_the_checkup(person).fall_silent()
    person.devices.scanner.scan(CODE.encode())
    person.wait_for(CODE)

    assert isinstance(person.kiosk.shell.state, Leaving)


def test_reading_aloud_is_offered_only_where_it_works(person: KioskInHand) -> None:
    person.devices.speech.unplug()
    person.begin()
    person.go_to_checkup()
    person.wait_for("Silent speech is unplugged; plug it in again")
    person.touch("Ease of use")

    assert "Read aloud" not in {c.accessibleName() for c in person.controls()}


def test_reading_aloud_says_the_page_the_focus_and_messages(person: KioskInHand) -> None:
    at_the_checkup(person).wait_for("Silent speech")
    person.go_to("Ease of use", "Read aloud", "Language")
    person.press(Qt.Key.Key_Tab)
    person.window.toast.show_message("All is well.")

    said = [text for text, _ in person.devices.speech.said]
    assert "Choose your language" in said
    assert "All is well." in said
    assert "English" in said


def test_speech_falls_silent_with_the_visit(person: KioskInHand) -> None:
    at_the_checkup(person).wait_for("Silent speech")
    person.go_to("Ease of use", "Read aloud", "Language")
    person.kiosk.shell.leave()

    assert not person.devices.speech.speaking


def test_speech_that_is_lost_while_it_reads_aloud_stops_nobody(person: KioskInHand) -> None:
    at_the_checkup(person).wait_for("Silent speech")
    person.go_to("Ease of use", "Read aloud")
    person.devices.speech.unplug()
    person.touch("Language")
    person.go_to_checkup()
    person.wait_for("Silent speech is unplugged; plug it in again")
    person.kiosk.shell.leave()

    assert person.place is None


def test_a_late_printer_says_nothing_to_the_next_visitor(
    person: KioskInHand, qtbot: QtBot
) -> None:
    at_the_checkup(person)
    with person.devices.printer._lock:
        person.touch("Print a test slip")
        person.kiosk.shell.leave()
        person.kiosk.shell.arrive()

    with qtbot.assertNotEmitted(person.window.toast.announced, wait=200):
        person.wait_until(lambda: len(person.devices.printer.jobs) == 1)


def test_no_picture_is_kept_once_the_camera_is_not_needed(open_kiosk: OpenKiosk) -> None:
    person = open_kiosk(Plan(settings=UNWATCHED))
    at_the_checkup(person).wait_for("Simulated camera")
    person.kiosk.shell.leave()
    person.wait_until(lambda: not person.devices.camera._cable._opened)
    person.pump()

    assert person.kiosk.devices.frames.take() is None


def test_the_camera_is_off_wherever_nobody_needs_it(person: KioskInHand) -> None:
    at_the_checkup(person).wait_for("Simulated camera")
    person.touch("Home")
    person.wait_until(lambda: not person.devices.camera._cable._opened)

    assert isinstance(person.kiosk.devices.checkup.standing_of(Part.CAMERA), Works)
