"""What `kiosk sync` says of the server's log: how far it was seen, the anchor, an alarm."""

from collections.abc import Mapping
from datetime import datetime

from kiosk.logbook import Alarm, Anchored, LogFacts
from shared.codes.display import safe_text

_LONGEST_SENTENCE = 500


def log_fields(facts: LogFacts | None) -> Mapping[str, object] | None:
    if facts is None:
        return None
    return {
        "origin": facts.origin,
        "size": facts.size,
        "root": facts.root.hex(),
        "seen_at": facts.seen_at.isoformat() if facts.seen_at else None,
        "anchored": _anchored_fields(facts.anchored) if facts.anchored else None,
        "alarm": _alarm_fields(facts.alarm) if facts.alarm else None,
    }


def log_lines(facts: LogFacts | None, owed: int) -> list[str]:
    lines = [f"{owed} acts are at the server and wait for their receipts."] if owed else []
    if facts is None:
        return lines
    lines.append(f"{_seen(facts)}{_in_block(facts.anchored)}.")
    if facts.alarm is not None:
        sentence = safe_text(facts.alarm.sentence, _LONGEST_SENTENCE)
        lines.append(f"ALARM of {_moment(facts.alarm.at)}: {sentence}")
    return lines


def _seen(facts: LogFacts) -> str:
    origin = safe_text(facts.origin)
    if facts.seen_at is None:
        return f"No head of the log {origin} was seen yet"
    return f"The log {origin} was seen with {facts.size} entries at {_moment(facts.seen_at)}"


def _in_block(anchored: Anchored | None) -> str:
    if anchored is None:
        return ", not anchored"
    where = f"block {anchored.block} of chain {anchored.chain_id}"
    return f"; {anchored.size} of them are anchored in {where}"


def _anchored_fields(anchored: Anchored) -> Mapping[str, object]:
    return {
        "size": anchored.size,
        "chain_id": anchored.chain_id,
        "block": anchored.block,
        "at": anchored.at.isoformat(),
    }


def _alarm_fields(alarm: Alarm) -> Mapping[str, object]:
    return {
        "at": alarm.at.isoformat(),
        "code": alarm.code,
        "sentence": alarm.sentence,
        "evidence": alarm.evidence.decode(),
    }


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"
