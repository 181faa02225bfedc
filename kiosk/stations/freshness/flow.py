"""The conversation with a shopper: waiting for a code, looking it up, answering.

Rules, all of them held by `advance`:
1. A code may come at any time and always asks anew, except one that asks what is being asked.
2. An answer that belongs to another question changes nothing.
3. Whatever is no product code is said so, with what was read; nothing is ever opened.
4. A receipt is offered for an answer once that was recorded, and only while it is shown.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never

from shared.codes.hints import GoodNumber, Hint, hint
from shared.codes.understand import (
    BatchLink,
    Malformed,
    Meaning,
    NotAProduct,
    ProductCode,
    VehicleCode,
)
from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import Judgement


@dataclass(frozen=True, slots=True)
class ByCode:
    """What a product code says of its pack."""

    gtin: str
    lot: str | None = None
    use_by: date | None = None
    best_before: date | None = None


@dataclass(frozen=True, slots=True)
class ById:
    """One of our own label links."""

    batch_id: str


Question = ByCode | ById


@dataclass(frozen=True, slots=True)
class Judged:
    """`older` is a pack of the same product that should be sold first."""

    batch: Batch
    product: Product | None
    judgement: Judgement
    older: Batch | None


@dataclass(frozen=True, slots=True)
class Offered:
    """The code names no lot: these are on the shelf, each with its judgement."""

    product: Product
    choices: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class UnknownProduct:
    gtin: str


@dataclass(frozen=True, slots=True)
class UnknownBatch:
    """The product may be known; this batch of it is not."""

    lot: str
    product: Product | None


@dataclass(frozen=True, slots=True)
class NothingOnShelf:
    product: Product


Finding = Judged | Offered | UnknownProduct | UnknownBatch | NothingOnShelf
Foreign = NotAProduct | Malformed | VehicleCode


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, and how old the data behind it is; None when none ever came."""

    finding: Finding
    data_from: datetime | None


@dataclass(frozen=True, slots=True)
class Waiting: ...


@dataclass(frozen=True, slots=True)
class Typing:
    number: str = ""
    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    question: Question


@dataclass(frozen=True, slots=True)
class Record:
    """The number of the act in which an answer was recorded, and when that was."""

    seq: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Answered:
    """`record` is None until the answer was recorded."""

    question: Question
    answer: Answer
    record: Record | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """It was no product code, and this is what it was."""

    foreign: Foreign


State = Waiting | Typing | Asking | Answered | Refused


@dataclass(frozen=True, slots=True)
class CodeSeen:
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class Found:
    question: Question
    answer: Answer


@dataclass(frozen=True, slots=True)
class Recorded:
    answer: Answer
    record: Record


@dataclass(frozen=True, slots=True)
class BatchChosen:
    batch: Batch


@dataclass(frozen=True, slots=True)
class TypingWanted: ...


@dataclass(frozen=True, slots=True)
class Typed:
    text: str


@dataclass(frozen=True, slots=True)
class NumberSent: ...


@dataclass(frozen=True, slots=True)
class AnotherWanted: ...


Key = Typed | NumberSent
Event = CodeSeen | Found | Recorded | BatchChosen | TypingWanted | Key | AnotherWanted


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    match state, event:
        case _, CodeSeen(meaning):
            return _after_code(meaning)
        case _, (Found() | Recorded()):
            return _after_answer(state, event)
        case Answered(), BatchChosen(batch):
            return Asking(ByCode(batch.gtin, batch.lot))
        case _, (AnotherWanted() | TypingWanted()):
            return Waiting() if isinstance(event, AnotherWanted) else Typing()
        case Typing(), (Typed() | NumberSent()) as key:
            return _after_key(state, key)
        case _:
            return state


def _after_code(meaning: Meaning) -> State:
    match meaning:
        case ProductCode():
            return Asking(question_of(meaning))
        case BatchLink(batch_id):
            return Asking(ById(batch_id))
        case NotAProduct() | Malformed() | VehicleCode():
            return Refused(meaning)
        case _:
            assert_never(meaning)


def _after_answer(state: State, event: Found | Recorded) -> State:
    match state, event:
        case Asking(asked), Found(question, answer) if asked == question:
            return Answered(question, answer)
        case Answered(question, shown), Recorded(answer, record) if answer == shown:
            return Answered(question, answer, record)
        case _:
            return state


def _after_key(typing: Typing, event: Key) -> State:
    """Hints wait until the number is sent: nobody is told to be wrong while still typing."""
    if isinstance(event, Typed):
        return Typing(event.text)
    said = hint(typing.number)
    if isinstance(said, GoodNumber):
        return Asking(ByCode(said.gtin))
    return Typing(typing.number, said)


def question_of(code: ProductCode) -> ByCode:
    return ByCode(code.gtin, code.lot, code.dates.use_by, code.dates.best_before)
