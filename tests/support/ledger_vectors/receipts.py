"""Of receipts of the entry 5, read and verified by the log's key."""

from dataclasses import replace

from shared.ledger import merkle
from shared.ledger.cbor import Tagged, encode
from shared.ledger.receipt import Place, Receipt, issuer_of, make_receipt
from tests.support.bent_cose import parts, with_header, with_part
from tests.support.evidence_world import (
    ENTRIES,
    INDEX,
    LEAVES,
    LOG,
    STRANGER,
    receipt,
)
from tests.support.vector_case import Cases, bad, flipped, good

PLACE = Place(9, INDEX, merkle.inclusion_proof(LEAVES[:9], INDEX))


MADE = receipt()


def proven(*content: object) -> bytes:
    return with_part(MADE, 1, {396: {-1: (encode(content),)}})


HASHES = PLACE.hashes
MOVED = Receipt(issuer_of(LOG.public.thumbprint), "kiosk", replace(PLACE, index=4), b"")
RECEIPTS: Cases = {
    "good": good(MADE),
    "good-larger-log": good(receipt(size=11)),
    "nothing": bad(b"", "ends too early"),
    "cut-short": bad(MADE[:-1], "ends too early"),
    "left-over": bad(MADE + b"\0", "left over"),
    "untagged": bad(encode(tuple(parts(MADE))), "tagged COSE_Sign1 of four parts"),
    "another-tag": bad(b"\xd3" + MADE[1:], "stands tag 19"),
    "three-parts": bad(encode(Tagged(18, tuple(parts(MADE)[:3]))), "of four parts"),
    "no-fixed-length": bad(b"\xd2\x9f" + MADE[2:] + b"\xff", "begins no value"),
    "attached": bad(with_part(MADE, 2, ENTRIES[INDEX]), "payload of a receipt is detached"),
    "no-structure": bad(with_header(MADE, label_395=None), "lacks or adds 395"),
    "another-structure": bad(with_header(MADE, label_395=2), "a tree after RFC 9162"),
    "another-algorithm": bad(with_header(MADE, label_1=-7), "signed with EdDSA"),
    "no-kid": bad(with_header(MADE, label_4=None), "protected header lacks or adds 4"),
    "long-kid": bad(with_header(MADE, label_4=bytes(32)), "is 4 bytes of the key's"),
    "kid-text": bad(with_header(MADE, label_4="kid1"), "is 4 bytes of the key's"),
    "with-content-type": bad(with_header(MADE, label_3="a/b"), "header lacks or adds 3"),
    "no-claims": bad(with_header(MADE, label_15=None), "lacks or adds 15"),
    "no-issuer": bad(with_header(MADE, label_15={2: "kiosk"}), "claims lacks or adds 1"),
    "no-subject": bad(with_header(MADE, label_15={1: "log"}), "claims lacks or adds 2"),
    "another-issuer": bad(
        with_header(MADE, label_15={1: "me", 2: "kiosk"}), "receipt is 'log', not 'me'"
    ),
    "issuer-bytes": bad(
        with_header(MADE, label_15={1: b"log", 2: "kiosk"}),
        "receipt is 'log', not b'log'",
    ),
    "subject-bytes": bad(
        with_header(MADE, label_15={1: "log", 2: b"kiosk"}), "The subject is no text"
    ),
    "no-proofs": bad(with_part(MADE, 1, {}), "unprotected header lacks or adds 396"),
    "more-unprotected": bad(
        with_part(MADE, 1, {4: b"kid", **parts(MADE)[1]}),
        "unprotected header lacks or adds 4",
    ),
    "consistency-proof": bad(with_part(MADE, 1, {396: {-2: (b"",)}}), "lacks or adds -1, -2"),
    "two-proofs": bad(with_part(MADE, 1, {396: {-1: (b"", b"")}}), "holds one inclusion proof"),
    "proof-not-wrapped": bad(
        with_part(MADE, 1, {396: {-1: ((9, 5, HASHES),)}}),
        "holds one inclusion proof",
    ),
    "two-of-three": bad(proven(9, 5), "a size, an index and hashes"),
    "size-0": bad(proven(0, 0, ()), "size is no number from 1 on"),
    "size-text": bad(proven("9", 5, HASHES), "size is no number"),
    "negative-index": bad(proven(9, -1, HASHES), "index is no number from 0 on"),
    "short-hash": bad(proven(9, 5, (b"\0" * 31,)), "The hash is no SHA-256"),
    "index-beyond": bad(proven(9, 9, HASHES), "A tree of 9 has no leaf 9"),
    "path-too-short": bad(proven(9, 5, HASHES[:-1]), "shorter than the tree is high"),
    "path-too-long": bad(proven(9, 5, (*HASHES, LEAVES[0])), "longer than the tree is high"),
    "path-another": bad(proven(9, 5, (LEAVES[0], *HASHES[1:])), "signature is not by"),
    "another-entry": bad(make_receipt(MOVED, ENTRIES[4], LOG.sign), "signature is not by"),
    "another-key": bad(receipt(key=STRANGER), "signature is not by"),
    "another-subject": bad(
        with_header(MADE, label_15={1: "log", 2: "staff"}), "signature is not by"
    ),
    "no-signature": bad(with_part(MADE, 3, b""), "signature is not by"),
    "bit-flipped": bad(flipped(MADE), "signature is not by"),
    "oversize": bad(MADE + bytes(8192), "at most 8192 bytes"),
}
