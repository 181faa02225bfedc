"""Anchors: each good vector is confirmed, each bad one refused by the words it deserves."""

import json
import re
from pathlib import Path

import pytest
from eth_hash.auto import keccak
from hypothesis import given
from hypothesis import strategies as st

from shared.errors import CounterproofError, EvidenceError, InputError
from shared.ledger import anchor, evm
from shared.ledger.keccak import keccak_256

FOLDER = Path(__file__).parents[2] / "data" / "vectors" / "anchor"
CASES = {
    e["file"]: e["refused"] for e in json.loads((FOLDER / "index.json").read_text())["cases"]
}
GOOD = json.loads((FOLDER / "good.json").read_text())


def confirm(file: str) -> None:
    case = json.loads((FOLDER / file).read_text())
    given_envelope = case["envelope"]
    text = given_envelope if isinstance(given_envelope, str) else json.dumps(given_envelope)
    anchor.confirm(
        anchor.parse_envelope(text.encode()),
        bytes.fromhex(case["observation_hex"]),
        evm.read_quantity(case["eth_chainId"], "chain ID"),
        evm.read_receipt(case["receipt"]),
    )


@pytest.mark.parametrize("file", CASES)
def test_an_anchor_is_confirmed_or_refused_as_its_vector_says(file: str) -> None:
    if not CASES[file]:
        confirm(file)
        return
    with pytest.raises(CounterproofError, match=re.escape(CASES[file])):
        confirm(file)


def test_every_vector_of_an_anchor_has_its_line_in_the_index() -> None:
    assert {each.name for each in FOLDER.glob("*.json")} - {"index.json"} == set(CASES)


@given(st.binary(max_size=600))
def test_keccak_agrees_with_ethereum_s(data: bytes) -> None:
    assert keccak_256(data) == keccak(data)


def test_the_constants_are_what_their_signatures_hash_to() -> None:
    assert keccak_256(b"Recorded(bytes32,address)") == anchor.RECORDED
    assert keccak_256(b"record(bytes32)")[:4] == anchor.RECORD


@pytest.mark.parametrize(
    "address",
    [  # EIP-55's own examples
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0xde709f2102306220921060314715629080e2fb77",
    ],
)
def test_an_address_carries_its_checksum(address: str) -> None:
    assert evm.checksummed(evm.read_address(address, "address")) == address


def test_an_envelope_is_read_as_it_was_written() -> None:
    envelope = anchor.read_envelope(GOOD["envelope"])
    bare = anchor.read_envelope(
        {k: v for k, v in GOOD["envelope"].items() if k != "block_hash"}
    )

    for each in (envelope, bare):
        assert anchor.parse_envelope(anchor.format_envelope(each)) == each
    assert dict(anchor.envelope_fields(envelope)) == GOOD["envelope"]


def test_the_digest_of_a_checkpoint_is_of_its_text_alone() -> None:
    text = bytes.fromhex(GOOD["observation_hex"]).decode()
    envelope = anchor.read_envelope(GOOD["envelope"])

    assert anchor.digest_of(text) == envelope.digest
    anchor.verify_offline(envelope, text.encode())
    with pytest.raises(EvidenceError, match="not the hash of what"):
        anchor.verify_offline(envelope, text.encode()[:-1])


def test_the_event_is_found_where_the_envelope_will_name_it() -> None:
    envelope = anchor.read_envelope(GOOD["envelope"])
    receipt = evm.read_receipt(GOOD["receipt"])
    wanted = (envelope.contract, envelope.digest, envelope.committer)

    assert anchor.position_of(receipt, *wanted) == 0
    with pytest.raises(EvidenceError, match="recorded no such digest"):
        anchor.position_of(receipt, envelope.committer, envelope.digest, envelope.committer)


@given(st.binary(max_size=300))
def test_any_bytes_are_an_envelope_or_are_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        anchor.parse_envelope(data)
