"""Heads, what witnesses say of them, and the proofs people take away."""

import base64
from dataclasses import replace

import pytest

from shared.errors import EvidenceError, InputError
from shared.keys import SigningKey
from shared.ledger import merkle
from shared.ledger.checkpoint import Checkpoint, format_checkpoint, parse_checkpoint
from shared.ledger.cosignature import (
    LARGEST_TIME,
    Seen,
    Witness,
    cosign,
    cosigned_message,
    verify_cosignatures,
)
from shared.ledger.note import Note, format_note, parse_note, sign_note
from shared.ledger.tlog_proof import TlogProof, format_proof, parse_proof

LOG = SigningKey(bytes(range(32)))
KIOSK = SigningKey(bytes(range(1, 33)))
LEAVES = [merkle.leaf_hash(bytes([number])) for number in range(9)]
HEAD = Checkpoint("example.com/log", 9, merkle.root(LEAVES))
ROOT = base64.b64encode(HEAD.root).decode()
WITNESS = Witness("example.com/kiosk/1", KIOSK.public.raw, KIOSK.public.verify)
NOTE = sign_note(format_checkpoint(HEAD), HEAD.origin, LOG.public.raw, LOG.sign)
PROOF = TlogProof(4, merkle.inclusion_proof(LEAVES, 4), NOTE, b"salt")


def cosigned(at_s=1_790_000_000, text=NOTE.text):
    line = cosign(text, WITNESS.name, KIOSK.public.raw, KIOSK.sign, at_s)
    return replace(NOTE, signatures=(*NOTE.signatures, line))


def test_a_head_is_read_as_it_was_written():
    extended = replace(HEAD, extensions=("one", "two"))
    assert format_checkpoint(HEAD) == f"example.com/log\n9\n{ROOT}\n"
    assert parse_checkpoint(format_checkpoint(extended)) == extended


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("example.com/log\n9\n", "each on its line"),
        (f"\n9\n{ROOT}\n", "origin"),
        (f"a\n09\n{ROOT}\n", "size is no number"),
        (f"a\n-1\n{ROOT}\n", "size is no number"),
        (f"a\n\u0669\n{ROOT}\n", "size is no number"),
        (f"a\n9223372036854775808\n{ROOT}\n", "size is no number"),
        ("a\n9\nAAAA\n", "32 bytes"),
        (f"a\n9\n{ROOT}\n\n", "extension"),
        (f"a\n9\n{ROOT}", "newline"),
    ],
)
def test_what_is_no_head_is_refused(text, why):
    with pytest.raises(InputError, match=why):
        parse_checkpoint(text)


def test_a_log_has_no_negative_size():
    with pytest.raises(InputError, match="no size"):
        replace(HEAD, size=-1)


def test_a_witness_is_believed_with_its_time():
    note = parse_note(format_note(cosigned()).encode())
    assert verify_cosignatures(note, [WITNESS]) == (Seen(WITNESS.name, 1_790_000_000),)
    assert verify_cosignatures(NOTE, [WITNESS]) == ()


def test_the_message_of_a_witness_is_the_one_of_the_standard():
    root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    text = f"example.com/behind-the-sofa\n20852163\n{root}\n"
    expected = f"cosignature/v1\ntime 1679315147\n{text}".encode()
    assert cosigned_message(text, 1679315147) == expected


def test_a_witness_of_another_head_condemns_the_note():
    with pytest.raises(EvidenceError, match="not by the key"):
        verify_cosignatures(cosigned(text="another\n"), [WITNESS])


@pytest.mark.parametrize(
    ("data", "why"), [(bytes(71), "wrong length"), (b"\xff" * 72, "no time there is")]
)
def test_what_is_no_cosignature_is_refused(data, why):
    line = replace(cosigned().signatures[1], data=data)
    with pytest.raises(EvidenceError, match=why):
        verify_cosignatures(Note(NOTE.text, (line,)), [WITNESS])


def test_no_witness_signs_before_1970_or_after_all_time():
    for at_s in (-1, LARGEST_TIME + 1):
        with pytest.raises(InputError, match="No cosignature"):
            cosigned_message("text\n", at_s)


def test_a_proof_is_read_as_it_was_written_and_holds():
    read = parse_proof(format_proof(PROOF).encode())
    assert read == PROOF
    assert read.verify_entry(LEAVES[4]) == HEAD
    bare = replace(PROOF, extra=b"")
    assert parse_proof(format_proof(bare).encode()) == bare


def test_another_entry_is_not_proven():
    with pytest.raises(EvidenceError, match="not under this root"):
        PROOF.verify_entry(LEAVES[5])


def test_the_only_entry_of_a_log_needs_no_hashes():
    head = Checkpoint("a", 1, LEAVES[0])
    note = sign_note(format_checkpoint(head), "a", LOG.public.raw, LOG.sign)
    proof = parse_proof(format_proof(TlogProof(0, (), note)).encode())
    assert proof.verify_entry(LEAVES[0]) == head


GOOD = format_proof(PROOF)
HASH = base64.b64encode(PROOF.hashes[0]).decode()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty line before"),
        (GOOD.replace("@v1", "@v2"), "begins with"),
        (GOOD.replace("extra c2FsdA==", "extra "), "no line for it"),
        (GOOD.replace("extra c2FsdA==", "extra ?"), "no base64"),
        (GOOD.replace("index 4\n", ""), "names the index"),
        (GOOD.replace("index 4", "index 04"), "index is no number"),
        (GOOD.replace(HASH, "AAAA"), "32 bytes"),
        (GOOD.replace(HASH, "\n".join([HASH] * 64)), "higher than 63"),
        (GOOD.replace("example.com/log\n9\n", "example.com/log\n"), "each on its line"),
    ],
)
def test_what_is_no_proof_is_refused(text, why):
    with pytest.raises(InputError, match=why):
        parse_proof(text.encode())


@pytest.mark.parametrize(("data", "why"), [(b"\xff", "UTF-8"), (bytes(300_000), "at most")])
def test_what_is_no_text_is_no_proof(data, why):
    with pytest.raises(InputError, match=why):
        parse_proof(data)
