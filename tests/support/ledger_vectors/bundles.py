"""Of audit bundles."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace

from shared.canonical import canonical_json
from shared.ledger.logged import Logged
from shared.ledger.note import Note, format_note
from tests.support.bent_cose import OTHER
from tests.support.evidence_world import (
    ELSEWHERE,
    LEAVES,
    SIGNED,
    STRANGER,
    anchored,
    bundle,
    head,
    proof,
)
from tests.support.vector_case import (
    CANNOT_TELL,
    INVALID,
    UNWITNESSED,
    VALID,
    Cases,
    bad,
    judged,
)

MADE = bundle()


def changed(change: Callable[[dict], object]) -> bytes:
    fields = json.loads(MADE)
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


LATER = anchored(11, head(11))
UNSEEN = Logged(SIGNED, proof(head(seen_by=())))
OTHER_LOG = anchored(11, head(11, origin=ELSEWHERE, key=STRANGER, seen_by=()))
SECOND_LOG = anchored(11, head(11, key=STRANGER, seen_by=()))
HASHES = json.loads(MADE)["consistency"]
BUNDLES: Cases = {
    "good": judged(MADE, VALID, "not-looked-up"),
    "good-anchored-before": judged(bundle(anchored=anchored(7)), VALID, "not-looked-up"),
    "good-anchored-itself": judged(bundle(anchored=anchored(9)), VALID, "not-looked-up"),
    "good-without-anchor": judged(bundle(anchored=None), VALID, "no-anchor"),
    "good-erased": judged(bundle(body=None), VALID, "no-body", "not-looked-up"),
    "good-more-in-envelope": judged(in_envelope("note", "ignored"), VALID, "not-looked-up"),
    "good-only-anchored-was-seen": judged(
        bundle(logged=UNSEEN, anchored=LATER), VALID, "not-looked-up"
    ),
    "anchored-earlier": judged(bundle(anchored=anchored(4)), VALID, "anchored-earlier"),
    "seen-before-it-was-there": judged(
        bundle(logged=UNSEEN, anchored=anchored(4, head(4))),
        UNWITNESSED,
        *("no-quorum", "anchored-earlier"),
    ),
    "another-body": judged(with_("body", {"act": "other"}), INVALID, "body", "not-looked-up"),
    "another-salt": judged(
        MADE.replace(b'"salt":"00', b'"salt":"01'), INVALID, "body", "not-looked-up"
    ),
    "another-digest": judged(in_envelope("digest", f"0x{'00' * 32}"), INVALID, "anchor"),
    "another-hash-function": judged(
        in_envelope("hash_function", "keccak-256"), INVALID, "anchor"
    ),
    "another-anchored-log": judged(bundle(anchored=OTHER_LOG), CANNOT_TELL, "unknown-log"),
    "both-logs-known": judged(bundle(anchored=OTHER_LOG), INVALID, "anchor", policy="two-logs"),
    "another-log-key": judged(bundle(anchored=SECOND_LOG), INVALID, "head-signature"),
    "anchored-empty-log": judged(bundle(anchored=anchored(0)), INVALID, "consistency"),
    "no-growth": judged(with_("consistency", []), INVALID, "consistency"),
    "another-growth": judged(with_("consistency", HASHES[::-1]), INVALID, "consistency"),
    "hash-more": judged(with_("consistency", [*HASHES, HASHES[0]]), INVALID, "consistency"),
    "same-head-with-proof": judged(
        bundle(anchored=replace(anchored(9), consistency=(LEAVES[0],))),
        INVALID,
        "consistency",
    ),
    "cut-short": bad(MADE[:-1], "A bundle is canonical JSON (RFC 8785)"),
    "blanks": bad(MADE.replace(b":", b": "), "A bundle is canonical JSON (RFC 8785)"),
    "other-order": bad(
        json.dumps(dict(reversed(json.loads(MADE).items()))).encode(), "keys sorted"
    ),
    "key-twice": bad(MADE[:-1] + b',"version":"counterproof-bundle/1"}', "sorted and once"),
    "another-version": bad(
        with_("version", "counterproof-bundle/2"), "version is 'counterproof-bundle/2'"
    ),
    "no-version": bad(without("version"), "version is None"),
    "no-statement": bad(without("statement"), "A bundle has version, statement and proof"),
    "no-proof": bad(without("proof"), "A bundle has version, statement and proof"),
    "anchor-without-growth": bad(without("consistency"), "anchor together with consistency"),
    "growth-without-anchor": bad(without("anchor"), "anchor together with consistency"),
    "one-more": bad(with_("more", 1), "A bundle has version, statement and proof"),
    "statement-no-text": bad(with_("statement", 1), "The bundle's statement is no text"),
    "statement-no-base64": bad(with_("statement", "!"), "bundle's statement is no base64"),
    "another-statement": bad(
        with_("statement", base64.b64encode(OTHER.encoded).decode()),
        "not the one of its proof",
    ),
    "proof-damaged": bad(with_("proof", "c2sp.org\n\n"), "The bundle's proof: A proof begins"),
    "anchor-no-object": bad(with_("anchor", []), "anchor is an object of checkpoint and"),
    "anchor-no-envelope": bad(
        changed(lambda fields: fields["anchor"].pop("envelope")),
        "an object of checkpoint and",
    ),
    "anchor-one-more": bad(in_anchor("more", 1), "an object of checkpoint and envelope"),
    "checkpoint-damaged": bad(in_anchor("checkpoint", ""), "anchor's checkpoint: A note has"),
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
    "contract-without-checksum": bad(
        in_envelope("contract", f"0x{'AB' * 20}"), "has not the letters of its checksum"
    ),
    "block-hash-in-capitals": bad(
        in_envelope("block_hash", f"0x{'AB' * 32}"), "block_hash is not 0x and 64 lowercase"
    ),
    "block-hash-in-a-list": bad(
        in_envelope("block_hash", [f"0x{'ab' * 32}"]), "block_hash is missing or no text"
    ),
    "envelope-block-number": bad(
        in_envelope("block_number", 1234), "block_number is missing or no text"
    ),
    "growth-no-list": bad(with_("consistency", "AAAA"), "consistency: It is a list"),
    "growth-numbers": bad(with_("consistency", [1]), "The bundle's consistency is no text"),
    "growth-short-hash": bad(with_("consistency", ["AAAA"]), "Each hash of a proof has 32"),
    "growth-64-hashes": bad(with_("consistency", HASHES[:1] * 64), "at most 63 hashes"),
    "oversize": bad(b"{" + b" " * 1024 * 1024, "at most 1048576 bytes"),
}
