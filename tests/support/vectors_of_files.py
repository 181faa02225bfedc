"""Vectors of what people take away: receipts, statements, proofs, bundles, links."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace

from shared.canonical import canonical_json
from shared.ledger import merkle
from shared.ledger.cbor import Tagged, decode, encode
from shared.ledger.links import write_link
from shared.ledger.logged import Logged
from shared.ledger.note import Note, format_note
from shared.ledger.receipt import Place, Receipt, issuer_of, make_receipt
from shared.ledger.statement import sign
from shared.ledger.tlog_proof import TlogProof, format_proof
from tests.support.evidence_world import (
    ELSEWHERE,
    ENTRIES,
    INDEX,
    KIOSK,
    LEAVES,
    LOG,
    NOW_S,
    SIGNED,
    STATEMENT,
    STRANGER,
    anchored,
    bundle,
    head,
    proof,
    proof_file,
    receipt,
    transparent,
)
from tests.support.vector_case import Case, Cases, bad, flipped, good

DAY_S = 24 * 60 * 60
VALID, STALE, UNWITNESSED = "valid", "valid-stale", "valid-unwitnessed"
CANNOT_TELL, INVALID = "cannot-tell", "invalid"
OTHER = sign(replace(STATEMENT, subject="staff"), KIOSK.sign)
FORGED = sign(STATEMENT, STRANGER.sign)
TWO_NAMES = sign(replace(STATEMENT, issuer=STRANGER.public.uri), KIOSK.sign)
PLACE = Place(9, INDEX, merkle.inclusion_proof(LEAVES[:9], INDEX))


def judged(data: bytes | str, outcome: str, *reasons: str, policy: str = "good") -> Case:
    content = data.encode() if isinstance(data, str) else data
    return Case(content, "", outcome, reasons, policy)


def parts(encoded: bytes) -> list:
    return [*decode(encoded).value]


def with_part(encoded: bytes, at: int, value: object) -> bytes:
    four = parts(encoded)
    four[at] = value
    return encode(Tagged(18, tuple(four)))


def with_header(encoded: bytes, **changed: object) -> bytes:
    """Labels are given as `label_395`; None takes one away."""
    header = dict(decode(parts(encoded)[0]))
    header.update({int(name[6:]): value for name, value in changed.items()})
    kept = {key: value for key, value in header.items() if value is not None}
    return with_part(encoded, 0, encode(kept))


def receipts() -> Cases:
    """Of the entry 5, by the log's key."""
    made = receipt()

    def proven(*content: object) -> bytes:
        return with_part(made, 1, {396: {-1: (encode(content),)}})

    hashes = PLACE.hashes
    moved = Receipt(issuer_of(LOG.public.thumbprint), "kiosk", replace(PLACE, index=4), b"")
    return {
        "good": good(made),
        "good-larger-log": good(receipt(size=11)),
        "nothing": bad(b"", "ends too early"),
        "cut-short": bad(made[:-1], "ends too early"),
        "left-over": bad(made + b"\0", "left over"),
        "untagged": bad(encode(tuple(parts(made))), "tagged COSE_Sign1 of four parts"),
        "another-tag": bad(b"\xd3" + made[1:], "stands tag 19"),
        "three-parts": bad(encode(Tagged(18, tuple(parts(made)[:3]))), "of four parts"),
        "no-fixed-length": bad(b"\xd2\x9f" + made[2:] + b"\xff", "begins no value"),
        "attached": bad(with_part(made, 2, ENTRIES[INDEX]), "payload of a receipt is detached"),
        "no-structure": bad(with_header(made, label_395=None), "lacks or adds 395"),
        "another-structure": bad(with_header(made, label_395=2), "a tree after RFC 9162"),
        "another-algorithm": bad(with_header(made, label_1=-7), "signed with EdDSA"),
        "no-kid": bad(with_header(made, label_4=None), "protected header lacks or adds 4"),
        "long-kid": bad(with_header(made, label_4=bytes(32)), "is 4 bytes of the key's"),
        "kid-text": bad(with_header(made, label_4="kid1"), "is 4 bytes of the key's"),
        "with-content-type": bad(with_header(made, label_3="a/b"), "header lacks or adds 3"),
        "no-claims": bad(with_header(made, label_15=None), "lacks or adds 15"),
        "no-issuer": bad(with_header(made, label_15={2: "kiosk"}), "claims lacks or adds 1"),
        "no-subject": bad(with_header(made, label_15={1: "log"}), "claims lacks or adds 2"),
        "another-issuer": bad(
            with_header(made, label_15={1: "me", 2: "kiosk"}), "receipt is 'log', not 'me'"
        ),
        "issuer-bytes": bad(
            with_header(made, label_15={1: b"log", 2: "kiosk"}), "receipt is 'log', not b'log'"
        ),
        "subject-bytes": bad(
            with_header(made, label_15={1: "log", 2: b"kiosk"}), "The subject is no text"
        ),
        "no-proofs": bad(with_part(made, 1, {}), "unprotected header lacks or adds 396"),
        "more-unprotected": bad(
            with_part(made, 1, {4: b"kid", **parts(made)[1]}),
            "unprotected header lacks or adds 4",
        ),
        "consistency-proof": bad(
            with_part(made, 1, {396: {-2: (b"",)}}), "lacks or adds -1, -2"
        ),
        "two-proofs": bad(
            with_part(made, 1, {396: {-1: (b"", b"")}}), "holds one inclusion proof"
        ),
        "proof-not-wrapped": bad(
            with_part(made, 1, {396: {-1: ((9, 5, hashes),)}}), "holds one inclusion proof"
        ),
        "two-of-three": bad(proven(9, 5), "a size, an index and hashes"),
        "size-0": bad(proven(0, 0, ()), "size is no number from 1 on"),
        "size-text": bad(proven("9", 5, hashes), "size is no number"),
        "negative-index": bad(proven(9, -1, hashes), "index is no number from 0 on"),
        "short-hash": bad(proven(9, 5, (b"\0" * 31,)), "The hash is no SHA-256"),
        "index-beyond": bad(proven(9, 9, hashes), "A tree of 9 has no leaf 9"),
        "path-too-short": bad(proven(9, 5, hashes[:-1]), "shorter than the tree is high"),
        "path-too-long": bad(
            proven(9, 5, (*hashes, LEAVES[0])), "longer than the tree is high"
        ),
        "path-another": bad(proven(9, 5, (LEAVES[0], *hashes[1:])), "signature is not by"),
        "another-entry": bad(make_receipt(moved, ENTRIES[4], LOG.sign), "signature is not by"),
        "another-key": bad(receipt(key=STRANGER), "signature is not by"),
        "another-subject": bad(
            with_header(made, label_15={1: "log", 2: "staff"}), "signature is not by"
        ),
        "no-signature": bad(with_part(made, 3, b""), "signature is not by"),
        "bit-flipped": bad(flipped(made), "signature is not by"),
        "oversize": bad(made + bytes(8192), "at most 8192 bytes"),
    }


