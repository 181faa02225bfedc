"""The line below every page says in words how old the data is and what does not work."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.ui.status_line import STAFF, StatusLine


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    return line


def test_before_the_first_pull_it_says_so(line: StatusLine) -> None:
    assert "No data from head office yet" in line._words.text()


def test_the_age_of_the_data_is_said_in_words(line: StatusLine) -> None:
    line.show_data_age(timedelta(hours=2))

    assert "2 hour" in line._words.text()


def test_each_lost_part_is_named_and_a_new_kind_of_part_is_a_device(line: StatusLine) -> None:
    line.show_lost(("camera", "scanner", "printer", "flux capacitor"))
    words = line._words.text()

    for name in ("camera", "scanner", "printer", "A device"):
        assert name in words


def test_a_long_silence_takes_the_place_of_the_promise(line: StatusLine) -> None:
    promise = "Works without a network"
    assert promise in line._words.text()

    line.show_silence(timedelta(hours=5))

    assert line.is_silent()
    assert "Without a connection for 5 hour" in line._words.text()
    assert promise not in line._words.text()


def test_an_alarm_for_staff_is_a_quiet_word_for_everybody_else(line: StatusLine) -> None:
    line.show_checking(checking=True)

    assert line.is_checking()
    assert "The proofs are being checked" in line._words.text()
    line.show_checking(checking=False)
    assert "Works without a network" in line._words.text()


def test_the_staff_button_leads_to_the_checkup(line: StatusLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.place_wanted) as wanted:
        line._staff.click()

    assert wanted.args == [STAFF]


def test_margins_change_sides_with_the_direction_of_reading(line: StatusLine) -> None:
    before = line._row.contentsMargins()
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = line._row.contentsMargins()

    assert before.left() > before.right()
    assert (after.left(), after.right()) == (before.right(), before.left())
