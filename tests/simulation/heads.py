"""Every head that left the server, in whichever life of it; no restore takes one back.

What a head says is read off its three lines; whether it is true, `Roots` knows.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field

from shared.keys import PublicKey
from shared.ledger.note import Verifier, parse_note, verify_note
from tests.simulation.truth import ViolationError


@dataclass(frozen=True, slots=True)
class Told:
    origin: str
    size: int
    root: bytes


@dataclass
class Heads:
    """By origin and size, the root that was signed; `notes` are those that were looked at."""

    signed: dict[str, dict[int, bytes]] = field(default_factory=dict)
    notes: dict[str, Told] = field(default_factory=dict)

    def copy(self) -> "Heads":
        signed = {origin: dict(sizes) for origin, sizes in self.signed.items()}
        return Heads(signed, dict(self.notes))

    def see(self, note: str, log: PublicKey, roots: Sequence[bytes]) -> Told:
        """One leaves the server, whose log has these roots now."""
        told = self.notes.get(note) or read(note, log)
        if told.size >= len(roots) or roots[told.size] != told.root:
            raise ViolationError(f"a head of {told.size} is signed that the log never had")
        if note not in self.notes:
            self._add(told, roots)
            self.notes[note] = told
        return told

    def _add(self, told: Told, roots: Sequence[bytes]) -> None:
        before = self.signed.setdefault(told.origin, {})
        if told.size in before:
            raise ViolationError(f"two heads of {told.size} are signed for {told.origin}")
        if any(told.size < size for size in before):
            raise ViolationError(f"a head of {told.size} is signed after {max(before)}")
        for size, root in before.items():
            if roots[size] != root:
                raise ViolationError(f"a head of {told.size} does not hold the one of {size}")
        before[told.size] = told.root

    def know(self, told: Told) -> bool:
        return self.signed.get(told.origin, {}).get(told.size) == told.root


def read(note: str, log: PublicKey | None = None) -> Told:
    """Where no key is named it was looked at before, or is compared with what was."""
    origin, size, root = note.split("\n", 3)[:3]
    if log is not None:
        verify_note(parse_note(note.encode()), [Verifier(origin, log.raw, log.verify)])
    return Told(origin, int(size), base64.b64decode(root))
