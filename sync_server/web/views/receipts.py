"""A receipt as its page shows it: what a kiosk wrote down, and what proves it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from shared.errors import InputError
from shared.freshness.judgement import Verdict
from shared.wire.acts import read_body
from shared.wire.freshness_words import FRESHNESS
from shared.wire.shelf_acts import FreshnessChecked
from sync_server.web.service.receipts import Held, Proof
from sync_server.web.views.shelf import OUTCOMES, Fact, Sign
from sync_server.web.words.formats import isolated
from sync_server.web.words.page_words import PageWords

_VERDICTS = {word: verdict for verdict, word in FRESHNESS.items()}
_GS1 = "https://id.gs1.org"


@dataclass(frozen=True, slots=True)
class File:
    """One to take away, and how its name ends."""

    name: str
    address: str
    ending: str


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """`said` is what the person was told, where that is here; `product` leads to its page."""

    state: Sign
    lead: str
    erased: str
    said: Sign | None
    product: str | None
    facts: tuple[Fact, ...]
    files: tuple[File, ...]


def receipt_view(held: Held, name: str, words: PageWords, zone: ZoneInfo) -> ReceiptView:
    checked = checked_by(held.body)
    proof = held.proof
    erasure = held.erasure
    erased = ""
    if erasure is not None:
        on = words.formats.short_date(erasure.at.astimezone(zone).date())
        erased = words("erased_lead", on, isolated(erasure.reason))
    return ReceiptView(
        Sign("good" if proof else "unknown", words("logged" if proof else "waiting")),
        words("logged_lead", words.formats.number(proof.index + 1))
        if proof
        else words("waiting_lead"),
        erased,
        None if checked is None else _said(checked, words),
        _product(checked),
        tuple(_facts(held, words, zone)),
        _files(name, proof, words) if proof else (),
    )


def checked_by(body: bytes | None) -> FreshnessChecked | None:
    """None for a body that is not here, or of a later program that says more than we know."""
    if body is None:
        return None
    try:
        return FreshnessChecked.model_validate(read_body(body).fields)
    except (InputError, ValidationError):
        return None


def told_at(held: Held) -> datetime:
    return datetime.fromtimestamp(held.signed.statement.hlc.ms / 1000, UTC)


def _said(checked: FreshnessChecked, words: PageWords) -> Sign:
    verdict: Verdict = _VERDICTS[checked.verdict]
    return Sign(OUTCOMES[verdict], words.judged.verdict_word(verdict))


def _product(checked: FreshnessChecked | None) -> str | None:
    if checked is None or not checked.quantity_list:
        return None
    return checked.quantity_list[0].epc_class.removeprefix(_GS1)


def _facts(held: Held, words: PageWords, zone: ZoneInfo) -> Sequence[Fact]:
    kind = words("kind_check" if held.is_open else "kind_other")
    at = words.formats.moment(told_at(held).astimezone(zone))
    facts = [
        Fact(words("kind"), kind),
        Fact(words("at"), f"{at} ({isolated(str(zone))})"),
        Fact(words("kiosk"), isolated(held.kiosk)),
        Fact(words("shop"), isolated(held.site)),
    ]
    known = [each for each in facts if each.value]
    return known if held.proof is None else [*known, *_proof_facts(held.proof, words)]


def _proof_facts(proof: Proof, words: PageWords) -> Sequence[Fact]:
    number, anchor = words.formats.number, proof.anchored
    place = words("place_of", number(proof.index + 1), number(proof.size))
    seen = ", ".join(isolated(each) for each in proof.witnesses) or words("witnesses_none")
    block = words("anchor_none")
    if anchor is not None:
        block = words("anchor_in", number(anchor.block_number), isolated(str(anchor.chain_id)))
    return (
        Fact(words("place"), place),
        Fact(words("witnesses"), seen),
        Fact(words("anchor"), block),
    )


def _files(name: str, proof: Proof, words: PageWords) -> tuple[File, ...]:
    """Of the third level only where a chain has a head: the bundle is made of that."""
    endings = ("cose", "tlog-proof", "json")[: 2 if proof.anchored is None else 3]
    return tuple(
        File(words(f"level_{level}"), f"/api/v1/receipts/{name}?level={level}", ending)
        for level, ending in enumerate(endings, 1)
    )
