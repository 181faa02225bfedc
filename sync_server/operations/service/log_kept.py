"""What the log keeps of others: heads that kiosks cosigned, and heads that do not fit."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from shared.ledger.cosignature import Seen, Witness, verify_cosignatures
from shared.ledger.merkle import HASH_SIZE, verify_consistency
from shared.wire.log import witness_name
from sync_server.ledger.tables import Misfit
from sync_server.operations.service.findings import Damage, Finding
from sync_server.operations.service.log_heads import Head, Roots, Signed, read_signed
from sync_server.operations.tables.log_rows import CosignatureCells, EvidenceCells

Tell = Callable[[Finding], None]
_MISFITS = frozenset(misfit.value for misfit in Misfit)


@dataclass(slots=True)
class KeptHeads:
    """`origin` is the one in force, `origins` are all there were; `kiosks` are witnesses' keys.

    Under a former origin the log may have had another key, which is no damage.
    """

    key: PublicKey
    kiosks: Mapping[str, PublicKey]
    origin: str
    origins: Collection[str]
    tell: Tell
    facts: list[str] = field(default_factory=list[str])
    heads: list[Head] = field(default_factory=list[Head])
    _proofs: list[tuple[EvidenceCells, Signed, Signed]] = field(
        default_factory=list[tuple[EvidenceCells, Signed, Signed]]
    )

    def cosigned(self, row: CosignatureCells) -> None:
        """One row of what kiosks cosigned."""
        place = f"log_cosignatures, origin {row.origin}, kiosk {row.kiosk_id}"
        told = _Teller(Damage.COSIGNATURE, place, self.tell)
        signed = self._signed(row.origin, row.note, "note", told)
        if signed is None:
            return
        head = signed.checkpoint
        _expect(told, "origin", row.origin, head.origin)
        _expect(told, "size", row.size, head.size)
        self._expect_known(told, head.origin)
        seen = self._witnessed(row, signed, told)
        if seen is not None:
            whose = f"kiosk {row.kiosk_id}, which cosigned it,"
            self.heads.append(Head(whose, f"{place}, note", head))

    def evidence(self, row: EvidenceCells) -> None:
        """One row of what does not fit; whether it does now is no matter."""
        place = f"log_evidence, origin {row.origin}, size {row.size}"
        told = _Teller(Damage.EVIDENCE, place, self.tell)
        theirs = self._signed(row.origin, row.theirs, "theirs", told)
        if theirs is None:
            return
        head = theirs.checkpoint
        _expect(told, "origin", row.origin, head.origin)
        _expect(told, "size", row.size, head.size)
        if row.root != head.root:
            told("root", "The root is not the one of the head.", head.root.hex())
        self._expect_known(told, head.origin)
        if row.kind not in _MISFITS:
            told("kind", f"There is no misfit {row.kind!r}.", " or ".join(sorted(_MISFITS)))
        if row.ours is None:
            return
        ours = self._signed(row.origin, row.ours, "ours", told)
        if ours is None:
            return
        if head.size <= ours.checkpoint.size:
            _expect(told, "kind", row.kind, Misfit.OTHER_ROOT.value)
        self._proofs.append((row, theirs, ours))

    def sizes(self) -> set[int]:
        proven = {theirs.checkpoint.size for _, theirs, _ in self._proofs}
        return proven | {head.checkpoint.size for head in self.heads}

    def compare_proofs(self, roots: Roots) -> None:
        """The proofs kept with the evidence lead from our root to our head of then."""
        for row, theirs, ours in self._proofs:
            place = f"log_evidence, origin {row.origin}, size {row.size}"
            told = _Teller(Damage.EVIDENCE, place, self.tell)
            why = _proof_fault(row.proof, theirs, ours, roots)
            if why:
                told("proof", why)

    def _signed(
        self, origin: str | None, text: str | None, cell: str, told: "_Teller"
    ) -> Signed | None:
        try:
            return read_signed((text or "").encode(errors="surrogatepass"), self.key)
        except InputError as error:
            told(cell, str(error))
        except EvidenceError as error:
            if origin in self.origins and origin != self.origin:
                self.facts.append(f"{told.place} is not by the log's key of today.")
            else:
                told(cell, str(error))
        return None

    def _expect_known(self, told: "_Teller", origin: str) -> None:
        if origin not in self.origins:
            told("note", f"It is of {origin[:80]!r}, which this log never was.")

    def _witnessed(self, row: CosignatureCells, signed: Signed, told: "_Teller") -> Seen | None:
        kiosk = self.kiosks.get(row.kiosk_id or "")
        if kiosk is None:
            told("kiosk_id", f"There is no kiosk {row.kiosk_id}.")
            return None
        witness = Witness(witness_name(row.kiosk_id or ""), kiosk.raw, kiosk.verify)
        try:
            seen = verify_cosignatures(signed.note, [witness])
        except EvidenceError as error:
            told("note", str(error))
            return None
        if not seen:
            told("note", f"It does not bear the cosignature of {witness.name}.")
            return None
        return seen[0]


@dataclass(frozen=True, slots=True)
class _Teller:
    """Of damage in one row."""

    damage: Damage
    place: str
    tell: Tell

    def __call__(self, cell: str, sentence: str, expected: str = "") -> None:
        told = Finding(self.damage, None, sentence, f"{self.place}, {cell}", expected)
        self.tell(told)


def _expect(told: _Teller, cell: str, found: object, expected: object) -> None:
    if found != expected:
        told(cell, f"The {cell} is {found!r}; the note says {expected!r}.", str(expected))


def _proof_fault(proof: bytes | None, theirs: Signed, ours: Signed, roots: Roots) -> str | None:
    size, end = theirs.checkpoint.size, ours.checkpoint.size
    if proof is None or len(proof) % HASH_SIZE:
        return f"The proof is not made of hashes of {HASH_SIZE} bytes."
    if not 0 < size <= end:
        return "There is a proof, where none is possible." if proof else None
    root = roots.get(size)
    if root is None:
        return None
    hashes: Sequence[bytes] = [
        proof[at : at + HASH_SIZE] for at in range(0, len(proof), HASH_SIZE)
    ]
    try:
        verify_consistency(size, end, root, ours.checkpoint.root, hashes)
    except EvidenceError as error:
        return str(error)
    return None
