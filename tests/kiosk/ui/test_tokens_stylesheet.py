"""The style sheet says nothing that the tokens did not say first."""

import re
from dataclasses import astuple

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.ui.palettes import tokens
from kiosk.ui.stylesheet import stylesheet
from kiosk.ui.tokens import Theme


@pytest.fixture(params=list(Theme), ids=lambda theme: theme.value)
def theme(request: pytest.FixtureRequest) -> Theme:
    return request.param


def flat(value: object) -> set[object]:
    if isinstance(value, tuple):
        return set().union(*(flat(part) for part in value))
    return {value}


def test_every_colour_comes_from_the_tokens(theme: Theme):
    sheet = stylesheet(tokens(theme))

    assert set(re.findall(r"#\w+", sheet)) <= flat(astuple(tokens(theme)))


def test_every_font_size_comes_from_the_tokens(theme: Theme):
    sheet = stylesheet(tokens(theme, large_type=True))
    sizes = {int(size) for size in re.findall(r"font-size: (\d+)px", sheet)}

    assert sizes <= flat(astuple(tokens(theme, large_type=True).type))


def test_qt_understands_all_of_it(qapp: QApplication, qtbot, theme: Theme):
    before = qapp.styleSheet()
    qapp.setStyleSheet(stylesheet(tokens(theme)))
    line = QLineEdit()
    qtbot.addWidget(line)
    line.ensurePolished()

    border = 2 * tokens(theme).stroke.edge
    assert line.sizeHint().height() > line.fontMetrics().height() + border
    qapp.setStyleSheet(before)