def transparents() -> Cases:
    made = transparent()

    def carrying(value: object, **more: object) -> bytes:
        labels = {int(name[6:]): each for name, each in more.items()}
        return with_part(SIGNED.encoded, 1, {394: value, **labels})

    strange = receipt(key=STRANGER)
    return {
        "good": judged(made, UNWITNESSED, "no-head"),
        "good-two-receipts": judged(
            transparent(receipt(), receipt(size=11)), UNWITNESSED, "no-head"
        ),
        "good-and-another-log": judged(
            transparent(receipt(), strange), UNWITNESSED, "no-head", "unknown-log"
        ),
        "no-receipt": judged(SIGNED.encoded, CANNOT_TELL, "no-receipt"),
        "cut-short": bad(made[:-1], "ends too early"),
        "left-over": bad(made + b"\0", "left over"),
        "untagged": bad(encode(tuple(parts(made))), "it begins with b"),
        "three-parts": bad(encode(Tagged(18, tuple(parts(made)[:3]))), "of four parts"),
        "oversize": bad(made + bytes(16384), "at most 16384 bytes"),
        "empty-list": bad(carrying(()), "a list of 1 to 8 byte strings"),
        "nine-receipts": bad(carrying((receipt(),) * 9), "a list of 1 to 8 byte strings"),
        "no-list": bad(carrying(receipt()), "a list of 1 to 8 byte strings"),
        "not-wrapped": bad(carrying((decode(receipt()),)), "Receipt 1 is no byte string"),
        "damaged-receipt": bad(
            carrying((receipt(), receipt()[:-1])), "Receipt 2: This is not the CBOR we write"
        ),
        "more-unprotected": bad(
            carrying((receipt(),), label_4=b"kid"), "receipts (394) only, not 4"
        ),
        "other-label": bad(
            with_part(SIGNED.encoded, 1, {395: (receipt(),)}), "receipts (394) only, not 395"
        ),
        "long-length": bad(
            made.replace(b"\x19\x01\x8a", b"\x1a\0\0\x01\x8a", 1), "shortest form"
        ),
        "detached": bad(with_part(made, 2, None), "payload is no SHA-256"),
        "another-log": judged(transparent(strange), CANNOT_TELL, "unknown-log"),
        "another-entry": judged(transparent(receipt(OTHER)), INVALID, "receipt"),
        "another-subject": judged(
            transparent(receipt(subject="staff")), INVALID, "receipt-subject"
        ),
        "one-of-two-fails": judged(
            transparent(receipt(), flipped(receipt())), INVALID, "receipt"
        ),
        "forged-statement": judged(
            with_part(FORGED.encoded, 1, {394: (receipt(FORGED),)}),
            INVALID,
            *("statement-signature", "no-head"),
        ),
        "two-names": judged(TWO_NAMES.encoded, INVALID, "issuer", "no-receipt"),
        "unknown-kiosk": judged(
            made, CANNOT_TELL, "unknown-kiosk", "no-head", policy="without-kiosk"
        ),
        "unknown-log": judged(made, CANNOT_TELL, "unknown-log", policy="without-log"),
        "bit-flipped": judged(flipped(made), INVALID, "statement-signature", "receipt"),
    }


