"""Every state and every remark at the staff's door has words of its own."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.stations.staff.flow.pin import Weakness
from kiosk.stations.staff.flow.talk import Missed, NotTheSame
from kiosk.stations.staff.screen.dots import PinDots
from kiosk.stations.staff.screen.pin_words import PinWords


def test_every_remark_has_a_sentence_of_its_own(qapp: QApplication) -> None:
    words = PinWords()
    said = [words.remark(remark) for remark in (Missed(4), NotTheSame(), *Weakness)]

    assert len(set(said)) == 2 + len(Weakness)
    assert all(sentence.endswith(".") for sentence in said)


@pytest.mark.parametrize(
    ("seconds", "told"), [(30, "0:30"), (599, "9:59"), (1920, "32:00"), (3600, "1:00:00")]
)
def test_the_wait_is_told_in_minutes_and_seconds(
    qapp: QApplication, seconds: int, told: str
) -> None:
    assert PinWords().time_left(timedelta(seconds=seconds)) == told


def test_the_dots_say_how_many_digits_there_are_and_are_called_nothing_else(qtbot) -> None:
    dots = PinDots()
    qtbot.addWidget(dots)
    dots.show_typed(7)

    assert dots.typed() == 7
    assert dots.accessibleName() == "PIN"
