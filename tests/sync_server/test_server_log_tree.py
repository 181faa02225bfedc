"""The tree in memory and in tiles: the same hashes as the definition gives, however it grew."""

import random

import pytest
from sqlalchemy import select, text

from shared.ledger import merkle
from shared.ledger.merkle import consistency_path, inclusion_path, leaf_hash
from sync_server.ledger.service.tree import Edge, TileNodes, growing_widths, subtree_in
from sync_server.ledger.service.trees import Trees
from sync_server.ledger.tables import LOG, TILES, LogRow
from sync_server.platform import schema
from sync_server.platform.database import Database
from sync_server.sync.tables import LoggedStatements
from tests.support.before_the_log import filled_before_the_log
from tests.support.sync_server import on_both

ENTRIES = [number.to_bytes(32, "big") for number in range(66_000)]
LEAVES = [leaf_hash(each) for each in ENTRIES[:1500]]


def grown(size: int, at_once: int = 100) -> tuple[Edge, dict]:
    edge, tiles = Edge(), {}
    for start in range(0, size, at_once):
        edge = edge.copy()
        for entry in ENTRIES[start : min(size, start + at_once)]:
            edge.add(entry)
        tiles.update(edge.stored())
    return edge, tiles


@pytest.mark.parametrize("size", [0, 1, 2, 3, 255, 256, 257, 511, 512, 1023, 1025])
def test_the_root_is_that_of_the_definition(size: int) -> None:
    assert grown(size)[0].root() == merkle.root(LEAVES[:size])


@pytest.mark.parametrize("size", [1, 255, 256, 300, 1025])
def test_proofs_out_of_nodes_are_those_of_the_definition(size: int) -> None:
    edge, tiles = grown(size)

    def tile_of(place: tuple[int, int]) -> TileNodes:
        return edge.tile(*place) or TileNodes.of(tiles[place])

    subtree, dice = subtree_in(tile_of), random.Random(size)  # noqa: S311  (the same in each run)
    for _ in range(20):
        index, first = dice.randrange(size), dice.randrange(size + 1)
        proof = merkle.inclusion_proof(LEAVES[:size], index)
        assert inclusion_path(subtree, index, size) == proof
        expected = merkle.consistency_proof(LEAVES[:size], first)
        assert consistency_path(subtree, first, size) == expected


@pytest.mark.parametrize("size", [65_536, 65_537, 66_000])
def test_a_tree_of_three_levels_is_read_back_from_its_tiles(size: int) -> None:
    edge, tiles = grown(size, 5000)

    growing = [
        tiles.get((level, size // 256 ** (level + 1)), b"")
        for level in range(len(growing_widths(size)))
    ]
    read = Edge.of(size - size % 256, [b"", *growing[1:]])
    for entry in ENTRIES[size - size % 256 : size]:
        read.add(entry)

    assert read.root() == edge.root()


@pytest.mark.anyio
@on_both
@pytest.mark.parametrize("size", [0, 1, 256, 1300])
async def test_what_was_there_before_the_log_is_in_it_after_the_migration(
    database: Database, size: int
) -> None:
    await filled_before_the_log(database, ENTRIES[:size])

    await schema.migrate(database)

    trees = Trees(database, LoggedStatements())
    async with database.read() as connection:
        state = await LogRow(connection).read()
        tiles = (await connection.execute(select(TILES))).all()
        view = await trees.view(connection, state)
    assert (state.size, state.root) == (size, merkle.root(LEAVES[:size]))
    assert (state.signed_size, state.held) == (-1, None)
    assert view.root == state.root
    stored = {(each.level, each.number): each.hashes for each in tiles}
    assert stored == grown(size)[1]


@pytest.mark.anyio
async def test_a_database_that_lacks_a_statement_is_not_migrated(database: Database) -> None:
    await filled_before_the_log(database, ENTRIES[:5])
    async with database.write() as connection:
        await connection.execute(text("DELETE FROM statements WHERE server_index = 2"))

    with pytest.raises(Exception, match="Statement 2 is missing"):
        await schema.migrate(database)
    async with database.read() as connection:
        sizes = await connection.execute(text("SELECT size FROM sequencer"))
        assert sizes.scalar_one() == 5


@pytest.mark.anyio
async def test_tiles_that_do_not_make_the_root_are_found_out(database: Database) -> None:
    await filled_before_the_log(database, ENTRIES[:300])
    await schema.migrate(database)
    async with database.write() as connection:
        await connection.execute(LOG.update().values(root=bytes(32)))

    trees = Trees(database, LoggedStatements())
    async with database.read() as connection:
        state = await LogRow(connection).read()
        with pytest.raises(Exception, match="do not make its root of 300"):
            await trees.view(connection, state)