def proofs() -> Cases:
    made = proof_file()
    lines = made.split(b"\n")
    extra, hashes = lines[1], lines[3:7]

    def changed(old: bytes, new: bytes) -> bytes:
        return made.replace(old, new, 1)

    unseen, old = head(seen_by=()), head(at_s=NOW_S - 31 * DAY_S)
    moved = format_proof(replace(proof(), index=4)).encode()
    bent = Note(head().text, (head().signatures[0], *_bent(head())))
    return {
        "good": judged(made, VALID),
        "good-exactly-30-days": judged(proof_file(head(at_s=NOW_S - 30 * DAY_S)), VALID),
        "stale": judged(proof_file(old), STALE, "stale"),
        "unseen": judged(proof_file(unseen), UNWITNESSED, "no-quorum"),
        "seen-by-one-of-two": judged(
            proof_file(head(seen_by=("a",))), UNWITNESSED, "no-quorum"
        ),
        "seen-by-one-of-any": judged(proof_file(head(seen_by=("a",))), VALID, policy="any"),
        "no-quorum-asked": judged(proof_file(), VALID, policy="no-quorum"),
        "no-quorum-asked-nobody-saw": judged(
            proof_file(unseen), UNWITNESSED, "no-quorum", policy="no-quorum"
        ),
        "from-the-future": judged(
            proof_file(head(at_s=NOW_S + 2 * DAY_S)),
            UNWITNESSED,
            *("from-the-future", "from-the-future", "no-quorum"),
        ),
        "unknown-log": judged(proof_file(head(origin=ELSEWHERE)), CANNOT_TELL, "unknown-log"),
        "unknown-kiosk": judged(made, CANNOT_TELL, "unknown-kiosk", policy="without-kiosk"),
        "log-of-another-kind": judged(made, CANNOT_TELL, "unknown-log", policy="ml-dsa-44-log"),
        "another-log-key": judged(proof_file(head(key=STRANGER)), INVALID, "head-signature"),
        "bent-head-signature": judged(changed(b"\n9\n", b"\n8\n"), INVALID, "head-signature"),
        "bent-cosignature": judged(proof_file(bent), INVALID, "cosignature"),
        "another-statement": judged(
            format_proof(proof(extra=OTHER.encoded)).encode(), INVALID, "not-in-log"
        ),
        "another-index": judged(moved, INVALID, "not-in-log"),
        "index-beyond": judged(changed(b"index 5", b"index 9"), INVALID, "not-in-log"),
        "hash-missing": judged(changed(hashes[0] + b"\n", b""), INVALID, "not-in-log"),
        "hash-more": judged(
            changed(hashes[0], hashes[0] + b"\n" + hashes[0]), INVALID, "not-in-log"
        ),
        "forged-statement": judged(
            format_proof(proof(extra=FORGED.encoded)).encode(),
            INVALID,
            *("statement-signature", "not-in-log"),
        ),
        "another-version": bad(changed(b"@v1", b"@v2"), "begins with b'c2sp.org/tlog-p"),
        "carriage-return": bad(
            changed(b"@v1\n", b"@v1\r\n"), "begins with c2sp.org/tlog-proof@v1"
        ),
        "no-empty-line": bad(made.replace(b"\n\n", b"\n"), "an empty line before"),
        "not-utf-8": bad(changed(b"shop", b"\xffhop"), "A proof is UTF-8"),
        "no-extra": bad(changed(extra + b"\n", b""), "has no extra line"),
        "empty-extra": bad(changed(extra, b"extra "), "has no line for it"),
        "extra-no-base64": bad(changed(extra, b"extra !"), "The extra data is no base64"),
        "extra-no-statement": bad(
            changed(extra, b"extra AAAA"), "extra data of the proof: This"
        ),
        "extra-with-receipts": bad(
            format_proof(proof(extra=transparent())).encode(), "unprotected header is empty"
        ),
        "no-index": bad(changed(b"index 5\n", b""), "names the index of its entry"),
        "index-first": bad(
            changed(extra + b"\nindex 5\n", b"index 5\n" + extra + b"\n"),
            "The hash is no base64",
        ),
        "leading-zero": bad(
            changed(b"index 5", b"index 05"), "index is no number as logs write"
        ),
        "short-hash": bad(changed(hashes[0], b"AAAA"), "Each hash of a proof has 32 bytes"),
        "64-hashes": bad(
            format_proof(TlogProof(5, (bytes(32),) * 64, head(), SIGNED.encoded)).encode(),
            "No tree is higher than 63",
        ),
        "no-checkpoint": bad(changed(b"\n9\n", b"\nnine\n"), "size is no number as logs write"),
        "no-signature": bad(made[: made.index(b"\xe2\x80\x94")], "ends in a signature line"),
        "oversize": bad(made + b"a" * (256 * 1024), "at most 262144 bytes"),
    }


