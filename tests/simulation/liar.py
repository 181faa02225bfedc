"""A server that shows one kiosk a log with an entry in it that nobody else is shown."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from shared.keys import SigningKey
from shared.ledger import merkle
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.note import sign_note
from shared.ledger.witness import Submission, format_submission
from tests.simulation.heads import Told

_ENTRY = hashlib.sha256(b"what only this kiosk is shown").digest()


@dataclass
class Liar:
    """Its log goes on as the real one does, from the first lie on one entry ahead."""

    origin: str
    key: SigningKey
    lied_at: int
    told: set[Told] = field(default_factory=set[Told])

    def answer(self, entries: Sequence[bytes], mine: Told | None) -> bytes:
        """A head that holds the one before as it should, signed by the server's own key."""
        forged = [*entries[: self.lied_at], _ENTRY, *entries[self.lied_at :]]
        leaves = [merkle.leaf_hash(each) for each in forged]
        told = Told(self.origin, len(leaves), merkle.root(leaves))
        self.told.add(told)
        text = format_checkpoint(Checkpoint(self.origin, told.size, told.root))
        note = sign_note(text, self.origin, self.key.public.raw, self.key.sign)
        proof = merkle.consistency_proof(leaves, mine.size if mine else 0)
        return format_submission(Submission(mine.size if mine else 0, proof, note))
