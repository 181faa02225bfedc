"""What the examination of a receipt file came to, in words."""

from dataclasses import dataclass

from shared.codes.display import safe_text
from shared.ledger.evidence import Judged, Outcome
from shared.ledger.verdicts import Why
from sync_server.web.service.checking import Unreadable, What
from sync_server.web.views.shelf import Fact, Sign
from sync_server.web.words.page_words import PageWords

_LONGEST = 400
_SIGNS = {
    Outcome.VALID: ("good", "valid"),
    Outcome.VALID_STALE: ("caution", "valid_stale"),
    Outcome.VALID_UNWITNESSED: ("caution", "valid_unwitnessed"),
    Outcome.CANNOT_TELL: ("unknown", "cannot_tell"),
    Outcome.INVALID: ("bad", "invalid"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A reason for everybody, and below it what the standards call it, in English."""

    words: str
    detail: str


@dataclass(frozen=True, slots=True)
class VerdictView:
    sign: Sign
    reasons: tuple[Told, ...]
    facts: tuple[Fact, ...]


def verdict_view(found: Judged | Unreadable, words: PageWords) -> VerdictView:
    if isinstance(found, Unreadable):
        told = _told(found.what, found.sentence, words)
        return VerdictView(Sign("bad", words("invalid")), (told,), ())
    outcome, name = _SIGNS[found.outcome]
    reasons = tuple(_told(each.code, each.sentence, words) for each in found.reasons)
    return VerdictView(Sign(outcome, words(name)), reasons, tuple(_facts(found, words)))


def outcome_signs(words: PageWords) -> dict[str, str]:
    """What each outcome is called, for the script that finds it on the reader's device."""
    return {outcome.value: words(name) for outcome, (_, name) in _SIGNS.items()}


def reason_words(words: PageWords) -> dict[str, str]:
    """What each reason is called, likewise."""
    return {code.value: _words_of(code, words) for code in (*Why, *What)}


def _told(code: Why | What, sentence: str, words: PageWords) -> Told:
    return Told(_words_of(code, words), safe_text(sentence, _LONGEST))


def _words_of(code: Why | What, words: PageWords) -> str:
    return words(f"why_{code.value.replace('-', '_')}")


def _facts(judged: Judged, words: PageWords) -> list[Fact]:
    proven, number = judged.proven, words.formats.number
    facts = [Fact(words("level"), number(judged.level))]
    if proven.kiosk is not None:
        facts.append(Fact(words("kiosk"), safe_text(proven.kiosk)))
    if proven.index is not None and proven.size is not None:
        place = words("place_of", number(proven.index + 1), number(proven.size))
        facts.append(Fact(words("place"), place))
    if proven.seen_by:
        names = ", ".join(safe_text(each.witness) for each in proven.seen_by)
        facts.append(Fact(words("witnesses"), names))
    if proven.anchor is not None:
        block = number(proven.anchor.block_number)
        chain = str(proven.anchor.chain_id)
        facts.append(Fact(words("anchor"), words("anchor_in", block, chain)))
    return facts
