"""Numbers of statements: without gaps and doubles, whoever and how many write at once."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

import tests.support.upload_process
from shared.ledger.growing import GrowingTree
from sync_server.ledger.tables import LogRow
from sync_server.platform import schema
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.sync.tables import STATEMENTS
from tests.support.sync_server import on_both

pytestmark = pytest.mark.anyio
SCRIPT = Path(tests.support.upload_process.__file__)
EACH = 40


def address_of(place: Place) -> str:
    if place.is_file:
        return place.name
    return place.url.set(drivername="postgresql").render_as_string(hide_password=False)


@on_both
async def test_two_processes_number_their_statements_without_gaps(
    place: Place, database: Database
) -> None:
    await schema.migrate(database)
    commands = [
        [sys.executable, str(SCRIPT), address_of(place), str(number), str(EACH)]
        for number in (1, 2)
    ]

    running = [subprocess.Popen(command, stderr=subprocess.PIPE) for command in commands]  # noqa: ASYNC220, S603
    said = [each.communicate(timeout=120)[1].decode() for each in running]

    assert [each.returncode for each in running] == [0, 0], said
    async with database.read() as connection:
        ordered = select(STATEMENTS)
        kept = (await connection.execute(ordered.order_by(STATEMENTS.c.server_index))).all()
        state, tree = await LogRow(connection).read(), GrowingTree()
    for each in kept:
        tree.add(each.entry_hash)
    assert [each.server_index for each in kept] == list(range(2 * EACH))
    by_kiosk = {
        name: [each.seq for each in kept if each.kiosk_id == name]
        for name in {each.kiosk_id for each in kept}
    }
    assert list(by_kiosk.values()) == [list(range(1, EACH + 1))] * 2
    assert (state.size, state.signed_size, state.root) == (2 * EACH, 2 * EACH, tree.root())
