"""What the terminal says of each reason and each answer, in English."""

from datetime import date, timedelta

import pytest

from kiosk.commands.freshness_reply import Reply, fields_of
from kiosk.commands.freshness_words import reason_words, words_of
from kiosk.stations.freshness.flow import Answer, Judged, NothingOnShelf, UnknownBatch
from shared.codes.understand import BatchLink
from shared.freshness.batch import Batch, Product
from shared.freshness.judgement import (
    ArrivalMissing,
    BestBeforePassed,
    InTheFuture,
    OutOfOrder,
    Recalled,
    UseByPassed,
    judge,
)
from shared.freshness.policy import Policy

DAY = date(2026, 3, 1)
BEEF = Product("04012345678901", "Beef", "meat")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Recalled("Glass", DAY), "Recalled on 2026-03-01: Glass"),
        (ArrivalMissing(), "Nobody recorded when it arrived."),
        (InTheFuture("arrival", DAY), "arrival on 2026-03-01 is still to come"),
        (OutOfOrder("production", DAY, "arrival", DAY), "production 2026-03-01, arrival"),
        (UseByPassed(DAY, 1), "The use-by date was 2026-03-01."),
        (BestBeforePassed(DAY, 1), "The best-before date was 2026-03-01."),
    ],
)
def test_each_reason_is_a_sentence(reason, words):
    assert words in reason_words(reason)


def reply(finding, age=None):
    link = BatchLink("b", "x.example")
    return Reply("code", link, Answer(finding, None), DAY, age)


def judged(product=None, older=None):
    batch = Batch("b", BEEF.gtin, "L1", "s", arrived_on=DAY)
    return Judged(batch, product, judge(batch, Policy(), DAY), older)


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (judged(), "Fresh: 04012345678901, batch L1, 4 days left"),
        (
            judged(BEEF, Batch("o", BEEF.gtin, "L0", "s")),
            "on the shelf: batch L0",
        ),
        (UnknownBatch("L9", None), "batch L9 of an unknown product"),
        (NothingOnShelf(BEEF), "no batch of Beef is recorded on the shelf"),
    ],
)
def test_each_finding_is_told(finding, words):
    assert words in words_of(reply(finding))


def test_the_age_of_head_office_s_data_is_told():
    told = reply(judged(), timedelta(hours=5, minutes=3))
    assert "From data of head office, 5 h old." in words_of(told)
    assert fields_of(told)["data_age_s"] == 5 * 3600 + 180
