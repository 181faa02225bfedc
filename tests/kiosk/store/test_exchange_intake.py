"""Importing lists into a real cache: looked over, compared, taken in, and what is refused."""

from dataclasses import dataclass
from datetime import date

import pytest

from kiosk.store.exchange import intake
from kiosk.store.exchange.export import Export, export_list
from kiosk.store.exchange.intake import Counter, look_over
from kiosk.store.exchange.tables import FileFormat
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_book import ShelfBook
from kiosk.store.shelf_lists import ShelfLists
from shared.errors import InputError, UnavailableError
from shared.freshness.batch import Batch, Product, Recall, batch_id_of
from shared.freshness.lists import Content, RowProblem, fault_sentence
from shared.freshness.policy import Policy

SITE, TODAY = "Laden", date(2026, 3, 1)
GTIN = "04012345678901"
OTHER = "00000096385074"


def nobody(done):
    assert 0 <= done <= 1


@pytest.fixture
def cache(bench):
    return bench.cache()


@pytest.fixture
def looked(cache, tmp_path):
    """Looks a text over as it would be in a file."""
    opened = []

    def look(text, name="list.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        found = look_over(path, cache.database, Counter(SITE, TODAY), nobody)
        opened.append(found)
        return found

    yield look
    for each in opened:
        each.close()


@pytest.fixture
def imported(looked, cache, bench):
    return lambda text, name="list.csv": looked(text, name).carry_out(
        cache.shelf_book, bench.clock, nobody
    )


def counts(looked):
    found = looked.findings
    return found.new, found.changed, found.equal, found.refused


BATCHES = (
    f"gtin,lot,arrived_on,name,category\n{GTIN},A,2026-02-28,Beef,meat\n{GTIN},B,1.3.2026,,"
)


def test_a_list_is_taken_in_and_the_same_list_again_changes_nothing(
    imported, looked, cache, bench
):
    assert imported(BATCHES) == 2
    assert ShelfLists(cache.database, SITE).by_code(GTIN, "B").batch.arrived_on == TODAY
    assert FreshnessShelf(cache.database, SITE).product(GTIN) == Product(GTIN, "Beef", "meat")
    before = cache.acts.last_seq
    assert counts(looked(BATCHES)) == (0, 0, 2, 0)
    assert imported(BATCHES) == 0
    assert cache.acts.last_seq == before


def test_looking_over_writes_nothing(looked, cache):
    assert counts(looked(BATCHES)) == (2, 0, 0, 0)
    assert cache.acts.last_seq == 0


def test_a_changed_date_and_a_changed_name_are_told_from_equal_rows(imported, looked):
    imported(BATCHES)
    assert counts(looked(BATCHES.replace("1.3.2026", "27.2.2026"))) == (0, 1, 1, 0)
    assert counts(looked(BATCHES.replace("Beef", "Veal"))) == (0, 1, 1, 0)


def test_every_fault_is_told_with_its_line(looked):
    text = f"gtin,lot,use_by\n{GTIN},,soon\n4012345678902,L 1,\n{GTIN},A,\n{GTIN},A,"
    faults = looked(text).findings.faults
    told = [(each.line, each.fault.field) for each in faults]
    assert told == [(2, "lot"), (2, "use_by"), (3, "gtin"), (3, "lot"), (5, "lot")]
    assert all(fault_sentence(each.fault) for each in faults)


def test_the_good_rows_are_imported_where_somebody_wants_that(imported, cache):
    assert imported(f"gtin,lot\n{GTIN},A\n{GTIN},A\n1,B\n{GTIN},C") == 2
    assert cache.shelf_book is not None
    assert ShelfLists(cache.database, SITE).by_code(GTIN, "C") is not None


def test_one_product_has_one_name_in_a_list(looked):
    text = f"{BATCHES}\n{GTIN},C,,Veal,meat\n{GTIN},D,,Beef,meat"
    found = looked(text).findings
    assert [(f.line, f.fault.problem) for f in found.faults] == [(4, RowProblem.OTHER_NAME)]
    assert found.new == 3


def test_a_list_does_not_recall_what_is_on_the_shelf_and_lifts_no_recall(
    imported, looked, cache, bench
):
    imported(f"gtin,lot\n{GTIN},A\n{GTIN},B")
    known = ShelfLists(cache.database, SITE).by_code(GTIN, "B").batch
    cache.shelf_book.recall(known.batch_id, Recall("Glass", TODAY), bench.clock.now())
    text = f"gtin,lot,recalled_on,recall_reason\n{GTIN},A,2026-02-01,Glass\n{GTIN},B,,"
    found = looked(text).findings
    assert [f.fault.problem for f in found.faults] == [RowProblem.NOT_RECALLED_HERE]
    imported(text)
    assert ShelfLists(cache.database, SITE).by_code(GTIN, "B").batch.recall is not None


def test_a_batch_of_head_office_is_found_by_its_code(imported, looked, cache, bench):
    theirs = Batch("their-own-id", GTIN, "A", SITE)
    cache.shelf_book.put(theirs, bench.clock.now())
    imported(f"gtin,lot,arrived_on\n{GTIN},A,2026-02-01")
    found = ShelfLists(cache.database, SITE).by_code(GTIN, "A").batch
    assert (found.batch_id, found.arrived_on) == ("their-own-id", date(2026, 2, 1))


def test_products_and_policies_have_lists_too(imported, looked, cache):
    assert imported(f"gtin,name,category\n{GTIN},Beef,meat\n{OTHER},Egg,eggs") == 2
    policies = (
        "scope,subject,fresh_days,caution_days\n"
        f"default,,2,4\ncategory,meat,1,2\nproduct,{GTIN[1:]},0,1"
    )
    assert counts(looked(policies)) == (2, 0, 1, 0)
    assert imported(policies) == 2
    book = FreshnessShelf(cache.database, SITE).policies()
    assert (book.by_category, book.by_gtin) == ({"meat": Policy(1, 2)}, {GTIN: Policy(0, 1)})
    assert counts(looked(policies.replace("1,2", "1,3"))) == (0, 1, 2, 0)


def test_the_heaviest_rows_still_fit_into_their_acts(imported, cache):
    text = "\U0001f9c0" * 500
    rows = "\n".join(f"{GTIN},L{n},{text},{text}" for n in range(700))
    assert imported(f"gtin,lot,notes,supplier\n{rows}") == 700
    assert cache.acts.last_seq > 1


def test_pieces_end_at_their_number_of_rows(imported, cache, monkeypatch):
    monkeypatch.setattr(intake, "PIECE_ROWS", 3)
    assert imported("gtin,lot\n" + "\n".join(f"{GTIN},L{n}" for n in range(7))) == 7
    assert cache.acts.last_seq == 3


def test_a_list_that_is_too_long_is_refused(looked, monkeypatch):
    monkeypatch.setattr(intake, "MOST_ROWS", 1)
    with pytest.raises(InputError, match="Split it"):
        looked(BATCHES)


def test_of_very_many_faults_a_thousand_are_kept_and_all_are_counted(looked):
    found = looked("gtin,lot\n" + "1,L\n" * 3000).findings
    assert (found.refused, len(found.faults)) == (3000, 1000)


@dataclass
class FullAfterOne:
    """A book on a disk that has room for one more piece."""

    book: ShelfBook
    room: int = 1

    def take_in(self, products, batches, at):
        if not self.room:
            raise UnavailableError("The disk is full.")
        self.room -= 1
        self.book.take_in(products, batches, at)


def test_an_import_that_breaks_off_says_how_far_it_came(looked, cache, bench, monkeypatch):
    monkeypatch.setattr(intake, "PIECE_ROWS", 1)
    found = looked(BATCHES)
    with pytest.raises(UnavailableError, match="Of 2 rows, 1 are imported"):
        found.carry_out(FullAfterOne(cache.shelf_book), bench.clock, nobody)
    assert counts(looked(BATCHES)) == (1, 0, 1, 0)


HARD = Batch(
    batch_id_of(SITE, GTIN, "=1+1"),
    GTIN,
    "=1+1",
    SITE,
    produced_on=date(2026, 2, 1),
    supplier="-2+3\"; , 'x'",
    notes="@SUM(A1)\nsecond line, 'quoted' \"twice\"",
    recall=Recall("'=cmd|' /C calc'!A0", TODAY),
    archived=True,
    live=False,
)


@pytest.mark.parametrize("form", FileFormat)
def test_what_was_exported_comes_back_as_it_was(form, looked, imported, cache, bench, tmp_path):
    cache.shelf_book.take_in([Product(GTIN, "+1", "'=x")], [HARD], bench.clock.now())
    path = tmp_path / f"out.{form.value}"
    assert export_list(cache.database, SITE, Export(Content.BATCHES, path, form), nobody) == 1
    text = path.read_text(encoding="utf-8-sig")
    assert counts(looked(text, path.name)) == (0, 0, 1, 0)
    with cache.database.promise() as connection:
        for table in ("batches", "products"):
            connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608
    imported(text, path.name)
    shelf = ShelfLists(cache.database, SITE)
    assert shelf.by_code(GTIN, "=1+1").batch == HARD
    assert shelf.product(GTIN) == Product(GTIN, "+1", "'=x")


def test_no_exported_cell_begins_a_formula(cache, bench, tmp_path):
    cache.shelf_book.take_in([Product(GTIN, "+1", "=x")], [HARD], bench.clock.now())
    path = tmp_path / "out.csv"
    export = Export(Content.BATCHES, path, FileFormat.CSV)
    export_list(cache.database, SITE, export, nobody)
    text = path.read_text(encoding="utf-8-sig")
    assert ",'=1+1," in text
    assert not any(f",{sign}" in text or f',"{sign}' in text for sign in "=+-@")


@pytest.mark.parametrize("content", Content)
@pytest.mark.parametrize("form", FileFormat)
def test_an_empty_export_is_a_file_all_the_same(cache, tmp_path, content, form):
    path = tmp_path / f"out.{form.value}"
    assert export_list(cache.database, SITE, Export(content, path, form), nobody) == 0
    assert path.exists()
    assert path.stat().st_mode & 0o077 == 0


def test_an_export_replaces_nothing_unless_it_is_told_to(cache, tmp_path):
    path = tmp_path / "out.csv"
    path.write_text("mine", encoding="utf-8")
    export = Export(Content.PRODUCTS, path, FileFormat.CSV)
    with pytest.raises(UnavailableError, match="--force"):
        export_list(cache.database, SITE, export, nobody)
    assert path.read_text(encoding="utf-8") == "mine"
    forced = Export(Content.PRODUCTS, path, FileFormat.CSV, force=True)
    export_list(cache.database, SITE, forced, nobody)
    assert path.read_text(encoding="utf-8-sig") == "gtin,name,category\n"


def test_an_export_that_breaks_off_leaves_nothing(cache, bench, tmp_path):
    batches = [Batch(f"b{n}", GTIN, f"L{n}", SITE) for n in range(2000)]
    cache.shelf_book.take_in([], batches, bench.clock.now())
    path = tmp_path / "out.csv"

    def stop(done):
        raise UnavailableError("stopped")

    with pytest.raises(UnavailableError, match="stopped"):
        export_list(cache.database, SITE, Export(Content.BATCHES, path, FileFormat.CSV), stop)
    assert not [file for file in tmp_path.iterdir() if "out" in file.name]
