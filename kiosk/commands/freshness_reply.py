"""The reply to one code, and the fields in which `kiosk freshness --json` gives it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import assert_never

from kiosk.ports import Clock
from kiosk.stations.freshness.actions import CheckFreshness
from kiosk.stations.freshness.flow import (
    Answer,
    Asking,
    CodeSeen,
    Finding,
    Foreign,
    Judged,
    NothingOnShelf,
    Offered,
    Refused,
    UnknownBatch,
    UnknownProduct,
    Waiting,
    advance,
)
from shared.codes.understand import (
    BatchLink,
    CodeDates,
    Malformed,
    Meaning,
    NotAProduct,
    ProductCode,
    ScannedCode,
    VehicleCode,
    understand,
)
from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import OnShelf, Reason, Verdict

Plain = str | int | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Reply:
    """`said` is what was found, or what the code is instead of a product code."""

    code: str
    meaning: Meaning
    said: Answer | Foreign
    today: date
    data_age: timedelta | None

    @property
    def verdict(self) -> Verdict | None:
        """None where several batches are offered, and for what is no product code."""
        if not isinstance(self.said, Answer):
            return None
        match self.said.finding:
            case Judged(judgement=judgement):
                return judgement.verdict
            case UnknownProduct() | UnknownBatch() | NothingOnShelf():
                return Verdict.NOT_KNOWN
            case Offered():
                return None
            case _:
                assert_never(self.said.finding)


@dataclass(frozen=True, slots=True)
class Terminal:
    """Answers codes as the Freshness station does, by the same rules and actions."""

    check: CheckFreshness
    clock: Clock

    def reply_to(self, text: str, data: bytes) -> Reply:
        now, today = self.clock.now(), self.check.today()
        meaning = understand(ScannedCode(text, data), today.year)
        state = advance(Waiting(), CodeSeen(meaning))
        if isinstance(state, Refused):
            return Reply(text, meaning, state.foreign, today, None)
        if not isinstance(state, Asking):
            raise TypeError(f"a code led to {state}")
        answer = self.check(state.question)
        age = now - answer.data_from if answer.data_from else None
        return Reply(text, meaning, answer, today, age)


def fields_of(reply: Reply) -> Mapping[str, Plain]:
    answer = reply.said
    said: dict[str, Plain] = {
        "code": reply.code,
        "meaning": _meaning(reply.meaning),
        "verdict": reply.verdict.value if reply.verdict else None,
        "today": reply.today.isoformat(),
    }
    if isinstance(answer, Answer):
        said |= _finding(answer.finding)
        said |= {
            "data_from": _plain(answer.data_from),
            "data_age_s": int(reply.data_age.total_seconds()) if reply.data_age else None,
        }
    return said


def _meaning(meaning: Meaning) -> Mapping[str, Plain]:
    match meaning:
        case ProductCode():
            return {
                "kind": "product",
                "gtin": meaning.gtin,
                "lot": meaning.lot,
                "dates": _dates(meaning.dates),
                "written_as": meaning.source.value,
                "elements": {each.ai: each.value for each in meaning.elements},
                "remark": meaning.remark.sentence() if meaning.remark else None,
            }
        case BatchLink(batch_id, host):
            return {"kind": "batch link", "batch_id": batch_id, "host": host}
        case VehicleCode(vin):
            return {"kind": "vehicle", "vin": vin.text}
        case NotAProduct(why, shown):
            return {"kind": "no product", "why": why.value, "shown": shown}
        case Malformed(fault, shown):
            return {
                "kind": "malformed",
                "reason": fault.reason.value,
                "position": fault.position,
                "sentence": fault.sentence(),
                "shown": shown,
            }
        case _:
            assert_never(meaning)


def _dates(dates: CodeDates) -> Mapping[str, Plain]:
    return {name: _plain(day) for name, day in asdict(dates).items() if day is not None}


def _finding(finding: Finding) -> Mapping[str, Plain]:
    match finding:
        case Judged():
            return {"finding": "judged", **_judged(finding)}
        case Offered(product, choices):
            offered = [{"verdict": c.judgement.verdict.value, **_judged(c)} for c in choices]
            return {"finding": "offered", "product": _product(product), "choices": offered}
        case UnknownProduct():
            return {"finding": "unknown product"}
        case UnknownBatch(_, product):
            return {"finding": "unknown batch", "product": _product(product)}
        case NothingOnShelf(product):
            return {"finding": "nothing on shelf", "product": _product(product)}
        case _:
            assert_never(finding)


def _judged(judged: Judged) -> Mapping[str, Plain]:
    judgement = judged.judgement
    return {
        "reasons": [_reason(each) for each in judgement.reasons],
        "days_on_shelf": judgement.days_on_shelf,
        "days_left": judgement.days_left,
        "product": _product(judged.product),
        "batch": _batch(judged.batch),
        "older": _batch(judged.older) if judged.older else None,
    }


def _reason(reason: Reason) -> Mapping[str, Plain]:
    """Its kind is its name in the domain, in lower case: `UseByPassed` is `use_by_passed`."""
    if isinstance(reason, OnShelf):
        return {"kind": "on_shelf", "days": reason.days, "policy": asdict(reason.policy)}
    name = type(reason).__name__
    kind = "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
    return {"kind": kind, **{key: _plain(value) for key, value in asdict(reason).items()}}


def _product(product: Product | None) -> Plain:
    if product is None:
        return None
    return {"gtin": product.gtin, "name": product.name, "category": product.category}


def _batch(batch: Batch) -> Mapping[str, Plain]:
    return {
        "batch_id": batch.batch_id,
        "gtin": batch.gtin,
        "lot": batch.lot,
        "produced_on": _plain(batch.produced_on),
        "arrived_on": _plain(batch.arrived_on),
        "best_before": _plain(batch.best_before),
        "use_by": _plain(batch.use_by),
        "archived": batch.archived,
    }


def _plain(value: object) -> Plain:
    match value:
        case None | bool() | int() | str():
            return value
        case date():
            return value.isoformat()
        case _:
            raise TypeError(f"{value!r} has no place in an answer")
