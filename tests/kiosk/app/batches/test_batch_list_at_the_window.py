"""The list of batches at the real window: found, chosen, marked, loaded piece by piece."""

from datetime import timedelta

from kiosk.app.stations.batches import BATCH, BATCH_FORM, BATCHES
from kiosk.ui.isolate import isolated
from shared.freshness.batch import batch_id_of
from tests.support.staff_batches import (
    BEEF,
    MILK,
    SHOP,
    batch_of,
    fill,
    press,
    shown,
    shown_lots,
    station,
    today,
)


def test_the_list_shows_the_newest_first_with_what_shoppers_are_told(staff):
    assert shown_lots(staff) == ["B1", "M1", "B2"]
    assert staff.shows("Minced beef")
    assert staff.shows("Expired")


def test_results_come_while_typing(staff):
    fill(staff, "Search", "mil")

    shown(staff, "M1")


def test_batches_are_chosen_by_state_and_by_category(staff):
    press(staff, "On the shelf")
    press(staff, "Label not scanned yet")
    shown(staff, "M2")
    assert staff.shows("Label not printed yet")

    press(staff, "All categories")
    press(staff, isolated("meat"))
    staff.wait_for("No batch matches")
    press(staff, "Show all batches")
    shown(staff, "B1", "M2", "M1", "B2")


def test_an_empty_choice_says_what_it_means(staff):
    press(staff, "On the shelf")
    press(staff, "Recalled")

    staff.wait_for("No batch is recalled.")


def test_a_long_list_is_loaded_piece_by_piece(staff):
    day = today(staff) - timedelta(days=2)
    many = tuple(batch_of(BEEF, f"N{number:02}", day) for number in range(40))
    staff.cache.shelf_book.take_in((), many, staff.devices.clock.now())
    staff.kiosk.shell.go_home()
    staff.kiosk.shell.go_to(BATCHES)
    staff.wait_until(lambda: len(shown_lots(staff)) == 20)
    press(staff, "Show more")

    staff.wait_until(lambda: len(shown_lots(staff)) == 40)


def test_marked_batches_are_handed_to_whoever_prints(staff):
    wanted: list[object] = []
    station(staff).labels_wanted.connect(wanted.append)
    press(staff, "Mark batch B1")
    press(staff, "Mark batch M1")
    press(staff, "Print labels")

    gtins = {"B1": BEEF.gtin, "M1": MILK.gtin}
    assert wanted == [tuple(batch_id_of(SHOP, gtin, lot) for lot, gtin in gtins.items())]
    staff.wait_for("How many labels?")
    assert staff.control("Print 2 labels").isEnabled()


def test_marks_are_taken_off_together(staff):
    press(staff, "Mark batch B1")
    press(staff, "Mark batch M1")
    press(staff, "Unmark all")

    assert staff.shows("Mark batches to print their labels.")


def test_the_staff_menu_finds_the_way(staff):
    (entry,) = station(staff).staff_entries()

    assert (entry.place, entry.title()) == (BATCHES, "Batches")
    assert "recall" in entry.explanation()
    assert station(staff).staff_places() == {BATCHES, BATCH, BATCH_FORM}
