"""A finger pushes a long page, and what was below it is not pressed by that."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from kiosk.ui.page import Page
from kiosk.ui.widgets.buttons import PrimaryButton
from tests.support.kiosk_window import KioskInHand, Plan

LONG = "long"
NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class LongPage(Page):
    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        layout = QVBoxLayout(self)
        for number in range(60):
            button = PrimaryButton(f"Button {number}")
            button.clicked.connect(lambda _=False, name=number: self.pressed.append(name))
            layout.addWidget(button)


def long_page(open_kiosk) -> tuple[KioskInHand, LongPage, QScrollArea]:
    person = open_kiosk(Plan(extra_places={LONG: LongPage}))
    person.begin()
    person.kiosk.shell.go_to(LONG)
    page = person.page()
    assert isinstance(page, LongPage)
    area = page.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    person.settle()
    return person, page, area


def push(person: KioskInHand, start: QPoint, far: int) -> None:
    QTest.mousePress(person.handle, LEFT, NO_KEYS, start)
    for step in range(1, 11):
        QTest.mouseMove(person.handle, start - QPoint(0, far * step // 10), 5)
    QTest.mouseRelease(person.handle, LEFT, NO_KEYS, start - QPoint(0, far), 5)


def test_a_push_moves_the_page_and_presses_nothing(open_kiosk):
    person, page, area = long_page(open_kiosk)
    push(person, QPoint(400, 700), 500)

    person.wait_until(lambda: area.verticalScrollBar().value() > 300)
    assert page.pressed == []


def test_a_page_that_fits_stays_where_it_is(person):
    person.begin()
    area = person.page().parentWidget().parentWidget()
    push(person, QPoint(400, 700), 500)

    assert area.verticalScrollBar().value() == 0


def test_the_bar_itself_is_no_push(open_kiosk):
    person, page, area = long_page(open_kiosk)
    bar = area.verticalScrollBar()
    push(person, bar.mapTo(person.window, bar.rect().center()), 300)

    assert page.pressed == []


def test_a_finger_that_trembles_still_presses(open_kiosk):
    person, page, area = long_page(open_kiosk)
    spot = person.control("Button 3")
    push(person, spot.mapTo(person.window, spot.rect().center()), 10)

    assert page.pressed == [3]
    assert area.verticalScrollBar().value() == 0


def test_a_tap_on_a_long_page_presses_what_is_below(open_kiosk):
    person, page, area = long_page(open_kiosk)
    person.touch("Button 3")

    assert page.pressed == [3]
    assert area.verticalScrollBar().value() == 0
