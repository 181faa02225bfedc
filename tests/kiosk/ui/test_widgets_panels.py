"""Panels show what they are told, when it is due, and never leave a dead end."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kiosk.ui import appearance
from kiosk.ui.appearance import Appearance
from kiosk.ui.tokens import Outcome
from kiosk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from kiosk.ui.widgets.countdown import CountdownRing
from kiosk.ui.widgets.facts import Fact, KeyValueList
from kiosk.ui.widgets.labels import Strong, Words
from kiosk.ui.widgets.messages import EmptyState, ErrorPanel, Trouble
from kiosk.ui.widgets.progress import Bar, ProgressPanel
from kiosk.ui.widgets.qr import QUIET_ZONE, QrPanel
from kiosk.ui.widgets.verdict import Verdict, VerdictBanner

TROUBLE = Trouble("No camera", "The camera does not answer.", "Type the number instead.")
CODE = tuple(tuple((x + y) % 2 == 0 for x in range(21)) for y in range(21))


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    appearance.apply(qapp, Appearance(), "en")
    yield
    appearance.apply(qapp, Appearance(), "en")


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(900, max(widget.heightForWidth(900), widget.sizeHint().height()))
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def panel(qtbot, noticeable: timedelta) -> ProgressPanel:
    panel = ProgressPanel(noticeable=noticeable)
    qtbot.addWidget(panel)
    return panel


def test_quick_work_shows_no_progress(qtbot):
    progress = panel(qtbot, timedelta(milliseconds=40))
    progress.show_busy("Checking")
    progress.show_done()
    qtbot.wait(80)
    assert not progress.isVisible()


def test_slow_work_shows_progress_once_it_is_noticeable(qtbot):
    progress = panel(qtbot, timedelta(milliseconds=40))
    progress.show_busy("Checking")
    assert not progress.isVisible()
    qtbot.waitUntil(progress.isVisible, timeout=2000)
    assert progress.findChild(Bar).accessibleName() == "Checking"


def test_a_further_step_does_not_start_the_wait_again(qtbot):
    progress = panel(qtbot, timedelta(milliseconds=100))
    progress.show_busy("One")
    qtbot.wait(60)
    progress.show_busy("Two")
    qtbot.wait(60)
    assert progress.isVisible()


def test_finished_work_leaves_no_words_behind(qtbot):
    progress = panel(qtbot, timedelta(0))
    progress.show_busy("Looking for Ada", "Ada Lovelace")
    progress.show_done()
    assert not [w.text() for w in progress.findChildren(Words) if w.text()]


def test_work_can_be_cancelled(qtbot):
    progress = panel(qtbot, timedelta(0))
    progress.show_busy("Checking", "Layer 3 of 6", 0.5)
    qtbot.waitUntil(progress.isVisible, timeout=2000)
    with qtbot.waitSignal(progress.cancelled):
        qtbot.mouseClick(progress.findChild(SecondaryButton), Qt.MouseButton.LeftButton)


def test_the_bar_moves_only_while_the_end_is_unknown_and_it_is_seen(qtbot):
    bar = shown(qtbot, Bar())
    bar.show_fraction(None)
    assert bar.moving()
    bar.show_fraction(0.5)
    assert not bar.moving()
    bar.show_fraction(None)
    bar.hide()
    assert not bar.moving()


def test_the_bar_stands_still_when_motion_is_reduced(qapp, qtbot):
    bar = shown(qtbot, Bar())
    bar.show_fraction(None)
    appearance.apply(qapp, Appearance(reduced_motion=True), "en")
    bar.show_fraction(None)
    assert not bar.moving()
    assert not bar.grab().isNull()


def test_the_bar_really_advances(qtbot):
    bar = shown(qtbot, Bar())
    bar.show_fraction(None)
    before = bar.grab().toImage()
    qtbot.waitUntil(lambda: bar.grab().toImage() != before, timeout=2000)


@pytest.mark.parametrize(("fraction", "value"), [(-1.0, 0), (0.25, 250), (7.0, 1000)])
def test_the_bar_keeps_within_its_range(qtbot, fraction: float, value: int):
    bar = shown(qtbot, Bar())
    bar.show_fraction(fraction)
    assert bar.value() == value


def test_trouble_always_offers_a_next_step_and_home(qtbot):
    error = shown(qtbot, ErrorPanel(TROUBLE))
    action, home = error.findChild(PrimaryButton), error.findChild(SecondaryButton)
    assert action.label() == "Try again"
    assert home.label() == "Home"
    with qtbot.waitSignals([error.retried, error.home_requested]):
        action.click()
        home.click()


def test_new_trouble_replaces_the_old(qtbot):
    error = shown(qtbot, ErrorPanel(TROUBLE))
    error.show_trouble(Trouble("No paper", "It is empty.", "Ask staff.", "Print again"))
    assert error.findChild(PrimaryButton).label() == "Print again"
    assert error.accessibleName() == "No paper. It is empty. Ask staff."


def test_nothing_yet_says_why_and_may_offer_a_way(qtbot):
    empty = shown(qtbot, EmptyState("search", "Nothing found", "Try fewer words.", "Clear"))
    button = empty.findChild(SecondaryButton)
    with qtbot.waitSignal(empty.acted):
        button.click()
    empty.show_empty("search", "Nothing found", "Try fewer words.")
    assert not button.isVisible()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_each_verdict_looks_different_even_without_colour(qtbot, outcome: Outcome):
    banner = shown(qtbot, VerdictBanner(Verdict(outcome, "Word", "Because.")))
    others = {
        VerdictBanner(Verdict(other, "Word", "Because.")): other
        for other in Outcome
        if other is not outcome
    }
    mine = _shape(banner)
    for other in others:
        assert _shape(shown(qtbot, other)) != mine


def test_a_verdict_is_read_as_one_sentence(qtbot):
    banner = shown(qtbot, VerdictBanner(Verdict(Outcome.GOOD, "Fresh", "Two days.")))
    banner.show_verdict(Verdict(Outcome.BAD, "Expired", "Since yesterday."))
    assert banner.accessibleName() == "Expired. Since yesterday."
    assert banner.verdict().outcome is Outcome.BAD


@pytest.mark.parametrize("width", [420, 700, 900, 1600])
def test_a_long_verdict_is_never_broken_inside_the_word(qtbot, width: int):
    verdict = Verdict(Outcome.UNKNOWN, "Unwahrscheinlichkeit", "Zu wenig Daten.")
    banner = shown(qtbot, VerdictBanner(verdict))
    plan = banner._plan(width, appearance.current())
    assert plan.word.narrowest_width() <= plan.width


def test_facts_are_replaced_as_a_whole(qtbot):
    facts = shown(qtbot, KeyValueList((Fact("Lot", "A1"), Fact("Site", "North"))))
    facts.show_facts((Fact("Lot", "B2"),))
    visible = [s.text() for s in facts.findChildren(Strong) if s.isVisible()]
    assert facts.facts() == (Fact("Lot", "B2"),)
    assert visible in ([], ["B2"])


def test_a_line_separates_two_facts(qtbot):
    facts = shown(qtbot, KeyValueList((Fact("Lot", "A1"), Fact("Site", "North"))))
    image = facts.grab().toImage()
    column = {image.pixelColor(image.width() - 2, y).name() for y in range(image.height())}
    assert appearance.current().palette.line.lower() in column


def test_a_code_is_painted_in_whole_pixels_with_its_quiet_zone(qtbot):
    code = QrPanel(CODE, "Opens this report")
    qtbot.addWidget(code)
    code.resize(300, 300)
    image = code.grab().toImage()
    module = 300 // (21 + 2 * QUIET_ZONE)
    start = (300 - module * (21 + 2 * QUIET_ZONE)) // 2 + QUIET_ZONE * module
    for y, row in enumerate(CODE):
        for x, dark in enumerate(row):
            for inset in (0, module - 1):
                place = start + x * module + inset, start + y * module + inset
                assert (image.pixelColor(*place).lightness() == 0) is dark


def test_a_code_is_dark_on_light_in_every_theme(qapp, qtbot):
    code = shown(qtbot, QrPanel(CODE, "Opens this report"))
    light = code.grab().toImage().pixelColor(450, 12).name()
    appearance.apply(qapp, Appearance(appearance.Theme.DARK), "en")
    code.show_code(CODE, "Opens this report")
    assert code.accessibleName() == "Opens this report"
    assert code.minimumSizeHint().width() == 3 * 29
    assert light == "#ffffff"


def test_no_code_paints_nothing(qtbot):
    empty = shown(qtbot, QrPanel())
    assert not empty.grab().isNull()


def test_the_countdown_keeps_within_its_range_and_says_the_number(qtbot):
    ring = shown(qtbot, CountdownRing(30))
    ring.show_remaining(12)
    assert ring.remaining_s() == 12
    assert "12" in ring.accessibleName()
    ring.show_remaining(-4)
    assert ring.remaining_s() == 0


def test_the_ring_empties(qtbot):
    ring = shown(qtbot, CountdownRing(30))
    full = ring.grab().toImage()
    ring.show_remaining(5)
    assert ring.grab().toImage() != full


def test_own_words_follow_the_language(qapp, qtbot):
    error = shown(qtbot, ErrorPanel(TROUBLE))
    progress = panel(qtbot, timedelta(0))
    ring = shown(qtbot, CountdownRing(30))
    for widget in (error, progress, ring):
        qapp.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
    assert error.findChild(SecondaryButton).label() == "Home"
    assert progress.findChild(SecondaryButton).label() == "Cancel"


def _shape(banner: VerdictBanner) -> bytes:
    """The mark as black and white, so that colour cannot be what tells them apart."""
    tokens = appearance.current()
    area = (
        banner.grab()
        .toImage()
        .copy(
            tokens.space.wide,
            (banner.height() - tokens.measure.mark) // 2,
            tokens.measure.mark,
            tokens.measure.mark,
        )
    )
    fill = area.pixelColor(0, 0)
    same = [
        area.pixelColor(x, y) == fill
        for y in range(0, area.height(), 4)
        for x in range(0, area.width(), 4)
    ]
    return bytes(same)
