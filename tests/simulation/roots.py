"""The root of the log after each statement, worked out apart from the code that serves it."""

import hashlib
from dataclasses import dataclass, field

EMPTY = hashlib.sha256(b"").digest()


@dataclass
class Roots:
    """`peaks` are the whole subtrees, largest first: how many leaves each has, and its root."""

    by_size: list[bytes] = field(default_factory=lambda: [EMPTY])
    entries: list[bytes] = field(default_factory=list[bytes])
    peaks: tuple[tuple[int, bytes], ...] = ()

    def add(self, entry: bytes) -> None:
        """`entry` is the name of a statement: its SHA-256."""
        count, node = 1, hashlib.sha256(b"\0" + entry).digest()
        peaks = self.peaks
        while peaks and peaks[-1][0] == count:
            count, node = 2 * count, _over(peaks[-1][1], node)
            peaks = peaks[:-1]
        self.peaks = (*peaks, (count, node))
        for _, left in reversed(peaks):
            node = _over(left, node)
        self.by_size.append(node)
        self.entries.append(entry)

    def copy(self) -> "Roots":
        return Roots([*self.by_size], [*self.entries], self.peaks)


def _over(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()
