"""`kiosk scan`: every code in picture files, for scripts as JSON, for people as a table."""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from kiosk.commands.configured import JsonOption
from kiosk.exit_codes import ExitCode, exit_code_of
from shared.codes.display import safe_text
from shared.errors import CounterproofError
from shared.exit_codes import kind_of

if TYPE_CHECKING:
    from shared.vision.reading import Pixels, Reading

_STANDARD_INPUT = Path("-")
_PATIENCE_S = 1.0  # what takes longer shows how far it is
_SENTENCE = 400  # characters; a path alone may have more than a code's text

Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE", help="Pictures: JPEG, PNG, WebP, TIFF, BMP; - is stdin."),
]
Seconds = Annotated[
    float, typer.Option("--seconds", min=0.0, max=60.0, help="Longest look at one picture.")
]


@dataclass(frozen=True, slots=True)
class Read:
    file: str
    codes: tuple["Reading", ...]
    took_s: float


@dataclass(frozen=True, slots=True)
class Refused:
    file: str
    error: CounterproofError


Answer = Read | Refused


def scan(*, files: Files, seconds: Seconds = 3.0, as_json: JsonOption = False) -> int:
    """Read every code in pictures: format, symbology identifier, text, bytes, corners.

    A picture that cannot be opened gets a sentence, and the others are read all the same.
    Links are text: nothing is opened. A picture in which no code can be believed is a finding.
    """
    # OpenCV and the readers take a while to load that --help need not wait for.
    from shared.vision import zbar_reader  # noqa: PLC0415

    answers = list(_watched(files, seconds))
    caution = zbar_reader.caution()
    if as_json:
        _answer_in_json(answers, caution)
    else:
        _answer_in_words(answers, caution)
    return max((_exit_code(answer) for answer in answers), default=ExitCode.OK)


def _watched(files: Sequence[Path], seconds: float) -> Iterator[Answer]:
    begun = time.monotonic()
    console = Console(stderr=True)
    progress = Progress(console=console, transient=True, disable=not console.is_terminal)
    task = progress.add_task("Reading", total=len(files))
    try:
        for file in files:
            yield _answer(file, seconds)
            progress.advance(task)
            if time.monotonic() - begun > _PATIENCE_S:
                progress.start()
    finally:
        if progress.live.is_started:
            progress.stop()


def _answer(file: Path, seconds: float) -> Answer:
    from shared.vision.pictures import Patience, read_picture  # noqa: PLC0415  (as above)
    from shared.vision.symbologies import ALL  # noqa: PLC0415

    begun = time.monotonic()
    try:
        pixels = _opened(file)
    except CounterproofError as error:
        return Refused(str(file), error)
    patience = Patience(seconds, time.monotonic, every_code=True)
    codes = read_picture(pixels, ALL, patience)
    return Read(str(file), codes, time.monotonic() - begun)


def _opened(file: Path) -> "Pixels":
    from shared.vision import picture_files  # noqa: PLC0415  (as above)

    if file == _STANDARD_INPUT:
        # One byte more than allowed is enough to be refused.
        data = sys.stdin.buffer.read(picture_files.LARGEST_FILE + 1)
        return picture_files.decode_image_file(data, "Standard input")
    return picture_files.open_image_file(file)


def _exit_code(answer: Answer) -> ExitCode:
    match answer:
        case Refused(error=error):
            return exit_code_of(error)
        case Read(codes=codes):
            return ExitCode.OK if codes else ExitCode.FINDINGS


def _answer_in_json(answers: Sequence[Answer], caution: str | None) -> None:
    """ASCII only: what a stranger printed into a code reaches no terminal unescaped."""
    answer = {"caution": caution, "files": [_fields(each) for each in answers]}
    json.dump(answer, sys.stdout, indent=2)
    sys.stdout.write("\n")


def _fields(answer: Answer) -> dict[str, object]:
    match answer:
        case Refused(file=file, error=error):
            return {"file": file, "error": {"kind": kind_of(error), "message": str(error)}}
        case Read(file=file, codes=codes, took_s=took_s):
            told = [_code_fields(code) for code in codes]
            return {"file": file, "codes": told, "took_s": round(took_s, 3)}


def _code_fields(code: "Reading") -> dict[str, object]:
    return {
        "format": code.format.value,
        "symbology_identifier": code.symbology_identifier,
        "text": code.text,
        "bytes_hex": code.data.hex(),
        "corners": [[round(x, 1), round(y, 1)] for x, y in code.corners],
    }


def _answer_in_words(answers: Sequence[Answer], caution: str | None) -> None:
    read = [answer for answer in answers if isinstance(answer, Read)]
    if read:
        Console().print(_table(read))
    refused = [str(answer.error) for answer in answers if isinstance(answer, Refused)]
    for sentence in [*refused, *([caution] if caution else [])]:
        sys.stderr.write(f"kiosk: {safe_text(sentence, _SENTENCE)}\n")


def _table(read: Sequence[Read]) -> Table:
    table = Table(title="Codes", title_justify="left")
    for column in ("File", "Format", "Id", "Text", "Corners"):
        table.add_column(column, overflow="fold")
    for picture in read:
        file = Text(safe_text(picture.file, _SENTENCE))
        if not picture.codes:
            table.add_row(file, Text("no code can be believed", "yellow"))
        for code in picture.codes:
            corners = " ".join(f"{x:.0f},{y:.0f}" for x, y in code.corners)
            # Text, not markup: a code may hold square brackets.
            words = Text(safe_text(code.text, _SENTENCE))
            table.add_row(
                file, code.format.value, Text(code.symbology_identifier), words, corners
            )
    return table
