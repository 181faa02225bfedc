"""Visitors who fall silent, and kiosks that break down, at the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.tour.stops import PLACES, Guide
from kiosk.settings import Paths, Settings
from kiosk.ui.header import LANGUAGES
from kiosk.visit import HOME, Attract, Leaving, OutOfService, Visiting
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand, Plan


def test_silence_is_answered_with_a_question(person: KioskInHand) -> None:
    person.begin()
    person.fall_silent()

    assert person.shows("Are you still there?")
    assert isinstance(person.kiosk.shell.state, Leaving)


def _by_button(person: KioskInHand) -> None:
    person.touch("I need more time")


def _beside(person: KioskInHand) -> None:
    person.touch_at(QPoint(20, 20))


def _by_key(person: KioskInHand) -> None:
    person.press(Qt.Key.Key_Escape)


def _by_enter(person: KioskInHand) -> None:
    person.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("extend", [_by_button, _beside, _by_key, _by_enter])
def test_a_visitor_who_is_still_there_stays(person: KioskInHand, extend) -> None:
    person.begin()
    person.touch("Language")
    person.fall_silent()
    extend(person)

    assert isinstance(person.kiosk.shell.state, Visiting)
    assert person.place == LANGUAGES
    assert not person.window.is_warning()


def test_a_question_of_the_page_waits_while_the_visitor_is_asked_for(
    open_kiosk: OpenKiosk, tmp_path: Path
) -> None:
    person = open_kiosk(Plan(extra_places=PLACES))
    rehearsal = Rehearsal.prepared(Settings(paths=Paths(data_dir=tmp_path)))
    Guide(person.kiosk, rehearsal, person.let_pass).ask_to_leave()
    person.fall_silent()
    person.press(Qt.Key.Key_Return)

    assert isinstance(person.kiosk.shell.state, Visiting)
    assert person.shows("End this visit?")
    assert QApplication.focusWidget() in person.controls()


def test_the_deadline_ends_the_visit(person: KioskInHand) -> None:
    person.begin()
    person.fall_silent()
    person.let_pass(15)

    person.wait_until(lambda: isinstance(person.kiosk.shell.state, Attract))
    assert not person.window.is_warning()


def test_who_is_finished_can_say_so_while_being_asked(person: KioskInHand) -> None:
    person.begin()
    person.fall_silent()
    person.touch("I am finished")

    assert isinstance(person.kiosk.shell.state, Attract)
    assert not person.window.is_warning()


def test_a_kiosk_out_of_service_says_so_and_why(person: KioskInHand) -> None:
    person.begin()
    person.kiosk.shell.break_down("Incident ABC234: a rehearsal.")

    assert person.shows("This kiosk is taking a break")
    assert person.shows("Incident ABC234: a rehearsal.")
    assert person.controls() == []


def test_out_of_service_touches_lead_nowhere_until_it_is_mended(person: KioskInHand) -> None:
    person.kiosk.shell.break_down("Incident ABC234: a rehearsal.")
    person.touch_at(QPoint(500, 900))
    assert isinstance(person.kiosk.shell.state, OutOfService)
    person.kiosk.shell.mend()
    person.begin()

    assert person.place == HOME
