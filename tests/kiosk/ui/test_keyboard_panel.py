"""The panel with real widgets: touches, choices, privacy, focus, screen readers."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kiosk.ui.keyboard.attach import KeyboardHost
from kiosk.ui.keyboard.catalogue import ALL_CODES, shipped_layout
from kiosk.ui.keyboard.faces import spoken_form, visible_form
from kiosk.ui.keyboard.keybed import KeyBed
from kiosk.ui.keyboard.keycap import PADDING, KeyCap, fitted
from kiosk.ui.keyboard.panel import KeyboardPanel
from kiosk.ui.keyboard.purpose import KeyboardRequest, request_of
from kiosk.ui.keyboard.style import keyboard_qss
from kiosk.ui.keyboard.typing_state import Insert, Shift, TypingState
from shared.errors import InputError

COLOURS = dict.fromkeys(
    ("ground", "surface", "raised", "ink", "ink_quiet", "line", "accent", "on_accent"), "#456"
)


class SteppedClock:
    def __init__(self) -> None:
        self.at_s = 100.0

    def now(self) -> datetime:
        return datetime(2026, 11, 21, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.at_s


class Desk:
    """A window with fields, a keyboard and fingers."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self.clock = SteppedClock()
        self.window = QWidget()
        # The offscreen platform's screen is 800 x 800, and touches end at its edge.
        self.window.resize(760, 780)
        self.window.setStyleSheet(keyboard_qss(COLOURS))
        self.field = QLineEdit(self.window)
        self.field.setGeometry(20, 700, 720, 64)
        self.panel = KeyboardPanel(self.clock, self.window)
        self.host = KeyboardHost(self.panel, self.window, application)
        self.rooms: list[tuple[int, int]] = []
        self.host.room_needed.connect(lambda height, shift: self.rooms.append((height, shift)))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        # Qt gives the first field the focus when a window opens; every test does that itself.
        self.field.clearFocus()
        self.rooms.clear()

    def focus(self, **properties: str) -> None:
        for name, value in properties.items():
            self.field.setProperty(name, value)
        self.field.setFocus()

    def cap(self, shown: str) -> KeyCap:
        found = [c for c in self.panel.caps() if shown in {c.face().text, c.face().spoken}]
        assert found, f"no key {shown!r}: {[c.face().text for c in self.panel.caps()]}"
        return found[0]

    def spot(self, shown: str) -> QPoint:
        cap = self.cap(shown)
        return cap.mapTo(self.panel, cap.rect().center())

    def tap(self, *shown: str) -> None:
        for name in shown:
            QTest.mouseClick(self.panel, Qt.MouseButton.LeftButton, pos=self.spot(name))
            self.clock.at_s += 1

    def hold(self, shown: str, seconds: float = 0.5) -> None:
        QTest.mousePress(self.panel, Qt.MouseButton.LeftButton, pos=self.spot(shown))
        self.clock.at_s += seconds
        self.panel.tick()

    def let_go(self, shown: str) -> None:
        QTest.mouseRelease(self.panel, Qt.MouseButton.LeftButton, pos=self.spot(shown))

    def offered(self) -> list[str]:
        return [button.text() for button in self.panel.choices().buttons()]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    desk = Desk(qtbot, qapp)
    yield desk
    if qapp.mouseButtons() != Qt.MouseButton.NoButton:  # a finger that a test left on a key
        QTest.mouseRelease(desk.panel, Qt.MouseButton.LeftButton)


@pytest.fixture(scope="session")
def touchscreen() -> QPointingDevice:
    return QTest.createTouchDevice()


def test_the_keyboard_comes_with_the_focus_and_never_takes_it(desk: Desk) -> None:
    desk.focus()
    desk.tap("h", "i")
    assert desk.panel.isVisible()
    assert desk.window.focusWidget() is desk.field
    assert desk.field.text() == "hi"


