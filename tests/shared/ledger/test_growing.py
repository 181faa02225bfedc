"""A tree that grows leaf by leaf has the root of the whole at each size."""

import pytest

from shared.ledger import merkle
from shared.ledger.growing import GrowingTree

ENTRIES = [bytes([number]) for number in range(70)]


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 7, 8, 64, 70])
def test_the_root_is_the_one_of_all_leaves_at_once(size):
    tree = GrowingTree()
    for entry in ENTRIES[:size]:
        tree.add(entry)
    assert tree.size == size
    assert tree.root() == merkle.root([merkle.leaf_hash(each) for each in ENTRIES[:size]])


def test_asking_for_the_root_changes_nothing():
    tree = GrowingTree()
    roots = []
    for entry in ENTRIES:
        tree.add(entry)
        roots.append((tree.root(), tree.root()))
    assert all(first == second for first, second in roots)
    assert len(set(roots)) == len(ENTRIES)


def test_a_copy_grows_apart_from_its_tree():
    tree = GrowingTree()
    tree.add(ENTRIES[0])
    copy = tree.copy()
    copy.add(ENTRIES[1])
    assert tree.root() == merkle.leaf_hash(ENTRIES[0])
    assert copy.root() == merkle.root([merkle.leaf_hash(each) for each in ENTRIES[:2]])
