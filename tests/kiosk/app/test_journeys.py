"""What visitors and staff do at the real window, from the first touch to the last."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk.app.demo.rehearsal import Rehearsal
from kiosk.app.stations.doorway import CHANGE_PIN, PIN
from kiosk.app.stations.staff import CHECKUP
from kiosk.app.tour.stops import PLACES, Guide
from kiosk.settings import Paths, Settings
from kiosk.ui import appearance
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.ui.status_line import STAFF
from kiosk.ui.tokens import Theme
from kiosk.visit import HOME, Attract, Leaving, OutOfService, Visiting
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import LANDSCAPE, KioskInHand, Plan


def test_a_touch_anywhere_begins_a_visit_at_home(person: KioskInHand) -> None:
    person.touch_at(QPoint(60, 300))

    assert person.place == HOME
    assert person.shows("What would you like to know?")


def test_a_visitor_finds_languages_ease_of_use_and_the_staff_door(
    person: KioskInHand,
) -> None:
    person.begin()
    visited = []
    for name in ("Language", "Ease of use", "Staff"):
        person.touch(name)
        visited.append(person.place)

    assert visited == [LANGUAGES, COMFORT, PIN]
    person.wait_for("Choose a PIN for staff")


def test_back_leads_the_way_one_came_and_home_cuts_it_short(person: KioskInHand) -> None:
    person.begin()
    person.go_to("Language", "Ease of use", "Back")
    assert person.place == LANGUAGES
    person.go_to("Ease of use", "Home")

    assert person.place == HOME
    assert "Back" not in {c.accessibleName() for c in person.controls()}


def test_finish_ends_the_visit(person: KioskInHand) -> None:
    person.begin()
    person.touch("Finish")

    assert isinstance(person.kiosk.shell.state, Attract)
    assert person.control("Touch to begin").isVisible()


def test_a_language_on_the_attract_screen_begins_in_that_language(person: KioskInHand) -> None:
    person.touch("Deutsch")

    assert person.kiosk.shell.comfort.language == "de"
    assert appearance.language() == "de"
    assert person.button("sign-out").accessibleName() != "Finish"


def test_the_next_visitor_is_received_in_the_language_of_the_kiosk(person: KioskInHand) -> None:
    person.touch("Deutsch")
    person.kiosk.shell.leave()

    assert person.control("Touch to begin")


def test_arabic_puts_the_way_back_on_the_other_side(person: KioskInHand) -> None:
    person.begin()
    person.touch("Language")
    back_in_english = person.control("Back").mapTo(person.window, QPoint()).x()
    person.touch("العربية")
    person.settle()
    back = person.button("back")

    middle = person.window.width() / 2
    assert back_in_english < middle < back.mapTo(person.window, QPoint()).x()


def test_type_and_colours_change_the_moment_they_are_chosen(person: KioskInHand) -> None:
    person.begin()
    person.touch("Ease of use")
    before = person.control("Large").height(), person.window.grab().toImage()
    person.go_to("Large", "High contrast")
    person.settle()

    assert appearance.chosen().theme is Theme.CONTRAST
    assert appearance.chosen().large_type
    assert person.window.grab().toImage() != before[1]
    assert person.place == COMFORT


def test_what_was_chosen_ends_with_the_visit(person: KioskInHand) -> None:
    person.begin()
    person.go_to("Ease of use", "High contrast", "Home", "Finish")

    assert appearance.chosen().theme is Theme.LIGHT


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


def test_a_message_can_be_put_away(person: KioskInHand) -> None:
    person.begin()
    person.window.toast.show_message("The label is on its way.")
    assert person.shows("The label is on its way.")
    person.touch("Close")

    assert not person.window.toast.isVisible()


def test_no_gesture_of_a_visitor_closes_the_window(person: KioskInHand) -> None:
    person.begin()
    for key, held in (
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    ):
        person.press(key, held)
    person.window.close()

    assert person.window.isVisible()


def test_any_key_begins_a_visit_for_somebody_without_a_free_finger(person: KioskInHand) -> None:
    person.press(Qt.Key.Key_Return)

    assert person.place == HOME


def test_any_key_begins_the_next_visit_too(person: KioskInHand) -> None:
    person.begin()
    person.touch("Finish")
    person.press(Qt.Key.Key_Return)

    assert person.place == HOME


def test_escape_is_back_and_nobody_is_thrown_out_of_home(person: KioskInHand) -> None:
    person.begin()
    person.touch("Language")
    person.press(Qt.Key.Key_Escape)
    assert person.place == HOME
    person.press(Qt.Key.Key_Escape)

    assert person.place == HOME


def _walk(person: KioskInHand, steps: int = 40) -> list[str]:
    """Every control that Tab comes to, in order, until it comes round."""
    names: list[str] = []
    for _ in range(steps):
        person.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        name = focus.accessibleName() if focus else ""
        if name and name in names:
            break
        names.append(name)
    return names


class OtherWindows(QObject):
    """Remembers everything that opens a window of its own, however briefly."""

    def __init__(self, allowed: QWidget) -> None:
        super().__init__()
        self.opened: list[str] = []
        self._allowed = allowed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.isWindow() and watched is not self._allowed:
            self.opened.append(type(watched).__name__)
        return False


def test_no_page_opens_a_window_of_its_own_on_its_way_to_the_screen(
    person: KioskInHand, qapp: QApplication
) -> None:
    others = OtherWindows(person.window)
    qapp.installEventFilter(others)
    for place in (HOME, LANGUAGES, COMFORT, PIN, STAFF, CHANGE_PIN, CHECKUP):
        person.kiosk.shell.arrive()
        person.kiosk.shell.go_to(place)
    qapp.removeEventFilter(others)

    assert others.opened == []
    assert person.window.isActiveWindow()


@pytest.mark.parametrize("way", [(), ("Language",), ("Ease of use",), ("Staff",)])
def test_tab_comes_to_every_control(person: KioskInHand, way: tuple[str, ...]) -> None:
    person.begin()
    person.go_to(*way)
    if way == ("Staff",):
        person.wait_for("Choose a PIN for staff")

    reached = set(_walk(person)) - {""}

    exclusive = {c.accessibleName() for c in person.controls() if c.autoExclusive()}
    assert {c.accessibleName() for c in person.controls()} - exclusive <= reached
    assert not exclusive or exclusive & reached


def test_a_whole_visit_by_keyboard_alone(person: KioskInHand) -> None:
    person.press(Qt.Key.Key_Return)
    _tab_to(person, "Language")
    person.press(Qt.Key.Key_Return)
    _tab_to(person, "Deutsch")
    person.press(Qt.Key.Key_Space)
    person.wait_until(lambda: appearance.language() == "de")
    _tab_to(person, person.button("back").accessibleName())
    person.press(Qt.Key.Key_Return)
    assert person.place == HOME
    _tab_to(person, person.button("sign-out").accessibleName())
    person.press(Qt.Key.Key_Return)

    assert isinstance(person.kiosk.shell.state, Attract)


def _tab_to(person: KioskInHand, name: str) -> None:
    for _ in range(30):
        person.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and focus.accessibleName() == name:
            return
    raise AssertionError(f"Tab never came to {name!r}")


def test_a_message_leaves_the_status_line_and_its_button_free(person: KioskInHand) -> None:
    person.begin()
    person.window.toast.show_message("The label is on its way.")
    person.settle()
    person.touch("Staff")

    toast = person.window.toast.geometry()
    assert toast.bottom() < person.window.status.y()
    assert person.place != HOME


def test_the_window_fits_a_small_screen(person: KioskInHand) -> None:
    assert person.window.minimumSizeHint().width() <= 720


def test_ease_of_use_is_seen_whole_on_a_low_screen_in_large_type(open_kiosk: OpenKiosk) -> None:
    look = {"appearance": {"large_type": True}}
    person = open_kiosk(Plan(size=LANDSCAPE, settings=look))
    person.begin()
    person.touch("Ease of use")

    assert all(not area.verticalScrollBar().isVisible() for area in shown_areas(person))


def shown_areas(person: KioskInHand) -> list[QScrollArea]:
    return [a for a in person.window.findChildren(QScrollArea) if a.isVisible()]
