"""The rules for freshness as staff see them: read, changed, counted, and when that fails."""

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk.stations.policies.flow import Editing, Listing, Rules, State
from kiosk.stations.policies.screen import PoliciesPage
from kiosk.stations.policies.screen.words import PolicyWords
from kiosk.ui.widgets.labels import Words
from kiosk.visit import HOME
from shared.freshness.batch import Product
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.policy_change import ForAll, ForCategory, ForProduct, Subject

BEEF = Product("04012345678901", "Beef", "meat")
MEAT = ForCategory("meat")
RULES = Rules(PolicyBook(by_category={"meat": Policy(1, 3)}), ("fish", "meat"), (BEEF,))
READ = Listing(RULES)


def plain(text: str) -> str:
    return re.sub("[\u2068\u2069]", "", text)


@pytest.fixture
def page(qtbot: QtBot) -> PoliciesPage:
    page = PoliciesPage()
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(1080, 1700)
    page.show()
    return page


@pytest.fixture
def words(qapp: QApplication) -> PolicyWords:
    return PolicyWords("en")


def texts(page: PoliciesPage) -> str:
    QApplication.sendPostedEvents()
    return plain(" | ".join(w.text() for w in page.findChildren(Words) if w.isVisible()))


def button(page: PoliciesPage, name: str) -> QAbstractButton:
    QApplication.sendPostedEvents()
    named = [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name]
    return next(b for b in named if b.isVisible())


def test_until_the_rules_are_read_the_page_says_what_it_does(
    page: PoliciesPage, qtbot: QtBot
) -> None:
    page.show_state(READ)
    page.show_state(Listing())

    qtbot.waitUntil(lambda: "Reading the rules" in texts(page))
    assert not page.rules.isVisible()
    assert not page.is_read()


def test_rules_that_cannot_be_read_are_asked_for_again_or_left(
    page: PoliciesPage, qtbot: QtBot
) -> None:
    page.show_state(Listing(trouble="The disk is gone."))

    assert "The disk is gone." in texts(page)
    with qtbot.waitSignal(page.retried):
        button(page, "Try again").click()
    with qtbot.waitSignal(page.place_wanted, check_params_cb=lambda place: place == HOME):
        button(page, "Home").click()


def test_trouble_is_gone_once_the_rules_were_read(page: PoliciesPage) -> None:
    page.show_state(Listing(trouble="The disk is gone."))
    page.show_state(READ)

    assert "The disk is gone." not in texts(page)
    assert page.rules.isVisible()


@pytest.mark.parametrize(
    ("state", "is_read", "is_counted"),
    [
        (READ, True, False),
        (Listing(RULES, "bee"), False, False),
        (Listing(RULES, "bee", (BEEF,)), True, False),
        (Editing(READ, RULES, MEAT, Policy(1, 3)), False, False),
        (Editing(READ, RULES, MEAT, Policy(1, 3), otherwise=0), False, True),
    ],
)
def test_a_page_knows_whether_an_answer_is_still_to_come(
    page: PoliciesPage, state: State, *, is_read: bool, is_counted: bool
) -> None:
    page.show_state(state)

    assert (page.is_read(), page.is_counted()) == (is_read, is_counted)


def test_a_new_language_keeps_the_draft_on_the_screen(page: PoliciesPage) -> None:
    page.show_state(Editing(READ, RULES, MEAT, Policy(2, 2), otherwise=1))
    page.retranslate()
    page.lay_out(landscape=True)

    assert "Fresh up to day 2 on the shelf, then Expired." in texts(page)
    assert "would get another verdict." in texts(page)


@pytest.mark.parametrize(
    ("subject", "named"),
    [(ForAll(), "All products"), (MEAT, "meat"), (ForProduct(BEEF), "Beef")],
)
def test_a_rule_is_called_by_what_it_is_for(
    words: PolicyWords, subject: Subject, named: str
) -> None:
    assert plain(words.subject(subject)) == named


def test_a_rule_without_caution_says_so(words: PolicyWords) -> None:
    assert words.policy(Policy(3, 3)) == "Fresh up to day 3 on the shelf, then Expired."
    assert "then Caution up to day 4" in words.policy(Policy(2, 4))


def test_a_rule_that_is_inherited_is_told_apart_in_the_list(words: PolicyWords) -> None:
    own = words.short(Policy(2, 4), own=True)

    assert words.short(Policy(2, 4), own=False) == f"As above: {own}"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (None, "Counting the batches this would change"),
        (0, "No batch on the shelf would get another verdict."),
        (3, "3 batches on the shelf would get another verdict."),
    ],
)
def test_what_a_rule_would_change_is_counted_in_words(
    words: PolicyWords, count: int | None, said: str
) -> None:
    # without a catalogue there is one form for every number
    assert words.otherwise(count).replace("batch(es)", "batches") == said


def test_who_removes_a_rule_is_told_what_holds_then(words: PolicyWords) -> None:
    everywhere = words.remove(ForAll(), Policy(2, 4))

    assert everywhere.startswith("Without it the standard holds: Fresh up to day 2")
    assert words.remove(MEAT, Policy(2, 4)).startswith("Without it this holds: ")
