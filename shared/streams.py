"""Standard streams as a command finds them: closed, full, or of few letters."""

import errno
import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from shared.errors import UnavailableError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_OUTPUT = 1


class AnswerLostError(UnavailableError):
    """Standard output took no more; not worth a word where the reader had enough of it."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"The answer could not be written to standard output ({error.strerror}): send it "
            "elsewhere or make room."
        )
        self.reader_left = error.errno == errno.EPIPE


class _Output(io.RawIOBase):
    """Its failures are no `OSError`: Typer and Rich would end the program with a finding."""

    def fileno(self) -> int:
        return _OUTPUT

    def isatty(self) -> bool:
        return os.isatty(_OUTPUT)

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer", /) -> int:
        try:
            return os.write(_OUTPUT, data)
        except OSError as error:
            _let_the_rest_vanish()
            raise AnswerLostError(error) from error


def prepare(arguments: Sequence[str]) -> None:
    """Call once, before anything is read or written."""
    _open_what_is_closed()
    # JSON is UTF-8 wherever it is written; the half characters that arguments of another
    # encoding become are escaped, which is JSON as well.
    encoding = "utf-8" if "--json" in arguments else sys.stdout.encoding
    sys.stdout = io.TextIOWrapper(
        io.BufferedWriter(_Output()),
        encoding=encoding,
        errors="backslashreplace",
        line_buffering=sys.stdout.isatty(),
    )


def _open_what_is_closed() -> None:
    """In this order: else a file that is opened later could become standard output."""
    # Python leaves None where a stream was closed, which its types do not tell.
    if getattr(sys, "stdin", None) is None:
        sys.stdin = _nothing(0, "r")
    if getattr(sys, "stdout", None) is None:
        sys.stdout = _nothing(_OUTPUT, "w")
    if getattr(sys, "stderr", None) is None:
        sys.stderr = _nothing(2, "w")


def _nothing(number: int, mode: str) -> io.TextIOWrapper:
    handle = os.open(os.devnull, os.O_RDWR)
    if handle != number:
        os.dup2(handle, number)
        os.close(handle)
    raw = io.FileIO(number, mode, closefd=False)
    buffer = io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw)
    return io.TextIOWrapper(buffer, encoding="utf-8")


def _let_the_rest_vanish() -> None:
    """What is buffered still would fail again at every later flush."""
    handle = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
    os.dup2(handle, _OUTPUT)
    os.close(handle)
