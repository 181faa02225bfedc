"""What becomes of answers whose standard streams are closed, full, or know few letters."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.exit_codes import ExitCode
from tests.support.kiosk_process import BOUND_S, Home

ASCII_ONLY = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
BATCHES = "96385074\n" * 5_000
Ended = subprocess.CompletedProcess[bytes]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    home.open_cache().cache.close()
    return home


def in_a_shell(home: Home, script: str) -> Ended:
    """`$KIOSK` is the command; a shell closes and joins streams as people do."""
    return subprocess.run(  # noqa: S603  (our own program)
        ["/bin/bash", "-o", "pipefail", "-c", script],
        env={**home.environment, "KIOSK": f"{sys.executable} -m kiosk"},
        check=False,
        capture_output=True,
        input=BATCHES.encode(),
        timeout=BOUND_S,
    )


def test_who_stops_reading_gets_no_complaint(home: Home) -> None:
    ended = in_a_shell(home, "$KIOSK freshness - --json | head -1")

    assert json.loads(ended.stdout)["code"] == "96385074"
    assert ended.returncode == ExitCode.UNAVAILABLE
    assert ended.stderr == b""


@pytest.mark.parametrize("command", ["settings", "settings --json", "freshness 1 --json", ""])
def test_an_answer_that_found_no_room_is_told_on_standard_error(
    home: Home, command: str
) -> None:
    ended = in_a_shell(home, f"$KIOSK {command} > /dev/full")

    assert ended.returncode == ExitCode.UNAVAILABLE
    assert ended.stderr.startswith(b"kiosk: The answer could not be written")
    assert b"No space left" in ended.stderr


@pytest.mark.parametrize(
    ("script", "status"),
    [
        ("$KIOSK settings >&-", ExitCode.OK),
        ("$KIOSK settings 2>&-", ExitCode.OK),
        ("$KIOSK freshness - <&-", ExitCode.OK),
        ("$KIOSK scan - <&-", ExitCode.INPUT),
        ("$KIOSK pin <&-", ExitCode.INPUT),
        ("$KIOSK freshness 96385074 <&- >&- 2>&-", ExitCode.FINDINGS),
    ],
)
def test_a_closed_stream_is_one_with_nothing_in_it(
    home: Home, script: str, status: ExitCode
) -> None:
    ended = in_a_shell(home, script)

    assert ended.returncode == status
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("locale", [ASCII_ONLY, {"LC_ALL": "C.UTF-8"}], ids=["ascii", "utf-8"])
@pytest.mark.parametrize(
    "command",
    [
        r"freshness $'\xff\xfe Käse'",
        r"settings --config $'/nowhere/\xff.toml'",
        r"data import $'/nowhere/\xff.csv'",
        r"data export $'\xff.csv'",
        r"scan $'/nowhere/\xff.png'",
        r"$'\xff'",
    ],
)
def test_arguments_of_another_encoding_are_answered_in_words_and_in_json(
    tmp_path: Path, command: str, locale: dict[str, str]
) -> None:
    home = Home(tmp_path, locale)
    home.open_cache().cache.close()
    in_words = in_a_shell(home, f"cd $HOME && $KIOSK {command}")
    in_json = in_a_shell(home, f"cd $HOME && $KIOSK {command} --json")

    assert in_words.returncode in set(ExitCode) - {ExitCode.BUG}
    assert in_json.returncode in set(ExitCode) - {ExitCode.BUG}
    assert isinstance(json.loads(in_json.stdout.decode("utf-8")), dict)


def test_a_code_is_the_same_in_every_locale(tmp_path: Path) -> None:
    home = Home(tmp_path, ASCII_ONLY)
    home.open_cache().cache.close()
    ended = in_a_shell(home, "$KIOSK freshness 'Käse' --json")

    assert json.loads(ended.stdout)["code"] == "Käse"
