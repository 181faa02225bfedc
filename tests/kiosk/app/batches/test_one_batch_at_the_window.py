"""One batch at the real window: read, recalled, put away, brought back; nothing is lost."""

from kiosk.app.stations.batches import BATCH
from shared.freshness.batch import batch_id_of
from tests.support.staff_batches import (
    BEEF,
    SHOP,
    break_disk,
    dialog_answer,
    fill,
    line,
    mend_disk,
    open_batch,
    press,
    station,
)


def test_a_batch_shows_its_facts_and_its_verdict_with_reasons(staff):
    open_batch(staff, "B2")

    assert staff.shows("It has been on the shelf for 9 day")
    assert staff.shows("Expired")
    assert staff.shows("Not printed yet")


def test_the_label_of_one_batch_is_wanted_from_its_page(staff):
    wanted: list[object] = []
    station(staff).labels_wanted.connect(wanted.append)
    open_batch(staff, "B1")
    press(staff, "Print label")

    assert wanted == [(batch_id_of(SHOP, BEEF.gtin, "B1"),)]


def test_a_recall_asks_why_and_whether_and_can_be_lifted(staff):
    open_batch(staff, "B1")
    press(staff, "Recall")
    press(staff, "Recall the batch")
    assert staff.shows("Say why")

    press(staff, "Germs found")
    press(staff, "Recall the batch")
    assert staff.shows("every shopper who asks")
    press(staff, "Recall it")
    staff.wait_for("Recalled on")

    press(staff, "Lift the recall")
    staff.controls()
    dialog_answer(staff, "Lift the recall")
    staff.wait_for("4 day")
    assert not staff.shows("Recalled on")


def test_a_recall_that_is_not_confirmed_is_none(staff):
    open_batch(staff, "B1")
    press(staff, "Recall")
    fill(staff, "Reason", "Glass")
    press(staff, "Recall the batch")
    dialog_answer(staff, "Do not recall")

    assert line(staff, "Reason").text() == "Glass"
    press(staff, "Do not recall")
    assert staff.control("Recall").isVisible()


def test_a_batch_is_archived_and_brought_back(staff):
    open_batch(staff, "B1")
    press(staff, "Archive")
    press(staff, "Archive it")
    staff.wait_until(lambda: staff.shows("Archived"))
    press(staff, "Bring back")
    press(staff, "Bring it back")

    staff.wait_until(lambda: staff.shows("On the shelf"))


def test_who_goes_away_has_not_confirmed(staff):
    open_batch(staff, "B1")
    press(staff, "Archive")
    staff.kiosk.shell.go_home()
    staff.kiosk.shell.go_to(BATCH)
    staff.wait_for("B1")

    assert staff.control("Archive").isVisible()
    assert not staff.shows("Archive batch")


def test_a_full_disk_changes_nothing_and_keeps_the_reason(staff):
    open_batch(staff, "B1")
    press(staff, "Recall")
    fill(staff, "Reason", "Glass")
    press(staff, "Recall the batch")
    break_disk(staff)
    press(staff, "Recall it")
    staff.wait_for("This did not work")

    assert line(staff, "Reason").text() == "Glass"
    mend_disk(staff)
    press(staff, "Recall the batch")
    press(staff, "Recall it")
    staff.wait_for("Recalled on")
