"""What `sync-server` answers on the command line, and with which exit code."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import sync_server
from shared.errors import CounterproofError, EvidenceError, InputError, UnavailableError
from sync_server.commands import boundary, line
from sync_server.exit_codes import ExitCode

Said = pytest.CaptureFixture[str]
Obey = Callable[..., object]
MAKE = (
    "keys",
    "make",
    "--name",
    "console",
    "--organisation",
    "acme",
    "--scope",
    "freshness:read",
)


@pytest.fixture(autouse=True)
def _a_machine_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.fixture
def told(capsys: Said) -> Obey:
    """Obey with --json, and read what was said."""

    def obey(*words: str) -> object:
        assert line.main([*words, "--json"]) == ExitCode.OK
        return json.loads(capsys.readouterr().out)

    return obey


def test_the_version_is_the_one_of_the_project(capsys: Said) -> None:
    assert line.main(["--version"]) == ExitCode.OK
    assert capsys.readouterr().out == f"counterproof {sync_server.__version__}\n"


def test_without_a_command_the_help_is_shown(capsys: Said) -> None:
    assert line.main([]) == ExitCode.OK
    assert "Exit codes" in capsys.readouterr().out


def test_a_wrong_command_line_is_refused(capsys: Said) -> None:
    assert line.main(["serve"]) == ExitCode.USAGE
    assert "Try 'sync-server --help'" in capsys.readouterr().err
    assert line.main(["keys", "make", "--json"]) == ExitCode.USAGE
    assert json.loads(capsys.readouterr().out)["error"]["kind"] == "usage"


def test_a_database_is_migrated_once(told: Obey) -> None:
    assert told("migrate") == {"from": None, "to": "0008"}
    assert told("migrate") == {"from": "0008", "to": "0008"}


def test_a_person_is_told_of_a_migration(capsys: Said) -> None:
    assert line.main(["migrate"]) == ExitCode.OK
    assert line.main(["migrate"]) == ExitCode.OK
    said = capsys.readouterr().out
    assert said == "The schema went from none to 0008.\nThe schema is 0008 already.\n"


def test_a_key_is_shown_once_and_listed_without_its_secret(told: Obey) -> None:
    made = told(*MAKE, "--site", "north", "--days", "1")
    (listed,) = told("keys", "list")

    assert made["key"].startswith(f"cp_{made['id']}_")
    assert listed == {name: value for name, value in made.items() if name != "key"}
    assert (listed["scopes"], listed["site"]) == (["freshness:read"], "north")


def test_a_key_alone_is_on_standard_output(capsys: Said) -> None:
    assert line.main(list(MAKE)) == ExitCode.OK
    said = capsys.readouterr()

    assert said.out.startswith("cp_")
    assert len(said.out.splitlines()) == 1
    assert "not shown again" in said.err


def test_a_key_is_revoked(told: Obey, capsys: Said) -> None:
    made = told(*MAKE)
    assert told("keys", "revoke", made["id"]) == {"id": made["id"], "revoked": True}
    (listed,) = told("keys", "list")
    assert listed["revoked_at"]

    assert line.main(["keys", "revoke", made["id"]]) == ExitCode.OK
    assert line.main(["keys", "list"]) == ExitCode.OK
    assert made["id"] in capsys.readouterr().out


def test_a_key_that_is_not_there_is_named(capsys: Said) -> None:
    assert line.main(["keys", "revoke", "abc"]) == ExitCode.INPUT
    assert "There is no key 'abc'" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--organisation", "--site"])
def test_a_name_that_no_address_could_hold_is_refused(option: str) -> None:
    assert line.main([*MAKE, option, "a/b"]) == ExitCode.USAGE


def test_the_settings_in_force_are_shown(told: Obey, capsys: Said) -> None:
    shown = told("settings")

    assert shown["settings"]["http.port"] == {"value": 8460, "origin": "default"}
    assert line.main(["settings"]) == ExitCode.OK
    assert "http.port" in capsys.readouterr().out


def test_wrong_settings_stop_every_command(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERPROOF_SERVER__HTTP__PORT", "x")

    for command in (["run"], ["migrate"], ["keys", "list"], ["settings"]):
        assert line.main(command) == ExitCode.INPUT
        assert "http.port" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "kind"),
    [
        (InputError("a\nb"), ExitCode.INPUT, "input"),
        (EvidenceError("a"), ExitCode.EVIDENCE, "evidence"),
        (UnavailableError("a"), ExitCode.UNAVAILABLE, "unavailable"),
    ],
)
def test_each_family_of_failure_has_its_exit_code(
    error: CounterproofError, code: ExitCode, kind: str, capsys: Said
) -> None:
    def fail() -> int:
        raise error

    assert boundary.guarded(fail, ["--json"]) == code
    assert json.loads(capsys.readouterr().out)["error"]["kind"] == kind
    assert boundary.guarded(fail, []) == code
    assert capsys.readouterr().err.startswith("sync-server: a\n")


def test_an_interrupted_command_says_so() -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    assert boundary.guarded(interrupt, []) == ExitCode.INTERRUPTED
