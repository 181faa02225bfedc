"""Anchors (ERC-8281): a contract's event says that a digest was known when its block was made.

The envelope names the event; whoever has the observation, here the text of a checkpoint, checks
it with a receipt of any node of that chain. Rules:
1. A field that is not written as the standard says condemns the envelope; unknown ones do not.
2. The log is the one at its position in the receipt, which is not the node's `logIndex`.
3. One assertion that fails rejects the whole.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shared.canonical import Json, canonical_json
from shared.errors import EvidenceError, InputError
from shared.ledger.evm import (
    ADDRESS_SIZE,
    WORD_SIZE,
    Log,
    Receipt,
    checksummed,
    read_address,
    read_bytes,
    read_object,
    to_hex,
)
from shared.ledger.keccak import keccak_256

VERSION = "erc8281/1"
LARGEST = 64 * 1024
SHA2_256 = "sha2-256"
HASH_FUNCTIONS: Mapping[str, Callable[[bytes], bytes]] = {
    SHA2_256: lambda data: hashlib.sha256(data).digest(),
    "keccak-256": keccak_256,
    # With 32 as a parameter of the hash: the first half of BLAKE2b-512 is another one.
    "blake2b-256": lambda data: hashlib.blake2b(data, digest_size=WORD_SIZE).digest(),
}

RECORD = bytes.fromhex("b5c645bd")
"""Selector of `record(bytes32)`, and so the interface's ID in ERC-165."""
RECORDED = bytes.fromhex("dca60c2087041cbb12d9a57628c6cad28ecbd0437e47c7ab6c3aa6e162bf4497")
"""First topic of `Recorded(bytes32,address)`."""

