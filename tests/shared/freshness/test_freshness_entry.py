"""A batch as people write it: every fault is found, good ones come through unchanged."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.freshness.batch import Batch, Product
from shared.freshness.entry import (
    BATCH_FIELDS,
    Fault,
    Problem,
    normal_gtin,
    read_batch,
    read_date,
    read_product,
    sentence,
)

TODAY = date(2026, 11, 21)
GOOD = {"gtin": "4012345678901", "lot": "L1", "arrived_on": "20.11.2026"}


def faults(**changed):
    found = read_batch({**GOOD, **changed}, "berlin", TODAY)
    assert not isinstance(found, Batch)
    return found


def test_a_good_batch_is_read_with_its_full_gtin():
    supplier = "Hof \u092e\u093f\u0932\u094d\u200d"
    fields = {**GOOD, "supplier": f" {supplier} ", "use_by": "2026-11-25"}
    batch = read_batch(fields, "berlin", TODAY)
    assert isinstance(batch, Batch)
    assert (batch.gtin, batch.lot, batch.site) == ("04012345678901", "L1", "berlin")
    assert (batch.arrived_on, batch.use_by) == (date(2026, 11, 20), date(2026, 11, 25))
    assert batch.supplier == supplier


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"gtin": ""}, Fault("gtin", Problem.MISSING)),
        ({"gtin": "40123"}, Fault("gtin", Problem.NOT_A_GTIN, "40123")),
        ({"gtin": "4012345678x01"}, Fault("gtin", Problem.NOT_A_GTIN, "4012345678x01")),
        (
            {"gtin": "4012345678902"},
            Fault("gtin", Problem.WRONG_CHECK_DIGIT, "4012345678902", "1"),
        ),
        ({"lot": " "}, Fault("lot", Problem.MISSING)),
        ({"lot": "two words"}, Fault("lot", Problem.NOT_A_LOT, "two words")),
        ({"lot": "x" * 21}, Fault("lot", Problem.NOT_A_LOT, "x" * 21)),
        ({"use_by": "31.11.2026"}, Fault("use_by", Problem.NOT_A_DATE, "31.11.2026")),
        ({"use_by": "11/25/2026"}, Fault("use_by", Problem.NOT_A_DATE, "11/25/2026")),
        (
            {"arrived_on": "2026-11-22"},
            Fault("arrived_on", Problem.IN_THE_FUTURE, "2026-11-22"),
        ),
        ({"notes": "a\u202eb"}, Fault("notes", Problem.CONTROL_CHARACTER, "a\u202eb")),
        ({"notes": "n" * 501}, Fault("notes", Problem.TOO_LONG, "n" * 501, "500")),
    ],
)
def test_a_fault_is_named_with_its_field(changed, fault):
    assert faults(**changed) == (fault,)
    assert sentence(fault).startswith(fault.field)
    assert "{" not in sentence(fault)


def test_a_use_by_before_the_production_is_a_fault():
    found = faults(produced_on="2026-11-19", use_by="2026-11-18")
    assert found == (Fault("use_by", Problem.TOO_EARLY, "2026-11-18", "produced_on"),)
    assert sentence(found[0]) == "use_by is 2026-11-18; that is before produced_on"


def test_every_fault_is_told():
    assert [f.field for f in faults(gtin="", lot="", use_by="x")] == ["gtin", "lot", "use_by"]


def test_a_product_needs_a_name_and_a_category():
    fields = {"gtin": "4012345678901", "name": "Hack", "category": "meat"}
    assert read_product(fields) == Product("04012345678901", "Hack", "meat")
    assert read_product({**fields, "name": ""}) == (Fault("name", Problem.MISSING),)
    assert read_product({"gtin": "1"}) == (
        Fault("gtin", Problem.NOT_A_GTIN, "1"),
        Fault("name", Problem.MISSING),
        Fault("category", Problem.MISSING),
    )


def test_what_is_no_gtin_stays_what_it_is():
    assert normal_gtin("12") == "12"


@pytest.mark.parametrize("text", ["2026-2-3", "3.2.2026", "03.02.2026"])
def test_a_day_may_be_written_in_two_orders(text):
    assert read_date(text) == date(2026, 2, 3)


@given(st.dictionaries(st.sampled_from(BATCH_FIELDS), st.text()))
def test_whatever_is_typed_ends_in_a_batch_or_in_sentences(fields):
    found = read_batch(fields, "berlin", TODAY)
    if not isinstance(found, Batch):
        assert all(sentence(fault) for fault in found)
