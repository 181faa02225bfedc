"""`sync-server backup`, `restore` and `verify` on the command line."""

import asyncio
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from shared.ledger.note import format_note
from shared.wire.base64url import to_text
from sync_server.commands import line
from sync_server.exit_codes import ExitCode
from sync_server.ground import FILE
from sync_server.ledger.tables import LOG
from sync_server.platform import engines
from sync_server.platform.occupied import occupied
from sync_server.platform.server_key import server_key
from sync_server.sync.tables import STATEMENT_BODIES, STATEMENTS
from tests.support.kept_statements import two_kiosks
from tests.support.sync_server import ServerInHand, serving, settings_of

Said = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path / "counterproof-server"


def on_server(folder: Path, work: Callable):
    async def do() -> None:
        place = engines.in_file(folder / FILE, 1, timedelta(seconds=5))
        async with serving(place, settings_of(folder)) as server:
            await work(server)

    asyncio.run(do())


@pytest.fixture
def kept(folder: Path) -> Path:
    """A data folder with eight statements."""
    server_key(folder, lambda size: bytes(range(size)))  # the one of a server in hand
    on_server(folder, two_kiosks)
    return folder


def obey(capsys: Said, *words: str, code: ExitCode = ExitCode.OK):
    assert line.main([*words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_a_backup_is_made_listed_verified_and_restored(kept: Path, capsys: Said) -> None:
    made = obey(capsys, "backup")
    (listed,) = obey(capsys, "backup", "--list")
    verified = obey(capsys, "verify", made["folder"])
    tried = obey(capsys, "restore", made["folder"], "--dry-run")
    restored = obey(capsys, "restore", made["folder"])

    assert made == listed
    assert Path(made["folder"]).parent == kept / "backups"
    assert (verified["statements"], verified["root"]) == (8, made["root"])
    assert verified["findings"] == verified["facts"] == []
    assert tried["aside"] is None
    assert Path(restored["aside"]).is_dir()
    assert obey(capsys, "verify")["root"] == made["root"]


def test_people_are_told_in_sentences(kept: Path, tmp_path: Path, capsys: Said) -> None:
    assert line.main(["backup", "--to", str(tmp_path / "disk")]) == ExitCode.OK
    said = capsys.readouterr().out
    backup = said.splitlines()[0]
    assert "8 statements" in said
    assert "server.key" in said
    assert line.main(["verify", backup]) == ExitCode.OK
    assert "All 8 statements are sound" in capsys.readouterr().out
    assert line.main(["restore", backup, "--dry-run"]) == ExitCode.OK
    assert "Nothing was changed" in capsys.readouterr().out
    assert line.main(["restore", backup]) == ExitCode.OK
    assert "sends again what it recorded" in capsys.readouterr().out
    assert line.main(["backup", "--list", "--to", str(tmp_path / "disk")]) == ExitCode.OK
    assert backup in capsys.readouterr().out


def test_damage_ends_verify_with_findings(kept: Path, capsys: Said) -> None:
    async def damage(server: ServerInHand) -> None:
        async with server.database.write() as connection:
            every = update(STATEMENTS).where(STATEMENTS.c.server_index == 3)
            await connection.execute(every.values(kind="other"))
            await connection.execute(update(LOG).values(size=3))

    on_server(kept, damage)

    found = obey(capsys, "verify", code=ExitCode.FINDINGS)
    assert found["findings"][0]["statement"] == 3
    assert line.main(["verify"]) == ExitCode.FINDINGS
    said = capsys.readouterr().out
    assert "statement 3: Its body is of the kind" in said
    assert "2 findings in 8 statements" in said


def test_a_restore_is_refused_while_a_server_runs(kept: Path, capsys: Said) -> None:
    made = obey(capsys, "backup")
    with occupied(kept, "sync-server run"):
        said = obey(capsys, "restore", made["folder"], code=ExitCode.UNAVAILABLE)
    assert "in use by sync-server run" in said["error"]["message"]


def test_a_backup_of_another_key_is_restored_only_on_purpose(kept: Path, capsys: Said) -> None:
    made = obey(capsys, "backup")
    (kept / "server.key").unlink()

    said = obey(capsys, "restore", made["folder"], code=ExitCode.EVIDENCE)
    assert "Put the copy of that key into its place" in said["error"]["message"]
    assert obey(capsys, "restore", made["folder"], "--other-key")["statements"] == 8


def test_what_is_no_backup_is_named(kept: Path, tmp_path: Path, capsys: Said) -> None:
    for command in ("verify", "restore"):
        said = obey(capsys, command, str(tmp_path), code=ExitCode.INPUT)
        assert "is no backup" in said["error"]["message"]


def test_a_head_from_elsewhere_has_to_be_in_the_log(kept: Path, capsys: Said) -> None:
    heads: list[str] = []

    async def look(server: ServerInHand) -> None:
        head = await server.application.log.head()
        assert head is not None
        heads.append(format_note(head))

    on_server(kept, look)
    file = kept / "kept-by-a-kiosk"
    file.write_text(heads[0])
    sound = obey(capsys, "verify", "--log", "--head", str(file))
    on_server(kept, lose_the_last)

    found = obey(capsys, "verify", "--log", "--head", str(file), code=ExitCode.FINDINGS)

    assert sound["findings"] == []
    lost = [each for each in found["findings"] if each["damage"] == "lost"]
    assert [each["statement"] for each in lost] == [7, 7]
    assert {each["place"] for each in lost} == {"log.head", str(file)}
    assert line.main(["verify", "--log"]) == ExitCode.FINDINGS
    assert "[log.head] Expected: " in capsys.readouterr().out


async def lose_the_last(server: ServerInHand) -> None:
    """As a database would be that is one statement older, but for its tiles and its head."""
    async with server.database.write() as connection:
        last = STATEMENTS.c.server_index == 7
        await connection.execute(delete(STATEMENTS).where(last))
        body = STATEMENT_BODIES.c.server_index == 7
        await connection.execute(delete(STATEMENT_BODIES).where(body))
        await connection.execute(
            update(LOG).values(size=7, checkpoint=None, seal=None, signed_size=-1)
        )


@pytest.mark.parametrize("content", ["", "counterproof\n8\nAAAA\n\n"])
def test_what_is_no_head_is_named(kept: Path, capsys: Said, content: str) -> None:
    file = kept / "no-head"
    file.write_text(content)
    said = obey(capsys, "verify", "--head", str(file), code=ExitCode.INPUT)
    assert "no-head is no head of a log" in said["error"]["message"]


def test_what_is_erased_is_told_and_stays_erased(kept: Path, capsys: Said) -> None:
    made = obey(capsys, "backup")
    names: list[bytes] = []

    async def look(server: ServerInHand) -> None:
        async with server.database.read() as connection:
            third = STATEMENTS.c.server_index == 3
            found = await connection.execute(select(STATEMENTS.c.entry_hash).where(third))
            names.append(found.scalar_one())

    on_server(kept, look)
    (done,) = obey(capsys, "erase", names[0].hex(), "--reason", "asked for it")["erased"]
    again = obey(capsys, "erase", to_text(names[0]), "--reason", "asked for it")
    assert (done["statement"], done["by"], done["new"]) == (3, "command line", True)
    assert (again["erased"][0]["new"], again["left"]) == (False, "nothing")
    assert obey(capsys, "verify")["erased"] == 1
    assert obey(capsys, "restore", made["folder"])["erased"] == 1
    assert obey(capsys, "verify")["erased"] == 1
    words = ["erase", f"{done['kiosk']}:{done['number']}", "--reason", "asked for it"]
    assert line.main(words) == ExitCode.OK
    assert "erased since" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["x", "0" * 63, "kiosk:", "00000000:1"])
def test_what_names_no_statement_is_not_erased(kept: Path, capsys: Said, name: str) -> None:
    del kept
    said = obey(capsys, "erase", name, "--reason", "it", code=ExitCode.INPUT)
    assert "no statement" in said["error"]["message"]
