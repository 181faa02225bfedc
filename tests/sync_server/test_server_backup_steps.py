"""How a backup is made: in steps that may be done again, and what counts as one."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from shared.errors import EvidenceError, InputError, UnavailableError
from sync_server.operations.service import manifests
from sync_server.operations.service.backups import Backups, backup_at, listed, name_at
from sync_server.platform.dumps import copier_of
from tests.support.kept_statements import two_kiosks
from tests.support.sync_server import (
    START,
    ServerInHand,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("tools")]


async def test_the_oldest_go_when_a_new_one_counts(
    server: ServerInHand, backups: Backups
) -> None:
    times = [START + timedelta(days=day) for day in range(5)]
    (backups.folder / ".draft-counterproof-20200101T000000Z").mkdir(parents=True)
    for time in times:
        await backups.make(time)
    names = {each.name for each in backups.folder.iterdir()}
    assert names == {name_at(time) for time in times[-3:]}


async def test_what_is_not_a_backup_is_left_alone(
    server: ServerInHand, backups: Backups
) -> None:
    other = backups.folder / "photographs"
    other.mkdir(parents=True)
    for day in range(5):
        await backups.make(START + timedelta(days=day))
    assert other.is_dir()


async def test_each_step_may_be_done_again(server: ServerInHand, backups: Backups) -> None:
    await two_kiosks(server)
    name = name_at(START)
    for _ in range(2):
        await backups.copy(name)
        tried = await backups.try_out(name)
    first = await backups.publish(name, START, tried)
    assert await backups.publish(name, START, tried) == first
    with pytest.raises(InputError, match="there already"):
        await backups.copy(name)


async def test_a_draft_is_no_backup(server: ServerInHand, backups: Backups) -> None:
    await backups.copy(name_at(START))
    assert listed(backups.folder) == []
    assert listed(backups.folder / "nowhere") == ()
    with pytest.raises(InputError, match="is no backup"):
        backup_at(backups.folder)


async def test_a_damaged_manifest_is_named(server: ServerInHand, backups: Backups) -> None:
    made = await backups.make(START)
    (made.folder / manifests.FILE).write_text("{}", encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"manifest\.json is damaged"):
        backup_at(made.folder / "server.sqlite3")


async def test_a_damaged_database_makes_no_backup(
    server: ServerInHand, backups: Backups
) -> None:
    await two_kiosks(server, each=200)
    await server.database.close()
    file = server.database.place.name
    os.truncate(file, os.path.getsize(file) // 2)  # noqa: ASYNC240, PTH202

    with pytest.raises((EvidenceError, UnavailableError)):
        await backups.make(START)

    assert listed(backups.folder) == []


async def test_without_the_tools_of_postgresql_the_sentence_says_so(
    backups: Backups, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from sync_server.platform import engines  # noqa: PLC0415

    monkeypatch.setenv("PATH", str(tmp_path))
    place = engines.at("postgresql://nobody@localhost/none", 1, timedelta(seconds=1))
    with pytest.raises(UnavailableError, match="pg_dump is not on the PATH"):
        await copier_of(place).copy(tmp_path / "copy")
