"""What is kept of a head that does not fit: both heads as they were signed, and the proof.

Canonical JSON, for whoever decides who is right; the log's key signed both notes.
"""

import base64
from collections.abc import Mapping
from datetime import datetime

from kiosk.logbook import BEGUN_AGAIN, FORKED, NOT_GROWN, SHRUNK, Alarm
from kiosk.syncing import SeenHead
from shared.canonical import canonical_json
from shared.codes.display import safe_text
from shared.ledger.checkpoint import Checkpoint, parse_checkpoint
from shared.ledger.note import format_note
from shared.ledger.witness import Submission

VERSION = "counterproof-alarm/1"

_SENTENCES: Mapping[str, str] = {
    FORKED: (
        "{server} signed two different logs of {size} entries as {origin}. What was told to "
        "this kiosk and what is told to others may differ: keep the evidence, ask an operator."
    ),
    SHRUNK: (
        "{server} showed a log of {size} entries as {origin}, and had shown {seen} before: "
        "entries are gone. Keep the evidence and ask an operator."
    ),
    NOT_GROWN: (
        "{server} could not prove that its log {origin} of {size} entries holds the {seen} "
        "that were seen before. Keep the evidence and ask an operator."
    ),
    BEGUN_AGAIN: (
        "{server} began its log again as {origin}. Accept it only if an operator says why."
    ),
}


def alarm_of(
    code: str, server: str, submission: Submission, seen: SeenHead | None, at: datetime
) -> Alarm:
    head = parse_checkpoint(submission.head.text)
    return Alarm(
        at, code, _sentence(code, server, head, seen), _evidence(code, submission, seen)
    )


def _sentence(code: str, server: str, head: Checkpoint, seen: SeenHead | None) -> str:
    told = {"size": head.size, "seen": seen.size if seen else 0}
    origin = safe_text(head.origin)
    return _SENTENCES[code].format(server=server, origin=origin, **told)


def _evidence(code: str, submission: Submission, seen: SeenHead | None) -> bytes:
    proof = [base64.b64encode(each).decode() for each in submission.proof]
    return canonical_json(
        {
            "version": VERSION,
            "code": code,
            "seen": seen.note if seen else None,
            "told": format_note(submission.head),
            "from": str(submission.old),
            "proof": proof,
        }
    )
