"""The Merkle tree of RFC 6962 over SHA-256: roots, and proofs that others can check.

Rules:
1. A leaf is hashed with 0x00 in front, a node with 0x01, so neither can pass for the other.
2. A tree splits at the largest power of two smaller than its size.
3. A verifier refuses what is not exactly a proof: too long is as wrong as too short.
4. A proof from the empty tree proves nothing, so the verifier refuses it (RFC 9162 2.1.4.2).
"""

import hashlib
from collections.abc import Callable, Sequence

from shared.errors import EvidenceError, InputError

HASH_SIZE = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Proof = tuple[bytes, ...]
Subtree = Callable[[int, int], bytes]
"""The root over the leaves from the first number up to, not including, the second."""


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def row_above(row: bytes) -> bytes:
    """Hashes one after the other, an even number of them: the nodes over each two."""
    pairs = range(0, len(row), 2 * HASH_SIZE)
    sha256 = hashlib.sha256
    return b"".join([sha256(b"\x01" + row[at : at + 2 * HASH_SIZE]).digest() for at in pairs])


def root(leaves: Sequence[bytes]) -> bytes:
    """Of the hashes of the leaves, not of the entries themselves."""
    return _over(leaves)(0, len(leaves)) if leaves else EMPTY_ROOT


def inclusion_proof(leaves: Sequence[bytes], index: int) -> Proof:
    """From the leaf up, as RFC 6962 orders it; of the hashes of all leaves."""
    return inclusion_path(_over(leaves), index, len(leaves))


def consistency_proof(leaves: Sequence[bytes], first: int) -> Proof:
    """That these grew out of the first so many; empty from 0 and from all of them."""
    return consistency_path(_over(leaves), first, len(leaves))


def inclusion_path(subtree: Subtree, index: int, size: int) -> Proof:
    """For trees whose hashes are stored: asks for some log2(size) subtrees."""
    if not 0 <= index < size:
        raise InputError(f"A tree of {size} has no leaf {index}.")
    return tuple(_path(subtree, index, 0, size))


def consistency_path(subtree: Subtree, first: int, size: int) -> Proof:
    if not 0 <= first <= size:
        raise InputError(f"A tree of {size} did not grow out of one of {first}.")
    if first in (0, size):
        return ()
    return tuple(_subproof(subtree, first, 0, size, whole=True))


def root_from_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes]) -> bytes:
    """The root under which the leaf would be, if the proof is one."""
    if not 0 <= index < size:
        raise EvidenceError(f"A tree of {size} has no leaf {index}.")
    _check_sizes((leaf, *proof))
    node, last, found = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise EvidenceError("The inclusion proof is longer than the tree is high.")
        if node & 1 or node == last:
            found = node_hash(sibling, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        node, last = node >> 1, last >> 1
    if last:
        raise EvidenceError("The inclusion proof is shorter than the tree is high.")
    return found


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], expected_root: bytes
) -> None:
    """That the leaf of this hash is number `index` in the tree of `size` with this root."""
    if root_from_inclusion(leaf, index, size, proof) != expected_root:
        raise EvidenceError(f"Leaf {index} is not under this root of {size}.")


def verify_consistency(
    first: int, size: int, first_root: bytes, expected_root: bytes, proof: Sequence[bytes]
) -> None:
    """That the tree of `size` holds the tree of `first` unchanged, and more after it."""
    if not 0 < first <= size:
        raise EvidenceError(f"Nothing can prove that {size} grew out of {first}.")
    _check_sizes((first_root, expected_root, *proof))
    if first == size:
        _check_same_tree(first_root, expected_root, proof)
        return
    path = proof if first & (first - 1) else (first_root, *proof)
    old, new = _roots_from_consistency(first, size, path)
    if old != first_root:
        raise EvidenceError(f"The proof does not begin at this root of {first}.")
    if new != expected_root:
        raise EvidenceError(f"The proof does not lead to this root of {size}.")


def _check_same_tree(first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> None:
    if proof:
        raise EvidenceError("A tree and itself need no proof, yet one was given.")
    if first_root != second_root:
        raise EvidenceError("Two trees of the same size have different roots.")


def _roots_from_consistency(
    first: int, size: int, path: Sequence[bytes]
) -> tuple[bytes, bytes]:
    if not path:
        raise EvidenceError("The consistency proof is empty.")
    node, last = first - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    old = new = path[0]
    for sibling in path[1:]:
        if last == 0:
            raise EvidenceError("The consistency proof is longer than the tree is high.")
        if node & 1 or node == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        node, last = node >> 1, last >> 1
    if last:
        raise EvidenceError("The consistency proof is shorter than the tree is high.")
    return old, new


def _over(leaves: Sequence[bytes]) -> Subtree:
    def subtree(start: int, end: int) -> bytes:
        if end - start == 1:
            return leaves[start]
        middle = start + _split(end - start)
        return node_hash(subtree(start, middle), subtree(middle, end))

    return subtree


def _path(subtree: Subtree, index: int, start: int, end: int) -> list[bytes]:
    if end - start == 1:
        return []
    middle = start + _split(end - start)
    if index < middle:
        return [*_path(subtree, index, start, middle), subtree(middle, end)]
    return [*_path(subtree, index, middle, end), subtree(start, middle)]


def _subproof(
    subtree: Subtree, first: int, start: int, end: int, *, whole: bool
) -> list[bytes]:
    if first == end:
        return [] if whole else [subtree(start, end)]
    middle = start + _split(end - start)
    if first <= middle:
        rest = _subproof(subtree, first, start, middle, whole=whole)
        return [*rest, subtree(middle, end)]
    rest = _subproof(subtree, first, middle, end, whole=False)
    return [*rest, subtree(start, middle)]


def _split(count: int) -> int:
    """The largest power of two smaller than `count`, which is at least 2."""
    return 1 << (count - 1).bit_length() - 1


def _check_sizes(hashes: Sequence[bytes]) -> None:
    for each in hashes:
        if len(each) != HASH_SIZE:
            raise EvidenceError(f"A hash has {len(each)} bytes; SHA-256 gives {HASH_SIZE}.")
