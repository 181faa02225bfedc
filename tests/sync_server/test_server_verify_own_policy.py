"""`sync-server verify FILE` where a server is: its own log and kiosks are trusted."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from sync_server.app import receipts_of
from sync_server.commands import line
from sync_server.exit_codes import ExitCode
from sync_server.ground import FILE
from sync_server.platform import engines
from sync_server.platform.server_key import server_key
from tests.support.audited_log import grow
from tests.support.sync_server import serving, settings_of

Said = pytest.CaptureFixture[str]
AGED = ("--max-age", "100000")  # heads of the tests are of one day in the past


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    folder = tmp_path / "counterproof-server"
    server_key(folder, lambda size: bytes(range(size)))  # the one of a server in hand
    (tmp_path / "a.tlog-proof").write_bytes(asyncio.run(proof_of(folder)))
    return tmp_path


async def proof_of(folder: Path) -> bytes:
    """Of a log that two kiosks write and cosign."""
    place = engines.in_file(folder / FILE, 1, timedelta(seconds=5))
    async with serving(place, settings_of(folder)) as server:
        kiosks = (await grow(server, (4, 8))).kiosks
        newest = kiosks[0].head
        assert newest is not None
        proof = await receipts_of(server.application.log).proof(newest.entry_hash)
    assert isinstance(proof, bytes)
    return proof


def test_a_proof_is_judged_by_the_policy_of_the_server_that_is_here(
    home: Path, capsys: Said
) -> None:
    code = line.main(["verify", str(home / "a.tlog-proof"), *AGED])

    said = capsys.readouterr()
    assert (code, said.out.splitlines()[0]) == (ExitCode.OK, "Valid. This is a proof.")
    assert "by this server's own policy" in said.err


def test_another_key_than_the_server_s_is_not_trusted(home: Path, capsys: Said) -> None:
    (home / "counterproof-server" / "server.key").unlink()
    server_key(home / "counterproof-server", bytes)

    assert line.main(["verify", str(home / "a.tlog-proof"), *AGED]) != ExitCode.OK
    assert "Valid." not in capsys.readouterr().out


def test_without_the_database_it_is_said_which_option_to_give(home: Path, capsys: Said) -> None:
    (home / "counterproof-server" / FILE).unlink()

    assert line.main(["verify", str(home / "a.tlog-proof")]) == ExitCode.FINDINGS
    assert "give --policy FILE" in capsys.readouterr().err
    assert not (home / "counterproof-server" / FILE).exists()


def test_a_database_that_cannot_be_read_is_no_reason_to_fail(home: Path, capsys: Said) -> None:
    (home / "counterproof-server" / FILE).write_bytes(b"no database")

    assert line.main(["verify", str(home / "a.tlog-proof")]) == ExitCode.FINDINGS
    said = capsys.readouterr().err
    assert "own policy cannot be read" in said
    assert "Give --policy FILE." in said
