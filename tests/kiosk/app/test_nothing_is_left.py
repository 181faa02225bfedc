"""Nothing of a visitor outlives the visit: looked for in Qt, in Python and in the log."""

import logging
import types
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.app.stations.staff import CHECKUP
from kiosk.app.tour.stops import PATTERNS, PLACES, PatternsPage
from kiosk.ui.header import COMFORT, LANGUAGES
from kiosk.ui.widgets.dialog import Question
from kiosk.visit import HOME, Attract, OutOfService
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand, Plan
from tests.support.traces import clipboards, holders, pattern_of, said_by, said_on_screen

# Put together at run time, so that no constant of this module holds it.
_PIECES = ("Adele", "Visitor", "4711")


def marker() -> str:
    return "-".join(_PIECES)


def leave_traces(person: KioskInHand) -> list[QWidget]:
    """Everything a visitor can do that says something about them; the pages they saw."""
    shell = person.kiosk.shell
    person.touch("Deutsch")
    pages: list[QWidget] = []
    for place in (HOME, LANGUAGES, COMFORT, CHECKUP, PATTERNS):
        shell.go_to(place)
        pages.append(person.page())
    _type_and_copy(person)
    _ask(person)
    shell.go_to(CHECKUP)
    person.type_quickly(f"{marker()}\r")
    person.wait_for(marker())
    person.devices.scanner.scan(f"serial {marker()}".encode())
    person.wait_for(f"serial {marker()}")
    person.window.toast.show_message(f"{marker()} is served.")
    return pages


def _type_and_copy(person: KioskInHand) -> None:
    first, second = person.page().findChildren(QLineEdit)[:2]
    first.setFocus()
    person.type_slowly(marker())
    first.selectAll()
    first.copy()
    first.cut()
    first.undo()
    second.setText(marker())
    second.setModified(True)
    assert first.text() == marker()
    assert first.isUndoAvailable() or first.isRedoAvailable()


def _ask(person: KioskInHand) -> None:
    page = person.page()
    assert isinstance(page, PatternsPage)
    page.gallery.dialog.ask(
        Question(marker(), f"Is {marker()} finished?", confirm=marker(), cancel="No")
    )


def end_by_silence(person: KioskInHand) -> None:
    person.fall_silent()
    person.let_pass(20)
    person.wait_until(lambda: isinstance(person.kiosk.shell.state, Attract))


def end_by_finish(person: KioskInHand) -> None:
    person.kiosk.shell.go_to(HOME)
    person.touch(person.button("sign-out"))
    assert isinstance(person.kiosk.shell.state, Attract)


def end_by_finish_when_asked(person: KioskInHand) -> None:
    person.fall_silent()
    person.touch(person.window._warning._cancel)
    assert isinstance(person.kiosk.shell.state, Attract)


def end_by_trouble(person: KioskInHand) -> None:
    person.kiosk.shell.break_down("Incident ABC234: a rehearsal.")
    assert isinstance(person.kiosk.shell.state, OutOfService)


ENDS = [end_by_silence, end_by_finish, end_by_finish_when_asked, end_by_trouble]


@pytest.mark.no_cover
@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_nothing_of_the_last_visitor_is_left(
    open_kiosk: OpenKiosk, caplog: pytest.LogCaptureFixture, end: Callable[[KioskInHand], None]
) -> None:
    caplog.set_level(logging.DEBUG)
    person = open_kiosk(Plan(extra_places=PLACES))
    pages = leave_traces(person)
    end(person)
    person.pump()
    person.settle()

    assert [page for page in pages if shiboken6.isValid(page)] == []
    del pages
    assert [told for told in said_on_screen(person) if marker() in told] == []
    assert clipboards() == set()
    assert holders(pattern_of(marker())) == {}
    assert [r.getMessage() for r in caplog.records if marker() in r.getMessage()] == []


@pytest.mark.parametrize("end", [end_by_finish, end_by_trouble], ids=lambda end: end.__name__)
def test_the_next_visitor_finds_everything_as_it_was(
    open_kiosk: OpenKiosk, end: Callable[[KioskInHand], None]
) -> None:
    person = open_kiosk(Plan(extra_places=PLACES))
    leave_traces(person)
    end(person)
    person.kiosk.shell.mend()
    person.begin()
    person.kiosk.shell.go_to(PATTERNS)
    fields = person.page().findChildren(QLineEdit)

    assert person.kiosk.shell.comfort == person.kiosk.habits.comfort
    assert not person.window.toast.isVisible()
    assert not person.kiosk._keyboard._panel.isVisible()
    assert not [
        field for field in fields if field.isUndoAvailable() or marker() in field.text()
    ]


HOLDERS: list[Callable[[], object]] = [
    lambda: [marker()],
    # CPython hides a dictionary of plain values from the search; beside a list it shows.
    lambda: {"name": marker().encode(), "others": []},
    lambda: types.SimpleNamespace(name=marker()),
]


@pytest.mark.no_cover
@pytest.mark.parametrize("hold", HOLDERS, ids=("list", "dictionary", "object"))
def test_the_search_itself_finds_what_is_held(hold: Callable[[], object]) -> None:
    held = [hold()]

    assert holders(pattern_of(marker()))
    del held
    assert not holders(pattern_of(marker()))


def test_the_search_itself_reads_what_widgets_say(qapp: QApplication, qtbot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setText(marker())
    field.setProperty("given", marker())

    assert len([told for told in said_by(field) if marker() in told]) >= 2