def test_the_room_it_needs_is_announced_and_given_back(desk: Desk) -> None:
    desk.focus()
    desk.tap("Hide the keyboard")
    height = desk.panel.height()
    assert desk.rooms == [(height, 700 + 64 + 24 - (780 - height)), (0, 0)]


def test_a_tap_on_the_field_brings_a_hidden_keyboard_back(desk: Desk) -> None:
    desk.focus()
    desk.tap("Hide the keyboard")
    QTest.mouseClick(desk.field, Qt.MouseButton.LeftButton)
    assert desk.panel.isVisible()


def test_a_button_that_takes_the_focus_puts_the_keyboard_away(desk: Desk) -> None:
    button = QPushButton("x", desk.window)
    button.show()
    desk.focus()
    button.setFocus()
    assert desk.panel.isHidden()


def test_the_page_stays_while_a_finger_rests_on_a_button(desk: Desk, qtbot: QtBot) -> None:
    button = QPushButton("x", desk.window)
    button.show()
    desk.focus()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    assert desk.panel.isVisible()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(desk.panel.isHidden)


def test_a_second_finger_types_while_the_first_is_still_down(
    desk: Desk, touchscreen: QPointingDevice
) -> None:
    desk.focus()
    both = QTest.touchEvent(desk.panel, touchscreen, False)
    both.press(0, desk.spot("a"), desk.panel)
    both.commit()
    both.stationary(0)
    both.press(1, desk.spot("b"), desk.panel)
    both.commit()
    both.release(0, desk.spot("a"), desk.panel)
    both.stationary(1)
    both.commit()
    both.release(1, desk.spot("b"), desk.panel)
    both.commit()
    assert desk.field.text() == "ab"


def test_two_fingers_landing_in_one_frame_both_count(
    desk: Desk, touchscreen: QPointingDevice
) -> None:
    desk.focus()
    both = QTest.touchEvent(desk.panel, touchscreen, False)
    both.press(0, desk.spot("o"), desk.panel).press(1, desk.spot("k"), desk.panel).commit()
    both.release(0, desk.spot("o"), desk.panel).release(1, desk.spot("k"), desk.panel).commit()
    assert desk.field.text() == "ok"


def test_shift_is_said_and_shown(desk: Desk) -> None:
    desk.focus()
    desk.tap("Shift")
    assert desk.cap("Shift, on").accessibleName() == "Shift, on"
    desk.tap("A")
    assert desk.cap("Shift").property("keyRole") == "action"
    assert desk.field.text() == "A"


