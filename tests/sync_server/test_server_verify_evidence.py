"""`sync-server verify FILE`: evidence is judged, a backup is still a backup."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from shared.ledger.links import write_link
from sync_server.commands import line
from sync_server.exit_codes import ExitCode
from sync_server.platform.clock import SystemClock
from tests.support import evidence_world as world

Said = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    (tmp_path / "shop.policy").write_text(world.POLICY)
    note = world.head(at_s=int(SystemClock().now().timestamp()))
    (tmp_path / "receipt.tlog-proof").write_bytes(world.proof_file(note))
    return tmp_path


def test_a_proof_is_judged_without_settings_or_database(folder: Path, capsys: Said) -> None:
    file, policy = folder / "receipt.tlog-proof", folder / "shop.policy"

    assert line.main(["verify", str(file), "--policy", str(policy)]) == ExitCode.OK
    assert "Valid. This is a proof." in capsys.readouterr().out
    words = ["verify", str(file), "--policy", str(policy), "--json"]
    assert line.main(words) == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["outcome"] == "valid"
    assert not (folder / "counterproof-server").exists()


def test_without_a_policy_it_cannot_be_told(folder: Path, capsys: Said) -> None:
    assert line.main(["verify", str(folder / "receipt.tlog-proof")]) == ExitCode.FINDINGS

    said = capsys.readouterr()
    assert "It cannot be told" in said.out
    assert "sync-server log policy" in said.err


def test_what_was_changed_is_invalid(folder: Path, capsys: Said) -> None:
    file, policy = folder / "receipt.tlog-proof", folder / "shop.policy"
    file.write_bytes(file.read_bytes().replace(b"index 5", b"index 4"))

    assert line.main(["verify", str(file), "--policy", str(policy)]) == ExitCode.EVIDENCE
    assert "INVALID." in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"SQLite format 3\0", b"", b"gtin,lot\n"])
def test_what_is_neither_evidence_nor_in_a_backup_is_told_so(
    folder: Path, capsys: Said, data: bytes
) -> None:
    file = folder / "counterproof.db"
    file.write_bytes(data)

    assert line.main(["verify", str(file)]) == ExitCode.INPUT
    said = capsys.readouterr().err
    assert f"{file} is neither evidence nor part of a backup" in said
    assert "manifest.json" in said


def test_a_pipe_that_nobody_writes_into_is_never_waited_for(folder: Path, capsys: Said) -> None:
    os.mkfifo(folder / "pipe")

    assert line.main(["verify", str(folder / "pipe")]) == ExitCode.INPUT
    assert "is neither evidence nor part of a backup" in capsys.readouterr().err


def test_a_name_that_is_empty_is_never_taken_for_the_database(
    folder: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)

    assert line.main(["verify", ""]) == ExitCode.INPUT
    assert "is no backup" in capsys.readouterr().err


def test_what_lies_in_a_backup_is_part_of_it(folder: Path, capsys: Said) -> None:
    (folder / "manifest.json").write_text("{}")

    assert line.main(["verify", str(folder / "manifest.json")]) == ExitCode.EVIDENCE
    assert "The manifest" in capsys.readouterr().err


def test_a_link_may_be_pasted(folder: Path, capsys: Said) -> None:
    link = write_link("https://shop.example", world.transparent())

    assert line.main(["verify", link, "--policy", str(folder / "shop.policy")]) == 1
    assert "Valid, but unwitnessed." in capsys.readouterr().out


def test_standard_input_is_evidence(
    folder: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(world.transparent())))

    assert line.main(["verify", "-", "--policy", str(folder / "shop.policy")]) == 1
    assert "This is a receipt." in capsys.readouterr().out


def test_what_is_not_there_is_told_so(folder: Path, capsys: Said) -> None:
    assert line.main(["verify", str(folder / "nothing")]) == ExitCode.UNAVAILABLE
    assert "there is no such file or folder" in capsys.readouterr().err
