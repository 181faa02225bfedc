"""Signed notes against the keys and the note that Go's implementation publishes."""

import base64
import hashlib
from functools import partial

import pytest

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey, SigningKey
from shared.ledger.note import (
    COSIGNATURE_V1,
    ED25519,
    LARGEST_NOTE,
    MOST_SIGNATURES,
    NoteSignature,
    Verifier,
    format_note,
    key_id,
    parse_note,
    read_verifier_key,
    sign_note,
    verifier_key,
    verify_note,
)

# The documentation of golang.org/x/mod/sumdb/note.
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
SIGNATURE = (
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJ"
    "nAM="
)
SIGNED = f"{TEXT}\n\u2014 PeterNeumann {SIGNATURE}\n"
KEY = SigningKey(bytes(range(32)))


def verifier(text):
    name, _, key = read_verifier_key(text)
    return Verifier(name, key, PublicKey(key).verify)


def ours(name="example.com/log"):
    return Verifier(name, KEY.public.raw, KEY.public.verify)


def signed(text="hello\n", name="example.com/log"):
    return sign_note(text, name, KEY.public.raw, KEY.sign)


def test_a_note_of_another_implementation_is_read_and_verified():
    note = parse_note(SIGNED.encode())
    assert note.text == TEXT
    assert verify_note(note, [verifier(PETER)]) == ("PeterNeumann",)
    assert format_note(note) == SIGNED


@pytest.mark.parametrize(
    "text", [PETER, "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"]
)
def test_a_published_key_is_written_as_it_was_read(text):
    name, algorithm, key = read_verifier_key(text)
    assert algorithm == ED25519
    assert verifier_key(name, key) == text


def test_what_was_signed_is_verified():
    note = parse_note(format_note(signed()).encode())
    assert verify_note(note, [ours(), verifier(PETER)]) == ("example.com/log",)
    assert ours().made(note.signatures[0])


def test_the_text_may_hold_empty_lines():
    note = parse_note(format_note(signed("a\n\nb\n")).encode())
    assert note.text == "a\n\nb\n"


def test_signatures_of_strangers_are_no_matter():
    stranger = NoteSignature("example.com/log", b"\x00\x00\x00\x01", bytes(64))
    note = parse_note((format_note(signed()) + stranger.line).encode())
    assert verify_note(note, [ours()]) == ("example.com/log",)


def test_a_known_key_that_did_not_sign_condemns_the_note():
    bent = format_note(signed()).replace("hello", "hallo")
    with pytest.raises(EvidenceError, match="not by the key"):
        verify_note(parse_note(bent.encode()), [ours()])


@pytest.mark.parametrize("known", [[], [verifier(PETER)], [ours("example.com/other")]])
def test_a_note_that_nobody_known_signed_is_refused(known):
    with pytest.raises(EvidenceError, match="No key that is known"):
        verify_note(signed(), known)


LINE = format_note(signed()).split("\n")[-2]
EMPTY_SIGNATURE = base64.b64encode(b"1234").decode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty line"),
        (b"\xff", "UTF-8"),
        (b"hello\n", "empty line"),
        (b"hello\n\n", "ends in a signature line"),
        (f"hello\n\n{LINE}".encode(), "ends in a signature line"),
        (f"hel\x07lo\n\n{LINE}\n".encode(), "control character"),
        (f"hel\rlo\n\n{LINE}\n".encode(), "control character"),
        (f"hello\n\n{LINE} \n".encode(), "no signature line"),
        (b"hello\n\n- a b\n", "no signature line"),
        ("hello\n\n\u2014 a+b AAAA\n".encode(), "no key name"),
        ("hello\n\n\u2014 a\u00a0b AAAA\n".encode(), "no key name"),
        ("hello\n\n\u2014 a AAA\n".encode(), "no base64"),
        ("hello\n\n\u2014 a AAAB=\n".encode(), "not the base64 of its bytes"),
        ("hello\n\n\u2014 a AAAAAAB=\n".encode(), "not the base64 of its bytes"),
        (f"hello\n\n\u2014 a {EMPTY_SIGNATURE}\n".encode(), "is empty"),
        (bytes(LARGEST_NOTE + 1), "at most"),
        (("hello\n\n" + f"{LINE}\n" * (MOST_SIGNATURES + 1)).encode(), "at most 100"),
    ],
)
def test_what_is_no_note_is_refused(data, why):
    with pytest.raises(InputError, match=why):
        parse_note(data)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("PeterNeumann", "name.ID.key"),
        ("Peter Neumann+c74f20a3+AQ==", "no key name"),
        ("PeterNeumann+c74f20a3+AQ==", "no Ed25519 key"),
        (PETER.replace("+AR", "+CR"), "no Ed25519 key"),
        (PETER.replace("c74f", "c74e"), "does not have the ID"),
    ],
)
def test_what_is_no_verifier_key_is_refused(text, why):
    with pytest.raises(InputError, match=why):
        read_verifier_key(text)


def test_a_text_without_its_last_newline_is_not_signed():
    with pytest.raises(InputError, match="ends in a newline"):
        signed("hello")


def test_one_key_has_one_id_for_each_use():
    identify = partial(key_id, "example.com/log", key=KEY.public.raw)
    expected = hashlib.sha256(b"example.com/log\n\x04" + KEY.public.raw).digest()[:4]
    assert identify(algorithm=COSIGNATURE_V1) == expected
    assert identify(algorithm=ED25519) != expected
