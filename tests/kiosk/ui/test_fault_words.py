"""Whatever is wrong with an entry is said in a sentence that fits the form and the list."""

import re
from datetime import date

import pytest

from kiosk.ui.fault_words import FaultWords
from shared.freshness.entry import Fault, Problem, read_batch

GTIN = "04012345678901"
TODAY = date(2026, 11, 21)

WRONG = [
    ({"gtin": ""}, Problem.MISSING, "This is needed."),
    ({"gtin": "12"}, Problem.NOT_A_GTIN, "digit(s) missing."),
    ({"gtin": "4012345678902"}, Problem.WRONG_CHECK_DIGIT, "The last digit should be 1."),
    ({"lot": "A B"}, Problem.NOT_A_LOT, "A label cannot carry A B: use at most 20"),
    ({"use_by": "31.2.2026"}, Problem.NOT_A_DATE, "31.2.2026 is no day of the calendar."),
    ({"arrived_on": "2026-11-22"}, Problem.IN_THE_FUTURE, "That day is still to come."),
    (
        {"produced_on": "2026-11-20", "use_by": "2026-11-19"},
        Problem.TOO_EARLY,
        "That is before the batch was produced.",
    ),
    ({"notes": "x" * 501}, Problem.TOO_LONG, "at most 500 characters fit."),
    ({"supplier": "a\x07"}, Problem.CONTROL_CHARACTER, "It holds characters that cannot be"),
]


def said_of(fault: Fault) -> str:
    return re.sub("[\u2068\u2069]", "", FaultWords("en").sentence(fault))


@pytest.mark.parametrize(
    ("fields", "problem", "sentence"), WRONG, ids=[problem.name for _, problem, _ in WRONG]
)
def test_each_fault_has_its_sentence(
    qapp: object, fields: dict[str, str], problem: Problem, sentence: str
) -> None:
    faults = read_batch({"gtin": GTIN, "lot": "A", **fields}, "Markthalle", TODAY)

    assert isinstance(faults, tuple)
    assert [fault.problem for fault in faults] == [problem]
    assert sentence in said_of(faults[0])


def test_no_problem_is_without_a_sentence() -> None:
    assert {problem for _, problem, _ in WRONG} == set(Problem)


def test_a_cell_that_would_break_the_screen_is_shown_safely(qapp: object) -> None:
    fault = Fault("use_by", Problem.NOT_A_DATE, "\u202e" + "9" * 500 + "\n")

    said = said_of(fault)

    assert "\u202e" not in said
    assert "\n" not in said
    assert len(said) < 160
