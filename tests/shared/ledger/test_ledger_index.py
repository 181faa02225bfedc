"""The index of `shared.ledger`: whoever brings vectors finds each function where it says."""

import importlib
import re
from operator import attrgetter
from pathlib import Path

import pytest

import shared.ledger
from shared.errors import EvidenceError
from shared.keys import PublicKey, SigningKey
from shared.ledger.note import (
    Verifier,
    format_note,
    parse_note,
    read_verifier_key,
    sign_note,
    verifier_key,
    verify_note,
)

INDEX = shared.ledger.__doc__ or ""
LINES = re.findall(r"^    (\w+)  +(\S.*(?:\n {17}\S.*)*)$", INDEX, re.MULTILINE)
PARTS = {"by_bundle", "by_head", "by_receipt", "glance", "heads", "verdicts"}
"""Of `evidence` and `statement`: whoever comes from outside asks those."""


def names_in(told: str) -> list[str]:
    """What stands in brackets or behind a colon is for people."""
    return re.sub(r"\([^)]*\)", "", told.partition(":")[0]).replace(",", " ").split()


def test_every_module_is_in_the_index() -> None:
    folder = Path(str(shared.ledger.__file__)).parent
    modules = {file.stem for file in folder.glob("*.py")}

    assert {module for module, _ in LINES} == modules - PARTS - {"__init__"}


@pytest.mark.parametrize(("module", "told"), LINES)
def test_every_function_is_where_the_index_says(module: str, told: str) -> None:
    found = importlib.import_module(f"shared.ledger.{module}")

    assert names_in(told)
    for name in names_in(told):
        assert callable(attrgetter(name)(found))


def test_the_example_of_the_index_verifies_a_note() -> None:
    secret = SigningKey(bytes(32))
    data = format_note(
        sign_note("text\n", "a.example", secret.public.raw, secret.sign)
    ).encode()

    name, _, key = read_verifier_key(verifier_key("a.example", secret.public.raw))
    log = Verifier(name, key, PublicKey(key).verify)

    assert verify_note(parse_note(data), [log]) == (name,)
    with pytest.raises(EvidenceError):
        verify_note(parse_note(data.replace(b"text", b"texts")), [log])
