"""Every fault a list can have is said in a sentence of its own place."""

import pytest

from kiosk.stations.intake.flow import Summary
from kiosk.stations.intake.screen.words import IntakeWords
from shared.freshness.entry import Fault, Problem
from shared.freshness.lists import Content, ListFault, RowFault, RowProblem

FAULTS = [
    Fault("use_by", Problem.NOT_A_DATE, "31.2.2026"),
    Fault("gtin", Problem.WRONG_CHECK_DIGIT, "4012345678902", "1"),
    *(ListFault("lot", problem, "x", "3") for problem in RowProblem),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.problem.name)
def test_a_fault_says_where_and_what(qapp, fault):
    where, what = IntakeWords("en").fault(RowFault(7, fault))
    assert where.startswith("Line 7, ")
    assert what.endswith(".")
    assert "{" not in what


def test_a_fault_of_a_whole_row_names_no_column(qapp):
    fault = RowFault(7, ListFault("", RowProblem.TOO_MANY_CELLS, "x"))
    assert IntakeWords("en").fault(fault)[0] == "Line 7"


@pytest.mark.parametrize("content", Content)
def test_each_content_is_named_and_counted(qapp, content):
    facts = IntakeWords("en").facts(Summary(content, 10, 1, 2, 3, 4))
    assert [fact.value for fact in facts][1:] == ["10", "1", "2", "3", "4"]
    assert facts[0].value


def test_a_list_with_nothing_new_says_so(qapp):
    summary = Summary(Content.BATCHES, 3, 0, 0, 3, 0)
    assert "already here" in IntakeWords("en").verdict(summary)
