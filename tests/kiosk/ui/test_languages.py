"""Six languages: switching, falling back loudly, and formats by the habits of each."""

import logging
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from runpy import run_path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.languages import LANGUAGES, Languages, language
from kiosk.ui.local_formats import LocalFormats
from shared.errors import InputError
from tests.support.kiosk_window import take_off

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped translations, compiled beside copies so that the tree stays clean."""
    folder = tmp_path_factory.mktemp("translations")
    for source in (ROOT / "resources" / "translations").glob("*.ts"):
        (folder / source.name).write_bytes(source.read_bytes())
    run_path(str(ROOT / "build" / "translations"))["release"](folder)
    return folder


@pytest.fixture
def languages(qapp: QApplication, compiled: Path) -> Iterator[Languages]:
    yield Languages(qapp, compiled)
    take_off(qapp)


class Tally(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() == QEvent.Type.LanguageChange
        return False


@pytest.mark.parametrize("code", [known.code for known in LANGUAGES])
def test_switching_sets_locale_direction_and_texts(
    languages: Languages, qapp: QApplication, code: str
) -> None:
    languages.use(code)
    expected = {
        "en": "just now",
        "de": "gerade eben",
        "es": "ahora mismo",
        "fr": "à l’instant",
        "hi": "अभी-अभी",
        "ar": "الآن",
    }
    assert LocalFormats(languages.current).age(timedelta(seconds=3)) == expected[code]
    assert QLocale() == QLocale(languages.current.locale)
    mirrored = qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert mirrored == (code == "ar")


def test_widgets_are_told_and_listeners_learn_the_code(
    languages: Languages, qtbot: QtBot
) -> None:
    widget, tally = QWidget(), Tally()
    qtbot.addWidget(widget)
    widget.installEventFilter(tally)
    with qtbot.waitSignal(languages.changed) as heard:
        languages.use("de")
    QApplication.sendPostedEvents(widget, QEvent.Type.LanguageChange.value)
    assert heard.args == ["de"]
    assert tally.seen > 0


def test_switching_back_to_english_leaves_nothing_of_the_other_language(
    languages: Languages,
) -> None:
    languages.use("de")
    languages.use("en")
    assert LocalFormats(languages.current).age(timedelta(0)) == "just now"


@pytest.mark.logs_warnings
def test_a_missing_translation_is_said_out_loud_and_english_stands_in(
    qapp: QApplication,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    languages: Languages,
) -> None:
    with caplog.at_level(logging.WARNING):
        Languages(qapp, tmp_path).use("fr")
    assert "no translation to fr" in caplog.text
    assert "build/translations release" in caplog.text
    assert LocalFormats(language("fr")).age(timedelta(0)) == "just now"


@pytest.mark.logs_warnings
def test_a_damaged_translation_is_treated_as_missing(
    qapp: QApplication,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    languages: Languages,
) -> None:
    (tmp_path / "kiosk_de.qm").write_bytes(b"no translation at all")
    Languages(qapp, tmp_path).use("de")
    assert "no translation to de" in caplog.text


def test_an_unknown_language_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="'tlh'; expected one of en, de, es, fr, hi, ar"):
        language("tlh")


@pytest.mark.parametrize(
    ("code", "long", "short", "clock", "number", "decimal"),
    [
        ("en", "Thursday, 5 March 2026", "5 Mar 2026", "15:04", "1,234,567", "0.5"),
        ("de", "Donnerstag, 5. März 2026", "05.03.2026", "15:04", "1.234.567", "0,5"),
        ("es", "jueves, 5 de marzo de 2026", "5/3/2026", "15:04", "1.234.567", "0,5"),
        ("fr", "jeudi 5 mars 2026", "05/03/2026", "15:04", "1\u202f234\u202f567", "0,5"),
        ("hi", "गुरुवार, 5 मार्च 2026", "5/3/2026", "3:04 pm", "12,34,567", "0.5"),
        (
            "ar",
            "الخميس، ٥ مارس ٢٠٢٦",
            "٥\u200f/\u2060٣\u200f/\u2060٢٠٢٦",
            "٣:٠٤ م",
            "١٬٢٣٤٬٥٦٧",
            "٠٫٥",
        ),
    ],
)
def test_dates_times_and_numbers_follow_each_language(
    code: str, long: str, short: str, clock: str, number: str, decimal: str
) -> None:
    formats = LocalFormats(language(code))
    day = date(2026, 3, 5)
    assert formats.long_date(day) == long
    assert formats.short_date(day) == short
    assert formats.time(time(15, 4)).replace("\u202f", " ").replace("\xa0", " ") == clock
    assert formats.number(1234567) == number
    assert formats.decimal(0.5, 1) == decimal


@pytest.mark.parametrize(
    ("code", "one", "two", "five", "many"),
    [
        ("en", "1 hour ago", "2 hours ago", "5 hours ago", "11 hours ago"),
        ("de", "vor 1 Stunde", "vor 2 Stunden", "vor 5 Stunden", "vor 11 Stunden"),
        ("es", "hace 1 hora", "hace 2 horas", "hace 5 horas", "hace 11 horas"),
        ("fr", "il y a 1 heure", "il y a 2 heures", "il y a 5 heures", "il y a 11 heures"),
        ("hi", "1 घंटा पहले", "2 घंटे पहले", "5 घंटे पहले", "11 घंटे पहले"),
        ("ar", "قبل ساعة واحدة", "قبل ساعتين", "قبل ٥ ساعات", "قبل ١١ ساعة"),
    ],
)
def test_ages_take_the_right_plural(
    languages: Languages, code: str, one: str, two: str, five: str, many: str
) -> None:
    languages.use(code)
    formats = LocalFormats(languages.current)
    assert [formats.age(timedelta(hours=h)) for h in (1, 2, 5, 11)] == [one, two, five, many]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "٠ ثانية"),
        (1, "ثانية واحدة"),
        (2, "ثانيتان"),
        (3, "٣ ثوانٍ"),
        (11, "١١ ثانية"),
        (59, "٥٩ ثانية"),
    ],
)
def test_arabic_durations_use_all_their_plural_forms(
    languages: Languages, count: int, words: str
) -> None:
    languages.use("ar")
    assert LocalFormats(languages.current).duration(timedelta(seconds=count)) == words


@pytest.mark.parametrize(
    ("elapsed", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=47), "1 day ago"),
        (timedelta(days=400), "400 days ago"),
    ],
)
def test_an_age_is_told_in_its_largest_whole_unit(
    languages: Languages, elapsed: timedelta, words: str
) -> None:
    languages.use("en")
    assert LocalFormats(languages.current).age(elapsed) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(minutes=90), "1 hour"),
        (timedelta(minutes=5), "5 minutes"),
        (timedelta(days=3), "3 days"),
    ],
)
def test_a_duration_is_told_in_its_largest_whole_unit(
    languages: Languages, length: timedelta, words: str
) -> None:
    languages.use("en")
    assert LocalFormats(languages.current).duration(length) == words
