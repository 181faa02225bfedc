"""The root of a tree that grows leaf by leaf, from as many hashes as its size has bits."""

from dataclasses import dataclass, field

from shared.ledger.merkle import EMPTY_ROOT, leaf_hash, node_hash


@dataclass(slots=True)
class GrowingTree:
    """`_peaks` are the roots of its whole subtrees, largest first: one for each 1 in `size`."""

    size: int = 0
    _peaks: list[bytes] = field(default_factory=list[bytes])

    def add(self, entry: bytes) -> None:
        self.add_leaf(leaf_hash(entry))

    def add_leaf(self, leaf: bytes) -> None:
        node, size = leaf, self.size
        while size & 1:
            node, size = node_hash(self._peaks.pop(), node), size >> 1
        self._peaks.append(node)
        self.size += 1

    def copy(self) -> "GrowingTree":
        return GrowingTree(self.size, list(self._peaks))

    def root(self) -> bytes:
        if not self._peaks:
            return EMPTY_ROOT
        *rest, node = self._peaks
        for peak in reversed(rest):
            node = node_hash(peak, node)
        return node
