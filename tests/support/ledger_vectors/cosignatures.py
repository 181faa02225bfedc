"""Of cosignatures by both kiosks at the size 9."""

from shared.ledger.cosignature import cosign
from shared.ledger.note import (
    COSIGNATURE_V1,
    Note,
    NoteSignature,
    key_id,
)
from tests.support.evidence_world import (
    KIOSK,
    NAMES,
    SECOND,
    SEEN_S,
    head,
    note_file,
    text,
)
from tests.support.vector_case import Cases, bad, good

TEXT = text(9)


NAME = NAMES["a"][1]
KNOWN = key_id(NAME, COSIGNATURE_V1, KIOSK.public.raw)


def made(data: bytes) -> bytes:
    log = head(seen_by=()).signatures
    return note_file(Note(TEXT, (*log, NoteSignature(NAME, KNOWN, data))))


RIGHT = cosign(TEXT, NAME, KIOSK.public.raw, KIOSK.sign, SEEN_S).data
LATER = (SEEN_S + 1).to_bytes(8, "big")
BEYOND = (2**63).to_bytes(8, "big")
COSIGNATURES: Cases = {
    "good": good(note_file(head())),
    "good-of-one": good(made(RIGHT)),
    "good-time-0": good(note_file(head(at_s=0))),
    "no-time": bad(made(RIGHT[8:]), "has the wrong length"),
    "too-long": bad(made(RIGHT + b"\0"), "has the wrong length"),
    "another-time": bad(
        made(LATER + RIGHT[8:]),
        "signature is not by the key",
    ),
    "beyond-63-bits": bad(made(BEYOND + RIGHT[8:]), "from no time there is"),
    "another-head": bad(
        made(cosign(text(8), NAME, KIOSK.public.raw, KIOSK.sign, SEEN_S).data),
        "signature is not by the key",
    ),
    "plain-signature": bad(
        made(RIGHT[:8] + KIOSK.sign(TEXT.encode())),
        "signature is not by the key",
    ),
    "another-key": bad(made(RIGHT[:8] + SECOND.sign(b"")), "signature is not by the key"),
}
