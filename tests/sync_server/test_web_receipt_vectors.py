"""The script of the public pages and `shared/ledger` judge all vectors alike, and bent ones."""

import base64
import json
import random
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from shared import keys
from shared.errors import CounterproofError
from shared.ledger.evidence import Terms, judge, read
from shared.ledger.policy import parse_policy
from tests.support.edwards import BASE, ORDER, SMALL, P, signed, times, written
from tests.support.evidence_world import ENTRIES, INDEX

pytestmark = [pytest.mark.no_cover]
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests/data/vectors/ledger"
SCRIPT = ROOT / "sync_server/web/scripts/receipts.mjs"
TOLD = json.loads((FOLDER / "index.json").read_text())
# What only kiosks and servers show each other; nobody takes it away.
BETWEEN_MACHINES = {"joint", "tile", "submission"}
CASES = [each for each in TOLD["cases"] if each["format"] not in BETWEEN_MACHINES]
EVIDENCE = [
    each for each in CASES if each["format"] in {"transparent", "proof", "bundle", "link"}
]
Told = Mapping[str, object]
SECRET, R = 1234567**9 % ORDER, 7654321**9 % ORDER
NOT_REDUCED = [(y + P | odd << 255).to_bytes(32, "little") for y in range(19) for odd in (0, 1)]


def content_of(file: str) -> bytes:
    data = (FOLDER / file).read_bytes()
    large = re.match(rb"large (\d+) (\d+)\n", data)
    if large is None:
        return data
    return data[large.end() :] + bytes([int(large[2])]) * int(large[1])


def judged_in_script(cases: Sequence[Told], contents: Sequence[bytes]) -> Sequence[Told]:
    told = {
        "module": SCRIPT.as_uri(),
        "policies": TOLD["policies"],
        "now": TOLD["now"],
        "cases": [
            {
                "format": case["format"],
                "policy": case.get("policy"),
                "entry": ENTRIES[INDEX].hex(),
                "data": base64.b64encode(content).decode(),
            }
            for case, content in zip(cases, contents, strict=True)
        ],
    }
    node = shutil.which("node")
    assert node, "node is not installed: build/system-packages.txt names its package"
    command = [node, "--no-warnings", str(ROOT / "tests/support/judging.mjs")]
    done = subprocess.run(  # noqa: S603  (our own program)
        command, input=json.dumps(told), capture_output=True, text=True, check=True, timeout=120
    )
    return json.loads(done.stdout)


def test_every_vector_comes_to_the_same_in_the_script() -> None:
    found = judged_in_script(CASES, [content_of(each["file"]) for each in CASES])

    odd = {
        case["file"]: (case, told)
        for case, told in zip(CASES, found, strict=True)
        if bool(case["refused"]) != ("refused" in told)
        or told.get("refused", "Malformed") not in {"Malformed", "Rejected"}
        or case.get("outcome", told.get("outcome")) != told.get("outcome")
        or case.get("reasons", told.get("reasons")) != told.get("reasons")
    }
    assert odd == {}


def test_what_the_script_leaves_out_is_named() -> None:
    formats = {each["format"] for each in TOLD["cases"]}
    assert formats > BETWEEN_MACHINES
    assert len(CASES) > 300


def in_python(case: Told, content: bytes) -> Told:
    """As the script says it."""
    policy = parse_policy(TOLD["policies"][case["policy"]].encode())
    try:
        file = read(content)
    except CounterproofError:
        return {"refused": "Malformed"}
    judged = judge(file, Terms(policy, keys.verify, TOLD["now"]))
    reasons = [each.code.value for each in judged.reasons]
    return {"outcome": judged.outcome.value, "reasons": reasons}


def bent(content: bytes, chance: random.Random) -> bytes:
    """One bit turned, a byte gone, one twice, or the end cut off."""
    at, data = chance.randrange(len(content)), bytearray(content)
    match chance.randrange(8):
        case 0:
            del data[at]
        case 1:
            data.insert(at, data[at])
        case 2:
            del data[at:]
        case _:
            data[at] ^= 1 << chance.randrange(8)
    return bytes(data)


def test_whatever_becomes_of_good_evidence_comes_to_the_same_in_the_script() -> None:
    chance = random.Random(8281)  # noqa: S311  (the same ones each time)
    good = [each for each in EVIDENCE if not each["refused"]]
    cases = [each for each in good for _ in range(12)]
    contents = [bent(content_of(each["file"]), chance) for each in cases]

    found = judged_in_script(cases, contents)

    expected = [in_python(case, data) for case, data in zip(cases, contents, strict=True)]
    odd = [
        (case["file"], data, ours, theirs)
        for case, data, ours, theirs in zip(cases, contents, expected, found, strict=True)
        if ours != {name: theirs[name] for name in theirs if name != "said"}
    ]
    assert odd == []


def test_signatures_that_verifiers_disagree_about_are_refused_in_the_script_too() -> None:
    """Keys and R of small order, with S as it would have to be, and points in another form."""
    key, secret, r = written(times(SECRET, BASE)), SECRET, R
    torsion = [written(point) for point in SMALL]
    messages = [b"message %d" % number for number in range(4)]
    raw = [
        *((small, m, signed(small, m, 0, r)) for small in torsion for m in messages),
        *((key, m, signed(key, m, secret, 0, small)) for small in torsion for m in messages),
        *((key, m, signed(key, m, secret, r)) for m in messages),
        *((form, b"m", signed(form, b"m", 0, r)) for form in NOT_REDUCED),
    ]
    found = judged_in_script(
        [{"format": "signature"}] * len(raw), [k + s + m for k, m, s in raw]
    )

    expected = [by_our_key(*each) for each in raw]
    assert [not each for each in found] == expected
    assert sum(expected) == len(messages)


def by_our_key(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        keys.verify(key, message, signature)
    except CounterproofError:
        return False
    return True
