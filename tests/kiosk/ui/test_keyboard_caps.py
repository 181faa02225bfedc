"""What stands on the keys: it fits, it has a name, and assistive tools can press it."""

import pytest
from PySide6.QtGui import QAccessible, QFontMetricsF
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.catalogue import ALL_CODES, shipped_layout
from kiosk.ui.keyboard.faces import spoken_form, visible_form
from kiosk.ui.keyboard.keybed import KeyBed
from kiosk.ui.keyboard.keycap import PADDING, fitted
from kiosk.ui.keyboard.purpose import KeyboardRequest
from kiosk.ui.keyboard.typing_state import Shift, TypingState
from tests.support.keyboard_desk import Desk


def test_shift_is_said_and_shown(desk: Desk) -> None:
    desk.focus()
    desk.tap("Shift")
    assert desk.cap("Shift, on").accessibleName() == "Shift, on"
    desk.tap("A")
    assert desk.cap("Shift").property("keyRole") == "action"
    assert desk.field.text() == "A"


def test_assistive_tools_can_press_every_key_by_its_name(desk: Desk, qtbot: QtBot) -> None:
    desk.focus()
    assert all(cap.accessibleName() for cap in desk.panel.caps())
    interface = QAccessible.queryAccessibleInterface(desk.cap("q"))
    action = interface.actionInterface()
    assert action is not None
    action.doAction("Press")
    qtbot.waitUntil(lambda: desk.field.text() == "q")


@pytest.mark.parametrize("code", ALL_CODES)
@pytest.mark.parametrize("raised", [Shift.OFF, Shift.LOCKED])
def test_every_text_fits_on_its_key(desk: Desk, code: str, raised: Shift) -> None:
    layout = shipped_layout(code)
    bed = KeyBed(desk.window)
    bed.resize(1080, 480)
    for page in layout.pages:
        bed.lay_out(TypingState(layout, page, raised), KeyboardRequest(), 64)
        for cap in bed.caps():
            text, room = cap.face().text, cap.width() - 2 * PADDING
            font = fitted(cap.font(), text, room)
            assert QFontMetricsF(font).horizontalAdvance(text) <= room + 1, (page, text)


@pytest.mark.parametrize(
    ("mark", "shown"), [("\u0941", "\u25cc\u0941"), ("\u064e", "\u0640\u064e"), ("a", "a")]
)
def test_a_lone_mark_is_shown_on_the_carrier_of_its_script(mark: str, shown: str) -> None:
    assert visible_form(mark) == shown


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d", "\u200e", "\u200f"])
def test_what_cannot_be_seen_has_a_name_to_see_and_to_hear(joiner: str) -> None:
    assert visible_form(joiner).isascii()
    assert spoken_form(joiner).isprintable()
