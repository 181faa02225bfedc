"""What staff read of a batch: where it stands, what is known of it and what a deed would do."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.stations.batches.flow.listing import Row
from kiosk.stations.batches.flow.sheet import (
    Archive,
    BringBack,
    Deed,
    LiftRecall,
    RecallIt,
    Sheet,
)
from kiosk.stations.batches.screen.entry_words import EntryWords
from kiosk.stations.batches.screen.words import BatchWords
from kiosk.ui.widgets.facts import Fact
from shared.freshness.batch import Batch, Product
from shared.freshness.entry import BATCH_FIELDS, PRODUCT_FIELDS
from shared.freshness.judgement import judge
from shared.freshness.listing import LabelRecord, Listed, Shown
from shared.freshness.policy import Policy

BEEF = Product("04012345678901", "Minced beef", "meat")
TODAY = date(2026, 11, 21)
AT = datetime(2026, 11, 21, 9, 5, tzinfo=UTC)
BATCH = Batch("b1", BEEF.gtin, "L1", "Markthalle", arrived_on=date(2026, 11, 18))


def row(batch: Batch = BATCH, product: Product | None = BEEF, **known: LabelRecord) -> Row:
    listed = Listed(batch, product, **known)
    return Row(listed, judge(batch, Policy(), TODAY))


def plain(text: str) -> str:
    return re.sub("[\u2068\u2069]", "", text)


def told(facts: tuple[Fact, ...]) -> dict[str, str]:
    return {fact.label: plain(fact.value) for fact in facts}


@pytest.fixture
def words(qapp: object) -> BatchWords:
    return BatchWords("en")


@pytest.mark.parametrize(
    ("batch", "label", "standing"),
    [
        (replace(BATCH, archived=True), None, "Archived"),
        (BATCH, None, "On the shelf"),
        (replace(BATCH, live=False), None, "Label not printed yet"),
        (replace(BATCH, live=False), LabelRecord(AT, 2), "Label not scanned yet"),
    ],
)
def test_a_batch_is_on_its_way_from_the_form_to_the_shelf_and_away(
    words: BatchWords, batch: Batch, label: LabelRecord | None, standing: str
) -> None:
    known = {} if label is None else {"label": label}

    assert words.standing(row(batch, **known)) == standing


def test_a_batch_without_a_product_is_called_by_its_number(words: BatchWords) -> None:
    assert plain(words.name(row())) == "Minced beef"
    assert plain(words.name(row(product=None))) == "4012345678901"


def test_a_batch_is_told_by_its_lot_and_its_arrival(words: BatchWords) -> None:
    unknown = row(replace(BATCH, arrived_on=None))

    assert plain(words.code(row())).startswith("Batch L1, arrived ")
    assert plain(words.code(unknown)) == "Batch L1, arrival not recorded"


def test_only_what_is_known_of_a_batch_is_listed(words: BatchWords) -> None:
    bare = told(words.facts(row(replace(BATCH, arrived_on=None), product=None)))
    full = told(words.facts(row(replace(BATCH, use_by=TODAY, supplier="Huber", notes="cold"))))

    assert set(bare) == {"Product number", "Batch", "State"}
    assert (full["Supplier"], full["Notes"], full["Category"]) == ("Huber", "cold", "meat")
    assert {"Arrived", "Use by", "Days on the shelf", "Left"} <= set(full)


def test_a_label_is_told_with_its_print_and_its_proof(words: BatchWords) -> None:
    printed = told(words.label(LabelRecord(AT, 3)))
    proven = told(words.label(LabelRecord(AT, 3, AT)))

    assert told(words.label(None)) == {"Label": "Not printed yet"}
    assert (printed["Labels so far"], printed["Scanned back"]) == ("3", "Not yet")
    assert proven["Scanned back"] == proven["Label printed"]


def test_the_older_batch_is_to_be_sold_first(words: BatchWords) -> None:
    older = replace(BATCH, batch_id="b0", lot="L0")

    assert words.older(Sheet(row())) == ""
    assert plain(words.older(Sheet(row(), older))) == "Sell batch L0 first: it is older."


@pytest.mark.parametrize(
    ("deed", "asked", "yes"),
    [
        (RecallIt(" glass "), "Recall batch L1 of Minced beef?", "Recall it"),
        (LiftRecall(), "Lift the recall of batch L1 of Minced beef?", "Lift the recall"),
        (Archive(), "Archive batch L1 of Minced beef?", "Archive it"),
        (BringBack(), "Bring batch L1 of Minced beef back?", "Bring it back"),
    ],
)
def test_each_deed_is_asked_about_by_name(
    words: BatchWords, deed: Deed, asked: str, yes: str
) -> None:
    question = words.question(deed, row())

    assert (plain(question.title), question.confirm) == (asked, yes)
    assert question.cancel != question.confirm


def test_a_recall_says_the_reason_that_shoppers_will_read(words: BatchWords) -> None:
    assert "why: glass." in plain(words.question(RecallIt(" glass "), row()).explanation)


def test_each_part_of_the_list_has_a_name_of_its_own(words: BatchWords) -> None:
    assert len({words.shown(shown) for shown in Shown}) == len(Shown)


def test_marks_are_counted(words: BatchWords) -> None:
    assert words.marked(0) == "Mark batches to print their labels."
    assert words.marked(2).startswith("2 ")


def test_every_field_of_the_form_has_a_name(qapp: object) -> None:
    fields = {*BATCH_FIELDS, *PRODUCT_FIELDS}

    assert len({EntryWords("en").field(name) for name in fields}) == len(fields)


def test_a_typed_day_is_said_in_words(qapp: object) -> None:
    words = EntryWords("en")

    assert words.date_hint("2.1") == "Day, month, year: 8 digits"
    assert "November" in words.date_hint("21.11.2026")
