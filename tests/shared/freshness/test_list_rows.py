"""Rows of lists: what each says, and every way in which one can be wrong."""

from datetime import date

import pytest

from shared.errors import InputError
from shared.freshness.batch import Product, Recall
from shared.freshness.entry import LONGEST_TEXT
from shared.freshness.list_rows import read_entry
from shared.freshness.lists import (
    BatchEntry,
    Content,
    PolicyEntry,
    columns_known,
    content_of,
    fault_sentence,
    shielded,
    unshielded,
)
from shared.freshness.policy import Policy

TODAY = date(2026, 3, 1)
GTIN = "4012345678901"
BATCH = {"gtin": GTIN, "lot": "L1"}


def read(content, fields):
    return read_entry(content, fields, "Laden", TODAY)


def faults(content, fields):
    found = read(content, fields)
    assert isinstance(found, tuple), found
    assert all(fault_sentence(fault).isprintable() for fault in found)
    return [(fault.field, fault.problem.value) for fault in found]


def test_a_batch_may_bring_its_product_and_its_standing():
    fields = {"name": "Beef", "category": "meat", "archived": "Yes", "live": "no"}
    recall = {"recalled_on": "1.3.2026", "recall_reason": "Glass"}
    entry = read(Content.BATCHES, {**BATCH, **fields, **recall})
    assert isinstance(entry, BatchEntry)
    assert entry.product == Product("0" + GTIN, "Beef", "meat")
    assert entry.batch.recall == Recall("Glass", TODAY)
    assert (entry.batch.archived, entry.batch.live) == (True, False)


def test_a_batch_without_more_is_live_and_not_archived():
    entry = read(Content.BATCHES, BATCH)
    assert isinstance(entry, BatchEntry)
    assert (entry.product, entry.batch.archived, entry.batch.live) == (None, False, True)


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"name": "Beef"}, ("category", "missing")),
        ({"recall_reason": "Glass"}, ("recalled_on", "partner missing")),
        ({"recalled_on": "soon"}, ("recalled_on", "not a date")),
        (
            {"recalled_on": "2026-03-01", "recall_reason": "x" * (LONGEST_TEXT + 1)},
            ("recall_reason", "too long"),
        ),
        (
            {"recalled_on": "2026-03-01", "recall_reason": "a\x07"},
            ("recall_reason", "control character"),
        ),
        ({"archived": "maybe"}, ("archived", "not one of")),
        ({"live": "2"}, ("live", "not one of")),
        ({"use_by": "soon"}, ("use_by", "not a date")),
    ],
)
def test_each_wrong_cell_of_a_batch_is_told(more, found):
    assert faults(Content.BATCHES, {**BATCH, **more}) == [found]


def test_a_fault_that_two_readings_find_is_told_once():
    told = faults(Content.BATCHES, {"gtin": "1", "lot": "", "name": "Beef", "live": "x"})
    fields = ["gtin", "lot", "live", "category"]
    assert [field for field, _ in told] == fields


@pytest.mark.parametrize(
    ("fields", "entry"),
    [
        ({"scope": "Default"}, PolicyEntry("default", "", Policy(1, 2))),
        (
            {"scope": "category", "subject": "meat"},
            PolicyEntry("category", "meat", Policy(1, 2)),
        ),
        (
            {"scope": "product", "subject": GTIN},
            PolicyEntry("product", "0" + GTIN, Policy(1, 2)),
        ),
    ],
)
def test_a_policy_is_for_all_for_a_category_or_for_a_product(fields, entry):
    assert read(Content.POLICIES, {**fields, "fresh_days": "1", "caution_days": "2"}) == entry


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"scope": "shelf"}, ("scope", "not one of")),
        ({"subject": "meat"}, ("subject", "not one of")),
        ({"scope": "category"}, ("subject", "missing")),
        ({"scope": "product", "subject": "1"}, ("subject", "not a GTIN")),
        ({"fresh_days": "one"}, ("fresh_days", "not a number of days")),
        ({"caution_days": "9999"}, ("caution_days", "not a number of days")),
        ({"caution_days": "0"}, ("caution_days", "too few days")),
    ],
)
def test_each_wrong_cell_of_a_policy_is_told(fields, found):
    good = {"scope": "default", "fresh_days": "1", "caution_days": "2"}
    assert faults(Content.POLICIES, {**good, **fields}) == [found]


def test_a_product_is_read_as_in_a_form():
    row = {"gtin": GTIN, "name": "Beef", "category": "meat"}
    assert read(Content.PRODUCTS, row) == Product("0" + GTIN, "Beef", "meat")


@pytest.mark.parametrize(
    ("names", "content"),
    [
        (["GTIN", " Lot "], Content.BATCHES),
        (["gtin", "lot", "Best Before", "USE-BY"], Content.BATCHES),
        (["gtin", "name", "category"], Content.PRODUCTS),
        (["Scope", "Fresh days", "Caution days"], Content.POLICIES),
    ],
)
def test_the_columns_tell_what_a_list_holds(names, content):
    assert content_of(names) is content
    assert columns_known(names) == columns_known(names, content) == len(names)


def test_columns_that_are_unknown_missing_or_there_twice_are_all_told():
    with pytest.raises(InputError) as refused:
        content_of(["lot", "Lot", "zzz", "suplier"])
    told = str(refused.value)
    assert "'zzz' is unknown;" in told
    assert "'suplier' is unknown (did you mean 'supplier'?)" in told
    assert "'lot' is there 2 times" in told
    assert "'gtin' is missing" in told


@pytest.mark.parametrize("text", ["=1+1", "'=1", "@a", "\t=", "plain", "'plain", "", "1-2"])
def test_a_cell_is_no_formula_and_reads_back_as_it_was(text):
    cell = shielded(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert unshielded(cell) == text
