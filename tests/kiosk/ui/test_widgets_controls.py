"""Buttons, fields and choices answer to fingers and to keys alike."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit

from kiosk.ui.tokens import Outcome, TypeScale
from kiosk.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from kiosk.ui.widgets.choice import Choice, Option
from kiosk.ui.widgets.field import TextField
from kiosk.ui.widgets.labels import Body, Title
from kiosk.ui.widgets.pill import StatusPill
from kiosk.ui.widgets.tile import StationTile
from kiosk.ui.widgets.toggle import Toggle
from kiosk.ui.widgets.typeset import Setting

OPTIONS = [Option("en", "English"), Option("de", "Deutsch"), Option("ar", "العربية")]


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_answers_to_the_keyboard(qtbot, key: Qt.Key):
    button = shown(qtbot, PrimaryButton("Check a pack"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_disabled_button_answers_to_nothing(qtbot):
    button = shown(qtbot, PrimaryButton("Check a pack"))
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        button.click()


def test_an_ampersand_is_just_a_letter(qtbot):
    button = shown(qtbot, SecondaryButton("Q&A"))
    assert button.label() == button.accessibleName() == "Q&A"
    assert button.shortcut().isEmpty()


def test_a_new_label_is_a_new_name(qtbot):
    button = shown(qtbot, SecondaryButton("Send"))
    narrow = button.sizeHint().width()
    button.show_label("Send the receipt by mail")
    button.show_icon("mail")
    assert button.accessibleName() == "Send the receipt by mail"
    assert button.sizeHint().width() > narrow


def test_a_label_too_long_for_its_width_makes_the_button_higher(qtbot):
    button = shown(qtbot, PrimaryButton("Send the receipt to my address by mail, please"))
    assert button.heightForWidth(320) > button.heightForWidth(1000)


def test_an_icon_can_follow_its_state(qtbot):
    button = shown(qtbot, IconButton("Read aloud", "speech"))
    before = button.grab().toImage()
    button.show_icon("speech-off")
    assert button.grab().toImage() != before


def test_a_tile_can_become_another_station(qtbot):
    tile = shown(qtbot, StationTile("face", "Who are you?", "Sign in."))
    tile.show_station("vehicle", "Which car is this?", "Scan the VIN.")
    assert tile.accessibleName() == "Which car is this?"
    assert tile.accessibleDescription() == "Scan the VIN."


def test_a_choice_by_hand_is_told_and_a_shown_one_is_not(qtbot):
    choice = shown(qtbot, Choice("Language", OPTIONS, columns=3))
    with qtbot.assertNotEmitted(choice.chosen):
        choice.show_choice("de")
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(choice.buttons()[2], Qt.MouseButton.LeftButton)
    assert told.args == ["ar"]
    assert choice.choice() == "ar"


def test_only_one_of_a_choice_is_chosen_and_it_says_radio(qtbot):
    choice = shown(qtbot, Choice("Language", OPTIONS))
    choice.show_choice("en")
    choice.show_choice("de")
    assert [b.isChecked() for b in choice.buttons()] == [False, True, False]
    roles = {QAccessible.queryAccessibleInterface(b).role() for b in choice.buttons()}
    assert roles == {QAccessible.Role.RadioButton}


def test_arrows_walk_through_a_choice(qtbot):
    choice = shown(qtbot, Choice("Language", OPTIONS))
    choice.show_choice("en")
    choice.buttons()[0].setFocus()
    qtbot.keyClick(choice.buttons()[0], Qt.Key.Key_Down)
    assert choice.buttons()[1].hasFocus()


def test_new_options_replace_the_old_ones(qtbot):
    choice = shown(qtbot, Choice("Language", OPTIONS))
    choice.show_options([Option("hi", "हिन्दी")])
    assert [b.label() for b in choice.buttons()] == ["हिन्दी"]
    assert choice.choice() is None


def test_a_switch_tells_what_a_hand_did_and_not_what_it_was_shown(qtbot):
    switch = shown(qtbot, Toggle("Read aloud", "Says what is on the screen."))
    with qtbot.assertNotEmitted(switch.switched):
        switch.show_on(True)
    with qtbot.waitSignal(switch.switched) as told:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told.args == [False]
    assert QAccessible.queryAccessibleInterface(switch).role() == QAccessible.Role.CheckBox


def test_a_switch_takes_new_words(qtbot):
    switch = shown(qtbot, Toggle("Read aloud"))
    low = switch.sizeHint().height()
    switch.show_toggle("Vorlesen", "Sagt, was auf dem Bildschirm steht.\nIn jeder Sprache.")
    assert switch.accessibleName() == "Vorlesen"
    assert switch.sizeHint().height() > low


def test_a_field_tells_what_is_typed_and_sent(qtbot):
    field = shown(qtbot, TextField("Number", "13 or 14 digits"))
    with qtbot.waitSignal(field.text_changed) as changed:
        qtbot.keyClick(field.line, Qt.Key.Key_4)
    with qtbot.waitSignal(field.submitted) as sent:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert changed.args == sent.args == ["4"]


def test_an_error_takes_the_place_of_the_hint_until_something_is_typed(qtbot):
    field = shown(qtbot, TextField("Number", "13 or 14 digits"))
    field.show_error("Too short.")
    assert field.line.accessibleDescription() == "Too short."
    qtbot.keyClick(field.line, Qt.Key.Key_4)
    assert field.line.accessibleDescription() == "13 or 14 digits"


def test_a_cleared_field_remembers_nothing(qtbot):
    field = shown(qtbot, TextField("PIN", secret=True))
    qtbot.keyClicks(field.line, "1234")
    field.clear()
    field.line.undo()
    assert field.text() == ""
    assert field.line.echoMode() is QLineEdit.EchoMode.Password


def test_the_whole_frame_of_a_field_is_its_target(qtbot):
    field = shown(qtbot, TextField("Number", icon="search"))
    qtbot.mouseClick(field.line.parentWidget(), Qt.MouseButton.LeftButton)
    assert field.line.hasFocus()


def test_text_wraps_instead_of_being_cut(qtbot):
    body = shown(qtbot, Body("Everything is answered here, in front of you, and kept nowhere."))
    assert body.heightForWidth(200) > 3 * body.heightForWidth(2000)


def test_a_title_leaves_no_single_word_behind(qtbot):
    title = shown(qtbot, Title("What would you like to know?"))
    title.resize(860, title.heightForWidth(860))
    image = title.grab().toImage()
    second = image.copy(0, image.height() // 2, image.width(), image.height() // 2)
    ink = max(x for x in range(second.width()) if second.pixelColor(x, 30).lightness() < 100)
    assert ink > 300


def test_two_paragraphs_are_two_lines():
    style = TypeScale().title
    assert Setting("One\nTwo", style).height(2000) == 2 * Setting("One", style).height(2000)


def test_a_pill_says_its_state_in_words_and_by_a_sign(qtbot):
    pill = shown(qtbot, StatusPill("Fresh", Outcome.GOOD))
    good = pill.grab().toImage()
    pill.show_status("Fresh", Outcome.BAD)
    assert pill.text() == pill.accessibleName() == "Fresh"
    assert pill.grab().toImage() != good


def test_centred_text_stands_in_the_middle(qtbot):
    body = shown(qtbot, Body("Middle"))
    body.resize(600, body.heightForWidth(600))
    left = body.grab().toImage()
    body.centre()
    assert body.grab().toImage() != left


def test_a_change_of_language_measures_anew(qtbot, qapp):
    switch = shown(qtbot, Toggle("Read aloud"))
    qapp.sendEvent(switch, QEvent(QEvent.Type.LanguageChange))
    assert switch.sizeHint().isValid()
