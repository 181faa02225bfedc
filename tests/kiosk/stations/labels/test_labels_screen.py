import re
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.stations.labels.flow import (
    MOST_LABELS,
    Choosing,
    Fetching,
    Item,
    Overview,
    Printing,
)
from kiosk.stations.labels.screen import LabelsPage, LabelsWords, PrintedWords
from kiosk.ui.widgets.labels import Words
from shared.freshness.batch import Batch, Product
from shared.freshness.listing import LabelRecord, Listed
from shared.freshness.scan_back import (
    Already,
    Another,
    DateConflict,
    NoLabel,
    NoLot,
    NotInData,
    NotSaved,
    OtherDate,
    Ticked,
    awaiting,
)

BEEF = Product("04012345678901", "Minced beef", "meat")
DAY = date(2026, 11, 24)
AT = datetime(2026, 11, 21, 9, 5, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
TRANSLATIONS = Path(__file__).parents[4] / "resources" / "translations"


def listed(lot, product=BEEF, *, live=False, label=None, **known):
    batch = Batch(f"id-{lot}", BEEF.gtin, lot, "berlin", live=live, **known)
    return Listed(batch, product, label)


A = listed("A", use_by=DAY, label=LabelRecord(AT, 3))

_ROUNDS = 8


@pytest.fixture
def page(qtbot):
    page = LabelsPage(lambda: None, BERLIN)
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(1080, 1700)
    page.show()
    return page


def settle():
    for _ in range(_ROUNDS):  # a layout asks its parent's, and that one the next
        QApplication.sendPostedEvents()


def texts(page):
    settle()  # new rows are shown by the layout, a moment later
    shown = " | ".join(w.text() for w in page.findChildren(Words) if w.isVisible())
    return re.sub("[\u2068\u2069]", "", shown)


def button(page, name):
    settle()
    named = [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name]
    return next(b for b in named if b.isVisible())


def many(count):
    return tuple(listed(f"L{number:02}") for number in range(count))


def test_an_empty_overview_says_where_labels_come_from(page):
    page.show_state(Overview(()))
    assert "No label was printed yet" in texts(page)


def test_an_overview_that_is_not_read_yet_claims_nothing(page):
    page.show_state(Overview())
    assert "No label" not in texts(page)


def test_recent_labels_say_when_in_the_time_of_the_site(page, qtbot):
    page.show_state(Overview((A,)))
    assert "21 Nov 2026 10:05" in texts(page)
    with qtbot.waitSignal(page.wanted) as wanted:
        button(page, "Print again").click()
    assert wanted.args == [("id-A",)]


def test_only_a_screenful_of_rows_is_made_and_the_rest_is_turned_to(page):
    page.show_state(Overview(tuple(listed(f"L{n:02}", live=True) for n in range(12))))
    assert "L04" in texts(page)
    assert "L05" not in texts(page)
    for _ in range(2):
        button(page, "Down").click()
    assert "L11" in texts(page)
    assert not button(page, "Down").isEnabled()
    button(page, "Up").click()
    assert "6 to 10 of 12" in texts(page)


def test_the_rows_of_every_panel_can_be_turned(page):
    for state in (Choosing(tuple(map(Item, many(7)))), awaiting(many(7))):
        page.show_state(state)
        button(page, "Down").click()
        assert "L06" in texts(page)


def test_copies_are_set_for_one_batch_or_for_all(page, qtbot):
    page.show_state(Choosing(tuple(map(Item, many(2)))))
    with qtbot.waitSignal(page.copies_set) as one:
        button(page, "More").click()
    assert one.args == [2, "id-L00"]
    page.show_state(Choosing((Item(many(2)[0], 2), Item(many(2)[1]))))
    with qtbot.waitSignal(page.copies_set) as fewer:
        QApplication.sendPostedEvents()
        next(b for b in page.findChildren(QAbstractButton) if _fewer(b)).click()
    assert fewer.args == [1, "id-L00"]
    with qtbot.waitSignal(page.copies_set) as all_of_them:
        page._choosing.copies.line.setText("40")
    assert all_of_them.args == [40, ""]


def _fewer(control):
    return control.isVisible() and control.isEnabled() and control.accessibleName() == "Fewer"


def test_a_batch_can_be_taken_off(page, qtbot):
    page.show_state(Choosing(tuple(map(Item, many(2)))))
    with qtbot.waitSignal(page.removed) as removed:
        button(page, "Remove").click()
    assert removed.args == ["id-L00"]


def test_an_empty_field_is_left_to_whoever_types(page, qtbot):
    page.show_state(Choosing(tuple(map(Item, many(2)))))
    with qtbot.assertNotEmitted(page.copies_set):
        page._choosing.copies.line.setText("")


def test_too_many_labels_are_refused_before_the_work(page):
    page.show_state(Choosing((Item(A, 999), Item(A, 999), Item(A, 999))))
    assert f"At most {MOST_LABELS:,} labels in one go." in texts(page)
    assert not page._choosing._print.isEnabled()


def test_the_last_trouble_stands_above_the_job_it_stopped(page, qtbot):
    page.show_state(Choosing((Item(A),), "printer has no paper; add some"))
    assert "Printer has no paper; add some" in texts(page)
    with qtbot.waitSignal(page.print_wanted):
        button(page, "Try again").click()


def test_labels_that_were_printed_before_need_only_be_scanned(page, qtbot):
    page.show_state(Choosing((Item(A),)))
    with qtbot.waitSignal(page.scan_wanted):
        button(page, "Only scan back").click()


def test_work_that_takes_long_says_how_far_it_is_and_can_be_stopped(page, qtbot):
    items = tuple(map(Item, many(2)))
    page.show_state(Choosing(items))
    page.show_state(Printing(items))
    assert not button(page, "Print 2 label(s)").isEnabled()
    page.show_state(Printing(items, 1))
    qtbot.waitUntil(lambda: "1 of 2" in texts(page))
    with qtbot.waitSignal(page.stop_wanted):
        button(page, "Cancel").click()
    page.show_state(Printing(items, 1, stopping=True))
    assert "Stopping after this label" in texts(page)


def test_batches_that_take_long_to_come_are_said_to_be_looked_up(page, qtbot):
    page.show_state(Fetching(("id-A",)))
    qtbot.waitUntil(lambda: "Looking up the batches" in texts(page))
    page.show_state(Choosing((Item(A),)))
    assert "Looking up" not in texts(page)


def test_the_preview_shows_the_label_and_forgets_it(page):
    page.show_state(Choosing((Item(A),)))
    before = page.grab().toImage()
    picture = QImage(464, 320, QImage.Format.Format_Mono)
    picture.fill(1)
    page.show_preview(picture)
    assert page.has_preview()
    assert page.grab().toImage() != before
    page.show_preview(None)
    assert not page.has_preview()


def test_the_scans_that_are_missing_come_first_and_done_comes_last(page):
    state = awaiting((A, listed("B")))
    page.show_state(state)
    assert "Scanned: 0 of 2" in texts(page)
    assert button(page, "Scan the rest later")
    assert not page.has_remark()
    page.show_state(awaiting(()))
    assert "All of them are live." in texts(page)
    assert button(page, "Done")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (Ticked(A), "Minced beef, Batch A: the label reads, the batch is live."),
        (Already(A), "Minced beef, Batch A is live already. Its label reads well."),
        (Another(A), "This is Minced beef, Batch A, which is not in this list."),
        (NotInData("L9"), "Batch L9 is not in the data of this kiosk."),
        (NoLot("0401"), "0401 names a product and no batch. Scan the printed label."),
        (NoLabel("hello"), "This is no label of a batch: hello"),
        (NotSaved("The disk is full."), "The disk is full."),
        (
            OtherDate(A, DateConflict(date(2026, 11, 25), DAY)),
            "this label says 25 Nov 2026, the batch says 24 Nov 2026. Print the label again.",
        ),
    ],
)
def test_every_code_is_answered_in_words(qapp, said, sentence):
    text = LabelsWords("en", BERLIN).remark(said).text
    assert sentence in re.sub("[\u2068\u2069]", "", text)


