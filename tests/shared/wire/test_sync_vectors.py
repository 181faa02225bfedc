"""The vectors of sync: each good one is read, each bad one refused by the words it deserves."""

import json
import re
import runpy
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from shared.errors import CounterproofError
from shared.keys import SigningKey
from shared.ledger.statement import parse, verify
from shared.wire import acknowledgement, dpop
from shared.wire.changes import read_page
from shared.wire.uploads import read_items

FOLDER = Path(__file__).parents[2] / "data" / "vectors" / "sync"
INDEX = json.loads((FOLDER / "index.json").read_text())
KIOSK, SERVER = (
    SigningKey(bytes.fromhex(INDEX["seeds"][who]) * 32).public for who in ("kiosk", "server")
)
CASES = {each["file"]: each for each in INDEX["cases"]}


def _statement(data: bytes) -> None:
    verify(parse(data), KIOSK.verify)


READERS: Mapping[str, Callable[[bytes], object]] = {
    "statement": _statement,
    "acknowledgement": lambda data: acknowledgement.verify(data, SERVER, KIOSK),
    "dpop": lambda data: dpop.read(data.decode()),
    "page": read_page,
    "upload": read_items,
}


def content_of(file: str) -> bytes:
    data = (FOLDER / file).read_bytes()
    zeros = re.fullmatch(rb"zeros (\d+)\n", data)
    return bytes(int(zeros[1])) if zeros else data


@pytest.mark.parametrize("file", CASES)
def test_a_vector_is_read_or_refused_as_it_says(file: str) -> None:
    case = CASES[file]
    read = READERS[case["format"]]
    if not case["refused"]:
        read(content_of(file))
        return
    with pytest.raises(CounterproofError, match=re.escape(case["refused"])):
        read(content_of(file))


def test_every_file_has_its_line_in_the_index() -> None:
    there = {str(each.relative_to(FOLDER)) for each in FOLDER.glob("*/*") if each.is_file()}

    assert {each for each in there if "__pycache__" not in each} == set(CASES)


def test_the_files_are_what_their_maker_writes() -> None:
    made = runpy.run_path(str(FOLDER / "make_vectors.py"))["files"]()

    assert {name: (FOLDER / name).read_bytes() for name in made} == made
