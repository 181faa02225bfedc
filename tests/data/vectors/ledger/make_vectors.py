"""Writes the vectors of the ledger: for each format good ones, and one for each way to be bad.

Run from the root of the checkout: `PYTHONPATH=. python
tests/data/vectors/ledger/make_vectors.py`. The keys are made of one byte each, so that
everybody can sign the same: kiosk 01, log 02, stranger 03, another kiosk 04.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from shared.ledger.note import verifier_key
from tests.support.evidence_world import (
    ELSEWHERE,
    LOG_LINE,
    NOW_S,
    ORIGIN,
    POLICY,
    STRANGER,
    WITNESSES,
    witness_line,
)
from tests.support.ledger_vectors import (
    bundles,
    checkpoints,
    cosignatures,
    links,
    notes,
    policies,
    proofs,
    receipts,
    submissions,
    transparents,
    trees,
    verifier_keys,
)
from tests.support.ml_dsa_keys import ml_dsa
from tests.support.vector_case import Case, Cases

HERE = Path(__file__).parent
KEYS = {"kiosk": "01", "log": "02", "stranger": "03", "another kiosk": "04"}
LARGE = 16 * 1024

FORMATS: Mapping[str, tuple[str, Cases]] = {
    "note": ("txt", notes.NOTES),
    "verifier-key": ("txt", verifier_keys.VERIFIER_KEYS),
    "checkpoint": ("txt", checkpoints.CHECKPOINTS),
    "cosignature": ("txt", cosignatures.COSIGNATURES),
    "submission": ("txt", submissions.SUBMISSIONS),
    "policy": ("txt", policies.POLICIES),
    "inclusion": ("json", trees.INCLUSIONS),
    "consistency": ("json", trees.CONSISTENCIES),
    "joint": ("json", trees.JOINTS),
    "tile": ("tile", trees.TILES),
    "receipt": ("cose", receipts.RECEIPTS),
    "transparent": ("cose", transparents.TRANSPARENTS),
    "proof": ("tlog-proof", proofs.PROOFS),
    "bundle": ("json", bundles.BUNDLES),
    "link": ("txt", links.LINKS),
}
POLICIES = {
    "good": POLICY,
    "any": f"{LOG_LINE}{WITNESSES}group some any a b\nquorum some\n",
    "no-quorum": f"{LOG_LINE}{WITNESSES}quorum none\n",
    "without-kiosk": f"{LOG_LINE}{witness_line('b')}quorum b\n",
    "without-log": f"{WITNESSES}quorum a\n",
    "ml-dsa-44-log": f"log {ml_dsa(ORIGIN)}\n{WITNESSES}quorum a\n",
    "two-logs": f"log {verifier_key(ELSEWHERE, STRANGER.public.raw)}\n{POLICY}",
}


def files() -> Mapping[str, bytes]:
    """What lies in this folder beside this module, by name."""
    found: dict[str, bytes] = {}
    index: list[Mapping[str, object]] = []
    for name, (suffix, cases) in FORMATS.items():
        for way, case in cases.items():
            file = f"{name}/{way}.{suffix}"
            found[file] = _content(case.data)
            index.append({"format": name, "file": file, **_expected(case)})
    told = {
        "origin": "made by make_vectors.py",
        "seeds": KEYS,
        "now": NOW_S,
        "policies": POLICIES,
        "cases": index,
    }
    found["index.json"] = (json.dumps(told, indent=1) + "\n").encode()
    return found


def _expected(case: Case) -> Mapping[str, object]:
    if not case.outcome:
        return {"refused": case.refused}
    return {
        "refused": "",
        "outcome": case.outcome,
        "reasons": list(case.reasons),
        "policy": case.policy,
    }


def _content(data: bytes) -> bytes:
    """What is only large is kept as its beginning, and how often its last byte is repeated."""
    if len(data) <= LARGE:
        return data
    beginning = data.rstrip(data[-1:])
    return f"large {len(data) - len(beginning)} {data[-1]}\n".encode() + beginning


if __name__ == "__main__":
    for file, content in files().items():
        place = HERE / file
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(content)
