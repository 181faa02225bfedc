"""Files as people save them: separators, encodings, headers, and what is no list at all."""

import json

import pytest

from kiosk.store.exchange.tables import FileFormat, format_of, is_list_file, opened_table
from shared.errors import InputError, UnavailableError
from shared.freshness.lists import Content, RowProblem

GTIN = "4012345678901"


@pytest.fixture
def saved(tmp_path):
    def save(text, name="list.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return path

    return save


def rows_of(path, file_format=None):
    with opened_table(path, file_format) as table:
        rows = list(table.rows)
        assert table.fraction == 1.0
        return rows


def products(rows):
    return [(r.fields["gtin"], r.fields["name"], r.fields["category"]) for r in rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("begin", ["", "\ufeff", "\ufeffsep={0}\n", "\n\n"])
def test_separators_line_ends_and_beginnings_are_found_out(saved, separator, end, begin):
    lines = [("GTIN", "Name", "CATEGORY"), (GTIN, 'a "b"', "c"), (GTIN, f'"x{separator}y"', "")]
    text = begin.format(separator) + end.join(separator.join(line) for line in lines)
    rows = rows_of(saved(text, "l.tsv"))
    assert products(rows) == [(GTIN, 'a "b"', "c"), (GTIN, f"x{separator}y", "")]


def test_a_row_knows_its_line_even_behind_cells_of_several_lines(saved):
    text = f'gtin,lot,notes\n{GTIN},L1,"one\ntwo\nthree"\n\n{GTIN},L2,\n{GTIN},L3'
    assert [row.line for row in rows_of(saved(text))] == [4, 6, 7]


def test_windows_text_is_read_and_said(saved):
    path = saved(f"gtin,name,category\n{GTIN},Müsli €,x", encoding="cp1252")
    with opened_table(path) as table:
        assert table.encoding == "cp1252"
        assert products(table.rows) == [(GTIN, "Müsli €", "x")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b"\n\n\n", "the file is empty"),
        (b"PK\x03\x04zip", "a spreadsheet or an archive"),
        ("gtin".encode("utf-16"), "UTF-16"),
        (b"gtin,name,category\n\x81\x8d", "neither UTF-8 nor Windows-1252"),
        (b"gtin,name,colour\n", "'colour' is unknown; 'category' is missing"),
        (b"gtin,name,categroy\n", "did you mean 'category'"),
        (b"gtin,Name,name,category\n", "'name' is there 2 times"),
        (b"gtin,lot,name,fresh_days\n", "list of policies"),
        (b'gtin,name,category\n1,"x,y\n2,b,c\n', "cannot be read beyond line 3"),
        (b"gtin,name,category\n1," + b"x" * 140_000 + b",c", "field larger"),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(saved, data, words):
    with pytest.raises(InputError, match=r"list\.csv") as refused:
        rows_of(saved(data))
    assert words in str(refused.value)


def test_cells_too_many_are_a_fault_of_the_row_and_cells_too_few_are_empty(saved):
    first, second = rows_of(saved(f"gtin,name,category\n{GTIN},a,b,c,d\n{GTIN},a"))
    assert (first.faults[0].problem, first.faults[0].found) == (RowProblem.TOO_MANY_CELLS, "c")
    assert (second.faults, second.fields["category"]) == ((), "")


JSON_ROWS = [{"Gtin": 4012345678901, "name": "a", "category": None}, {"gtin": "x", "name": "b"}]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("l.json", json.dumps(JSON_ROWS)),
        ("l.json", "\ufeff" + json.dumps(JSON_ROWS)),
        ("l.jsonl", "\n\n".join(json.dumps(row) for row in JSON_ROWS)),
    ],
)
def test_json_says_the_same_as_a_table(saved, name, text):
    rows = rows_of(saved(text, name))
    assert rows[0].fields == {"gtin": GTIN, "name": "a", "category": ""}
    assert rows[1].fields == {"gtin": "x", "name": "b"}


def test_json_lines_know_their_lines_and_lists_their_entries(saved):
    lines = "\n\n".join(json.dumps(row) for row in JSON_ROWS)
    assert [r.line for r in rows_of(saved(lines, "l.ndjson"))] == [1, 3]
    assert [r.line for r in rows_of(saved(json.dumps(JSON_ROWS), "l.json"))] == [1, 2]


def test_json_values_that_are_no_text_and_unknown_names_are_faults_of_the_row(saved):
    good = {"gtin": GTIN, "name": "a", "category": "b"}
    wrong = [{**good, "name": 1.5}, {**good, "colour": "red"}, {**good, "GTIN": "1"}, [1], True]
    rows = rows_of(saved(json.dumps([good, *wrong]), "l.json"))
    told = [[fault.problem for fault in row.faults] for row in rows]
    not_text, unknown = [RowProblem.NOT_TEXT], [RowProblem.UNKNOWN_COLUMN]
    assert told == [[], not_text, unknown, unknown, not_text, not_text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[", "cannot be read beyond line 1"),
        ("[" * 100_000, "cannot be read beyond line 1"),
        ("[]", "the list is empty"),
        ("7", "list or a dictionary"),
        ("[7]", "expected a list of objects"),
        ('[{"gtin": ' + "9" * 5000 + "}]", "cannot be read"),
    ],
)
def test_json_that_is_no_list_is_refused(saved, text, words):
    with pytest.raises(InputError, match=r"l\.json") as refused:
        rows_of(saved(text, "l.json"))
    assert words in str(refused.value)


def test_a_json_list_too_large_to_be_read_as_a_whole_is_refused(saved, monkeypatch):
    monkeypatch.setattr("kiosk.store.exchange.tables.MOST_JSON_BYTES", 10)
    with pytest.raises(InputError, match="jsonl"):
        rows_of(saved(json.dumps(JSON_ROWS), "l.json"))


def test_what_a_file_is_is_told_by_its_name_or_by_hand(saved, tmp_path):
    assert format_of(tmp_path / "A.CSV") is FileFormat.CSV
    assert not is_list_file(tmp_path / "notes.txt")
    path = saved(f"gtin,name,category\n{GTIN},a,b", "list.dat")
    with pytest.raises(InputError, match="--format"):
        rows_of(path)
    assert len(rows_of(path, FileFormat.CSV)) == 1


def test_a_file_that_is_gone_is_unavailable(tmp_path):
    with pytest.raises(UnavailableError, match="Could not read"):
        rows_of(tmp_path / "gone.csv")


def test_the_header_decides_what_the_list_holds(saved):
    for header, content in (
        ("gtin,lot", Content.BATCHES),
        ("gtin,name,category", Content.PRODUCTS),
        ("scope,fresh_days,caution_days", Content.POLICIES),
    ):
        with opened_table(saved(header)) as table:
            assert table.content is content
