from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from shared.codes.labels import label_elements, label_link
from shared.codes.understand import ScannedCode, understand
from shared.freshness.batch import Batch, Product
from shared.freshness.listing import LabelRecord, Listed
from shared.freshness.scan_back import (
    Already,
    Another,
    CodeHeard,
    DateConflict,
    Identified,
    Identify,
    NoLabel,
    NoLot,
    NotInData,
    NotProved,
    NotSaved,
    OtherDate,
    Prove,
    Proved,
    ScanBack,
    Ticked,
    advance,
    awaiting,
    conflict,
    names,
)

GTIN = "04012345678901"
DAY = date(2026, 11, 24)
BEEF = Product(GTIN, "Minced beef", "meat")
PRINTED = LabelRecord(datetime(2026, 11, 21, tzinfo=UTC), 1)


def listed(lot, *, live=False, **known):
    batch = Batch(f"id-{lot}", GTIN, lot, "berlin", live=live, **known)
    return Listed(batch, BEEF, PRINTED)


A, B = listed("A", use_by=DAY), listed("B")
BOTH = awaiting((A, B, listed("SOLD", live=True)))


def code(text):
    return understand(ScannedCode(text), 2026)


def label(lot, use_by=None, best_before=None):
    elements = label_elements(GTIN, lot, use_by, best_before)
    return code(label_link("https://labels.example", elements))


def heard(state, *codes):
    for each in codes:
        state = advance(state, CodeHeard(each))
    return state


def test_what_is_live_already_is_not_awaited():
    assert [each.batch.lot for each in BOTH.awaited] == ["A", "B"]
    assert BOTH.missing == 2


@pytest.mark.parametrize(
    "text",
    [
        "https://labels.example/01/04012345678901/10/A?17=261124",
        "https://labels.example/01/04012345678901/10/A",
        "]C101040123456789011726112410A",
        "(01)04012345678901(10)A",
        "https://labels.example/batch/id-A",
    ],
)
def test_a_code_that_names_the_batch_proves_it(text):
    waiting = heard(BOTH, code(text))
    assert waiting.jobs == (Prove("id-A"),)
    proven = advance(waiting, Proved("id-A"))
    assert (proven.said, proven.missing, proven.jobs) == (Ticked(A), 1, ())


def test_codes_are_carried_out_in_the_order_they_came():
    state = heard(BOTH, label("B"), label("A", DAY), label("B"))
    assert state.jobs == (Prove("id-B"), Prove("id-A"))
    assert advance(state, Proved("id-A")) == state
    state = advance(advance(state, Proved("id-B")), Proved("id-A"))
    assert (state.missing, state.jobs) == (0, ())


def test_a_label_scanned_again_is_already_live():
    state = advance(heard(BOTH, label("B")), Proved("id-B"))
    assert heard(state, label("B")).said == Already(B)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"use_by": DAY}, {"use_by": date(2026, 11, 25)}),
        ({"best_before": DAY}, {"best_before": date(2026, 11, 25)}),
    ],
)
def test_another_date_than_the_batch_has_proves_nothing(known, said):
    state = heard(awaiting((listed("A", **known),)), label("A", **said))
    assert isinstance(state.said, OtherDate)
    assert state.said.conflict == DateConflict(date(2026, 11, 25), DAY)
    assert state.jobs == ()


def test_a_date_that_only_one_of_them_has_contradicts_nothing():
    assert conflict(label("B", DAY), B.batch) is None
    assert conflict(label("A"), A.batch) is None
    assert conflict(code("https://labels.example/batch/id-A"), A.batch) is None


def test_another_lot_or_product_is_another_batch():
    assert not names(label("C"), A.batch)
    assert not names(label("A"), replace(A.batch, gtin="04012345000009"))
    assert not names(code("https://labels.example/batch/id-B"), A.batch)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (listed("C"), Another(listed("C"))),
        (listed("C", live=True), Already(listed("C", live=True))),
        (None, NotInData("C")),
    ],
)
def test_a_batch_nobody_waits_for_is_named(found, said):
    stranger = label("C")
    state = heard(BOTH, stranger)
    assert state.jobs == (Identify(stranger),)
    told = advance(state, Identified(stranger, found))
    assert (told.said, told.missing, told.jobs) == (said, 2, ())


def test_a_batch_link_that_is_not_in_the_data_is_named_by_its_id():
    stranger = code("https://labels.example/batch/elsewhere")
    state = advance(heard(BOTH, stranger), Identified(stranger, None))
    assert state.said == NotInData("elsewhere")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4012345678901", NoLot(GTIN)),
        ("https://elsewhere.example/win", NoLabel("https://elsewhere.example/win")),
        ("(01)04012345678902(10)A", NoLabel("(01)04012345678902(10)A")),
        ("WVWZZZ1JZXW000001", NoLabel("WVWZZZ1JZXW000001")),
    ],
)
def test_what_is_no_label_is_shown_and_changes_nothing(text, said):
    assert heard(BOTH, code(text)) == replace(BOTH, said=said)


def test_what_could_not_be_saved_still_waits():
    state = advance(heard(BOTH, label("B")), NotProved("id-B", "the disk is full"))
    assert (state.said, state.missing, state.jobs) == (NotSaved("the disk is full"), 2, ())


def test_an_answer_nobody_asked_for_changes_nothing():
    state = heard(BOTH, label("B"))
    for answer in (
        Proved("id-A"),
        NotProved("id-A", "why"),
        Identified(label("B"), B),
    ):
        assert advance(state, answer) == state
        assert advance(BOTH, answer) == BOTH
    asked = heard(BOTH, label("C"))
    assert advance(asked, Identified(label("D"), None)) == asked
    assert isinstance(asked, ScanBack)