def test_a_long_press_offers_alternatives_to_tap(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    desk.let_go("e")
    assert desk.offered()[:3] == ["e", "é", "è"]
    QTest.mouseClick(desk.panel.choices().buttons()[1], Qt.MouseButton.LeftButton)
    assert desk.field.text() == "é"
    assert desk.offered() == []


def test_sliding_onto_an_alternative_and_lifting_picks_it(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    target = desk.panel.choices().buttons()[2]
    spot = desk.panel.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseMove(desk.panel, spot)
    QTest.mouseRelease(desk.panel, Qt.MouseButton.LeftButton, pos=spot)
    assert desk.field.text() == "è"


def test_a_tap_elsewhere_closes_the_choices_and_types_nothing(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    desk.let_go("e")
    QTest.mouseClick(desk.panel.choices(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.offered() == []
    assert desk.field.text() == ""


@pytest.mark.parametrize("shown", ["p", "e"])
def test_choices_stay_inside_the_window_at_its_edges(desk: Desk, shown: str) -> None:
    desk.focus()
    desk.host.use_language("fr")
    desk.hold({"p": "a"}.get(shown, shown))
    boxes = [b.geometry().translated(b.parentWidget().pos()) for b in _buttons(desk)]
    assert all(desk.window.rect().contains(box) for box in boxes)
    assert all(box.width() >= 64 and box.height() >= 64 for box in boxes)


def _buttons(desk: Desk) -> list[QWidget]:
    return list(desk.panel.choices().buttons())


@pytest.mark.parametrize("purpose", ["password", "pin"])
def test_nothing_of_a_secret_shows_on_the_keys(desk: Desk, purpose: str) -> None:
    desk.focus(inputPurpose=purpose)
    shown = "1"
    desk.hold(shown, seconds=2)
    assert desk.offered() == []
    assert not desk.cap(shown).isDown()
    assert {cap.face().hint for cap in desk.panel.caps()} == {""}


def test_a_field_that_hides_its_text_is_treated_as_secret(desk: Desk) -> None:
    desk.field.setEchoMode(QLineEdit.EchoMode.Password)
    desk.focus()
    desk.hold("e")
    assert desk.offered() == []
    desk.let_go("e")
    assert desk.field.text() == "e"


def test_an_ordinary_key_lights_while_it_is_held(desk: Desk) -> None:
    desk.focus()
    desk.hold("b", seconds=0.1)
    assert desk.cap("b").isDown()


def test_backspace_repeats_while_it_is_held(desk: Desk) -> None:
    desk.field.setText("abcd")
    desk.focus()
    desk.hold("Backspace")
    desk.clock.at_s += 0.1
    desk.panel.tick()
    desk.let_go("Backspace")
    assert desk.field.text() == "a"


def test_backspace_takes_a_whole_cluster_or_the_selection(desk: Desk) -> None:
    desk.field.setText("cafe\u0301")
    desk.focus()
    desk.tap("Backspace")
    assert desk.field.text() == "caf"
    desk.field.setSelection(0, 2)
    desk.tap("Backspace")
    assert desk.field.text() == "f"


def test_typed_text_can_be_undone(desk: Desk) -> None:
    desk.focus()
    desk.tap("a", "b")
    desk.field.undo()
    assert desk.field.text() in {"", "a"}


def test_validators_and_length_limits_hold(desk: Desk) -> None:
    desk.field.setInputMask("99.99")
    desk.focus(inputPurpose="digits")
    desk.tap("1", "2", "3")
    assert desk.field.text() == "12.3"
    desk.tap("Clear")
    assert desk.field.text() == "."


def test_a_number_field_gets_the_keypad_and_obeys_its_range(desk: Desk, qtbot: QtBot) -> None:
    spin = QSpinBox(desk.window)
    spin.setRange(0, 50)
    spin.setProperty("inputPurpose", "digits")
    spin.show()
    spin.setFocus()
    spin.selectAll()
    desk.tap("4", "2", "9")
    assert spin.value() == 42


def test_an_editable_list_takes_typed_text(desk: Desk) -> None:
    combo = QComboBox(desk.window)
    combo.setEditable(True)
    combo.show()
    combo.setFocus()
    desk.tap("a", "b", "Backspace")
    assert combo.currentText() == "a"


def test_several_lines_get_a_new_line_key_and_the_keyboard_stays(desk: Desk) -> None:
    area = QPlainTextEdit(desk.window)
    area.show()
    area.setFocus()
    desk.tap("a", "New line", "b")
    assert area.toPlainText() == "a\nb"
    assert desk.panel.isVisible()


@pytest.mark.parametrize(("purpose", "label"), [("done", "Done"), ("search", "Search")])
def test_enter_confirms_and_puts_the_keyboard_away(
    desk: Desk, purpose: str, label: str
) -> None:
    confirmed: list[str] = []
    desk.field.returnPressed.connect(lambda: confirmed.append(desk.field.text()))
    desk.focus(enterPurpose=purpose)
    desk.tap("x", label)
    assert confirmed == ["x"]
    assert desk.panel.isHidden()


def test_next_moves_to_the_next_field_and_keeps_the_keyboard(desk: Desk) -> None:
    second = QLineEdit(desk.window)
    second.show()
    desk.focus(enterPurpose="next")
    desk.tap("Next", "z")
    assert (desk.field.text(), second.text()) == ("", "z")


def test_the_language_key_offers_six_names_and_switches(desk: Desk) -> None:
    desk.focus()
    desk.tap("Language of the keyboard")
    assert desk.offered() == ["English", "Deutsch", "Español", "Français", "हिन्दी", "العربية"]
    QTest.mouseClick(desk.panel.choices().buttons()[5], Qt.MouseButton.LeftButton)
    desk.tap("لا")
    assert desk.field.text() == "لا"


def test_arabic_keys_keep_their_places_in_a_mirrored_window(desk: Desk) -> None:
    desk.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.host.use_language("ar")
    desk.focus()
    assert desk.cap("ض").x() < desk.cap("د").x()


def test_assistive_tools_can_press_every_key_by_its_name(desk: Desk, qtbot: QtBot) -> None:
    desk.focus()
    assert all(cap.accessibleName() for cap in desk.panel.caps())
    interface = QAccessible.queryAccessibleInterface(desk.cap("q"))
    action = interface.actionInterface()
    assert action is not None
    action.doAction("Press")
    qtbot.waitUntil(lambda: desk.field.text() == "q")


def test_no_key_is_in_the_focus_order(desk: Desk) -> None:
    desk.focus()
    desk.hold("e")
    widgets = [desk.panel, desk.panel.choices(), *desk.panel.caps(), *_buttons(desk)]
    assert {w.focusPolicy() for w in widgets} == {Qt.FocusPolicy.NoFocus}


def test_a_physical_keyboard_works_beside_it(desk: Desk) -> None:
    desk.focus()
    QTest.keyClicks(desk.field, "real")
    desk.tap("x")
    assert desk.field.text() == "realx"
    assert desk.panel.isVisible()


def test_nothing_is_left_after_a_visit(desk: Desk) -> None:
    desk.focus(inputPurpose="text")
    desk.tap("?123")
    desk.hold("-")
    desk.host.forget()
    assert desk.panel.isHidden()
    assert desk.offered() == []
    desk.field.clearFocus()
    desk.focus()
    assert desk.cap("q").isVisible()


def test_a_field_deleted_while_typing_takes_nothing_down(desk: Desk) -> None:
    other = QLineEdit(desk.window)
    other.show()
    other.setFocus()
    other.deleteLater()
    QApplication.sendPostedEvents(other, 0)
    desk.panel.edited.emit(Insert("x"))
    assert desk.field.text() in {"", "x"}


def test_a_field_in_a_scroll_area_is_scrolled_into_view(desk: Desk) -> None:
    area = QScrollArea(desk.window)
    area.setGeometry(0, 0, 760, 300)
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [QLineEdit() for _ in range(30)]
    for field in fields:
        column.addWidget(field)
    area.setWidget(inside)
    area.show()
    fields[-1].setFocus()
    assert area.verticalScrollBar().value() > 0


@pytest.mark.parametrize(
    ("hint", "sign"),
    [
        (Qt.InputMethodHint.ImhDigitsOnly, "Clear"),
        (Qt.InputMethodHint.ImhUppercaseOnly, "Q"),
        (Qt.InputMethodHint.ImhNone, "q"),
    ],
)
def test_qt_hints_choose_the_keyboard_when_no_purpose_is_named(
    desk: Desk, hint: Qt.InputMethodHint, sign: str
) -> None:
    desk.field.setInputMethodHints(hint)
    desk.focus()
    assert desk.cap(sign).isVisible()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda field: field.setReadOnly(True),
        lambda field: field.setProperty("inputPurpose", "none"),
    ],
    ids=["read only", "wants none"],
)
def test_a_field_that_takes_no_text_gets_no_keyboard(desk: Desk, spoil) -> None:
    spoil(desk.field)
    desk.focus()
    assert desk.panel.isHidden()


@pytest.mark.parametrize("name", ["inputPurpose", "enterPurpose"])
def test_a_misspelt_purpose_is_a_loud_mistake(desk: Desk, name: str) -> None:

    desk.field.setProperty(name, "digitz")
    with pytest.raises(InputError, match="'digitz'"):
        request_of(desk.field)


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
