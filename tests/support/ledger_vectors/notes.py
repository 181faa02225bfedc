"""Of signed notes, read and verified by the log's key."""

import base64

from shared.ledger.note import (
    ED25519,
    Note,
    NoteSignature,
    key_id,
    sign_note,
)
from tests.support.evidence_world import (
    ELSEWHERE,
    LOG,
    ORIGIN,
    STRANGER,
    head,
    note_file,
    text,
)
from tests.support.vector_case import Cases, bad, good

DASH = "\u2014"
TEXT = text(9)
SIGNED = note_file(head(seen_by=()))
LINE = head(seen_by=()).signatures[0].line


STRANGERS_LINE = sign_note(TEXT, ELSEWHERE, STRANGER.public.raw, STRANGER.sign).signatures[0]
FORGED = sign_note(TEXT, ORIGIN, LOG.public.raw, STRANGER.sign)
EMPTY = base64.b64encode(b"1234").decode()
EMPTY_LINES = sign_note("a\n\n\nb\n", ORIGIN, LOG.public.raw, LOG.sign)
NOTES: Cases = {
    "good": good(SIGNED),
    "good-cosigned": good(note_file(head())),
    "good-signed-by-strangers-too": good(
        note_file(Note(TEXT, (STRANGERS_LINE, *head(seen_by=()).signatures)))
    ),
    "good-empty-lines": good(
        note_file(sign_note("a\n\n\nb\n", ORIGIN, LOG.public.raw, LOG.sign))
    ),
    "good-100-signatures": good(SIGNED + (STRANGERS_LINE.line * 99).encode()),
    "good-no-blanks-in-name": good(SIGNED + f"{DASH} a\ufeff\u200bb AAAAAAA=\n".encode()),
    "nothing": bad(b"", "an empty line between"),
    "unsigned": bad(f"{TEXT}\n", "ends in a signature line"),
    "no-empty-line": bad(TEXT + LINE, "an empty line between"),
    "no-last-newline": bad(SIGNED[:-1], "ends in a signature line and its newline"),
    "left-over": bad(SIGNED + b"more\n", "no signature line: 'more'"),
    "not-utf-8": bad(b"\xff" + SIGNED, "A note is UTF-8"),
    "carriage-return": bad(SIGNED.replace(b"\n9\n", b"\r\n9\n"), "control character '\\r'"),
    "hyphen": bad(SIGNED.replace(DASH.encode(), b"-"), "no signature line: '- shop"),
    "two-blanks": bad(
        SIGNED.replace(f"{DASH} ".encode(), f"{DASH}  ".encode()), "no signature line"
    ),
    "no-name": bad(f"{TEXT}\n{DASH}  {EMPTY}\n", "'' is no key name"),
    "plus-in-name": bad(f"{TEXT}\n{DASH} a+b {EMPTY}\n", "'a+b' is no key name"),
    "wide-blank-in-name": bad(f"{TEXT}\n{DASH} a\u00a0b {EMPTY}\n", "is no key name"),
    "next-line-in-name": bad(f"{TEXT}\n{DASH} a\x85b {EMPTY}\n", "is no key name"),
    "no-base64": bad(f"{TEXT}\n{DASH} a !!!!\n", "The signature is no base64: '!!!!'"),
    "no-padding": bad(SIGNED.replace(b"=", b""), "The signature is no base64"),
    "loose-bits": bad(f"{TEXT}\n{DASH} a AAAAAB==\n", "not the base64 of its bytes"),
    "no-signature": bad(f"{TEXT}\n{DASH} a {EMPTY}\n", "The signature of a is empty"),
    "101-signatures": bad(f"{TEXT}\n" + LINE * 101, "at most 100 signatures"),
    "oversize": bad(b"a" * (128 * 1024 + 1), "at most 131072 bytes"),
    "only-strangers": bad(note_file(Note(TEXT, (STRANGERS_LINE,))), "No key that is known"),
    "forged": bad(note_file(FORGED), "signature is not by the key"),
    "another-text": bad(SIGNED.replace(b"\n9\n", b"\n8\n"), "signature is not by the key"),
    "short-signature": bad(
        note_file(
            Note(
                TEXT,
                (NoteSignature(ORIGIN, key_id(ORIGIN, ED25519, LOG.public.raw), b"\1" * 63),),
            )
        ),
        "signature is not by the key",
    ),
}
