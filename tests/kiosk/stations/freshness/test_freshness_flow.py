from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from kiosk.stations.freshness.flow import (
    AnotherWanted,
    Answer,
    Answered,
    Asking,
    BatchChosen,
    ByCode,
    ById,
    CodeSeen,
    Found,
    NumberSent,
    Record,
    Recorded,
    Refused,
    Typed,
    Typing,
    TypingWanted,
    UnknownBatch,
    UnknownProduct,
    Waiting,
    advance,
)
from shared.codes.hints import WrongCheckDigit
from shared.codes.understand import NotAProduct, ScannedCode, understand
from shared.freshness.batch import Batch

GTIN = "04012345678901"
NOT_KNOWN = Answer(UnknownProduct(GTIN), None)
questions = st.sampled_from([ByCode(GTIN), ByCode(GTIN, "L1"), ById("b1")])
meanings = st.sampled_from(
    [
        understand(ScannedCode(text), 2026)
        for text in (
            "4012345678901",
            "https://x.example/01/04012345678901/10/L1?17=260310",
            "https://x.example/batch/b1",
            "hello",
            "4012345678902",
            "1HGCM82633A004352",
        )
    ]
)
events = st.one_of(
    st.builds(CodeSeen, meanings),
    st.builds(Found, questions, st.just(NOT_KNOWN)),
    st.just(BatchChosen(Batch("b1", GTIN, "L1", "berlin"))),
    st.just(TypingWanted()),
    st.builds(Typed, st.sampled_from(["", "4012345678901", "4012345678902"])),
    st.just(NumberSent()),
    st.just(AnotherWanted()),
)


def after(*history, state=Waiting()):  # noqa: B008 - frozen
    for event in history:
        state = advance(state, event)
    return state


def seen(text, identifier=""):
    return CodeSeen(understand(ScannedCode(text, symbology_identifier=identifier), 2026))


@given(st.lists(events, max_size=20), questions)
def test_an_answer_reaches_only_the_question_that_was_asked(history, other):
    before = after(*history)
    now = advance(before, Found(other, NOT_KNOWN))
    answers = isinstance(before, Asking) and before.question == other
    assert now == (Answered(other, NOT_KNOWN) if answers else before)


@given(st.lists(events, max_size=20))
def test_another_pack_can_always_be_checked(history):
    assert after(*history, AnotherWanted()) == Waiting()


def test_a_product_code_asks_with_all_it_says():
    state = after(seen("https://x.example/01/04012345678901/10/L1?17=260310"))
    assert state == Asking(ByCode(GTIN, "L1", use_by=date(2026, 3, 10)))


def test_our_own_label_asks_by_its_batch():
    assert after(seen("https://x.example/batch/b1")) == Asking(ById("b1"))


def test_what_is_no_product_code_is_said_so():
    state = after(seen("https://evil.example/login"))
    assert isinstance(state, Refused)
    assert isinstance(state.foreign, NotAProduct)


def test_a_new_code_asks_anew_over_an_old_answer():
    answered = after(seen("https://x.example/batch/b1"), Found(ById("b1"), NOT_KNOWN))
    assert isinstance(answered, Answered)
    assert after(seen("4012345678901"), state=answered) == Asking(ByCode(GTIN))


def test_an_offered_batch_can_be_chosen():
    offered = Answered(ByCode(GTIN), NOT_KNOWN)
    chosen = after(BatchChosen(Batch("b1", GTIN, "L1", "berlin")), state=offered)
    assert chosen == Asking(ByCode(GTIN, "L1"))


def test_a_typed_number_is_asked_when_it_is_sent():
    state = after(TypingWanted(), Typed("4012345678901"), NumberSent())
    assert state == Asking(ByCode(GTIN))


def test_a_mistyped_number_is_told_only_once_it_is_sent():
    typing = after(TypingWanted(), Typed("4012345678902"))
    assert typing == Typing("4012345678902")
    sent = advance(typing, NumberSent())
    assert isinstance(sent, Typing)
    assert isinstance(sent.hint, WrongCheckDigit)
    assert advance(sent, Typed("40123")) == Typing("40123")


def test_a_receipt_is_offered_for_the_answer_that_was_recorded():
    asked = ById("b1")
    answered = Answered(asked, NOT_KNOWN)
    record = Record(7, datetime(2026, 3, 4, tzinfo=UTC))
    assert advance(answered, Recorded(NOT_KNOWN, record)) == Answered(asked, NOT_KNOWN, record)


def test_a_record_of_an_answer_that_is_gone_is_let_fall():
    record = Record(7, datetime(2026, 3, 4, tzinfo=UTC))
    other = Answer(UnknownBatch("elsewhere", None), None)
    for state in (Waiting(), Asking(ById("b1")), Answered(ById("b1"), other)):
        assert advance(state, Recorded(NOT_KNOWN, record)) == state
