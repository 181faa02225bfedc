"""The two folded choices of the batches: beside each other only where their words have room."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.stations.batches.screen.filters import Filters
from kiosk.stations.batches.screen.words import BatchWords
from shared.freshness.listing import Query


@pytest.fixture
def filters(qtbot: QtBot) -> Filters:
    shown = Filters()
    qtbot.addWidget(shown)
    words = BatchWords("en")
    shown.retranslate(words)
    shown.show_query(Query(category="Confectionery"), ("Confectionery",), words)
    shown.show()
    return shown


def test_with_room_the_choices_stand_beside_each_other(filters: Filters) -> None:
    filters.resize(900, 600)
    filters.layout().activate()

    assert filters.shown.y() == filters.category.y()


def test_a_word_too_long_for_half_a_line_gets_a_line(filters: Filters) -> None:
    both = filters.shown.sizeHint().width() + filters.category.sizeHint().width()
    filters.resize(both, 600)
    filters.layout().activate()

    assert filters.shown.y() < filters.category.y()
    assert filters.category.width() >= filters.category.sizeHint().width()
