"""Tiles: their paths, which there are, and every root and proof out of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.errors import EvidenceError, InputError
from shared.ledger import merkle
from shared.ledger.tiles import (
    Tile,
    entry_bundle,
    index_path,
    subtree_of,
    tile_at,
    tiles_of,
)

LEAVES = [merkle.leaf_hash(number.to_bytes(4, "big")) for number in range(66_000)]


def stored(size):
    """What a log of this size serves."""
    levels = [LEAVES[:size]]
    while len(levels[-1]) >= 256:
        below = levels[-1]
        full = range(0, len(below) - 255, 256)
        levels.append([merkle.root(below[at : at + 256]) for at in full])
    return {
        tile: b"".join(levels[tile.level][tile.index * 256 : tile.index * 256 + tile.width])
        for tile in tiles_of(size)
    }


def test_an_index_is_a_path_of_three_digits():
    assert index_path(1234067) == "x001/x234/067"
    assert index_path(0) == "000"
    assert Tile(0, 5).path == "tile/0/005"
    assert Tile(2, 1000, 7).path == "tile/2/x001/000.p/7"


def test_the_tiles_of_the_standards_example():
    found = list(tiles_of(70_000))
    assert sum(tile.level == 0 and tile.width == 256 for tile in found) == 273
    assert [tile for tile in found if tile.width < 256] == [
        Tile(0, 273, 112),
        Tile(1, 1, 17),
        Tile(2, 0, 1),
    ]
    assert list(tiles_of(256)) == [Tile(0, 0), Tile(1, 0, 1)]
    assert list(tiles_of(0)) == []


@settings(max_examples=20)
@given(st.integers(1, 2000).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))))
def test_proofs_come_out_of_tiles(pair):
    size, index = pair
    subtree = subtree_of(stored(size).__getitem__, size)
    leaves = LEAVES[:size]
    assert subtree(0, size) == merkle.root(leaves)
    assert merkle.inclusion_path(subtree, index, size) == merkle.inclusion_proof(leaves, index)
    assert merkle.consistency_path(subtree, index, size) == merkle.consistency_proof(
        leaves, index
    )


def test_a_tree_of_three_levels_comes_out_of_tiles():
    subtree = subtree_of(stored(66_000).__getitem__, 66_000)
    assert subtree(0, 66_000) == merkle.root(LEAVES)


def test_a_tile_that_is_cut_short_is_found():
    subtree = subtree_of(lambda _: bytes(32), 300)
    with pytest.raises(EvidenceError, match=r"has 32 bytes; 44 hashes have 1408"):
        subtree(0, 300)


@pytest.mark.parametrize("parts", [(-1, 0), (64, 0), (0, -1), (0, 0, 0), (0, 0, 257)])
def test_there_are_no_other_tiles(parts):
    with pytest.raises(InputError, match="tile"):
        Tile(*parts)


@pytest.mark.parametrize(
    ("level", "path"),
    [
        *(("00", "000"), ("64", "000"), ("-1", "000"), ("0", "0"), ("0", "0000")),
        *(("0", "x000/000"), ("0", "001/000"), ("0", "x001/x000"), ("0", "000.p/0")),
        *(("0", "000.p/256"), ("0", "000.p/01"), ("0", "000.p/"), ("0", "000/")),
    ],
)
def test_a_tile_has_one_path_only(level: str, path: str) -> None:
    assert tile_at(level, path) is None


@pytest.mark.parametrize("tile", [Tile(0, 0), Tile(3, 1_234_067, 9), Tile(63, 999, 255)])
def test_the_path_of_a_tile_leads_to_it(tile: Tile) -> None:
    level, _, path = tile.path.removeprefix("tile/").partition("/")

    assert tile_at(level, path) == tile


def test_a_bundle_has_each_entry_behind_its_length() -> None:
    assert entry_bundle([b"", b"one", b"x" * 256]) == b"\0\0\0\3one\1\0" + b"x" * 256
    assert entry_bundle([]) == b""
