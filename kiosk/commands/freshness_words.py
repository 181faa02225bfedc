"""The reply to one code in English sentences, for the terminal; screens have their own."""

from collections.abc import Iterator
from datetime import timedelta
from typing import assert_never

from kiosk.commands.freshness_reply import Reply
from kiosk.stations.freshness.flow import (
    Answer,
    Finding,
    Foreign,
    Judged,
    NothingOnShelf,
    Offered,
    UnknownBatch,
    UnknownProduct,
)
from shared.codes.display import safe_text
from shared.codes.understand import Malformed, NotAProduct, VehicleCode
from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import (
    ArrivalMissing,
    BestBeforePassed,
    InTheFuture,
    OnShelf,
    OutOfOrder,
    Reason,
    Recalled,
    UseByPassed,
)

_LONG = 500


def words_of(reply: Reply) -> str:
    if not isinstance(reply.said, Answer):
        return _foreign(reply.said)
    lines = list(_lines(reply.said.finding))
    return "\n  ".join([*lines, _age(reply.data_age)])


def _foreign(foreign: Foreign) -> str:
    match foreign:
        case Malformed(fault, shown):
            return f"Damaged product code: {fault.sentence()}\n  Read: {shown}"
        case NotAProduct(why, shown):
            return f"No product code, but {why.value}; nothing was opened.\n  Read: {shown}"
        case VehicleCode(vin):
            return f"No product code, but a vehicle: {vin.text}"
        case _:
            assert_never(foreign)


def _lines(finding: Finding) -> Iterator[str]:
    match finding:
        case Judged():
            yield _headline(finding)
            yield from (reason_words(each) for each in finding.judgement.reasons)
            if finding.older is not None:
                yield f"An older pack is on the shelf: batch {_lot(finding.older)}."
        case Offered(product, choices):
            yield f"{_name(product)}: the code names no batch; on the shelf are"
            yield from (_headline(each) for each in choices)
        case UnknownProduct(gtin):
            yield f"Not known: product {gtin} is not in the data of this kiosk."
        case UnknownBatch(lot, product):
            yield f"Not known: batch {safe_text(lot)} of {_name(product)} is not in the data."
        case NothingOnShelf(product):
            yield f"Not known: no batch of {_name(product)} is recorded on the shelf."
        case _:
            assert_never(finding)


def _headline(judged: Judged) -> str:
    word = judged.judgement.verdict.value.capitalize()
    left = judged.judgement.days_left
    rest = "" if left is None else f", {_days(left)} left"
    return f"{word}: {_name(judged.product, judged.batch)}, batch {_lot(judged.batch)}{rest}"


def reason_words(reason: Reason) -> str:
    match reason:
        case Recalled(why, on):
            return f"Recalled on {on}: {safe_text(why, _LONG)}"
        case ArrivalMissing():
            return "Nobody recorded when it arrived."
        case InTheFuture(what, on):
            return f"Its dates cannot be right: {what} on {on} is still to come."
        case OutOfOrder(earlier, earlier_on, later, later_on):
            return (
                f"Its dates contradict each other: {earlier} {earlier_on}, {later} {later_on}."
            )
        case UseByPassed(on) | BestBeforePassed(on):
            which = "use-by" if isinstance(reason, UseByPassed) else "best-before"
            return f"The {which} date was {on}."
        case OnShelf(days, policy):
            limits = f"fresh up to {policy.fresh_days}, caution up to {policy.caution_days}"
            return f"{_days(days)} on the shelf ({limits})."
        case _:
            assert_never(reason)


def _age(age: timedelta | None) -> str:
    if age is None:
        return "From the data entered at this kiosk."
    hours = max(0, age // timedelta(hours=1))
    return f"From data of head office, {hours} h old."


def _name(product: Product | None, batch: Batch | None = None) -> str:
    if product is not None:
        return safe_text(product.name)
    return batch.gtin if batch else "an unknown product"


def _lot(batch: Batch) -> str:
    return safe_text(batch.lot)


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
