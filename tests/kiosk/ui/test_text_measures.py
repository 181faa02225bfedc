"""Texts are measured once, and anew as soon as anything they are measured by has changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui import appearance
from kiosk.ui.appearance import Appearance
from kiosk.ui.widgets.labels import Lead

TEXT = "An answer on the spot, without a network, that can be proved afterwards."


@pytest.fixture
def lead(qapp: QApplication, qtbot: QtBot) -> Iterator[Lead]:
    appearance.apply(qapp, Appearance(), "en")
    label = Lead(TEXT)
    qtbot.addWidget(label)
    yield label
    appearance.apply(qapp, Appearance(), "en")


def test_a_text_nothing_has_changed_about_keeps_its_measures(lead: Lead) -> None:
    assert lead.heightForWidth(300) == lead.heightForWidth(300)
    assert lead.setting() is lead.setting()


def test_another_text_is_measured_anew(lead: Lead) -> None:
    before = lead.heightForWidth(300)
    lead.show_text(f"{TEXT} {TEXT}")
    assert lead.heightForWidth(300) > before


def test_large_type_is_measured_anew(lead: Lead, qapp: QApplication) -> None:
    before = lead.heightForWidth(300)
    appearance.apply(qapp, Appearance(large_type=True), "en")
    assert lead.heightForWidth(300) > before


def test_the_typeface_of_another_language_is_measured_anew(
    lead: Lead, qapp: QApplication
) -> None:
    before = lead.setting()
    appearance.apply(qapp, Appearance(), "ar")
    assert lead.setting() != before
