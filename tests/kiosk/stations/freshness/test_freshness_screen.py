import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.stations.freshness.flow import (
    Answer,
    Answered,
    Asking,
    ByCode,
    Judged,
    NothingOnShelf,
    Offered,
    Refused,
    Typing,
    UnknownBatch,
    UnknownProduct,
    Waiting,
)
from kiosk.stations.freshness.screen import FreshnessPage
from kiosk.stations.freshness.screen.words import FreshnessWords
from kiosk.ui.widgets.buttons import SecondaryButton
from kiosk.ui.widgets.labels import Words
from shared.codes.hints import NotDigits, WrongCheckDigit, WrongLength
from shared.codes.understand import ScannedCode, understand
from shared.freshness.batch import Batch, Product, Recall
from shared.freshness.judgement import Verdict, judge
from shared.freshness.policy import Policy

TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEEF = Product("04012345678901", "Minced beef", "meat")
PACK = Batch("b1", BEEF.gtin, "L1", "berlin", arrived_on=TODAY)
QUESTION = ByCode(BEEF.gtin, "L1")


def judged(**known):
    batch = replace(PACK, **known)
    return Judged(batch, BEEF, judge(batch, Policy(), TODAY), None)


def answered(finding, age=timedelta(hours=2)):
    return Answered(QUESTION, Answer(finding, None if age is None else NOW - age))


def refused(text):
    return Refused(understand(ScannedCode(text), 2026))


@pytest.fixture
def page(qtbot):
    page = FreshnessPage(lambda: None, lambda: NOW)
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(1080, 1500)
    page.show()
    return page


def texts(page):
    """What can be read; the marks that keep a text's own direction are no part of that."""
    shown = " | ".join(w.text() for w in page.findChildren(Words) if w.isVisible())
    return re.sub("[\u2068\u2069]", "", shown)


def buttons(page):
    return [b.label() for b in page.findChildren(SecondaryButton) if b.isVisible()]


@pytest.mark.parametrize(
    ("known", "word", "because"),
    [
        ({}, "Fresh", "day"),
        ({"arrived_on": TODAY - timedelta(days=3)}, "Caution", "on the shelf for"),
        ({"use_by": TODAY - timedelta(days=1)}, "Expired", "The use-by date was 28 Feb 2026."),
        ({"recall": Recall("glass", TODAY)}, "Recalled", "Recalled on 1 Mar 2026: glass"),
        ({"arrived_on": TODAY + timedelta(days=1)}, "Not known", "is still to come"),
        ({"arrived_on": None}, "Not known", "Nobody recorded when it arrived."),
        ({"produced_on": TODAY + timedelta(days=1)}, "Not known", "contradict"),
        ({"best_before": TODAY - timedelta(days=1)}, "Caution", "The best-before date was"),
    ],
)
def test_each_verdict_is_a_word_with_its_reason(page, known, word, because):
    page.show_state(answered(judged(**known)))
    said = texts(page)
    assert word in said
    assert because in said
    assert "Minced beef" in said


@pytest.mark.parametrize(
    ("known", "because"),
    [
        ({"arrived_on": TODAY - timedelta(days=1)}, " comes after arrival on 28 Feb 2026"),
        ({"best_before": TODAY - timedelta(days=1)}, ", but best before 28 Feb 2026"),
        ({"use_by": TODAY - timedelta(days=1)}, ", but use by 28 Feb 2026"),
    ],
)
def test_dates_that_are_out_of_order_are_both_named(page, known, because):
    page.show_state(answered(judged(produced_on=TODAY, **known)))
    assert f"production on 1 Mar 2026{because}" in texts(page)


def test_the_last_day_is_said_to_be_the_last(page):
    page.show_state(answered(judged(use_by=TODAY)))
    assert "Today is the last day" in texts(page)


@pytest.mark.parametrize(
    ("age", "words"),
    [(timedelta(hours=2), "data of head office"), (None, "entered at this kiosk")],
)
def test_every_answer_says_how_old_the_data_is(page, age, words):
    page.show_state(answered(judged(), age))
    assert words in texts(page)


