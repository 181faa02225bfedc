"""Staff at the real window: a list from a stick, a rule for freshness, to their end."""

from datetime import timedelta

import pytest

from kiosk.app.stations.intake import IMPORT
from kiosk.app.stations.policies import POLICIES
from kiosk.store.freshness import FreshnessShelf
from kiosk.store.shelf_lists import ShelfLists
from kiosk.visit import HOME
from shared.freshness.batch import Batch, Product
from shared.freshness.policy import Policy
from tests.support.kiosk_window import Plan

SHOP = "Markthalle"
BEEF = Product("04012345678901", "Beef", "meat")


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "media" / "STICK"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def staff(open_kiosk, stick, tmp_path):
    paths = {"data_dir": tmp_path / "data", "media": (tmp_path / "media",)}
    return open_kiosk(Plan(settings={"site": {"name": SHOP}, "paths": paths}))


def go_to(staff, place):
    staff.kiosk.shell.arrive()
    staff.kiosk.shell.go_to(place)


def save(stick, rows, name="list.csv"):
    (stick / name).write_text(f"gtin,lot,name,category\n{rows}", "utf-8")


def lots(staff):
    return ShelfLists(staff.cache.database, SHOP).by_code(BEEF.gtin, "A")


def touch_row(staff, words):
    staff.wait_until(lambda: any(words in c.accessibleName() for c in staff.controls()))
    staff.touch(next(c for c in staff.controls() if words in c.accessibleName()))


def test_a_list_is_looked_over_first_and_then_imported(staff, stick):
    save(stick, f"{BEEF.gtin},A,Beef,meat\n1,B,,\n")
    go_to(staff, IMPORT)
    touch_row(staff, "list.csv")
    staff.wait_for("1 row is wrong and would be left out.")
    assert staff.shows("Line 3, ")
    assert lots(staff) is None
    staff.touch("Import 1 row")
    staff.wait_for("1 row was imported.")
    assert lots(staff) is not None
    staff.touch("Choose another list")
    touch_row(staff, "list.csv")
    staff.wait_for("Already here")


def test_a_list_that_is_not_wanted_after_all_changes_nothing(staff, stick):
    save(stick, f"{BEEF.gtin},A,Beef,meat\n")
    go_to(staff, IMPORT)
    touch_row(staff, "list.csv")
    staff.wait_for("This list can be imported.")
    staff.touch("Choose another list")
    assert lots(staff) is None


def test_a_file_that_is_no_list_is_told(staff, stick):
    (stick / "list.csv").write_bytes(b"PK\x03\x04")
    go_to(staff, IMPORT)
    touch_row(staff, "list.csv")
    staff.wait_for("This list cannot be imported")
    assert staff.shows("a spreadsheet or an archive")


def test_without_a_stick_there_is_a_way_on(staff, stick):
    go_to(staff, IMPORT)
    staff.wait_for("No list was found")
    save(stick, f"{BEEF.gtin},A,Beef,meat\n")
    staff.touch("Look again")
    touch_row(staff, "list.csv")


def test_the_end_of_the_visit_lets_go_of_what_was_looked_over(staff, stick):
    save(stick, f"{BEEF.gtin},A,Beef,meat\n")
    go_to(staff, IMPORT)
    touch_row(staff, "list.csv")
    staff.wait_for("This list can be imported.")
    staff.kiosk.shell.leave()
    go_to(staff, IMPORT)
    staff.wait_for("Choose a list.")
    assert not staff.shows("This list can be imported.")


@pytest.fixture
def stocked(staff):
    today, now = staff.devices.clock.now().date(), staff.devices.clock.now()
    batches = [
        Batch(f"b{n}", BEEF.gtin, f"L{n}", SHOP, arrived_on=today - timedelta(days=n))
        for n in range(6)
    ]
    staff.cache.shelf_book.take_in([BEEF], batches, now)
    return staff


def rules(staff):
    return FreshnessShelf(staff.cache.database, SHOP).policies()


def test_a_rule_says_what_it_would_do_before_it_is_saved_and_can_be_removed(stocked):
    go_to(stocked, POLICIES)
    touch_row(stocked, "meat")
    stocked.wait_for("No batch on the shelf would get another verdict.")
    stocked.touch(stocked.page().editor._fresh._fewer)
    stocked.wait_for("1 batch on the shelf would get another verdict.")
    assert stocked.shows("Fresh up to day 1 on the shelf, then Caution up to day 4")
    stocked.touch("Save")
    stocked.wait_for("How long is it fresh?")
    assert rules(stocked).by_category == {"meat": Policy(1, 4)}
    touch_row(stocked, "meat")
    stocked.touch("Remove this rule")
    stocked.wait_until(lambda: rules(stocked).by_category == {})


def test_a_product_is_found_and_the_way_back_saves_nothing(stocked):
    go_to(stocked, POLICIES)
    stocked.wait_for("Find a product")
    stocked.page().rules.search.line.setText("bee")
    touch_row(stocked, "Beef")
    stocked.touch(stocked.page().editor._caution._more)
    stocked.wait_for("1 batch on the shelf would get another verdict.")
    stocked.touch("Back to all rules")
    stocked.wait_for("How long is it fresh?")
    assert rules(stocked).by_gtin == {}
    stocked.kiosk.shell.go_to(HOME)