_FIELDS = (
    *("version", "digest", "hash_function", "chain_id", "contract", "tx_hash"),
    *("block_number", "receipt_log_position", "committer", "block_hash"),
)
_TOPICS = 3
_RECEIPT_SUCCEEDED = 1
_DECIMAL = re.compile(r"0|[1-9][0-9]{0,77}", re.ASCII)
_LOWER_WORD = re.compile(r"0x[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where the digest was recorded; `position` is the log's in its receipt."""

    digest: bytes
    hash_function: str
    chain_id: int
    contract: bytes
    transaction: bytes
    block_number: int
    position: int
    committer: bytes
    block_hash: bytes | None = None


def digest_of(checkpoint_text: str) -> bytes:
    """What our anchors record: the SHA-256 of the text of a checkpoint, without signatures."""
    return hashlib.sha256(checkpoint_text.encode()).digest()


def parse_envelope(data: bytes) -> Envelope:
    if len(data) > LARGEST:
        raise InputError(f"An anchor's envelope has at most {LARGEST} bytes, not {len(data)}.")
    try:
        # No field we know is a number; of the others' digits Python would count only so many.
        value: object = json.loads(data.decode(), object_pairs_hook=_each_once, parse_int=float)
    except (ValueError, RecursionError) as error:
        raise InputError("An anchor's envelope is a JSON object.") from error
    return read_envelope(value)


def read_envelope(value: object) -> Envelope:
    """Of an object that was parsed already."""
    fields = read_object(value, "anchor's envelope")
    if fields.get("version") != VERSION:
        version = fields.get("version")
        raise InputError(f"The anchor's version is {version!r:.60}, known is {VERSION!r}.")
    function = _text(fields, "hash_function")
    if function not in HASH_FUNCTIONS:
        raise InputError(f"ERC-8281 has no hash function {function!r:.60}.")
    return Envelope(
        _word(fields, "digest"),
        function,
        _number(fields, "chain_id"),
        read_address(_text(fields, "contract"), "contract"),
        _word(fields, "tx_hash"),
        _number(fields, "block_number"),
        _number(fields, "receipt_log_position"),
        read_address(_text(fields, "committer"), "committer"),
        _word(fields, "block_hash") if "block_hash" in fields else None,
    )


def envelope_fields(envelope: Envelope) -> Mapping[str, Json]:
    optional = envelope.block_hash
    return {
        "version": VERSION,
        "digest": to_hex(envelope.digest),
        "hash_function": envelope.hash_function,
        "chain_id": str(envelope.chain_id),
        "contract": checksummed(envelope.contract),
        "tx_hash": to_hex(envelope.transaction),
        "block_number": str(envelope.block_number),
        "receipt_log_position": str(envelope.position),
        "committer": checksummed(envelope.committer),
        **({} if optional is None else {"block_hash": to_hex(optional)}),
    }


def format_envelope(envelope: Envelope) -> bytes:
    return canonical_json(envelope_fields(envelope))


def verify_offline(envelope: Envelope, observation: bytes) -> None:
    """What can be said without the chain: that the envelope is about these very bytes."""
    if HASH_FUNCTIONS[envelope.hash_function](observation) != envelope.digest:
        raise EvidenceError("The anchor's digest is not the hash of what it is said to anchor.")


def confirm(envelope: Envelope, observation: bytes, chain_id: int, receipt: Receipt) -> None:
    """`chain_id` and `receipt` are what a node of the chain answered."""
    verify_offline(envelope, observation)
    confirm_inclusion(envelope, chain_id, receipt)


def confirm_inclusion(envelope: Envelope, chain_id: int, receipt: Receipt) -> None:
    """Only that the chain has the digest, as the envelope says; of what, is another matter."""
    if chain_id != envelope.chain_id:
        raise EvidenceError(
            f"The node serves chain {chain_id}, the anchor is on chain {envelope.chain_id}."
        )
    if receipt.transaction not in (None, envelope.transaction):
        raise EvidenceError("The receipt is of another transaction than the anchor's.")
    if receipt.status != _RECEIPT_SUCCEEDED:
        raise EvidenceError("The anchor's transaction failed: its status is not 1.")
    _confirm_log(envelope, _log_at(receipt, envelope.position))
    _confirm_block(envelope, receipt)


def position_of(receipt: Receipt, contract: bytes, digest: bytes, committer: bytes) -> int:
    """Where in the receipt the event is that an envelope will name."""
    wanted = Log(contract, (RECORDED, digest, topic_of(committer)))
    if receipt.status != _RECEIPT_SUCCEEDED or wanted not in receipt.logs:
        raise EvidenceError("The transaction recorded no such digest of this committer.")
    return receipt.logs.index(wanted)


def topic_of(address: bytes) -> bytes:
    return bytes(WORD_SIZE - ADDRESS_SIZE) + address


def _log_at(receipt: Receipt, position: int) -> Log:
    if position >= len(receipt.logs):
        count = len(receipt.logs)
        raise EvidenceError(f"The receipt has {count} logs, and none at position {position}.")
    return receipt.logs[position]


def _confirm_log(envelope: Envelope, log: Log) -> None:
    if log.address != envelope.contract:
        raise EvidenceError(f"The log is of another contract: {checksummed(log.address)}.")
    if len(log.topics) != _TOPICS:
        raise EvidenceError(f"The log has {len(log.topics)} topics, not exactly {_TOPICS}.")
    event, digest, committer = log.topics
    if event != RECORDED:
        raise EvidenceError("The log is no Recorded(bytes32,address).")
    if digest != envelope.digest:
        raise EvidenceError("The chain has another digest at this position of the receipt.")
    if committer != topic_of(envelope.committer):
        raise EvidenceError("Somebody else recorded the digest than the anchor says.")


def _confirm_block(envelope: Envelope, receipt: Receipt) -> None:
    if receipt.block_number != envelope.block_number:
        raise EvidenceError(
            f"The transaction is in block {receipt.block_number}, not {envelope.block_number}."
        )
    if envelope.block_hash not in (None, receipt.block_hash):
        raise EvidenceError("The transaction is in another block than it was: look again.")


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Readers of JSON disagree about which of two fields of one name counts."""
    names = [name for name, _ in pairs if name in _FIELDS]
    if len(set(names)) != len(names):
        raise InputError("A field of the anchor's envelope is there twice.")
    return dict(pairs)


def _text(fields: Mapping[object, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise InputError(f"The anchor's {name} is missing or no text.")
    return value


def _word(fields: Mapping[object, object], name: str) -> bytes:
    text = _text(fields, name)
    if not _LOWER_WORD.fullmatch(text):
        raise InputError(f"The anchor's {name} is not 0x and 64 lowercase digits: {text:.80}.")
    return read_bytes(text, WORD_SIZE, name)


def _number(fields: Mapping[object, object], name: str) -> int:
    text = _text(fields, name)
    if not _DECIMAL.fullmatch(text):
        raise InputError(
            f"The anchor's {name} is no decimal number without zeros before it: {text:.90}."
        )
    return int(text)
