"""Foreign text on a right-to-left screen keeps its own direction."""

from kiosk.ui.isolate import isolated


def test_a_foreign_text_is_wrapped_and_otherwise_unchanged() -> None:
    assert isolated("The printer has no paper.") == "\u2068The printer has no paper.\u2069"


def test_nothing_stays_nothing_so_that_an_empty_line_takes_no_room() -> None:
    assert isolated("") == ""
