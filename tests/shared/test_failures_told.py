"""Each family of failure ends with a status of its own and is told to people and programs."""

import json

import pytest

from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError
from shared.exit_codes import ExitCode, exit_code_of, kind_of, meanings
from shared.failure_told import tell


@pytest.mark.parametrize(
    ("error", "code", "kind"),
    [
        (InputError("x"), ExitCode.INPUT, "input"),
        (EvidenceError("x"), ExitCode.EVIDENCE, "evidence"),
        (UnavailableError("x"), ExitCode.UNAVAILABLE, "unavailable"),
    ],
)
def test_each_family_has_a_status_and_a_name(
    error: CounterproofError, code: ExitCode, kind: str
) -> None:
    assert (exit_code_of(error), kind_of(error)) == (code, kind)


def test_every_status_has_a_meaning() -> None:
    assert set(meanings("a device", "")) == set(ExitCode)


def test_a_failure_of_many_lines_is_one_paragraph(capsys: pytest.CaptureFixture[str]) -> None:
    tell("kiosk", "input", "First.\nSecond.", as_json=False)

    assert capsys.readouterr().err == "kiosk: First.\n  Second.\n"


def test_who_mistyped_is_shown_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    tell("sync-server", "usage", "No such command.", as_json=False)

    assert "Try 'sync-server --help'." in capsys.readouterr().err


def test_a_program_reads_the_failure_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    tell("kiosk", "evidence", "Schlüssel falsch.", as_json=True)

    said = json.loads(capsys.readouterr().out)
    assert said == {"error": {"kind": "evidence", "message": "Schlüssel falsch."}}
