"""A verdict in words and as JSON, and the exit code it has."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from shared.canonical import Json
from shared.codes.display import safe_text
from shared.exit_codes import ExitCode
from shared.ledger.anchor import envelope_fields
from shared.ledger.cosignature import Seen
from shared.ledger.evidence import Judged, Outcome
from shared.ledger.statement import Statement

_LONGEST = 400
_SENTENCES: Mapping[Outcome, str] = {
    Outcome.VALID: "Valid.",
    Outcome.VALID_STALE: "Valid, but stale.",
    Outcome.VALID_UNWITNESSED: "Valid, but unwitnessed.",
    Outcome.CANNOT_TELL: "It cannot be told whether this is valid.",
    Outcome.INVALID: "INVALID.",
}
_LEVELS = ("a signed statement", "a receipt", "a proof", "an audit bundle")


def exit_code(outcome: Outcome) -> ExitCode:
    match outcome:
        case Outcome.VALID:
            return ExitCode.OK
        case Outcome.INVALID:
            return ExitCode.EVIDENCE
        case _:
            return ExitCode.FINDINGS


def fields(judged: Judged) -> Mapping[str, Json]:
    proven = judged.proven
    return {
        "outcome": judged.outcome.value,
        "level": judged.level,
        "reasons": [
            {"code": each.code.value, "outcome": each.outcome.value, "sentence": each.sentence}
            for each in judged.reasons
        ],
        "statement": _statement_fields(judged.statement),
        "proven": {
            "kiosk": proven.kiosk,
            "log": proven.log,
            "index": proven.index,
            "size": proven.size,
            "seen_by": [
                {"witness": each.witness, "at": _when(each)} for each in proven.seen_by
            ],
            "body": None if proven.body is None else proven.body.decode(),
            "anchor": None if proven.anchor is None else envelope_fields(proven.anchor),
        },
    }


def words(judged: Judged) -> str:
    """The verdict, why, what the statement says, and what of all that was proven."""
    told = [f"{_SENTENCES[judged.outcome]} This is {_LEVELS[judged.level]}."]
    told += [f"  - {each.sentence}" for each in judged.reasons]
    told += ["The statement says:", *(f"  {line}" for line in _said(judged.statement))]
    proven = list(_proven(judged))
    told += ["It was proven:", *(f"  {line}" for line in proven or ["nothing"])]
    return "\n".join(safe_text(line, _LONGEST) for line in told)


def _statement_fields(statement: Statement) -> Mapping[str, Json]:
    return {
        "issuer": statement.issuer,
        "subject": statement.subject,
        "content_type": statement.content_type,
        "seq": statement.seq,
        "prev": statement.prev.hex(),
        "at": _clock(statement.hlc.ms // 1000),
        "body_hash": statement.body_hash.hex(),
    }


def _said(statement: Statement) -> Iterator[str]:
    yield f"by the kiosk {statement.issuer}"
    yield f"about {statement.subject!r}, as {statement.content_type!r}"
    yield f"number {statement.seq} of that kiosk, at {_clock(statement.hlc.ms // 1000)}"
    yield f"over a body whose SHA-256 is {statement.body_hash.hex()}"


def _proven(judged: Judged) -> Iterator[str]:
    proven = judged.proven
    if proven.kiosk is not None:
        yield f"signed by the kiosk that the policy calls {proven.kiosk!r}"
    if proven.log is not None and proven.index is None:
        yield f"in the log {proven.log!r}"
    elif proven.log is not None:
        yield f"in the log {proven.log!r} of {proven.size} entries, as number {proven.index}"
    for each in proven.seen_by:
        yield f"seen there by {each.witness!r} at {_when(each)}"
    if proven.body is not None:
        yield f"the body: {proven.body.decode()}"


def _when(seen: Seen) -> str:
    return _clock(seen.at_s)


def _clock(seconds: int) -> str:
    """Numbers that are no date of a calendar are told as they are."""
    try:
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (ValueError, OverflowError, OSError):
        return f"{seconds} s"