def bundles() -> Cases:
    made = bundle()

    def changed(change: Callable[[dict], object]) -> bytes:
        fields = json.loads(made)
        change(fields)
        return canonical_json(fields)

    def without(name: str) -> bytes:
        return changed(lambda fields: fields.pop(name))

    def with_(name: str, value: object) -> bytes:
        return changed(lambda fields: fields.update({name: value}))

    def in_anchor(name: str, value: object) -> bytes:
        return changed(lambda fields: fields["anchor"].update({name: value}))

    def in_envelope(name: str, value: object) -> bytes:
        return changed(lambda fields: fields["anchor"]["envelope"].update({name: value}))

    later = anchored(11, head(11))
    unseen = Logged(SIGNED, proof(head(seen_by=())))
    other = anchored(11, head(11, origin=ELSEWHERE, key=STRANGER, seen_by=()))
    second_log = anchored(11, head(11, key=STRANGER, seen_by=()))
    hashes = json.loads(made)["consistency"]
    return {
        "good": judged(made, VALID, "not-looked-up"),
        "good-anchored-before": judged(bundle(anchored=anchored(7)), VALID, "not-looked-up"),
        "good-anchored-itself": judged(bundle(anchored=anchored(9)), VALID, "not-looked-up"),
        "good-without-anchor": judged(bundle(anchored=None), VALID, "no-anchor"),
        "good-erased": judged(bundle(body=None), VALID, "no-body", "not-looked-up"),
        "good-more-in-envelope": judged(in_envelope("note", "ignored"), VALID, "not-looked-up"),
        "good-only-anchored-was-seen": judged(
            bundle(logged=unseen, anchored=later), VALID, "not-looked-up"
        ),
        "anchored-earlier": judged(bundle(anchored=anchored(4)), VALID, "anchored-earlier"),
        "seen-before-it-was-there": judged(
            bundle(logged=unseen, anchored=anchored(4, head(4))),
            UNWITNESSED,
            *("no-quorum", "anchored-earlier"),
        ),
        "another-body": judged(
            with_("body", {"act": "other"}), INVALID, "body", "not-looked-up"
        ),
        "another-salt": judged(
            made.replace(b'"salt":"00', b'"salt":"01'), INVALID, "body", "not-looked-up"
        ),
        "another-digest": judged(in_envelope("digest", f"0x{'00' * 32}"), INVALID, "anchor"),
        "another-hash-function": judged(
            in_envelope("hash_function", "keccak-256"), INVALID, "anchor"
        ),
        "another-anchored-log": judged(bundle(anchored=other), CANNOT_TELL, "unknown-log"),
        "both-logs-known": judged(bundle(anchored=other), INVALID, "anchor", policy="two-logs"),
        "another-log-key": judged(bundle(anchored=second_log), INVALID, "head-signature"),
        "anchored-empty-log": judged(bundle(anchored=anchored(0)), INVALID, "consistency"),
        "no-growth": judged(with_("consistency", []), INVALID, "consistency"),
        "another-growth": judged(with_("consistency", hashes[::-1]), INVALID, "consistency"),
        "hash-more": judged(with_("consistency", [*hashes, hashes[0]]), INVALID, "consistency"),
        "same-head-with-proof": judged(
            bundle(anchored=replace(anchored(9), consistency=(LEAVES[0],))),
            INVALID,
            "consistency",
        ),
        "cut-short": bad(made[:-1], "A bundle is canonical JSON (RFC 8785)"),
        "blanks": bad(made.replace(b":", b": "), "A bundle is canonical JSON (RFC 8785)"),
        "other-order": bad(
            json.dumps(dict(reversed(json.loads(made).items()))).encode(), "keys sorted"
        ),
        "key-twice": bad(made[:-1] + b',"version":"counterproof-bundle/1"}', "sorted and once"),
        "another-version": bad(
            with_("version", "counterproof-bundle/2"), "version is 'counterproof-bundle/2'"
        ),
        "no-version": bad(without("version"), "version is None"),
        "no-statement": bad(without("statement"), "A bundle has version, statement and proof"),
        "no-proof": bad(without("proof"), "A bundle has version, statement and proof"),
        "anchor-without-growth": bad(
            without("consistency"), "anchor together with consistency"
        ),
        "growth-without-anchor": bad(without("anchor"), "anchor together with consistency"),
        "one-more": bad(with_("more", 1), "A bundle has version, statement and proof"),
        "statement-no-text": bad(with_("statement", 1), "The bundle's statement is no text"),
        "statement-no-base64": bad(with_("statement", "!"), "bundle's statement is no base64"),
        "another-statement": bad(
            with_("statement", base64.b64encode(OTHER.encoded).decode()),
            "not the one of its proof",
        ),
        "proof-damaged": bad(
            with_("proof", "c2sp.org\n\n"), "The bundle's proof: A proof begins"
        ),
        "anchor-no-object": bad(with_("anchor", []), "anchor is an object of checkpoint and"),
        "anchor-no-envelope": bad(
            changed(lambda fields: fields["anchor"].pop("envelope")),
            "an object of checkpoint and",
        ),
        "anchor-one-more": bad(in_anchor("more", 1), "an object of checkpoint and envelope"),
        "checkpoint-damaged": bad(
            in_anchor("checkpoint", ""), "anchor's checkpoint: A note has"
        ),
        "checkpoint-no-head": bad(
            in_anchor("checkpoint", format_note(Note("a\n", head().signatures))),
            "anchor's checkpoint: A checkpoint has an origin",
        ),
        "envelope-of-another-version": bad(
            in_envelope("version", "erc8281/2"), "anchor's envelope: The anchor's version is"
        ),
        "envelope-without-checksum": bad(
            in_envelope("committer", f"0x{'ab' * 20}"), "has not the letters of its checksum"
        ),
        "envelope-block-number": bad(
            in_envelope("block_number", 1234), "block_number is missing or no text"
        ),
        "growth-no-list": bad(with_("consistency", "AAAA"), "consistency: It is a list"),
        "growth-numbers": bad(with_("consistency", [1]), "The bundle's consistency is no text"),
        "growth-short-hash": bad(with_("consistency", ["AAAA"]), "Each hash of a proof has 32"),
        "growth-64-hashes": bad(with_("consistency", hashes[:1] * 64), "at most 63 hashes"),
        "oversize": bad(b"{" + b" " * 1024 * 1024, "at most 1048576 bytes"),
    }


