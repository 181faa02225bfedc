"""A batch, or several, as a page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from shared.freshness.judgement import Verdict
from sync_server.web.service.shelf import Answer, OnShelf
from sync_server.web.words.formats import isolated
from sync_server.web.words.page_words import PageWords

OUTCOMES = {
    Verdict.FRESH: "good",
    Verdict.CAUTION: "caution",
    Verdict.EXPIRED: "bad",
    Verdict.RECALLED: "bad",
    Verdict.NOT_KNOWN: "unknown",
}
_NEXT = {
    Verdict.FRESH: "next_fresh",
    Verdict.CAUTION: "next_caution",
    Verdict.EXPIRED: "next_expired",
    Verdict.RECALLED: "next_recalled",
}
_STATION = "FreshnessWords"


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Sign:
    """How an answer feels and its word: never one without the other."""

    outcome: str
    word: str


@dataclass(frozen=True, slots=True)
class BatchView:
    """`older` is None where no other pack should be sold first."""

    title: str
    sign: Sign
    older: Sign | None
    because: str
    reasons: tuple[str, ...]
    next: str
    facts: tuple[Fact, ...]
    age: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One batch among several."""

    address: str
    site: str
    lot: str
    sign: Sign
    left: str


@dataclass(frozen=True, slots=True)
class ListView:
    title: str
    lines: Sequence[Line]
    more: bool


def name_of(found: OnShelf) -> str:
    """As people call it; by its number where nobody told of its name."""
    product = found.product or (found.answers[0].found.kept.product if found.answers else None)
    if product is not None:
        return product.name or product.gtin
    return found.answers[0].batch.gtin if found.answers else ""


def list_view(found: OnShelf, words: PageWords) -> ListView:
    return ListView(isolated(name_of(found)), lines(found.answers, words), found.more)


def batch_view(answer: Answer, words: PageWords, now: datetime) -> BatchView:
    batch, judgement = answer.batch, answer.judgement
    reasons = [*words.judged.other_reasons(judgement), *_notes(answer, words)]
    return BatchView(
        isolated(name_of(OnShelf(None, [answer]))),
        _sign(answer, words),
        _older(answer, words),
        words.judged.because(judgement),
        (*reasons, *([words("archived")] if batch.archived else [])),
        _next(judgement.verdict, words),
        tuple(_facts(answer, words)),
        _age(answer, words, now),
    )


def lines(answers: Sequence[Answer], words: PageWords) -> Sequence[Line]:
    # Two organisations may call a site by the same name: then its address names whose it is.
    several = len({each.found.organisation for each in answers}) > 1
    return [_line(each, words, several=several) for each in answers]


def _line(answer: Answer, words: PageWords, *, several: bool) -> Line:
    batch, days_left = answer.batch, answer.judgement.days_left
    address = f"/batch/{quote(batch.batch_id, safe='')}?lang={words.language.code}"
    if several:
        address += f"&organisation={quote(answer.found.organisation, safe='')}"
    return Line(
        address,
        batch.site,
        batch.lot,
        _sign(answer, words),
        "" if days_left is None else words.judged.days_left(days_left),
    )


def _sign(answer: Answer, words: PageWords) -> Sign:
    verdict = answer.judgement.verdict
    return Sign(OUTCOMES[verdict], words.judged.verdict_word(verdict))


def _older(answer: Answer, words: PageWords) -> Sign | None:
    if answer.older is None:
        return None
    source = "An older pack is on the shelf: batch {0}."
    return Sign("caution", words.kiosk(_STATION, source, isolated(answer.older.lot)))


def _next(verdict: Verdict, words: PageWords) -> str:
    if verdict is Verdict.NOT_KNOWN:
        return words.kiosk(_STATION, "Please ask the staff about this pack.")
    return words(_NEXT[verdict])


def _notes(answer: Answer, words: PageWords) -> Sequence[str]:
    day = words.formats.short_date
    return [
        words(f"printed_{each.what.replace(' ', '_')}", day(each.printed), day(each.recorded))
        for each in answer.disagreements
    ]


def _facts(answer: Answer, words: PageWords) -> Sequence[Fact]:
    batch, judgement, judged = answer.batch, answer.judgement, words.judged
    dates = (
        ("Produced", batch.produced_on),
        ("Arrived", batch.arrived_on),
        ("Best before", batch.best_before),
        ("Use by", batch.use_by),
    )
    days, left = judgement.days_on_shelf, judgement.days_left
    found = [
        Fact(words.kiosk(_STATION, "Batch"), isolated(batch.lot)),
        Fact(words("product_number"), isolated(batch.gtin)),
        Fact(words("shop"), isolated(batch.site)),
    ]
    found += [
        Fact(words.kiosk(_STATION, label), words.formats.short_date(on))
        for label, on in dates
        if on is not None
    ]
    if days is not None:
        found.append(Fact(words.kiosk(_STATION, "On the shelf"), judged.days_on_shelf(days)))
    if left is not None:
        found.append(Fact(words.kiosk(_STATION, "Left"), judged.days_left(left)))
    return found


def _age(answer: Answer, words: PageWords, now: datetime) -> tuple[str, ...]:
    made = words("made_at", words.formats.moment(now), isolated(str(now.tzinfo)))
    if answer.heard_at is None:
        return words("age_none"), made
    ago = words.formats.age(now - answer.heard_at)
    return words.kiosk("AnswerPanel", "From data of head office, {0}", ago), made
