"""Every widget in every state: big enough, named, reachable, never cut, in all appearances."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from kiosk.ui import appearance
from kiosk.ui.appearance import Appearance
from kiosk.ui.gallery import Gallery
from kiosk.ui.tokens import Theme
from kiosk.ui.widgets.buttons import PrimaryButton
from kiosk.ui.widgets.labels import Title, Words
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.tile import StationTile

LEAST = 44
PORTRAIT, LANDSCAPE = 1080, 1920
OPENED: list[Gallery] = []


@pytest.fixture(autouse=True)
def _plain_again(qapp: QApplication) -> Iterator[None]:
    yield
    # Not by the garbage collector, which empties Python's half of a widget first.
    for each in OPENED:
        shiboken6.delete(each)
    OPENED.clear()
    appearance.apply(qapp, Appearance(), "en")


def opened(
    qapp, qtbot, look: Appearance, language: str = "en", width: int = PORTRAIT
) -> Gallery:
    appearance.apply(qapp, look, language)
    gallery = Gallery(language)
    OPENED.append(gallery)
    gallery.resize(width, 1920)
    with qtbot.waitActive(gallery):
        gallery.show()
        gallery.activateWindow()
    gallery.resize(width, gallery.full_height(width) + 200)
    qapp.sendPostedEvents()
    return gallery


@pytest.fixture
def gallery(qapp, qtbot) -> Gallery:
    return opened(qapp, qtbot, Appearance(reduced_motion=True))


def controls(gallery: QWidget) -> list[QWidget]:
    found = [*gallery.findChildren(QAbstractButton), *gallery.findChildren(QLineEdit)]
    return [widget for widget in found if widget.isVisible()]


def rendered(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def place(widget: QWidget, gallery: Gallery) -> QRect:
    return QRect(widget.mapTo(gallery, QPoint(0, 0)), widget.size())


LOOKS = [
    (Appearance(Theme.LIGHT), "en"),
    (Appearance(Theme.LIGHT, large_type=True), "de"),
    (Appearance(Theme.DARK), "ar"),
    (Appearance(Theme.DARK, large_type=True), "hi"),
    (Appearance(Theme.CONTRAST), "de"),
    (Appearance(Theme.CONTRAST, large_type=True), "ar"),
]


def _not_cut(gallery: Gallery) -> None:
    for words in gallery.findChildren(Words):
        if words.isVisible():
            assert words.height() >= words.heightForWidth(words.width()), words.text()
            assert words.width() >= words.minimumSizeHint().width(), words.text()
    for button in gallery.findChildren(Pressable):
        if button.isVisible():
            assert button.height() >= button.heightForWidth(button.width()), button.label()
            assert button.width() >= button.widths()[0], button.label()


def _inside(gallery: Gallery) -> None:
    shown = [words for words in gallery.findChildren(Words) if words.isVisible()]
    for widget in (*shown, *controls(gallery)):
        box = place(widget, gallery)
        assert box.left() >= 0, widget
        assert box.right() <= gallery.width(), widget


def _for_fingers(gallery: Gallery) -> None:
    for control in controls(gallery):
        target = control.parentWidget() if isinstance(control, QLineEdit) else control
        assert min(target.width(), target.height()) >= LEAST, control.accessibleName()


@pytest.mark.parametrize("width", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize(("look", "language"), LOOKS)
def test_nothing_is_cut_or_too_small_or_beyond_the_side(
    qapp, qtbot, look: Appearance, language: str, width: int
):
    gallery = opened(qapp, qtbot, look, language, width)

    _not_cut(gallery)
    _inside(gallery)
    _for_fingers(gallery)


def test_every_control_has_a_name_a_role_and_takes_the_focus(gallery: Gallery):
    for control in controls(gallery):
        interface = QAccessible.queryAccessibleInterface(control)
        assert control.accessibleName()
        assert control.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert interface.role() in {
            QAccessible.Role.Button,
            QAccessible.Role.CheckBox,
            QAccessible.Role.RadioButton,
            QAccessible.Role.EditableText,
        }


@pytest.mark.parametrize("theme", list(Theme))
def test_the_focus_is_seen_on_every_control(qapp, qtbot, theme: Theme):
    gallery = opened(qapp, qtbot, Appearance(theme, reduced_motion=True))
    for control in (c for c in controls(gallery) if c.isEnabled()):
        seen = control.parentWidget() if isinstance(control, QLineEdit) else control
        control.clearFocus()
        before = rendered(seen)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert rendered(seen) != before, control.accessibleName()


def test_a_finger_leaves_no_ring_behind(gallery: Gallery):
    button = gallery.findChildren(PrimaryButton)[0]
    before = rendered(button)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert rendered(button) == before


def test_pressing_and_disabling_are_seen(gallery: Gallery):
    for button in gallery.findChildren(Pressable):
        if not (button.isVisible() and button.isEnabled()):
            continue
        before = rendered(button)
        button.setDown(True)
        assert rendered(button) != before, button.label()
        button.setDown(False)
        button.setEnabled(False)
        assert rendered(button) != before, button.label()


def test_reading_from_the_right_mirrors_the_page(qapp, qtbot):
    page = opened(qapp, qtbot, Appearance(reduced_motion=True), "ar")
    tile = page.findChildren(StationTile)[0]
    from_right = rendered(tile)

    page.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert rendered(tile) != from_right
    dark_badge_side = tile.width() - tile.height() // 2
    assert from_right.pixelColor(dark_badge_side, 60).name() == "#e4eaf3"


def test_large_type_needs_more_room(qapp, qtbot):
    plain = opened(qapp, qtbot, Appearance()).full_height(PORTRAIT)
    large = opened(qapp, qtbot, Appearance(large_type=True)).full_height(PORTRAIT)
    assert large > 1.1 * plain


def test_a_new_appearance_reaches_what_is_on_the_screen(qapp, gallery: Gallery):
    title = gallery.findChildren(Title)[0]
    before, height = rendered(gallery), title.sizeHint().height()

    appearance.apply(qapp, Appearance(Theme.DARK, large_type=True), "en")
    qapp.sendPostedEvents()

    assert rendered(gallery) != before
    assert title.sizeHint().height() > height
    assert gallery.grab().toImage().pixelColor(4, 4).name() == "#0c121b"


def test_what_was_chosen_can_be_asked_for(qapp):
    appearance.apply(qapp, Appearance(Theme.DARK), "ar")
    assert appearance.chosen() == Appearance(Theme.DARK)
    assert appearance.language() == "ar"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_the_gallery_can_open_its_question(gallery: Gallery):
    gallery.open_dialog(dangerous=True)
    assert gallery.dialog.isVisible()
    gallery.dialog.cancel()


def test_two_columns_stand_side_by_side_where_there_is_room(qapp, qtbot):
    portrait = opened(qapp, qtbot, Appearance(), width=PORTRAIT).full_height(PORTRAIT)
    landscape = opened(qapp, qtbot, Appearance(), width=LANDSCAPE).full_height(LANDSCAPE)
    assert landscape < 0.75 * portrait
