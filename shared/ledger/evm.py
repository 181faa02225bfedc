"""Words of Ethereum's chains: addresses with their checksum (EIP-55), hexadecimal, receipts.

What nodes answer is read as JSON-RPC has it: quantities and bytes in hexadecimal, either case.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeGuard

from shared.errors import InputError
from shared.ledger.keccak import keccak_256

ADDRESS_SIZE = 20
WORD_SIZE = 32

_LETTERS_FROM = 8
_ADDRESSES_KEPT = 256
_BYTES = re.compile(r"0x(?:[0-9a-fA-F]{2})*", re.ASCII)
_QUANTITY = re.compile(r"0x[0-9a-fA-F]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Log:
    """What a contract said during a transaction; its data is no matter here."""

    address: bytes
    topics: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a transaction; `transaction` is None where the node left it out."""

    status: int
    block_number: int
    block_hash: bytes
    logs: tuple[Log, ...]
    transaction: bytes | None = None


@lru_cache(_ADDRESSES_KEPT)
def checksummed(address: bytes) -> str:
    """The hash takes long in Python, and the same few contracts come again and again."""
    digits = address.hex()
    nibbles = keccak_256(digits.encode()).hex()
    pairs = zip(digits, nibbles, strict=False)
    return "0x" + "".join(
        digit.upper() if int(nibble, 16) >= _LETTERS_FROM else digit for digit, nibble in pairs
    )


def read_address(text: str, what: str) -> bytes:
    """Only with its checksum: a digit that was mistyped is then found."""
    address = read_bytes(text, ADDRESS_SIZE, what)
    if text != (expected := checksummed(address)):
        raise InputError(
            f"The {what} {text} has not the letters of its checksum (EIP-55): {expected}."
        )
    return address


def to_hex(data: bytes) -> str:
    return f"0x{data.hex()}"


def read_bytes(value: object, size: int, what: str) -> bytes:
    if isinstance(value, str) and _BYTES.fullmatch(value) and len(value) == 2 + 2 * size:
        return bytes.fromhex(value[2:])
    raise InputError(f"The {what} is not 0x and {2 * size} hexadecimal digits: {value!r:.90}.")


def read_quantity(value: object, what: str) -> int:
    if isinstance(value, str) and _QUANTITY.fullmatch(value):
        return int(value, 16)
    raise InputError(f"The {what} is no quantity such as 0x1f: {value!r:.90}.")


def read_receipt(value: object) -> Receipt:
    """As `eth_getTransactionReceipt` answers."""
    fields = read_object(value, "receipt")
    logs = fields.get("logs")
    if not is_list(logs):
        raise InputError("The receipt has no list of logs.")
    named = fields.get("transactionHash")
    return Receipt(
        read_quantity(fields.get("status"), "receipt's status"),
        read_quantity(fields.get("blockNumber"), "receipt's block number"),
        read_bytes(fields.get("blockHash"), WORD_SIZE, "receipt's block hash"),
        tuple(read_log(each) for each in logs),
        None if named is None else read_bytes(named, WORD_SIZE, "receipt's transaction"),
    )


def read_log(value: object) -> Log:
    fields = read_object(value, "log")
    topics = fields.get("topics")
    if not is_list(topics):
        raise InputError("The log has no list of topics.")
    address = read_bytes(fields.get("address"), ADDRESS_SIZE, "log's address")
    return Log(address, tuple(read_bytes(each, WORD_SIZE, "log's topic") for each in topics))


def read_object(value: object, what: str) -> Mapping[object, object]:
    if not is_object(value):
        raise InputError(f"The {what} is no JSON object.")
    return value


def is_object(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, list)
