"""Writes the vectors of anchors: good ones, and one for each way to be bad.

Run from the root of the checkout: `PYTHONPATH=. python
tests/data/vectors/anchor/make_vectors.py`. Each file holds the observation, the envelope (as
text where it is none that a writer of JSON would write), and what a node answers: its chain
and the receipt. `refused` in the index is part of the reason.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
TOPIC = "0xdca60c2087041cbb12d9a57628c6cad28ecbd0437e47c7ab6c3aa6e162bf4497"
OBSERVATION = b"counterproof.example/log\n7\n" + b"q" * 43 + b"=\n"
DIGEST = "0x" + hashlib.sha256(OBSERVATION).hexdigest()
OTHER = "0x" + "5a" * 32
CONTRACT, COMMITTER, STRANGER = (
    # The examples of EIP-55 itself.
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
)
ENVELOPE: dict[str, object] = {
    "version": "erc8281/1",
    "digest": DIGEST,
    "hash_function": "sha2-256",
    "chain_id": "80002",
    "contract": CONTRACT,
    "tx_hash": "0x" + "11" * 32,
    "block_number": "1234567",
    "receipt_log_position": "0",
    "committer": COMMITTER,
    "block_hash": "0x" + "22" * 32,
}
Case = Mapping[str, object]


def topic_of(address: str) -> str:
    return "0x" + "00" * 12 + address[2:].lower()


def log(digest: str = DIGEST, **changed: object) -> dict[str, object]:
    topics = [TOPIC, digest, topic_of(COMMITTER)]
    return {
        "address": CONTRACT.lower(),
        "topics": topics,
        "data": "0x",
        "logIndex": "0x7",
        **changed,
    }


def case(envelope: object = None, logs: object = None, **changed: object) -> Case:
    receipt = {
        "transactionHash": "0x" + "11" * 32,
        "status": "0x1",
        "blockNumber": "0x12d687",
        "blockHash": "0x" + "22" * 32,
        "logs": [log()] if logs is None else logs,
        **{name: value for name, value in changed.items() if name not in ("chain", "observed")},
    }
    observed = changed.get("observed", OBSERVATION)
    assert isinstance(observed, bytes)
    return {
        "observation_hex": observed.hex(),
        "envelope": ENVELOPE if envelope is None else envelope,
        "eth_chainId": changed.get("chain", "0x13882"),
        "receipt": {name: value for name, value in receipt.items() if value is not ...},
    }


def wearing(**changed: object) -> dict[str, object]:
    """The envelope with other fields; `...` leaves one out."""
    fields = {**ENVELOPE, **changed}
    return {name: value for name, value in fields.items() if value is not ...}


def hashed_by(function: str, digest: str) -> Case:
    return case(wearing(hash_function=function, digest=digest), [log(digest)])


KECCAK = "0x0104032cc338cb7a4e64cd191bd47e4554ef798e5b490d5f2a7f3dd0b1d01cda"  # by eth-hash
GOOD: Mapping[str, Case] = {
    "good": case(),
    "good-without-block-hash": case(wearing(block_hash=...)),
    "good-extra-fields": case(wearing(note={"digest": 1}, timestamp=3)),
    "good-endless-extra-number": case(json.dumps(ENVELOPE)[:-1] + ', "x": ' + "9" * 5000 + "}"),
    "good-second-log": case(wearing(receipt_log_position="1"), [log(OTHER), log()]),
    "good-log-data-is-ignored": case(logs=[log(data="0x00ff")]),
    "good-node-writes-capitals": case(
        blockHash="0x" + "22" * 32, logs=[log(DIGEST.upper().replace("X", "x"))]
    ),
    "good-receipt-without-transaction": case(transactionHash=...),
    "good-blake2b": hashed_by(
        "blake2b-256", "0x" + hashlib.blake2b(OBSERVATION, digest_size=32).hexdigest()
    ),
    "good-keccak": hashed_by("keccak-256", KECCAK),
}
MALFORMED: Mapping[str, tuple[Case, str]] = {
    "no-json": (case("{"), "is a JSON object"),
    "a-list": (case("[]"), "is no JSON object"),
    "too-large": (case(wearing(note="x" * 65536)), "at most 65536 bytes"),
    "digest-twice": (
        case(json.dumps(ENVELOPE)[:-1] + f', "digest": "{OTHER}"}}'),
        "is there twice",
    ),
    "version-missing": (case(wearing(version=...)), "version is None"),
    "version-older": (case(wearing(version="ocp/1.0")), "version is 'ocp/1.0'"),
    "version-capitals": (case(wearing(version="ERC8281/1")), "version is 'ERC8281/1'"),
    "hash-unknown": (case(wearing(hash_function="md5")), "no hash function 'md5'"),
    "hash-capitals": (case(wearing(hash_function="SHA2-256")), "no hash function"),
    "hash-sha3": (case(wearing(hash_function="sha3-256")), "no hash function"),
    "digest-missing": (case(wearing(digest=...)), "digest is missing"),
    "digest-number": (case(wearing(digest=5)), "digest is missing or no text"),
    "digest-capitals": (case(wearing(digest="0x" + DIGEST[2:].upper())), "lowercase"),
    "digest-without-0x": (case(wearing(digest=DIGEST[2:])), "is not 0x and 64"),
    "digest-short": (case(wearing(digest=DIGEST[:-2])), "is not 0x and 64"),
    "digest-newline": (case(wearing(digest=DIGEST + "\n")), "is not 0x and 64"),
    "chain-missing": (case(wearing(chain_id=...)), "chain_id is missing"),
    "chain-number": (case(wearing(chain_id=80002)), "chain_id is missing or no text"),
    "chain-leading-zero": (case(wearing(chain_id="080002")), "without zeros before it"),
    "chain-hexadecimal": (case(wearing(chain_id="0x13882")), "no decimal number"),
    "chain-sign": (case(wearing(chain_id="+80002")), "no decimal number"),
    "chain-other-digits": (case(wearing(chain_id="\u0668\u0660")), "no decimal number"),
    "contract-missing": (case(wearing(contract=...)), "contract is missing"),
    "contract-lowercase": (case(wearing(contract=CONTRACT.lower())), "checksum"),
    "contract-checksum": (case(wearing(contract=CONTRACT.replace("aA", "Aa"))), "checksum"),
    "contract-short": (case(wearing(contract=CONTRACT[:-2])), "40 hexadecimal digits"),
    "committer-missing": (case(wearing(committer=...)), "committer is missing"),
    "committer-checksum": (case(wearing(committer="0x" + COMMITTER[2:].upper())), "checksum"),
    "transaction-missing": (case(wearing(tx_hash=...)), "tx_hash is missing"),
    "transaction-capitals": (case(wearing(tx_hash="0x" + "AA" * 32)), "tx_hash is not"),
    "block-missing": (case(wearing(block_number=...)), "block_number is missing"),
    "block-leading-zero": (case(wearing(block_number="01234567")), "without zeros"),
    "block-empty": (case(wearing(block_number="")), "no decimal number"),
    "block-endless": (case(wearing(block_number="9" * 5000)), "no decimal number"),
    "position-missing": (case(wearing(receipt_log_position=...)), "position is missing"),
    "position-leading-zero": (case(wearing(receipt_log_position="00")), "without zeros"),
    "position-negative": (case(wearing(receipt_log_position="-1")), "no decimal number"),
    "block-hash-null": (case(wearing(block_hash=None)), "block_hash is missing or no text"),
    "block-hash-short": (case(wearing(block_hash="0x22")), "block_hash is not"),
    "receipt-null": ({**case(), "receipt": None}, "receipt is no JSON object"),
    "receipt-no-status": (case(status=...), "status is no quantity"),
    "receipt-status-number": (case(status=1), "status is no quantity"),
    "receipt-no-logs": (case(logs={}), "no list of logs"),
    "receipt-log-text": (case(logs=["log"]), "log is no JSON object"),
    "receipt-topics-missing": (case(logs=[log(topics=None)]), "no list of topics"),
    "receipt-topic-short": (case(logs=[log(topics=["0x00"])]), "topic is not 0x and 64"),
    "receipt-block-pending": (case(blockNumber=None), "block number is no quantity"),
}
REJECTED: Mapping[str, tuple[Case, str]] = {
    "observation-other": (case(observed=OBSERVATION + b"\n"), "not the hash of what"),
    "observation-empty": (case(observed=b""), "not the hash of what"),
    "blake2b-truncated": (
        hashed_by("blake2b-256", "0x" + hashlib.blake2b(OBSERVATION).hexdigest()[:64]),
        "not the hash of what",
    ),
    "keccak-is-not-sha3": (
        hashed_by("keccak-256", "0x" + hashlib.sha3_256(OBSERVATION).hexdigest()),
        "not the hash of what",
    ),
    "node-of-another-chain": (case(chain="0x1"), "serves chain 1"),
    "receipt-of-another": (case(transactionHash="0x" + "33" * 32), "of another transaction"),
    "status-failed": (case(status="0x0"), "status is not 1"),
    "status-two": (case(status="0x2"), "status is not 1"),
    "position-behind-the-end": (case(wearing(receipt_log_position="1")), "none at position 1"),
    "no-logs": (case(logs=[]), "0 logs"),
    "position-by-log-index": (
        case(
            wearing(receipt_log_position="1"), [log(logIndex="0x1"), log(OTHER, logIndex="0x0")]
        ),
        "another digest at this position",
    ),
    "log-of-another-contract": (case(logs=[log(address=STRANGER.lower())]), "another contract"),
    "two-topics": (case(logs=[log(topics=[TOPIC, DIGEST])]), "2 topics"),
    "four-topics": (
        case(logs=[log(topics=[TOPIC, DIGEST, topic_of(COMMITTER), OTHER])]),
        "4 topics",
    ),
    "another-event": (
        case(logs=[log(topics=["0x" + "44" * 32, DIGEST, topic_of(COMMITTER)])]),
        "no Recorded(bytes32,address)",
    ),
    "digest-other-on-chain": (case(logs=[log(OTHER)]), "another digest"),
    "committer-other": (
        case(logs=[log(topics=[TOPIC, DIGEST, topic_of(STRANGER)])]),
        "Somebody else",
    ),
    "committer-not-padded": (
        case(logs=[log(topics=[TOPIC, DIGEST, "0x01" + topic_of(COMMITTER)[4:]])]),
        "Somebody else",
    ),
    "block-other": (case(blockNumber="0x12d688"), "in block 1234568"),
    "block-hash-other": (case(blockHash="0x" + "55" * 32), "in another block than it was"),
}


def main() -> None:
    index: list[dict[str, str]] = []
    for old in HERE.glob("*.json"):
        old.unlink()
    for name, (content, refused) in {
        **{name: (content, "") for name, content in GOOD.items()},
        **MALFORMED,
        **REJECTED,
    }.items():
        text = json.dumps(content, indent=1)
        (HERE / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")
        index.append({"file": f"{name}.json", "refused": refused})
    told = {"origin": "made by make_vectors.py", "cases": index}
    (HERE / "index.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
