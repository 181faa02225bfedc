"""`sync-server kiosks` on the command line: approve, deny, list, show, revoke, let in again."""

import asyncio
import json
import secrets
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from shared.keys import SigningKey
from sync_server.commands import line
from sync_server.exit_codes import ExitCode
from sync_server.ground import FILE, Ground
from sync_server.kiosks.service.claims import Open, kiosk_id_of
from sync_server.kiosks.service.roster import Roster
from sync_server.parts import claims_of
from sync_server.platform import engines, schema
from sync_server.platform.clock import SystemClock
from sync_server.platform.database import Database
from sync_server.platform.server_key import server_key
from tests.support.sync_server import settings_of

Said = pytest.CaptureFixture[str]
WHERE = ("--organisation", "acme", "--site", "north", "--name", "Counter 1")
KEY = SigningKey(bytes(32)).public
KIOSK = kiosk_id_of(KEY)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path / "counterproof-server"


def on_ground(folder: Path, work: Callable):
    """Do what a running server would, on the database the commands use."""

    async def do():
        place = engines.in_file(folder / FILE, 1, timedelta(seconds=5))
        async with Database.opened(place) as database:
            await schema.ready(database, migrate_old=False)
            key = server_key(folder, secrets.token_bytes)
            settings = settings_of(folder)
            return await work(
                Ground(settings, database, SystemClock(), secrets.token_bytes, key)
            )

    return asyncio.run(do())


@pytest.fixture
def code(folder: Path) -> str:
    async def ask(ground: Ground) -> str:
        claim = await claims_of(ground).ask(KEY)
        assert isinstance(claim, Open)
        return claim.user_code

    return on_ground(folder, ask)


def test_a_kiosk_is_approved_listed_and_revoked(code: str, capsys: Said) -> None:
    assert line.main(["kiosks", "approve", code, *WHERE, "--json"]) == ExitCode.OK
    approved = json.loads(capsys.readouterr().out)
    assert line.main(["kiosks", "revoke", KIOSK, "--json"]) == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["state"] == "revoked"
    assert line.main(["kiosks", "list", "--json"]) == ExitCode.OK
    (listed,) = json.loads(capsys.readouterr().out)

    assert (approved["id"], approved["site"], approved["state"]) == (KIOSK, "north", "active")
    assert (listed["id"], listed["state"]) == (KIOSK, "revoked")
    assert line.main(["kiosks", "readmit", KIOSK]) == ExitCode.INPUT
    assert "needs a new key" not in capsys.readouterr().out


def test_a_person_is_shown_a_table(code: str, capsys: Said) -> None:
    assert line.main(["kiosks", "approve", code, *WHERE]) == ExitCode.OK
    assert line.main(["kiosks", "list"]) == ExitCode.OK
    assert line.main(["kiosks", "show", KIOSK]) == ExitCode.OK
    assert capsys.readouterr().out.count("Counter 1") == 3


def test_a_kiosk_is_turned_away(code: str, capsys: Said) -> None:
    assert line.main(["kiosks", "deny", code]) == ExitCode.OK
    assert line.main(["kiosks", "deny", code]) == ExitCode.INPUT
    assert line.main(["kiosks", "approve", code, *WHERE]) == ExitCode.INPUT
    assert "No kiosk waits under this code" in capsys.readouterr().err


def test_a_kiosk_that_is_not_there_is_named(folder: Path, capsys: Said) -> None:
    for command in ("show", "revoke", "readmit"):
        assert line.main(["kiosks", command, "abc"]) == ExitCode.INPUT
        assert "There is no kiosk 'abc'" in capsys.readouterr().err


@pytest.mark.logs_warnings
def test_an_alarm_is_shown_until_somebody_settled_it(
    folder: Path, code: str, capsys: Said
) -> None:
    line.main(["kiosks", "approve", code, *WHERE])

    async def alarm(ground: Ground) -> None:
        async with ground.database.write() as connection:
            roster = Roster(ground.database, ground.clock)
            await roster.suspend(connection, KIOSK, 7, bytes(32))

    on_ground(folder, alarm)
    assert line.main(["kiosks", "show", KIOSK]) == ExitCode.FINDINGS
    assert "two statements 7; not settled" in capsys.readouterr().out
    assert line.main(["kiosks", "readmit", KIOSK]) == ExitCode.OK
    assert line.main(["kiosks", "show", KIOSK, "--json"]) == ExitCode.OK
    told = capsys.readouterr().out
    assert json.loads(told[told.index("{") :])["alarms"][0]["settled_by"] == "command line"
