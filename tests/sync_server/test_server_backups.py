"""Backups count once they were restored; a restore verifies first, and keeps what was."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from shared.errors import EvidenceError, InputError, UnavailableError
from sync_server.ledger.tables import LOG, LogRow
from sync_server.operations.service import backups as backups_module
from sync_server.operations.service import manifests
from sync_server.operations.service.backups import Backups, backup_at, listed, name_at
from sync_server.operations.service.findings import Damage
from sync_server.operations.service.restoring import Restoring
from sync_server.operations.service.verifying import verify
from sync_server.parts import begin_feeds
from sync_server.platform import occupied
from sync_server.platform.database import Database
from sync_server.platform.dumps import copier_of
from sync_server.scopes import Scope
from sync_server.sync.tables import STATEMENTS
from tests.support.kept_statements import keep, two_kiosks
from tests.support.simulated_kiosk import outcomes, paired
from tests.support.sync_server import (
    START,
    ServerInHand,
    on_both,
    put_product,
    serving,
    settings_of,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("tools")]
LATER = START + timedelta(seconds=5)


@pytest.fixture
def restoring(server: ServerInHand, tmp_path: Path) -> Restoring:
    return Restoring(copier_of(server.database.place), tmp_path, begin_feeds)


def silent(done: int, total: int) -> None:
    assert done <= total


async def statements(database: Database) -> list[bytes]:
    async with database.read() as connection:
        ordered = select(STATEMENTS.c.statement).order_by(STATEMENTS.c.server_index)
        return [*(await connection.execute(ordered)).scalars()]


@on_both
async def test_a_backup_is_made_while_the_server_runs_and_says_what_it_holds(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    await two_kiosks(server)

    made = await backups.make(START)

    found = await verify(server.database, silent)
    assert made == backup_at(made.folder) == listed(backups.folder)[0]
    assert (made.manifest.statements, made.manifest.root) == (8, found.root.hex())
    assert made.manifest.server_key == "key 1"
    assert await restoring.verified(made, silent) == found
    assert {each.stat().st_mode & 0o077 for each in made.folder.iterdir()} == {0}
    assert [each.name for each in backups.folder.iterdir()] == [name_at(START)]


@on_both
async def test_a_restore_brings_back_what_was_and_keeps_what_is(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    kiosk, _ = await two_kiosks(server)
    made = await backups.make(START)
    before = await statements(server.database)
    await keep(server, kiosk, [kiosk.act("staff.unlocked", {})])
    await server.database.close()

    done = await restoring.restore(made, LATER, silent)

    async with Database.opened(server.database.place) as here:
        assert await statements(here) == before
        assert not (await verify(here, silent)).findings
    assert "before_restore" in done.aside.replace("-", "_")
    assert not (restoring.data / occupied.UNFINISHED).exists()


async def test_a_backup_notes_the_newest_head_of_the_log(
    server: ServerInHand, backups: Backups
) -> None:
    await two_kiosks(server)
    made = await backups.make(START)
    async with server.database.read() as connection:
        state = await LogRow(connection).read()
    noted = made.manifest.log
    assert noted is not None
    assert (noted.origin, noted.size, noted.root) == (state.origin, 8, state.root.hex())
    assert noted.checkpoint == state.checkpoint


async def test_a_backup_whose_log_is_elsewhere_does_not_count(
    server: ServerInHand, backups: Backups
) -> None:
    await two_kiosks(server)
    async with server.database.write() as connection:
        await connection.execute(update(LOG).values(root=bytes(32)))
    with pytest.raises(EvidenceError, match="its log has 8 entries"):
        await backups.make(START)
    assert listed(backups.folder) == []


async def test_a_backup_of_before_the_log_is_restored(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    await two_kiosks(server)
    made = await backups.make(START)
    old = made.manifest.model_dump(mode="json", exclude={"log"})
    (made.folder / manifests.FILE).write_text(json.dumps(old))
    await server.database.close()
    done = await restoring.restore(backup_at(made.folder), LATER, silent)
    assert (done.backup.manifest.log, done.erased) == (None, 0)


async def test_the_old_database_is_aside_as_a_whole(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    kiosk, _ = await two_kiosks(server)
    made = await backups.make(START)
    await keep(server, kiosk, [kiosk.act("staff.unlocked", {})])
    now = await statements(server.database)
    await server.database.close()

    done = await restoring.restore(made, LATER, silent)

    old = Path(done.aside) / Path(server.database.place.name).name
    place = server.database.place
    moved = type(place)(place.url.set(database=str(old)), place.connections, place.patience)
    async with Database.opened(moved) as aside:
        assert await statements(aside) == now


@pytest.mark.parametrize("at", range(0, 100_000, 20_000))
async def test_a_backup_with_a_turned_bit_is_refused(
    server: ServerInHand, backups: Backups, restoring: Restoring, at: int
) -> None:
    await two_kiosks(server)
    made = await backups.make(START)
    file = made.folder / made.manifest.file
    content = bytearray(file.read_bytes())
    content[at % len(content)] ^= 1
    file.write_bytes(content)

    with pytest.raises(EvidenceError, match="not the file that was backed up"):
        await restoring.restore(made, LATER, silent)


async def test_a_backup_of_damaged_statements_is_not_put_into_place(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    await two_kiosks(server)
    damaged = update(STATEMENTS).where(STATEMENTS.c.server_index == 3)
    async with server.database.write() as connection:
        await connection.execute(damaged.values(kind="batch.put"))
    made = await backups.make(START)

    found = await restoring.verified(made, silent)
    with pytest.raises(EvidenceError, match="3: Its body is of the kind"):
        await restoring.restore(made, LATER, silent)

    assert [(each.damage, each.number) for each in found.findings] == [(Damage.BODY, 3)]
    assert not list(restoring.data.glob("before-restore-*"))


async def test_other_statements_than_the_manifest_tells_of_are_refused(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    await two_kiosks(server)
    made = await backups.make(START)
    other = made.manifest.model_copy(update={"root": "00" * 32})
    manifests.write(made.folder, other)

    with pytest.raises(EvidenceError, match="not the 8 statements"):
        await restoring.restore(backup_at(made.folder), LATER, silent)


async def test_a_backup_of_the_other_kind_is_refused(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    made = await backups.make(START)
    other = made.manifest.model_copy(update={"database": "postgresql"})
    with pytest.raises(InputError, match="backup of postgresql"):
        await restoring.restore(backups_module.Backup(made.folder, other), LATER, silent)


@pytest.mark.parametrize("kind", [pytest.param("postgresql", marks=pytest.mark.postgresql)])
async def test_a_restore_is_refused_while_somebody_is_connected(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    made = await backups.make(START)
    async with server.database.read() as connection:
        await connection.execute(select(STATEMENTS))
        with pytest.raises(UnavailableError, match="no server may run on it"):
            await restoring.restore(made, LATER, silent)
    assert not (await verify(server.database, silent)).findings


@pytest.mark.logs_warnings
@on_both
async def test_kiosks_send_again_what_the_backup_lacks_once_and_in_order(
    server: ServerInHand, backups: Backups, restoring: Restoring
) -> None:
    await server.enter("acme", None, *Scope)
    await put_product(server)
    kiosk = await paired(server)
    items = [kiosk.act("staff.unlocked", {}) for _ in range(6)]
    await kiosk.upload(*items[:2])
    made = await backups.make(START)
    before = await kiosk.upload(*items[2:])
    await server.database.close()

    await restoring.restore(made, LATER, silent)

    folder = restoring.data
    async with serving(server.database.place, settings_of(folder)) as anew:
        kiosk.server = replace(anew, clock=server.clock)
        state = await kiosk.state()
        again = await kiosk.upload(*items)
        assert state.head is not None
        assert (state.head.seq, state.feed != before.feed) == (2, True)
        assert outcomes(again) == ["duplicate"] * 2 + ["accepted"] * 4
        assert await statements(anew.database) == [each.statement for each in items]
        assert not (await verify(anew.database, silent)).findings
