"""`kiosk data`: lists in and out on the command line, with the kiosk running or not."""

import io
import os

import pytest
from rich.console import Console

from kiosk.commands import data_progress
from kiosk.exit_codes import ExitCode

GTIN = "04012345678901"


@pytest.fixture
def listed(machine, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(f"GTIN;Lot;Name;Category\n{GTIN};A;Beef;meat\n{GTIN};B;;\n", "utf-8")
    return path


def test_a_list_is_imported_and_counted(machine, listed):
    said = machine.say("data", "import", listed)
    assert said.code == ExitCode.OK
    assert "2 rows of batches: 2 new, 0 changed, 0 equal, 0 refused." in said.out
    assert "2 rows were imported." in said.out
    assert machine.shelf(lambda shelf: shelf.by_code(GTIN, "B")) is not None


def test_one_wrong_row_stops_all_unless_it_is_skipped(machine, listed):
    listed.write_text(f"gtin,lot\n{GTIN},A\n1,B\n", "utf-8")
    said = machine.say("data", "import", listed)
    assert said.code == ExitCode.INPUT
    assert "line 3: gtin is '1'" in said.out
    assert machine.shelf(lambda shelf: shelf.by_code(GTIN, "A")) is None
    said = machine.say("data", "import", listed, "--skip-faulty", "--json")
    assert said.code == ExitCode.FINDINGS
    assert (said.answer["imported"], said.answer["refused"]) == (1, 1)
    assert said.answer["faults"][0]["line"] == 3


def test_a_dry_run_works_beside_the_running_kiosk_and_an_import_does_not(machine, listed):
    running = machine.open()
    try:
        dry = machine.say("data", "import", listed, "--dry-run", "--json")
        wet = machine.say("data", "import", listed)
    finally:
        running.close()
    assert (dry.code, dry.answer["new"], dry.answer["imported"]) == (ExitCode.OK, 2, None)
    assert wet.code == ExitCode.UNAVAILABLE
    assert "Another kiosk program" in wet.err


def test_a_dry_run_says_what_would_be_refused(machine, listed):
    machine.fill()
    listed.write_text("gtin,lot\n" + "1,B\n" * 30, "utf-8")
    said = machine.say("data", "import", listed, "--dry-run")
    assert said.code == ExitCode.FINDINGS
    assert "this was a dry run" in said.out
    assert "and more" in said.out


def test_windows_text_is_pointed_out(machine, listed):
    listed.write_text("gtin,name,category\n" + f"{GTIN},Müsli,x\n", "cp1252")
    assert "Windows-1252" in machine.say("data", "import", listed).out


def test_an_export_works_beside_the_running_kiosk_and_can_be_imported(machine, tmp_path):
    machine.fill(machine.batch("A"))
    running = machine.open()
    try:
        said = machine.say("data", "export", tmp_path / "out.csv")
    finally:
        running.close()
    assert said.code == ExitCode.OK
    assert "1 rows of batches" in said.out
    again = machine.say("data", "import", tmp_path / "out.csv", "--json").answer
    assert (again["equal"], again["refused"]) == (1, 0)


def test_the_format_can_be_said(machine, tmp_path):
    machine.fill()
    out = tmp_path / "out"
    asked = ("--what", "products", "--format", "json", "--json")
    said = machine.say("data", "export", out, *asked)
    assert said.answer == {
        "file": str(out),
        "content": "products",
        "rows": 1,
        "format": "json",
    }
    assert machine.say("data", "import", out, "--format", "json").code == ExitCode.OK


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["export", "x.csv", "--what", "cows"], ExitCode.USAGE, "not one of batches"),
        (["import", "x.csv", "--format", "xlsx"], ExitCode.USAGE, "not one of csv"),
        (["import", "/nowhere.csv"], ExitCode.UNAVAILABLE, "Could not read"),
        (["import", "/nowhere.xlsx"], ExitCode.INPUT, "expected one of"),
        ([], ExitCode.USAGE, "Missing command"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(machine, arguments, code, words):
    said = machine.say("data", *arguments)
    assert said.code == code
    assert words in said.err


def drawn(*, terminal):
    clock, out = iter([0.0, 0.5, 2.0, 3.0]), io.StringIO()
    console = Console(file=out, force_terminal=terminal)
    with data_progress.bar("Importing", lambda: next(clock), console) as tell:
        tell(0.1)
        at_first = out.getvalue()
        tell(0.5)
        tell(0.6)
    return at_first, out.getvalue()


def test_a_bar_appears_only_when_the_work_takes_long():
    at_first, later = drawn(terminal=True)
    assert "Importing" not in at_first
    assert "Importing" in later


def test_no_bar_is_drawn_into_a_file():
    assert drawn(terminal=False) == ("", "")


def test_an_export_replaces_no_pipe_and_no_device(machine, listed, tmp_path):
    machine.say("data", "import", listed)
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    said = machine.say("data", "export", pipe, "--force")

    assert said.code == ExitCode.UNAVAILABLE
    assert "is a device or a pipe and was left as it is" in said.err
    assert pipe.is_fifo()
