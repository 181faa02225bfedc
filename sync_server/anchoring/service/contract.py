"""The contract of ERC-8281 as it is committed, and the calls to it."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from shared.ledger.anchor import RECORD
from shared.ledger.evm import WORD_SIZE, read_object

GAS_LIMIT = 24_000
"""For one anchor; what is not used is not paid."""
DEPLOY_GAS_LIMIT = 200_000

OWN_CHAIN_ID = 31337
OWN_CONTRACT = b"Counterproof anchors"
"""On the chain in this process: an address like any other; no key leads to it."""

_SUPPORTS = bytes.fromhex("01ffc9a7")
_SELECTOR = 4


@dataclass(frozen=True, slots=True)
class Code:
    """`creation` makes the contract, `runtime` is what then stands on the chain."""

    creation: bytes
    runtime: bytes
    compiler: str


@cache
def code() -> Code:
    file = files("resources") / "contract" / "observation_commitment.json"
    artefact = read_object(json.loads(file.read_text(encoding="utf-8")), "contract")
    creation, runtime, compiler = (
        str(artefact[name]) for name in ("bytecode", "runtime", "compiler")
    )
    return Code(_bytes(creation), _bytes(runtime), compiler)


def record_call(digest: bytes) -> bytes:
    return RECORD + digest


def supports_call(interface: bytes) -> bytes:
    return _SUPPORTS + interface + bytes(WORD_SIZE - _SELECTOR)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))
