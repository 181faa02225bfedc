"""Numbers of statements: without gaps and doubles, whoever and how many write at once."""

import pytest
from sqlalchemy import select

from shared.ledger.growing import GrowingTree
from sync_server.ledger.tables import LogRow
from sync_server.platform import schema
from sync_server.platform.database import Database
from sync_server.platform.engines import Place
from sync_server.sync.tables import STATEMENTS
from tests.support import upload_process
from tests.support.forked import forked, status_of
from tests.support.sync_server import on_both

pytestmark = pytest.mark.anyio
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
    with (
        forked(upload_process.main, address_of(place), "1", str(EACH)) as one,
        forked(upload_process.main, address_of(place), "2", str(EACH)) as other,
    ):
        assert [status_of(each) for each in (one, other)] == [0, 0]

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
