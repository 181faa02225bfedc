"""`sync-server log` on the command line."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest

from shared.keys import SigningKey
from shared.ledger.policy import parse_policy
from sync_server.commands import line
from sync_server.exit_codes import ExitCode
from sync_server.ground import FILE
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.kiosks.tables import Kiosk, KioskRows
from sync_server.parts import begin_feeds
from sync_server.platform import engines, schema
from sync_server.platform.database import Database
from tests.support.sync_server import START

Said = pytest.CaptureFixture[str]
KEY = SigningKey(bytes(32)).public
GONE = SigningKey(bytes([1]) * 32).public


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path / "counterproof-server"


async def held(folder: Path) -> None:
    """As a restore leaves it."""
    place = engines.in_file(folder / FILE, 1, timedelta(seconds=5))
    async with Database.opened(place) as database:
        await begin_feeds(database)


async def with_kiosks(folder: Path) -> None:
    place = engines.in_file(folder / FILE, 1, timedelta(seconds=5))
    async with Database.opened(place) as database:
        await schema.ready(database, migrate_old=False)
        async with database.write() as connection:
            for key, revoked in ((KEY, None), (GONE, START)):
                name = kiosk_id_of(key)
                kiosk = Kiosk(name, key.raw, "acme", "north", "K", START, "a test", revoked)
                await KioskRows(connection).add(kiosk)
                await KioskRows(connection).change(name, {"revoked_at": revoked})


def asked(capsys: Said, *words: str) -> tuple[int, dict]:
    code = line.main(["log", *words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_policy_names_the_log_and_every_kiosk(folder: Path, capsys: Said) -> None:
    asyncio.run(with_kiosks(folder))

    code, said = asked(capsys, "policy")

    policy = parse_policy(said["policy"].encode())
    active, revoked = (f"kiosk/{kiosk_id_of(key)}" for key in (KEY, GONE))
    assert code == ExitCode.OK
    assert [each.name[:13] for each in policy.logs] == ["counterproof-"]
    assert set(policy.witnesses) == {active, revoked}
    assert (policy.met({active}), policy.met({revoked})) == (True, False)


def test_without_kiosks_nobody_has_to_have_seen_a_head(capsys: Said) -> None:
    _, said = asked(capsys, "policy")

    assert parse_policy(said["policy"].encode()).met(set())


@pytest.mark.logs_warnings
def test_a_held_log_is_told_and_freed_by_a_head_that_was_kept(
    folder: Path, capsys: Said, tmp_path: Path
) -> None:
    asked(capsys, "policy")
    kept = tmp_path / "head.txt"
    kept.write_text(asked(capsys, "status")[1]["checkpoint"], encoding="utf-8")
    asyncio.run(held(folder))

    before, after = asked(capsys, "status"), asked(capsys, "release", "--head", str(kept))

    assert (before[0], before[1]["held"]) == (ExitCode.FINDINGS, "restored")
    assert (after[0], after[1]["held"]) == (ExitCode.OK, None)
    assert line.main(["log", "status"]) == ExitCode.OK
    assert "HELD" not in capsys.readouterr().out


@pytest.mark.logs_warnings
def test_a_log_begins_again_only_when_it_is_held(folder: Path, capsys: Said) -> None:
    asked(capsys, "policy")
    refused = line.main(["log", "begin-again"])
    asyncio.run(held(folder))
    capsys.readouterr()

    code, said = asked(capsys, "begin-again")

    assert (refused, code) == (ExitCode.INPUT, ExitCode.OK)
    assert said["origin"].endswith("/2")
    assert line.main(["log", "evidence"]) == ExitCode.OK
    assert "fitted the log" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"no head"])
def test_what_is_no_head_frees_nothing(
    content: bytes | None, tmp_path: Path, capsys: Said
) -> None:
    file = tmp_path / "head.txt"
    if content is not None:
        file.write_bytes(content)

    code = line.main(["log", "release", "--head", str(file)])

    assert code in (ExitCode.INPUT, ExitCode.UNAVAILABLE)
    assert capsys.readouterr().err
