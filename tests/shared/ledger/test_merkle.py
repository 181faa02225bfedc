"""The tree against the roots everybody gets, and every way a proof can be wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import EvidenceError, InputError
from shared.ledger import merkle

# The eight entries and roots that Certificate Transparency's implementations share.
ENTRIES = [
    bytes.fromhex(each)
    for each in (
        *("", "00", "10", "2021", "3031", "40414243", "5051525354555657"),
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(40)]
pairs = st.integers(1, 40).flatmap(lambda size: st.tuples(st.just(size), st.integers(1, size)))


def test_the_empty_tree_has_the_hash_of_nothing():
    assert merkle.root([]).hex() == (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )


@pytest.mark.parametrize("size", range(1, 9))
def test_the_roots_everybody_gets(size):
    leaves = [merkle.leaf_hash(entry) for entry in ENTRIES[:size]]
    assert merkle.root(leaves).hex() == ROOTS[size - 1]


@given(pairs)
def test_a_leaf_is_proven_under_its_root(pair):
    size, index = pair[0], pair[1] - 1
    proof = merkle.inclusion_proof(LEAVES[:size], index)
    merkle.verify_inclusion(LEAVES[index], index, size, proof, merkle.root(LEAVES[:size]))


@given(pairs)
def test_growth_is_proven(pair):
    size, first = pair
    roots = merkle.root(LEAVES[:first]), merkle.root(LEAVES[:size])
    merkle.verify_consistency(
        first, size, *roots, merkle.consistency_proof(LEAVES[:size], first)
    )


@given(pairs, st.integers(0, 255), st.integers(0, 31))
def test_a_flipped_bit_is_found(pair, flip, at):
    size, index = pair[0], pair[1] - 1
    proof = merkle.inclusion_proof(LEAVES[:size], index)
    for position, sibling in enumerate(proof):
        bent = bytearray(sibling)
        bent[at] ^= flip or 1
        wrong = (*proof[:position], bytes(bent), *proof[position + 1 :])
        with pytest.raises(EvidenceError, match="not under this root"):
            merkle.verify_inclusion(
                LEAVES[index], index, size, wrong, merkle.root(LEAVES[:size])
            )


@pytest.mark.parametrize(
    ("size", "index", "change", "why"),
    [
        (7, 3, lambda p: p[:-1], "shorter"),
        (7, 3, lambda p: (*p, p[0]), "longer"),
        (1, 0, lambda p: (*p, LEAVES[0]), "longer"),
        (7, 3, lambda p: (p[0][:31], *p[1:]), "31 bytes"),
        (7, 7, lambda p: p, "no leaf 7"),
        (7, -1, lambda p: p, "no leaf -1"),
    ],
)
def test_what_is_no_inclusion_proof_is_refused(size, index, change, why):
    proof = change(merkle.inclusion_proof(LEAVES[:size], max(0, min(index, size - 1))))
    with pytest.raises(EvidenceError, match=why):
        merkle.verify_inclusion(LEAVES[0], index, size, proof, merkle.root(LEAVES[:size]))


@pytest.mark.parametrize(
    ("first", "size", "change", "why"),
    [
        (0, 7, lambda p: p[:0], "grew out of 0"),
        (8, 7, lambda p: p[:0], "grew out of 8"),
        (3, 7, lambda p: p[:0], "empty"),
        (3, 7, lambda p: p[:-1], "shorter"),
        (3, 7, lambda p: (*p, p[0]), "longer"),
        (3, 7, lambda p: (p[0][:5], *p[1:]), "5 bytes"),
        (3, 7, lambda p: (LEAVES[9], *p[1:]), "does not begin"),
        (4, 7, lambda p: (LEAVES[9], *p[1:]), "does not lead"),
        (7, 7, lambda p: (*p, LEAVES[9]), "need no proof"),
    ],
)
def test_what_is_no_consistency_proof_is_refused(first, size, change, why):
    proof = change(merkle.consistency_proof(LEAVES[:size], min(first, size)))
    roots = merkle.root(LEAVES[:first]), merkle.root(LEAVES[:size])
    with pytest.raises(EvidenceError, match=why):
        merkle.verify_consistency(first, size, *roots, proof)


def test_two_trees_of_one_size_are_one_tree():
    with pytest.raises(EvidenceError, match="different roots"):
        merkle.verify_consistency(3, 3, LEAVES[0], LEAVES[1], ())


def test_nobody_makes_a_proof_of_what_is_not_there():
    with pytest.raises(InputError, match="no leaf 3"):
        merkle.inclusion_proof(LEAVES[:3], 3)
    with pytest.raises(InputError, match="did not grow"):
        merkle.consistency_proof(LEAVES[:3], 4)
    assert merkle.consistency_proof(LEAVES[:3], 0) == ()
