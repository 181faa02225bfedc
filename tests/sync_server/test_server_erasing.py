"""Erasing: bodies and salts go for good, statements and the log stay valid."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from shared.errors import EvidenceError, InputError
from shared.wire.acts import ActBody, write_body
from shared.wire.base64url import to_text
from shared.wire.log import ERASURE, ErasureTold
from shared.wire.uploads import Item
from sync_server.operations.service.backups import Backups
from sync_server.operations.service.erasing import ByHash, ByNumber, Erasing
from sync_server.operations.service.erasure_files import FOLDER, ErasureFiles
from sync_server.operations.service.findings import Damage
from sync_server.operations.service.restoring import Restoring
from sync_server.parts import begin_feeds
from sync_server.platform.changes import CHANGES
from sync_server.platform.database import Database
from sync_server.platform.dumps import copier_of
from sync_server.platform.overwriting import Left
from sync_server.scopes import Scope
from sync_server.sync.tables import ERASURES, STATEMENT_BODIES, STATEMENTS, Erasure
from tests.support.audited_log import audited
from tests.support.kept_statements import keep, known_kiosk, two_kiosks
from tests.support.simulated_kiosk import SimulatedKiosk, outcomes, paired
from tests.support.sync_server import (
    GTIN,
    START,
    ServerInHand,
    on_both,
    serving,
    settings_of,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
def erasing(server: ServerInHand, tmp_path: Path) -> Erasing:
    return Erasing(server.database, server.clock, tmp_path / "backups")


@pytest.fixture
def restoring(server: ServerInHand, tmp_path: Path) -> Restoring:
    return Restoring(copier_of(server.database.place), tmp_path, begin_feeds)


async def bodies(server: ServerInHand) -> dict[int, bytes]:
    async with server.database.read() as connection:
        found = await connection.execute(select(STATEMENT_BODIES))
        return {row.server_index: row.body for row in found}


async def hash_at(server: ServerInHand, number: int) -> bytes:
    async with server.database.read() as connection:
        wanted = select(STATEMENTS.c.entry_hash).where(STATEMENTS.c.server_index == number)
        name: bytes = (await connection.execute(wanted)).scalar_one()
        return name


def salt_of(number: int) -> str:
    return hashlib.sha256(b"salt %d" % number).hexdigest()[:32]


def contents(folder: Path) -> bytes:
    return b"".join(each.read_bytes() for each in folder.glob("server.sqlite3*"))


def silent(done: int, total: int) -> None:
    assert done <= total


@on_both
async def test_the_body_goes_and_everything_else_stays_valid(
    server: ServerInHand, erasing: Erasing
) -> None:
    await two_kiosks(server)
    name = await hash_at(server, 3)

    done = await erasing.erase([ByHash(name)], "asked for it", "ann")

    found = await audited(server)
    assert 3 not in await bodies(server)
    assert (found.findings, found.erased) == ((), 1)
    (erased,) = done.erased
    assert (erased.new, erased.erasure.reason, erased.erasure.by) == (
        True,
        "asked for it",
        "ann",
    )
    assert erased.statement.server_index == 3


async def test_no_byte_of_it_is_left_in_the_files(
    server: ServerInHand, erasing: Erasing, tmp_path: Path
) -> None:
    kiosk, salts = await known_kiosk(server, 1), [*map(salt_of, range(80))]
    for salt in salts:
        body = write_body(ActBody("staff.unlocked", 0, {"told": "x" * 90}, salt))
        await keep(server, kiosk, [kiosk.act("staff.unlocked", body=body)])
    names = [ByHash(await hash_at(server, number)) for number in range(79)]
    await server.database.close()

    done = await erasing.erase(names, "all of it", "ann")

    files = contents(tmp_path)
    assert done.left is Left.NOTHING
    assert [salt for salt in salts if salt.encode() in files] == [salts[79]]


async def test_while_somebody_reads_it_says_that_bytes_may_be_left(
    server: ServerInHand, erasing: Erasing
) -> None:
    place = replace(server.database.place, patience=timedelta(seconds=0.1))
    async with Database.opened(place) as hasty:
        await two_kiosks(server)
        which = [ByHash(await hash_at(server, 3))]
        async with server.database.read() as reading:
            await reading.execute(select(STATEMENTS))
            done = await replace(erasing, database=hasty).erase(which, "asked for it", "ann")
    assert done.left is Left.UNTIL_QUIET
    assert (await erasing.erase(which, "asked for it", "ann")).left is Left.NOTHING


async def test_its_kiosk_s_site_is_told(server: ServerInHand, erasing: Erasing) -> None:
    await two_kiosks(server)
    name = await hash_at(server, 3)
    await erasing.erase([ByHash(name)], "asked for it", "ann")

    async with server.database.read() as connection:
        wanted = select(CHANGES).where(CHANGES.c.subject == ERASURE)
        (told,) = (await connection.execute(wanted)).all()
    assert (told.organisation, told.site, told.key) == ("acme", "north", to_text(name))
    said = ErasureTold.model_validate_json(told.body)
    assert (said.at, said.reason) == ("2026-11-21T12:00:00Z", "asked for it")


async def test_a_kiosk_s_own_number_names_it_too(
    server: ServerInHand, erasing: Erasing
) -> None:
    await two_kiosks(server)
    async with server.database.read() as connection:
        row = (
            await connection.execute(select(STATEMENTS).where(STATEMENTS.c.server_index == 5))
        ).one()
    await erasing.erase([ByNumber(row.kiosk_id, row.seq)], "asked for it", "ann")
    assert sorted(set(range(8)) - set(await bodies(server))) == [5]


async def test_erased_again_it_stays_what_it_was(
    server: ServerInHand, erasing: Erasing
) -> None:
    await two_kiosks(server)
    which = [ByHash(await hash_at(server, 3))]
    first = await erasing.erase(which, "asked for it", "ann")
    server.clock.advance(timedelta(days=1))

    again = await erasing.erase(which, "another reason", "bob")

    assert not again.erased[0].new
    assert again.erased[0].erasure == first.erased[0].erasure


async def test_of_what_is_not_here_nothing_is_erased(
    server: ServerInHand, erasing: Erasing
) -> None:
    await two_kiosks(server)
    which = [ByHash(await hash_at(server, 3)), ByHash(bytes(32))]
    with pytest.raises(InputError, match="Nothing was erased"):
        await erasing.erase(which, "asked for it", "ann")
    assert len(await bodies(server)) == 8
    assert not (erasing.backups / FOLDER).exists()


@pytest.mark.parametrize(("reason", "by"), [("", "ann"), ("x" * 501, "ann"), ("it", " ")])
async def test_an_erasure_says_why_and_by_whom(
    server: ServerInHand, erasing: Erasing, reason: str, by: str
) -> None:
    await two_kiosks(server)
    with pytest.raises(InputError, match="1 to"):
        await erasing.erase([ByHash(await hash_at(server, 3))], reason, by)


async def test_a_body_that_is_gone_without_an_erasure_is_damage(server: ServerInHand) -> None:
    await two_kiosks(server)
    async with server.database.write() as connection:
        mine = STATEMENT_BODIES.c.server_index == 3
        await connection.execute(delete(STATEMENT_BODIES).where(mine))
    (found,) = (await audited(server)).findings
    assert (found.damage, found.number) == (Damage.BODY, 3)
    assert "no erasure tells why" in found.sentence


async def test_a_body_that_is_there_although_erased_is_damage(
    server: ServerInHand, erasing: Erasing
) -> None:
    await two_kiosks(server)
    kept = (await bodies(server))[3]
    await erasing.erase([ByHash(await hash_at(server, 3))], "asked for it", "ann")
    async with server.database.write() as connection:
        row = {"server_index": 3, "body": kept}
        await connection.execute(STATEMENT_BODIES.insert(), row)
    (found,) = (await audited(server)).findings
    assert (found.number, found.sentence) == (3, "Its body was erased, and is there.")


async def test_an_erasure_that_is_gone_shows_at_its_statement(
    server: ServerInHand, erasing: Erasing
) -> None:
    await two_kiosks(server)
    await erasing.erase([ByHash(await hash_at(server, 3))], "asked for it", "ann")
    async with server.database.write() as connection:
        await connection.execute(delete(ERASURES))
    at_statement, row = (await audited(server)).findings
    assert (at_statement.damage, at_statement.number) == (Damage.BODY, 3)
    assert row.place == f"erasures {(await hash_at(server, 3)).hex()}"


@on_both
@pytest.mark.usefixtures("tools")
async def test_a_restore_does_not_bring_it_back(
    server: ServerInHand, erasing: Erasing, restoring: Restoring
) -> None:
    await two_kiosks(server)
    made = await Backups(restoring.copier, erasing.backups, 3, "key 1").make(START)
    name = await hash_at(server, 3)
    await erasing.erase([ByHash(name)], "asked for it", "ann")
    await server.database.close()
    seen = restoring.data / "log.rows"
    assert seen.exists()

    done = await restoring.restore(made, START + timedelta(seconds=5), silent)

    assert not seen.exists()
    assert (done.erased, 3 in await bodies(server)) == (1, False)
    found = await audited(server)
    assert (found.findings, found.erased) == ((), 1)


@pytest.mark.logs_warnings
async def test_what_the_backup_lacks_is_taken_again_without_its_body(
    server: ServerInHand, erasing: Erasing, restoring: Restoring
) -> None:
    await server.enter("acme", None, Scope.KIOSKS_READ, Scope.KIOSKS_WRITE)
    kiosk = await paired(server)
    made = await Backups(restoring.copier, erasing.backups, 3, "key 1").make(START)
    erased = [kiosk.act("staff.unlocked", {}), put_act(kiosk), kiosk.act("staff.unlocked", {})]
    await kiosk.upload(*erased)
    names = [await hash_at(server, number) for number in range(3)]
    await erasing.erase([ByHash(name) for name in names], "asked for it", "ann")
    await server.database.close()
    await restoring.restore(made, START + timedelta(seconds=5), silent)

    async with serving(server.database.place, settings_of(restoring.data)) as again:
        kiosk = replace(kiosk, server=again)
        await kiosk.fetch_token()
        told = await kiosk.upload(erased[0], *(replace(each, body=None) for each in erased[1:]))

        assert outcomes(told) == ["accepted", "lost", "accepted"]
        assert await bodies(again) == {}
        assert (await audited(again)).findings == ()
        keys = [each.key for each in (await kiosk.caught_up()).changes]
        assert set(map(to_text, names)) <= set(keys)


def put_act(kiosk: SimulatedKiosk) -> Item:
    fields = {"gtin": GTIN, "name": "Beef", "category": "beef"}
    return kiosk.act("product.put", fields)


async def test_an_erasure_file_that_is_damaged_stops_a_restore(
    server: ServerInHand, erasing: Erasing, restoring: Restoring
) -> None:
    await two_kiosks(server)
    made = await Backups(restoring.copier, erasing.backups, 3, "key 1").make(START)
    done = await erasing.erase([ByHash(await hash_at(server, 3))], "asked for it", "ann")
    name = done.erased[0].erasure.entry_hash
    file = erasing.backups / FOLDER / f"{name.hex()}.json"
    whole = file.read_bytes()
    await server.database.close()
    for content in (b"{}", whole.replace(name.hex().encode(), b"0" * 64)):
        file.write_bytes(content)
        with pytest.raises(EvidenceError, match=r"damaged|named by"):
            await restoring.restore(made, START + timedelta(seconds=5), silent)


def test_an_erasure_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    erasure = Erasure(bytes(range(32)), START, "asked for it", "ann")
    files = ErasureFiles(tmp_path / "backups")
    files.keep(erasure)
    files.keep(replace(erasure, reason="another"))
    assert [*files.read()] == [erasure]
