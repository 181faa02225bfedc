"""Staff at the page of proofs: how the log stands, and everything an alarm asks of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.demo.log import ORIGIN
from kiosk.app.stations.proofs import PROOFS
from kiosk.logbook import BEGUN_AGAIN, FORKED, NOT_GROWN, SHRUNK
from kiosk.stations.staff.actions import set_pin
from kiosk.store.exchange import media
from kiosk.ui.status_line import STAFF
from tests.support.kiosk_log import PAIRED, Desk, desk_on
from tests.support.kiosk_window import Plan

CODE = "246810"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "media" / "STICK"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path, stick: Path) -> Iterator[Desk]:
    plan = Plan(settings={"paths": {"data_dir": tmp_path / "data", "media": [stick.parent]}})
    with desk_on(qapp, qtbot, tmp_path, plan) as desk:
        person = desk.person
        set_pin(person.cache.staff_door, person.devices.hasher, person.devices.clock, CODE)
        yield desk


def unlock(desk: Desk) -> None:
    desk.person.begin()
    desk.person.touch("Staff")
    desk.person.wait_for("Type the PIN.")
    desk.person.go_to(*CODE, "Unlock")
    desk.person.wait_until(lambda: desk.person.place == STAFF)


def alarm(desk: Desk, code: str) -> None:
    desk.log.told = desk.facts(code)
    desk.look()
    desk.person.wait_until(desk.person.window.status.is_checking)


def see_proofs(desk: Desk) -> None:
    unlock(desk)
    desk.person.touch("Proofs")
    desk.person.wait_for("Witnessed by")


def names(desk: Desk) -> list[str]:
    return [c.accessibleName() for c in desk.person.controls()]


def test_staff_see_the_last_head_and_where_it_is_anchored(desk: Desk) -> None:
    desk.log.told = desk.facts(anchored=True)
    desk.engine.told = replace(PAIRED, waiting=2, owed=3)
    see_proofs(desk)

    desk.person.wait_for("Everything fits")
    assert desk.person.shows("1,004,318")
    assert desk.person.shows("0001 0203 0405 0607")
    assert desk.person.shows("in block 4,711 of chain 80002")
    assert desk.person.shows("5 entr")


def test_before_the_first_head_the_page_says_so(desk: Desk) -> None:
    see_proofs(desk)

    desk.person.wait_for("No head seen yet")


def test_a_kiosk_that_was_disconnected_has_no_log(desk: Desk) -> None:
    desk.engine.told = None
    unlock(desk)
    desk.person.touch("Proofs")

    desk.person.wait_for("A log that others can check needs a server.")


def test_the_way_to_the_proofs_is_locked(desk: Desk) -> None:
    desk.person.begin()
    desk.person.window.place_wanted.emit(PROOFS)

    desk.person.wait_for("Type the PIN.")


def test_home_says_where_the_answers_are_anchored(desk: Desk) -> None:
    desk.log.told = desk.facts(anchored=True)
    desk.look()
    desk.person.pump()
    desk.person.begin()

    desk.person.wait_for("anchored in block 4,711")


def test_an_alarm_frightens_no_shopper(desk: Desk) -> None:
    alarm(desk, FORKED)
    desk.check()

    assert desk.person.shows("The proofs are being checked")
    assert not desk.person.shows("does not fit")


@pytest.mark.parametrize("code", [FORKED, SHRUNK, NOT_GROWN, BEGUN_AGAIN, "new-in-2030"])
def test_nobody_who_unlocks_the_menu_can_miss_an_alarm(desk: Desk, code: str) -> None:
    alarm(desk, code)
    unlock(desk)
    desk.person.wait_for("The log of the server does not fit what it was. Call head office.")

    desk.person.touch("Proofs")
    desk.person.wait_for("What to do")
    assert desk.person.shows("2 hours ago")
    assert ("Accept the new log" in names(desk)) == (code == BEGUN_AGAIN)


def test_an_alarm_of_a_newer_server_is_told_in_its_words(desk: Desk) -> None:
    alarm(desk, "new-in-2030")
    see_proofs(desk)

    desk.person.wait_for("The server's words.")


def test_the_evidence_is_saved_on_a_stick(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media, "is_medium", lambda path: path == stick)
    alarm(desk, FORKED)
    see_proofs(desk)
    desk.person.touch("Save the evidence")

    desk.person.wait_for("Saved: ")
    (file,) = stick.iterdir()
    assert file.read_bytes() == b"both notes"


def test_without_a_stick_staff_are_asked_for_one(desk: Desk) -> None:
    alarm(desk, FORKED)
    see_proofs(desk)
    desk.person.touch("Save the evidence")

    desk.person.wait_for("Put a USB stick into this kiosk")


def test_a_log_that_was_begun_again_is_accepted_after_a_question(desk: Desk) -> None:
    alarm(desk, BEGUN_AGAIN)
    see_proofs(desk)
    desk.person.touch("Accept the new log")
    desk.person.wait_for("Accept the log that was begun again?")
    desk.person.touch("Leave it")
    assert desk.log.accepted == []

    desk.person.touch("Accept the new log")
    desk.person.touch(
        [c for c in desk.person.controls() if c.accessibleName() == "Accept the new log"][-1]
    )
    desk.person.wait_for("The new log is accepted.")
    desk.person.wait_for(f"{ORIGIN}/2")
    desk.person.wait_for("Everything fits")


def test_what_is_no_longer_to_be_accepted_is_said(desk: Desk) -> None:
    alarm(desk, BEGUN_AGAIN)
    see_proofs(desk)
    desk.person.touch("Accept the new log")
    desk.log.told = desk.facts(FORKED)
    desk.person.page().confirmed.emit()

    desk.person.wait_for("There is no new log to accept")
