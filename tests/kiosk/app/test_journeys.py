"""What visitors do at the real window by touch, from the first to the last."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from kiosk.app.stations.doorway import CHANGE_PIN, PIN
from kiosk.app.stations.staff import CHECKUP
from kiosk.ui import appearance
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.ui.status_line import STAFF
from kiosk.ui.tokens import Theme
from kiosk.visit import HOME, Attract
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


def test_a_message_can_be_put_away(person: KioskInHand) -> None:
    person.begin()
    person.window.toast.show_message("The label is on its way.")
    assert person.shows("The label is on its way.")
    person.touch("Close")

    assert not person.window.toast.isVisible()


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
