"""The log of a server in memory: it grows, it proves, and it lies when a test says so."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from shared.keys import SigningKey
from shared.ledger import merkle
from shared.ledger.checkpoint import Checkpoint, format_checkpoint
from shared.ledger.joint import joint_path
from shared.ledger.merkle import Subtree, leaf_hash
from shared.ledger.note import Note, format_note, parse_note, sign_note
from shared.ledger.receipt import issuer_of, sign_root
from shared.ledger.witness import Submission, format_submission
from shared.wire.base64url import to_text
from shared.wire.log import SUBJECT, LogTold, write_hashes

ORIGIN = "sync.example.org/log"


@dataclass
class MemoryLog:
    """`told` are the heads that kiosks showed; `held`: nothing may be signed."""

    key: SigningKey
    origin: str = ORIGIN
    entries: list[bytes] = field(default_factory=list)
    held: bool = False
    told: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        return len(self.entries)

    def add(self, entry: bytes) -> int:
        """Where it is; once it is there it is not added again."""
        if entry not in self.entries:
            self.entries.append(entry)
        return self.entries.index(entry)

    def grow(self, count: int = 1, name: str = "another kiosk") -> None:
        for number in range(count):
            self.add(merkle.leaf_hash(f"{name} {self.size} {number}".encode()))

    def checkpoint(self, size: int | None = None) -> Note:
        leaves = self.leaves[:size]
        text = format_checkpoint(Checkpoint(self.origin, len(leaves), merkle.root(leaves)))
        return sign_note(text, self.origin, self.key.public.raw, self.key.sign)

    @property
    def leaves(self) -> list[bytes]:
        return [leaf_hash(each) for each in self.entries]

    def submission(self, old: int) -> Submission:
        """`old` beyond the end gets no proof: there is none."""
        proof = merkle.consistency_proof(self.leaves, old) if old <= self.size else ()
        return Submission(old, proof, self.checkpoint())

    def answer(self, mine: str) -> bytes:
        self.told.append(mine)
        old = int(parse_note(mine.encode()).text.split("\n")[1]) if mine else 0
        return format_submission(self.submission(old))

    def upload(
        self, old: int, indices: Mapping[bytes, int], subjects: Collection[str] = ()
    ) -> LogTold | None:
        if self.held or not indices:
            return None
        leaves, head = self.leaves, self.submission(old)
        joint = joint_path(_over(leaves), sorted(indices.values()), len(leaves))
        issuer = issuer_of(self.key.public.thumbprint)
        signatures = {
            each: to_text(sign_root(merkle.root(leaves), issuer, each, self.key.sign))
            for each in (SUBJECT, *subjects)
        }
        return LogTold(
            checkpoint=format_note(head.head),
            consistency=write_hashes(head.proof),
            joint=write_hashes(joint),
            signature=signatures.pop(SUBJECT),
            others=signatures,
        )


def _over(leaves: list[bytes]) -> Subtree:
    return lambda start, end: merkle.root(leaves[start:end])
