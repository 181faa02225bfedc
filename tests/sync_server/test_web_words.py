"""The pages say what the kiosk says: each sentence is compared with the one on the screen."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.judgement_words import JudgementWords as OnScreen
from kiosk.ui.languages import Languages, language
from kiosk.ui.local_formats import LocalFormats
from kiosk.ui.number_words import NumberWords
from shared.codes.hints import hint
from shared.errors import InputError
from shared.freshness.judgement import (
    ArrivalMissing,
    BestBeforePassed,
    InTheFuture,
    Judgement,
    OnShelf,
    OutOfOrder,
    Recalled,
    UseByPassed,
    Verdict,
)
from shared.freshness.policy import Policy
from shared.ledger.verdicts import Why
from sync_server.platform.languages import LANGUAGES
from sync_server.web.service.checking import What
from sync_server.web.views.numbers import number_hint
from sync_server.web.views.verdicts import reason_words
from sync_server.web.words import page_words
from sync_server.web.words.page_words import PageWords, Vocabulary, read_vocabulary
from tests.support.kiosk_window import take_off

FOLDER = Path(__file__).parents[2] / "resources" / "translations"
DAY, LATER = date(2026, 3, 4), date(2026, 11, 21)
COUNTS = (*range(31), 99, 100, 101, 102, 103, 110, 111, 199, 200, 1000, 1234, 36500)
REASONS = (
    Recalled("glass found", DAY),
    ArrivalMissing(),
    InTheFuture("production", LATER),
    InTheFuture("arrival", LATER),
    OutOfOrder("production", LATER, "arrival", DAY),
    OutOfOrder("production", LATER, "best before", DAY),
    OutOfOrder("production", LATER, "use by", DAY),
    UseByPassed(DAY, 3),
    BestBeforePassed(DAY, 3),
    OnShelf(0, Policy()),
    OnShelf(7, Policy()),
)
in_each_language = pytest.mark.parametrize("code", LANGUAGES)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return read_vocabulary()


@pytest.fixture
def words(code: str, vocabulary: Vocabulary, qapp: QApplication) -> Iterator[PageWords]:
    Languages(qapp, FOLDER).use(code)
    yield vocabulary[code]
    take_off(qapp)


@in_each_language
def test_verdicts_and_reasons_are_those_of_the_screen(code: str, words: PageWords) -> None:
    screen = OnScreen(code)

    for verdict in Verdict:
        assert words.judged.verdict_word(verdict) == screen.verdict_word(verdict)
    for reason in REASONS:
        assert words.judged.reason(reason) == screen.reason(reason)


@in_each_language
def test_days_are_counted_by_the_plurals_of_the_language(code: str, words: PageWords) -> None:
    screen = OnScreen(code)

    for days in COUNTS:
        assert words.judged.days_left(days) == screen.days_left(days)
        assert words.judged.days_on_shelf(days) == screen.days_on_shelf(days)


@in_each_language
@pytest.mark.parametrize("verdict", Verdict)
def test_what_is_said_first_and_what_after_it_is_the_same(
    code: str, verdict: Verdict, words: PageWords
) -> None:
    judgement = Judgement(verdict, REASONS, 7, 2)
    screen = OnScreen(code)

    assert words.judged.because(judgement) == screen.verdict(judgement).because
    others = "\n".join(words.judged.other_reasons(judgement))
    assert others == screen.other_reasons(judgement)


@in_each_language
def test_dates_and_ages_are_written_alike(code: str, words: PageWords) -> None:
    screen = LocalFormats(language(code))

    for offset in range(0, 800, 13):
        day = DAY + timedelta(days=offset)
        assert words.formats.short_date(day) == screen.short_date(day)
    for age in (
        timedelta(0),
        timedelta(seconds=-9),
        *(timedelta(minutes=4**n) for n in range(9)),
    ):
        assert words.formats.age(age) == screen.age(age)


@in_each_language
@pytest.mark.parametrize(
    "number", ["", "4006381333931", "40063813339", "4006381333930", "400638X", "1" * 17, "61"]
)
def test_a_wrong_product_number_is_explained_alike(
    code: str, number: str, words: PageWords
) -> None:
    assert number_hint(hint(number), words) == NumberWords(code).hint(hint(number))


def test_every_language_has_each_word_with_the_same_gaps(vocabulary: Vocabulary) -> None:
    english = vocabulary["en"].own

    for code, words in vocabulary.items():
        for name, text in english.items():
            gaps = [text.count(f"{{{n}}}") for n in range(3)]
            assert gaps == [words.own[name].count(f"{{{n}}}") for n in range(3)], (code, name)
            assert words.own[name].strip() == words.own[name] != ""


@in_each_language
def test_every_reason_of_a_verdict_has_words_of_its_own(
    code: str, vocabulary: Vocabulary
) -> None:
    said = reason_words(vocabulary[code])

    assert set(said) == {*Why, *What}
    assert len(set(said.values())) == len(said)


def test_a_word_that_a_language_lacks_is_noticed_at_the_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for code in LANGUAGES:
        text = 'shop = "Shop"\n' if code == "de" else 'shop = "Shop"\nskip = "Skip"\n'
        (tmp_path / f"{code}.toml").write_text(text)
    monkeypatch.setattr(page_words, "_FOLDER", tmp_path)

    with pytest.raises(InputError, match=r"de\.toml"):
        read_vocabulary()


def test_no_sentence_of_the_kiosk_that_a_page_says_is_without_translation(
    vocabulary: Vocabulary,
) -> None:
    english = vocabulary["en"].catalogue
    for code in set(LANGUAGES) - {"en"}:
        assert set(english.sentences) <= set(vocabulary[code].catalogue.sentences)