def links() -> Cases:
    server = "https://shop.example"
    made = write_link(server, transparent())
    name, fragment = made.removeprefix(f"{server}/r/").split("#")
    bare = write_link(server, SIGNED.encoded).split("#")[1]
    return {
        "good": judged(made, UNWITNESSED, "no-head"),
        "good-with-newline": judged(f"{made}\r\n", UNWITNESSED, "no-head"),
        "good-below-a-path": judged(
            write_link(f"{server}/sync/", transparent()), UNWITNESSED, "no-head"
        ),
        "good-without-receipt": judged(
            write_link(server, SIGNED.encoded), CANNOT_TELL, "no-receipt"
        ),
        "no-fragment": bad(f"{server}/r/{name}", "https://SERVER/r/NAME#RECEIPT"),
        "empty-fragment": bad(f"{server}/r/{name}#", "https://SERVER/r/NAME#RECEIPT"),
        "with-query": bad(f"{server}/r/{name}?x#{fragment}", "https://SERVER/r/NAME#RECEIPT"),
        "another-path": bad(f"{server}/s/{name}#{fragment}", "https://SERVER/r/NAME#RECEIPT"),
        "ftp": bad(f"ftp://shop.example/r/{name}#{fragment}", "begins with b'ftp://shop"),
        "not-ascii": bad(f"https://\u0161op.example/r/{name}#{fragment}", "is ASCII"),
        "no-base64url": bad(f"{server}/r/{name}#{fragment[:-1]}+", "is no base64url"),
        "padded": bad(f"{server}/r/{name}#{fragment}=", "is no base64url"),
        "cut-short": bad(f"{server}/r/{name}#{_text(transparent()[:-1])}", "ends too early"),
        "another-name": bad(
            f"{server}/r/{bare[:43]}#{fragment}", "The link names the statement"
        ),
        "a-proof": bad(
            f"{server}/r/{name}#{_text(proof_file())}", "This is not the CBOR we write"
        ),
    }


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bent(note: Note) -> list:
    last = note.signatures[-1]
    return [note.signatures[1], replace(last, data=flipped(last.data))]
