"""The vectors of the ledger: each is read, refused or judged as its line in the index says."""

import json
import re
import runpy
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from shared import keys
from shared.errors import CounterproofError, EvidenceError
from shared.keys import SigningKey
from shared.ledger import merkle
from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.cosignature import Witness, verify_cosignatures
from shared.ledger.evidence import Terms, judge, read
from shared.ledger.joint import roots_from_joint
from shared.ledger.note import Verifier, parse_note, read_verifier_key, verify_note
from shared.ledger.policy import parse_policy
from shared.ledger.receipt import parse_receipt, verify_receipt
from shared.ledger.tiles import subtree_of
from shared.ledger.witness import Seen, consider, parse_submission
from tests.support.evidence_world import ENTRIES, INDEX, LOG_KEY, NAMES, root

FOLDER = Path(__file__).parents[2] / "data" / "vectors" / "ledger"
INDEX_FILE = json.loads((FOLDER / "index.json").read_text())
CASES = {each["file"]: each for each in INDEX_FILE["cases"]}
LOG = SigningKey(bytes.fromhex(INDEX_FILE["seeds"]["log"]) * 32).public
WITNESSES = [Witness(name, key.public.raw, key.public.verify) for key, name in NAMES.values()]


def _cosigned(data: bytes) -> None:
    assert verify_cosignatures(parse_note(data), WITNESSES)


def _received(data: bytes) -> None:
    assert verify_receipt(parse_receipt(data), ENTRIES[INDEX], LOG.verify) in map(root, (9, 11))


def _hashes(told: Mapping[str, object]) -> dict:
    hexadecimal = {"leaf", "root", "first_root"}
    found = {
        name: bytes.fromhex(each) if name in hexadecimal else each
        for name, each in told.items()
    }
    return found | {"proof": tuple(bytes.fromhex(each) for each in told["proof"])}


def _included(data: bytes) -> None:
    told = _hashes(json.loads(data))
    merkle.verify_inclusion(
        told["leaf"], told["index"], told["size"], told["proof"], told["root"]
    )


def _consistent(data: bytes) -> None:
    told = _hashes(json.loads(data))
    merkle.verify_consistency(
        told["first"], told["size"], told["first_root"], told["root"], told["proof"]
    )


def _joint(data: bytes) -> None:
    told = _hashes(json.loads(data))
    leaves = {int(index): bytes.fromhex(each) for index, each in told["leaves"].items()}
    _expect_root(roots_from_joint(leaves, told["size"], told["proof"]).root)


def _tiled(data: bytes) -> None:
    _expect_root(subtree_of(lambda _: data, 9)(0, 9))


def _expect_root(found: bytes) -> None:
    if found != root(9):
        raise EvidenceError("It leads to another root.")


READERS: Mapping[str, Callable[[bytes], object]] = {
    "note": lambda data: verify_note(parse_note(data), [LOG_KEY]),
    "verifier-key": lambda data: read_verifier_key(data.decode()),
    "checkpoint": lambda data: parse_checkpoint(data.decode()),
    "cosignature": _cosigned,
    "submission": lambda data: consider(parse_submission(data), [LOG_KEY], Seen(5, root(5))),
    "policy": parse_policy,
    "inclusion": _included,
    "consistency": _consistent,
    "joint": _joint,
    "tile": _tiled,
    "receipt": _received,
    "transparent": read,
    "proof": read,
    "bundle": read,
    "link": read,
}


def content_of(file: str) -> bytes:
    data = (FOLDER / file).read_bytes()
    large = re.match(rb"large (\d+) (\d+)\n", data)
    if large is None:
        return data
    return data[large.end() :] + bytes([int(large[2])]) * int(large[1])


def terms_of(case: Mapping[str, str]) -> Terms:
    policy = parse_policy(INDEX_FILE["policies"][case["policy"]].encode())
    return Terms(policy, keys.verify, INDEX_FILE["now"])


@pytest.mark.parametrize("file", [file for file, case in CASES.items() if case["refused"]])
def test_a_bad_vector_is_refused_for_its_reason(file: str) -> None:
    with pytest.raises(CounterproofError, match=re.escape(CASES[file]["refused"])):
        READERS[CASES[file]["format"]](content_of(file))


@pytest.mark.parametrize("file", [file for file, case in CASES.items() if not case["refused"]])
def test_a_good_vector_is_read(file: str) -> None:
    READERS[CASES[file]["format"]](content_of(file))


@pytest.mark.parametrize("file", [file for file, case in CASES.items() if "outcome" in case])
def test_evidence_is_judged_with_its_reasons(file: str) -> None:
    case = CASES[file]

    judged = judge(read(content_of(file)), terms_of(case))

    assert judged.outcome.value == case["outcome"]
    assert [each.code.value for each in judged.reasons] == case["reasons"]


def test_every_file_has_its_line_in_the_index() -> None:
    there = {str(each.relative_to(FOLDER)) for each in FOLDER.glob("*/*") if each.is_file()}

    assert {each for each in there if "__pycache__" not in each} == set(CASES)


def test_the_files_are_what_their_maker_writes() -> None:
    made = runpy.run_path(str(FOLDER / "make_vectors.py"))["files"]()

    assert {name: (FOLDER / name).read_bytes() for name in made} == made


def test_each_format_has_good_vectors_and_bad_ones() -> None:
    for name in READERS:
        ways = [case for case in CASES.values() if case["format"] == name]
        assert any(not case["refused"] for case in ways)
        assert any(case["refused"] for case in ways)


def test_whoever_may_sign_is_no_matter_of_names() -> None:
    same_name = Verifier(LOG_KEY.name, bytes(32), partial(keys.verify, bytes(32)))
    with pytest.raises(EvidenceError, match="No key that is known"):
        verify_note(parse_note(content_of("note/good.txt")), [same_name])
