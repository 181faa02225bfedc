"""Of statements with receipts."""

from shared.ledger.cbor import Tagged, decode, encode
from tests.support.bent_cose import FORGED, OTHER, TWO_NAMES, parts, with_part
from tests.support.evidence_world import (
    SIGNED,
    STRANGER,
    receipt,
    transparent,
)
from tests.support.vector_case import (
    CANNOT_TELL,
    INVALID,
    UNWITNESSED,
    Cases,
    bad,
    flipped,
    judged,
)

MADE = transparent()


def carrying(value: object, **more: object) -> bytes:
    labels = {int(name[6:]): each for name, each in more.items()}
    return with_part(SIGNED.encoded, 1, {394: value, **labels})


STRANGE = receipt(key=STRANGER)
TRANSPARENTS: Cases = {
    "good": judged(MADE, UNWITNESSED, "no-head"),
    "good-two-receipts": judged(
        transparent(receipt(), receipt(size=11)), UNWITNESSED, "no-head"
    ),
    "good-and-another-log": judged(
        transparent(receipt(), STRANGE), UNWITNESSED, "no-head", "unknown-log"
    ),
    "no-receipt": judged(SIGNED.encoded, CANNOT_TELL, "no-receipt"),
    "cut-short": bad(MADE[:-1], "ends too early"),
    "left-over": bad(MADE + b"\0", "left over"),
    "untagged": bad(encode(tuple(parts(MADE))), "it begins with b"),
    "three-parts": bad(encode(Tagged(18, tuple(parts(MADE)[:3]))), "of four parts"),
    "oversize": bad(MADE + bytes(16384), "at most 16384 bytes"),
    "empty-list": bad(carrying(()), "a list of 1 to 8 byte strings"),
    "nine-receipts": bad(carrying((receipt(),) * 9), "a list of 1 to 8 byte strings"),
    "no-list": bad(carrying(receipt()), "a list of 1 to 8 byte strings"),
    "not-wrapped": bad(carrying((decode(receipt()),)), "Receipt 1 is no byte string"),
    "damaged-receipt": bad(
        carrying((receipt(), receipt()[:-1])),
        "Receipt 2: This is not the CBOR we write",
    ),
    "more-unprotected": bad(
        carrying((receipt(),), label_4=b"kid"), "receipts (394) only, not 4"
    ),
    "other-label": bad(
        with_part(SIGNED.encoded, 1, {395: (receipt(),)}), "receipts (394) only, not 395"
    ),
    "long-length": bad(MADE.replace(b"\x19\x01\x8a", b"\x1a\0\0\x01\x8a", 1), "shortest form"),
    "detached": bad(with_part(MADE, 2, None), "payload is no SHA-256"),
    "another-log": judged(transparent(STRANGE), CANNOT_TELL, "unknown-log"),
    "another-entry": judged(transparent(receipt(OTHER)), INVALID, "receipt"),
    "another-subject": judged(
        transparent(receipt(subject="staff")), INVALID, "receipt-subject"
    ),
    "one-of-two-fails": judged(transparent(receipt(), flipped(receipt())), INVALID, "receipt"),
    "forged-statement": judged(
        with_part(FORGED.encoded, 1, {394: (receipt(FORGED),)}),
        INVALID,
        *("statement-signature", "no-head"),
    ),
    "two-names": judged(TWO_NAMES.encoded, INVALID, "issuer", "no-receipt"),
    "unknown-kiosk": judged(
        MADE, CANNOT_TELL, "unknown-kiosk", "no-head", policy="without-kiosk"
    ),
    "unknown-log": judged(MADE, CANNOT_TELL, "unknown-log", policy="without-log"),
    "bit-flipped": judged(flipped(MADE), INVALID, "statement-signature", "receipt"),
}
