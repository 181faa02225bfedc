"""The line between the kiosk and its supervisor."""

import os
from collections.abc import Iterator

import pytest

from kiosk.lifeline import FD_VARIABLE, LONGEST_LINE, Lifeline, Word, heard


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    yield reading, writing
    for end in (reading, writing):
        try:
            os.close(end)
        except OSError:
            continue  # the test closed it itself


def test_a_word_arrives_as_one_line(pipe: tuple[int, int]) -> None:
    reading, writing = pipe

    assert Lifeline.of({FD_VARIABLE: str(writing)}).say(Word.FAILED, "No\ncamera")

    assert heard(os.read(reading, 100).rstrip(b"\n")) == (Word.FAILED, "No camera")


def test_a_long_sentence_is_cut_so_that_it_is_written_whole(pipe: tuple[int, int]) -> None:
    reading, writing = pipe

    Lifeline.of({FD_VARIABLE: str(writing)}).say(Word.FAILED, "x" * 10_000)

    assert len(os.read(reading, 10_000)) == LONGEST_LINE


def test_a_full_pipe_never_blocks(pipe: tuple[int, int]) -> None:
    lifeline = Lifeline.of({FD_VARIABLE: str(pipe[1])})

    assert all(lifeline.say(Word.FAILED, "x" * 2000) for _ in range(100))


def test_a_supervisor_that_is_gone_is_noticed(pipe: tuple[int, int]) -> None:
    lifeline = Lifeline.of({FD_VARIABLE: str(pipe[1])})
    os.close(pipe[0])

    assert not lifeline.say(Word.BEAT)


@pytest.mark.parametrize("text", ["", "-1", "seven", "999999"])
def test_without_a_line_every_word_is_simply_not_heard(text: str) -> None:
    lifeline = Lifeline.of({FD_VARIABLE: text})

    assert lifeline.fd is None
    assert lifeline.say(Word.BEAT)
