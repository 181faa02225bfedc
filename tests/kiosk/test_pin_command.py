"""`kiosk pin`: the staff's PIN set at the machine, where it was forgotten."""

import getpass
import io
import json
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import obey
from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from kiosk.parts.cache import open_kiosk_cache
from kiosk.settings import Paths, Settings
from kiosk.store.staff_door import DoorRecord
from shared.hashing import SecretHasher

Said = pytest.CaptureFixture[str]
GOOD, OTHER = "246810", "135792"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return Settings(paths=Paths(data_dir=tmp_path / "counterproof"))


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch):
    def type_in(*answers: str) -> None:
        left = iter(answers)
        monkeypatch.setattr(sys, "stdin", Terminal())
        monkeypatch.setattr(getpass, "getpass", lambda _: next(left))

    return type_in


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def record(settings: Settings) -> DoorRecord | None:
    cache = open_kiosk_cache(settings, {}, SystemClock()).cache
    try:
        return cache.staff_door.look()
    finally:
        cache.close()


def test_a_pin_from_standard_input_is_set(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    pipe(monkeypatch, f"{GOOD}\n")
    assert obey(["pin"]) == ExitCode.OK

    said = capsys.readouterr()
    assert said.out == "The PIN is set; staff can unlock the kiosk with it.\n"
    assert GOOD not in said.out + said.err
    kept = record(settings)
    assert kept is not None
    assert SecretHasher().matches(kept.pin_hash, GOOD)


def test_at_a_terminal_it_is_asked_for_twice(settings: Settings, typed, capsys: Said) -> None:
    typed(GOOD, GOOD)
    assert obey(["pin", "--json"]) == ExitCode.OK

    assert json.loads(capsys.readouterr().out) == {"pin": "set"}
    assert record(settings) is not None


def test_two_different_answers_change_nothing(settings: Settings, typed, capsys: Said) -> None:
    typed(GOOD, OTHER)
    assert obey(["pin"]) == ExitCode.INPUT

    assert "were not the same; nothing was changed" in capsys.readouterr().err
    assert record(settings) is None


@pytest.mark.parametrize(
    ("pin", "reason"),
    [
        ("", "A PIN has 6 to 12 digits"),
        ("24681", "A PIN has 6 to 12 digits"),
        ("24a810", "A PIN has 6 to 12 digits and nothing else"),
        ("٢٤٦٨١٠", "A PIN has 6 to 12 digits and nothing else"),
        ("2468135790246", "A PIN has 6 to 12 digits and nothing else"),
        ("123456", "Counting up or down"),
        ("010203", "is a date"),
    ],
)
def test_a_pin_that_is_no_good_is_refused_with_the_reason(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Said,
    pin: str,
    reason: str,
) -> None:
    pipe(monkeypatch, pin)
    assert obey(["pin"]) == ExitCode.INPUT

    said = capsys.readouterr().err
    assert reason in said
    assert not pin or pin not in said
    assert record(settings) is None


def test_clearing_leaves_the_choice_to_the_next_at_the_door(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    pipe(monkeypatch, GOOD)
    obey(["pin"])
    assert obey(["pin", "--clear"]) == ExitCode.OK

    assert "whoever touches Staff next chooses one" in capsys.readouterr().out
    assert record(settings) is None


def test_while_the_kiosk_runs_it_says_so_and_changes_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    cache = open_kiosk_cache(settings, {}, SystemClock()).cache
    pipe(monkeypatch, GOOD)
    try:
        assert obey(["pin"]) == ExitCode.UNAVAILABLE
        assert cache.staff_door.look() is None
    finally:
        cache.close()
    assert "End it first" in capsys.readouterr().err


def test_a_cache_that_had_to_be_repaired_is_said_so(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    pipe(monkeypatch, GOOD)
    obey(["pin"])
    database = settings.paths.data_dir / "cache/cache.db"
    database.write_bytes(b"\0" * database.stat().st_size)
    pipe(monkeypatch, OTHER)

    assert obey(["pin"]) == ExitCode.OK
    assert "damaged" in capsys.readouterr().err


def test_a_pin_on_the_command_line_is_not_taken(capsys: Said) -> None:
    assert obey(["pin", GOOD]) == ExitCode.USAGE
