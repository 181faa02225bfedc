"""Joint proofs: as good as one proof for each leaf, and nothing else passes for one."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.errors import EvidenceError, InputError
from shared.ledger import merkle
from shared.ledger.joint import joint_path, roots_from_joint

LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(100)]


def subtree(start: int, end: int) -> bytes:
    return merkle.root(LEAVES[start:end])


@st.composite
def chosen(draw):
    size = draw(st.integers(1, len(LEAVES)))
    indices = draw(st.sets(st.integers(0, size - 1), min_size=1))
    return size, sorted(indices)


@settings(deadline=None, max_examples=60)
@given(chosen())
def test_each_leaf_gets_the_proof_it_would_have_alone(which):
    size, indices = which
    proof = joint_path(subtree, indices, size)
    joint = roots_from_joint({index: LEAVES[index] for index in indices}, size, proof)

    assert joint.root == merkle.root(LEAVES[:size])
    assert joint.proofs == {
        index: merkle.inclusion_proof(LEAVES[:size], index) for index in indices
    }


def test_neighbours_need_no_more_hashes_than_the_tree_is_high():
    assert len(joint_path(subtree, range(40, 72), 100)) <= 7
    assert joint_path(subtree, range(100), 100) == ()


def test_another_leaf_leads_to_another_root():
    proof = joint_path(subtree, [3, 70], 100)
    wrong = {3: LEAVES[3], 70: hashlib.sha256(b"else").digest()}
    assert roots_from_joint(wrong, 100, proof).root != merkle.root(LEAVES)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda proof: proof[:-1], "shorter"),
        (lambda proof: (*proof, bytes(32)), "longer"),
        (lambda proof: (*proof[:-1], b"x"), "32 bytes"),
    ],
)
def test_what_is_not_exactly_a_joint_proof_is_refused(change, why):
    proof = change(joint_path(subtree, [3, 70], 100))
    with pytest.raises(EvidenceError, match=why):
        roots_from_joint({3: LEAVES[3], 70: LEAVES[70]}, 100, proof)


@pytest.mark.parametrize("indices", [[], [2, 1], [1, 1], [-1], [100]])
def test_leaves_that_are_not_in_the_tree_have_no_joint_proof(indices):
    with pytest.raises(InputError):
        joint_path(subtree, indices, 100)
