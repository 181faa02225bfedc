"""What becomes of the server's answers whose standard streams are closed, full or narrow."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sync_server.exit_codes import ExitCode

BOUND_S = 60
ASCII_ONLY = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
Ended = subprocess.CompletedProcess[bytes]


def in_a_shell(home: Path, script: str, locale: dict[str, str] | None = None) -> Ended:
    """`$SERVER` is the command; a shell closes and joins streams as people do."""
    own = {"HOME": str(home), "COUNTERPROOF_SERVER__PATHS__DATA_DIR": str(home / "data")}
    command = f"{sys.executable} -m sync_server"
    return subprocess.run(  # noqa: S603  (our own program)
        ["/bin/bash", "-o", "pipefail", "-c", script],
        env={**os.environ, **own, **(locale or {}), "SERVER": command},
        check=False,
        capture_output=True,
        timeout=BOUND_S,
    )


def test_who_stops_reading_gets_no_complaint(tmp_path: Path) -> None:
    ended = in_a_shell(tmp_path, "$SERVER settings | true")

    assert ended.returncode in (ExitCode.OK, ExitCode.UNAVAILABLE)
    assert ended.stderr == b""


@pytest.mark.parametrize("command", ["settings", "settings --json", "--help"])
def test_an_answer_that_found_no_room_is_told_on_standard_error(
    tmp_path: Path, command: str
) -> None:
    ended = in_a_shell(tmp_path, f"$SERVER {command} > /dev/full")

    assert ended.returncode == ExitCode.UNAVAILABLE
    assert ended.stderr.startswith(b"sync-server: The answer could not be written")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_one_with_nothing_in_it(tmp_path: Path, closed: str) -> None:
    ended = in_a_shell(tmp_path, f"$SERVER settings {closed}")

    assert ended.returncode == ExitCode.OK
    assert b"Traceback" not in ended.stderr


def test_arguments_of_another_encoding_are_answered_in_json(tmp_path: Path) -> None:
    script = r"$SERVER settings --config $'/nowhere/\xff.toml' --json"
    ended = in_a_shell(tmp_path, script, ASCII_ONLY)

    assert ended.returncode in set(ExitCode) - {ExitCode.BUG}
    assert isinstance(json.loads(ended.stdout.decode("utf-8")), dict)
