"""Joint proofs: several leaves of one tree are under its root, by the fewest hashes there are.

The hashes are the roots of the largest subtrees without any of the leaves, from left to right.
Whoever has the leaves works out the root from them, and each leaf's own inclusion proof.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from shared.errors import EvidenceError, InputError
from shared.ledger.merkle import HASH_SIZE, Proof, Subtree, node_hash


@dataclass(frozen=True, slots=True)
class Joint:
    """The root under which the leaves would be, and the inclusion proof of each."""

    root: bytes
    proofs: Mapping[int, Proof]


def joint_path(subtree: Subtree, indices: Sequence[int], size: int) -> Proof:
    """`indices` are sorted, each once, and at least one."""
    _check_indices(indices, size)
    found: list[bytes] = []
    _Writer(subtree, indices, found).write(0, size, 0, len(indices))
    return tuple(found)


def roots_from_joint(leaves: Mapping[int, bytes], size: int, proof: Sequence[bytes]) -> Joint:
    """Out of the hashes of the leaves by their index."""
    indices = sorted(leaves)
    _check_indices(indices, size)
    if any(len(each) != HASH_SIZE for each in (*leaves.values(), *proof)):
        raise EvidenceError(f"Each hash of a joint proof has {HASH_SIZE} bytes.")
    paths: dict[int, list[bytes]] = {index: [] for index in indices}
    given = iter(proof)
    root = _Reader(leaves, indices, paths, given).subtree(0, size)
    if next(given, None) is not None:
        raise EvidenceError("The joint proof is longer than these leaves need.")
    return Joint(root, {index: tuple(path) for index, path in paths.items()})


@dataclass(frozen=True, slots=True)
class _Reader:
    leaves: Mapping[int, bytes]
    indices: Sequence[int]
    paths: Mapping[int, list[bytes]]
    given: Iterator[bytes]

    def subtree(self, start: int, end: int) -> bytes:
        within = _within(self.indices, start, end)
        if not within:
            return self._next()
        if end - start == 1:
            return self.leaves[start]
        middle = _middle(start, end)
        left, right = self.subtree(start, middle), self.subtree(middle, end)
        for index in within:
            self.paths[index].append(right if index < middle else left)
        return node_hash(left, right)

    def _next(self) -> bytes:
        found = next(self.given, None)
        if found is None:
            raise EvidenceError("The joint proof is shorter than these leaves need.")
        return found


@dataclass(frozen=True, slots=True)
class _Writer:
    subtree: Subtree
    indices: Sequence[int]
    found: list[bytes]

    def write(self, start: int, end: int, first: int, last: int) -> None:
        """`first` to `last` are those of the leaves that are in the range."""
        if first == last:
            self.found.append(self.subtree(start, end))
        elif last - first < end - start:
            middle = _middle(start, end)
            between = bisect_left(self.indices, middle, first, last)
            self.write(start, middle, first, between)
            self.write(middle, end, between, last)


def _within(indices: Sequence[int], start: int, end: int) -> Sequence[int]:
    return indices[bisect_left(indices, start) : bisect_left(indices, end)]


def _middle(start: int, end: int) -> int:
    """Behind the largest power of two that is smaller than the range."""
    return start + (1 << (end - start - 1).bit_length() - 1)


def _check_indices(indices: Sequence[int], size: int) -> None:
    if not indices or list(indices) != sorted(set(indices)):
        raise InputError("A joint proof is of leaves in their order, each once.")
    if not 0 <= indices[0] <= indices[-1] < size:
        raise InputError(f"A tree of {size} has no leaf {indices[-1]}.")