def test_an_older_pack_is_pointed_out(page):
    older = replace(judged(), older=replace(PACK, lot="L0"))
    page.show_state(answered(older))
    assert "An older pack is on the shelf: batch L0." in texts(page)


def test_an_unnamed_product_is_called_by_its_number(page):
    page.show_state(answered(replace(judged(), product=None)))
    assert BEEF.gtin in texts(page)


def test_the_offered_batches_can_be_chosen(page, qtbot):
    unknown_arrival = judged(lot="L2", arrived_on=None)
    page.show_state(answered(Offered(BEEF, (judged(), unknown_arrival))))
    page.show_state(answered(Offered(BEEF, (judged(), unknown_arrival)), age=None))
    second = [b for b in page.findChildren(SecondaryButton) if "L2" in b.label()]
    with qtbot.waitSignal(page.batch_chosen, check_params_cb=lambda b: b.lot == "L2"):
        qtbot.mouseClick(second[-1], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("unknown", "words"),
    [
        (UnknownProduct(BEEF.gtin), f"Product number {BEEF.gtin} is not in the data"),
        (UnknownBatch("L9", BEEF), "Minced beef: batch L9 is not in the data"),
        (UnknownBatch("b9", None), "Batch b9 is not in the data"),
        (NothingOnShelf(BEEF), "Minced beef: no batch is recorded"),
    ],
)
def test_what_is_not_known_says_what_to_do(page, unknown, words):
    page.show_state(answered(unknown))
    said = texts(page)
    assert words in said
    assert "Please ask the staff" in said


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("https://evil.example/login", "was not opened"),
        ("hello", "This is no product code"),
        ("1HGCM82633A004352", "This is no product code"),
        ("(01)04012345678902", "This product code is damaged"),
    ],
)
def test_a_foreign_code_is_named_and_never_opened(page, text, title, qtbot):
    page.show_state(refused(text))
    assert title in texts(page)
    with qtbot.waitSignal(page.place_wanted, check_params_cb=lambda place: place == "home"):
        page._trouble.home_requested.emit()


def test_typing_shows_the_number_and_its_hint(page, qtbot):
    page.show_state(Typing("4012345678902", WrongCheckDigit("1", ((4, 5),))))
    assert page._typing.number.text() == "4012345678902"
    assert "The last digit should be 1. Or were the digits in places 4 and 5 swapped?" in texts(
        page
    )
    with qtbot.waitSignal(page.number_sent):
        qtbot.keyClick(page._typing.number.line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (None, ""),
        (NotDigits(3), "digits only"),
        (WrongLength(2), "missing"),
        (WrongLength(-1), "too many"),
        (WrongCheckDigit("1", ()), "The last digit should be 1."),
    ],
)
def test_hints_are_words(qapp, hint, words):
    assert words in FreshnessWords("en").numbers.hint(hint)


def test_only_what_makes_sense_can_be_touched(page):
    page.show_state(Waiting())
    assert buttons(page) == ["Type the number"]
    page.show_state(answered(judged()))
    assert page._another.isVisible()
    page.show_state(answered(UnknownProduct(BEEF.gtin)))
    assert not page._another.isVisible()


def test_a_quick_answer_shows_no_progress(page):
    page.show_state(Asking(QUESTION))
    page.show_state(answered(judged()))
    assert not page._asking.isVisible()


def test_an_answer_is_known_by_its_question(page):
    page.show_state(answered(judged()))
    assert page.answers(Asking(QUESTION))
    assert not page.answers(Asking(ByCode("1")))
    page.show_state(refused("hello"))
    assert page.answers(refused("hello"))


def test_the_page_follows_the_shape_of_the_screen(page, qtbot):
    page.show_state(answered(judged()))
    page.resize(2400, 1000)
    qtbot.waitUntil(lambda: page._live.geometry().right() < page._panels.geometry().left())


def test_no_part_of_the_page_is_ever_a_window_of_its_own(page):
    for state in (answered(judged()), answered(Offered(BEEF, (judged(),))), refused("x")):
        page.show_state(state)
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert shown == [page]


def test_every_verdict_has_a_colour_and_a_word(qapp):
    words = FreshnessWords("en")
    assert len({words.judged.verdict_word(verdict) for verdict in Verdict}) == len(Verdict)
