"""The vectors that ERC-8281 itself publishes (CC0-1.0): each comes out as it says there.

Origin: assets/erc-8281/test-vectors.json of github.com/ethereum/ERCs; `vectors.json` holds its
facts in a shorter form.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from shared.errors import CounterproofError
from shared.ledger import anchor, evm
from shared.ledger.keccak import keccak_256

FILE = Path(__file__).parents[2] / "data" / "vectors" / "erc8281" / "vectors.json"
TOLD = json.loads(FILE.read_text())
COMMON, VECTORS = TOLD["common"], {each["id"]: each for each in TOLD["vectors"]}
EVENT = TOLD["constants"]["Recorded(bytes32,address)"]


def envelope_of(vector: Mapping) -> bytes:
    told = {"digest": f"0x{vector['digest']}", "tx_hash": f"0x{vector['tx_hash']}"}
    return json.dumps({**COMMON["envelope"], **told, **vector.get("envelope", {})}).encode()


def receipt_of(vector: Mapping) -> evm.Receipt:
    log = {**COMMON["log"], "digest": vector["digest"], **vector.get("log", {})}
    topics = [f"0x{each}" for each in (EVENT, log["digest"], log["committer"])]
    written = {name: log[name] for name in ("address", "data", "logIndex")}
    written["topics"] = topics[: log.get("topics", len(topics))]
    told = {"transactionHash": f"0x{vector['tx_hash']}", "logs": [written]}
    return evm.read_receipt({**COMMON["receipt"], **told, **vector.get("receipt", {})})


def verify(vector: Mapping) -> None:
    chain_id = evm.read_quantity(vector.get("eth_chainId", COMMON["eth_chainId"]), "chain ID")
    envelope = anchor.parse_envelope(envelope_of(vector))
    anchor.confirm(envelope, vector["observation"].encode(), chain_id, receipt_of(vector))


@pytest.mark.parametrize(
    "name", [name for name, each in VECTORS.items() if not each["refused"]]
)
def test_what_passes_in_the_standard_is_confirmed(name: str) -> None:
    verify(VECTORS[name])


@pytest.mark.parametrize("name", [name for name, each in VECTORS.items() if each["refused"]])
def test_what_the_standard_rejects_is_refused_for_that_reason(name: str) -> None:
    with pytest.raises(CounterproofError, match=re.escape(VECTORS[name]["refused"])):
        verify(VECTORS[name])


def test_the_constants_are_those_of_the_standard() -> None:
    """Vector 14: the event's topic, and the ERC-165 ID, which is the one selector there is."""
    for signature, hashed in TOLD["constants"].items():
        assert keccak_256(signature.encode()).hex().startswith(hashed)
    assert bytes.fromhex(EVENT) == anchor.RECORDED
    assert bytes.fromhex(TOLD["constants"]["record(bytes32)"]) == anchor.RECORD


def test_all_vectors_of_the_standard_are_here() -> None:
    numbers = [f"{number:02}" for number in range(1, 18) if number != 14]
    assert {*VECTORS} == {*numbers, "03b"}
