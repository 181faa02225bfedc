"""`sync-server verify` looks at the log too: root and tiles are those of the statements."""

import pytest

from sync_server.ledger.tables import LOG, TILES
from sync_server.operations.service.findings import Damage
from sync_server.operations.service.verifying import verify
from tests.support.log_in_hand import acts, watching
from tests.support.sync_server import ServerInHand, on_both

pytestmark = pytest.mark.anyio


def silent(done: int, total: int) -> None:
    assert done <= total


async def told(server: ServerInHand) -> list[tuple[Damage, str]]:
    found = await verify(server.database, silent)
    return [(each.damage, each.sentence) for each in found.findings]


async def change(server: ServerInHand, statement: object) -> None:
    async with server.database.write() as connection:
        await connection.execute(statement)


@on_both
async def test_a_log_of_full_tiles_is_sound(server: ServerInHand) -> None:
    one = await watching(server)
    await one.upload(*acts(one, 600))

    assert await told(server) == []


@pytest.mark.parametrize(("level", "number"), [(0, 0), (0, 1), (1, 0)])
async def test_a_turned_tile_is_told(server: ServerInHand, level: int, number: int) -> None:
    one = await watching(server)
    await one.upload(*acts(one, 600))
    which = (TILES.c.level == level) & (TILES.c.number == number)
    await change(server, TILES.update().where(which).values(hashes=bytes(64)))

    assert any(f"Tile {number} of level {level}" in said for _, said in await told(server))


async def test_a_root_that_is_not_that_of_the_statements_is_told(server: ServerInHand) -> None:
    one = await watching(server)
    await one.upload(*acts(one, 3))
    await change(server, LOG.update().values(root=bytes(32)))

    assert [damage for damage, _ in await told(server)] == [Damage.LOG]
