"""Every head that left the server, in whichever life of it; no restore takes one back.

What has to hold of heads is said here without the code that makes them: the tree is worked out
anew, statement by statement, and what a head says is read off its three lines.
"""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from shared.ledger.note import Verifier, parse_note, verify_note
from tests.simulation.truth import ViolationError

EMPTY = hashlib.sha256(b"").digest()


@dataclass(frozen=True, slots=True)
class Told:
    origin: str
    size: int
    root: bytes


@dataclass
class Roots:
    """The root after each statement; `peaks` are the whole subtrees, as (leaves, root)."""

    by_size: list[bytes] = field(default_factory=lambda: [EMPTY])
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

    def copy(self) -> "Roots":
        return Roots([*self.by_size], self.peaks)


@dataclass
class Heads:
    """By origin and size, the root that was signed; `lies` were never the server's to tell."""

    signed: dict[str, dict[int, bytes]] = field(default_factory=dict)

    def see(self, note: str, log: Verifier, roots: Sequence[bytes]) -> Told:
        """One leaves the server, whose log has these roots now."""
        told = read(note, log)
        before = self.signed.setdefault(told.origin, {})
        if told.size >= len(roots) or roots[told.size] != told.root:
            raise ViolationError(f"a head of {told.size} is signed that the log never had")
        if told.size in before:
            if before[told.size] != told.root:
                raise ViolationError(f"two heads of {told.size} are signed for {told.origin}")
            return told
        if any(told.size <= size for size in before):
            raise ViolationError(f"a head of {told.size} is signed after {max(before)}")
        for size, root in before.items():
            if roots[size] != root:
                raise ViolationError(f"a head of {told.size} does not hold the one of {size}")
        before[told.size] = told.root
        return told

    def know(self, told: Told) -> bool:
        return self.signed.get(told.origin, {}).get(told.size) == told.root


def read(note: str, log: Verifier) -> Told:
    parsed = parse_note(note.encode())
    origin, size, root = parsed.text.split("\n")[:3]
    verify_note(parsed, [Verifier(origin, log.key, log.check)])
    return Told(origin, int(size), base64.b64decode(root))


def _over(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()
