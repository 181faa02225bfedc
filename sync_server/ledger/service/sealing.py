"""The server's signatures over a head: the checkpoint's, and the one all its receipts share."""

from dataclasses import dataclass, replace

from shared.errors import EvidenceError
from shared.keys import SigningKey
from shared.ledger.checkpoint import Checkpoint, format_checkpoint, parse_checkpoint
from shared.ledger.note import Note, Verifier, format_note, parse_note, sign_note, verify_note
from shared.ledger.receipt import issuer_of, sign_root
from shared.wire.log import SUBJECT
from sync_server.ledger.tables import LogState


@dataclass(frozen=True, slots=True)
class Sealing:
    """`key` is the server's, and so the log's."""

    key: SigningKey

    def verifier(self, origin: str) -> Verifier:
        public = self.key.public
        return Verifier(origin, public.raw, public.verify)

    def sealed(self, state: LogState) -> LogState:
        """With a head of the size it has; never one that is not larger than the last."""
        if state.held is not None or state.size <= state.signed_size or not state.origin:
            raise RuntimeError(
                f"no head of {state.size} is signed after {state.signed_size}, {state.held}"
            )
        text = format_checkpoint(Checkpoint(state.origin, state.size, state.root))
        note = sign_note(text, state.origin, self.key.public.raw, self.key.sign)
        return self.with_head(state, note)

    def with_head(self, state: LogState, head: Note) -> LogState:
        """With this one, which was signed before, over the root it has."""
        seal = self.seal(state.root, SUBJECT)
        signed = replace(state, signed_size=state.size, seal=seal)
        return replace(signed, checkpoint=format_note(head))

    def seal(self, root: bytes, subject: str) -> bytes:
        """The signature of all receipts over this root about that subject."""
        return sign_root(root, issuer_of(self.key.public.thumbprint), subject, self.key.sign)

    def own(self, note: Note, origin: str) -> tuple[Note, Checkpoint]:
        """The head as the log signed it, without what others added; `EvidenceError` if not."""
        log = self.verifier(origin)
        verify_note(note, [log])
        checkpoint = parse_checkpoint(note.text)
        if checkpoint.origin != origin:
            raise EvidenceError(
                f"This is a head of {checkpoint.origin[:80]!r}, not {origin!r}."
            )
        mine = next(each for each in note.signatures if log.made(each))
        return Note(note.text, (mine,)), checkpoint


def newest_head(state: LogState) -> Note | None:
    return None if state.checkpoint is None else parse_note(state.checkpoint.encode())


def origin_of(base: str, epoch: int) -> str:
    """Each new beginning is a log of its own."""
    return base if epoch == 1 else f"{base}/{epoch}"


def base_of(state: LogState) -> str:
    origin = state.origin or ""
    return origin if state.epoch == 1 else origin.removesuffix(f"/{state.epoch}")
