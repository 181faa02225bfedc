"""Random and hostile lists: a sentence or rows come out, never a crash, and cells survive."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.store.exchange.tables import FileFormat, opened_table
from shared.errors import InputError
from shared.freshness.list_rows import read_entry
from shared.freshness.lists import (
    COLUMNS,
    Content,
    column,
    fault_sentence,
    shielded,
    unshielded,
)

pytestmark = pytest.mark.no_cover  # examples run the same lines again and again
FUZZ = settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
TODAY = date(2026, 3, 1)
NAMES = st.sampled_from(["gtin", "lot", "name", "category", "GTIN", "Use-By", "scope", "", "x"])
CELLS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["4012345678901", "2026-01-01", '"', '""', "'=1", "=1+1", "\r", "\n", ";", "\t", "\x00"]
    ),
)
FRAGMENTS = st.lists(st.one_of(NAMES, CELLS, st.sampled_from([",", ";", "\n", "\r\n"])))
BYTES = st.one_of(st.binary(max_size=400), FRAGMENTS.map(lambda parts: "".join(parts).encode()))
PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), CELLS),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner)),
    max_leaves=12,
)


def read_all(path, form):
    """Every row down to what it says."""
    with opened_table(path, form) as table:
        for row in table.rows:
            read = read_entry(table.content, row.fields, "site", TODAY)
            faults = (*row.faults, *(read if isinstance(read, tuple) else ()))
            assert all(fault_sentence(fault) for fault in faults)
            yield row


@FUZZ
@given(BYTES, st.sampled_from(FileFormat), st.booleans())
def test_no_file_raises_anything_but_a_sentence(tmp_path, data, form, headed):
    path = tmp_path / "list"
    path.write_bytes(b"gtin,lot,name,category\n" * headed + data)
    try:
        list(read_all(path, form))
    except InputError as refused:
        assert str(path) in str(refused)  # noqa: PT017


@FUZZ
@given(st.lists(PLAIN, max_size=4), st.sampled_from([FileFormat.JSON, FileFormat.LINES]))
def test_no_json_raises_anything_but_a_sentence(tmp_path, rows, form):
    path = tmp_path / "list"
    good = {"gtin": "1", "name": "a", "category": "b"}
    lines = [json.dumps(row) for row in (good, *rows)]
    text = "\n".join(lines) if form is FileFormat.LINES else f"[{','.join(lines)}]"
    path.write_text(text, encoding="utf-8")
    assert len(list(read_all(path, form))) == 1 + len(rows)


TEXTS = st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=30)


@FUZZ
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5), st.sampled_from([",", ";", "\t"]))
def test_what_is_written_as_cells_is_read_as_cells(tmp_path, pairs, separator):
    path = tmp_path / "list.csv"
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(["gtin", "name", "category"])
    writer.writerows(["1", *map(shielded, pair)] for pair in pairs)
    path.write_bytes(out.getvalue().encode())
    found = [(row.fields["name"], row.fields["category"]) for row in read_all(path, None)]
    assert found == pairs


@FUZZ
@given(st.text())
def test_shielding_is_undone_exactly(text):
    cell = shielded(text)
    assert unshielded(cell) == text
    assert cell[:1] not in tuple("=+-@\t\r\n")


@FUZZ
@given(
    st.sampled_from(Content), st.dictionaries(st.sampled_from(COLUMNS[Content.BATCHES]), CELLS)
)
def test_no_row_raises(content, fields):
    read = read_entry(content, fields, "site", TODAY)
    if isinstance(read, tuple):
        assert read
        assert all(fault_sentence(fault) for fault in read)


@FUZZ
@given(st.text())
def test_a_column_name_is_itself_once_it_is_matched(name):
    assert column(column(name)) == column(name)