def test_a_batch_is_told_by_what_is_known_of_it(qapp):
    words = LabelsWords("en", BERLIN)
    plain = re.compile("[\u2068\u2069]")
    details = [
        plain.sub("", words.detail(each))
        for each in (A, listed("B", best_before=DAY), listed("C"))
    ]
    assert details == [
        "Batch A · use by 24 Nov 2026",
        "Batch B · best before 24 Nov 2026",
        "Batch C",
    ]
    assert plain.sub("", words.name(listed("C", None))) == BEEF.gtin
    assert plain.sub("", words.history(listed("C"))) == "Batch C"


def test_a_label_speaks_the_language_of_the_site(qapp):
    dated = listed("A", use_by=DAY, best_before=DAY)
    german = PrintedWords(TRANSLATIONS, "de").text(dated, "Markthalle", "https://a.example")
    assert german.dates == (
        "Zu verbrauchen bis 24.11.2026",
        "Mindestens haltbar bis 24.11.2026",
    )
    english = PrintedWords(Path("/nowhere"), "en").text(dated, "x", "https://a.example")
    assert [date.replace("\u00a0", " ") for date in english.dates] == [
        "Use by 24 Nov 2026",
        "Best before 24 Nov 2026",
    ]
    assert (
        PrintedWords(TRANSLATIONS, "ar").text(dated, "x", "https://a.example").language == "ar"
    )


def test_a_product_nobody_named_has_a_label_without_a_name(qapp):
    text = PrintedWords(TRANSLATIONS, "en").text(listed("A", None), "x", "https://a.example")
    assert (text.name, text.dates) == ("", ())
