"""The account that anchors: a key of its own (secp256k1) in a file beside the server's key.

It holds nothing but the fees of anchors; whoever steals it can spend those, and record digests
in its name, but sign no head.
"""

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from shared.errors import EvidenceError
from shared.ledger.evm import ADDRESS_SIZE
from shared.ledger.keccak import keccak_256
from sync_server.platform import durable
from sync_server.platform.recursion import recursion_kept

if TYPE_CHECKING:
    from eth_account import Account as Wallet
    from eth_account.types import TransactionDictType

FILE = "anchor.key"
_SIZE = 32
_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
"""Of the curve: a key is smaller, and not zero."""


@dataclass(frozen=True, slots=True)
class Signed:
    raw: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Bill:
    """What the network is paid at most: gas, and for each gas in wei."""

    gas: int
    max_fee: int
    priority_fee: int


@dataclass(frozen=True, slots=True)
class Account:
    address: bytes
    _key: bytes = field(repr=False)

    @classmethod
    def of(cls, key: bytes) -> "Account":
        private = ec.derive_private_key(int.from_bytes(key, "big"), ec.SECP256K1())
        point = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return cls(keccak_256(point[1:])[-ADDRESS_SIZE:], key)

    def sign(
        self, chain_id: int, nonce: int, bill: Bill, to: bytes | None, data: bytes
    ) -> Signed:
        """The same bytes each time for the same call (RFC 6979); without `to` a contract."""
        fields: TransactionDictType = {
            "type": 2,
            "chainId": chain_id,
            "nonce": nonce,
            "gas": bill.gas,
            "maxFeePerGas": bill.max_fee,
            "maxPriorityFeePerGas": bill.priority_fee,
            "value": 0,
            "data": data,
        }
        if to is not None:
            fields["to"] = to
        signed = _wallet().sign_transaction(fields, self._key)
        return Signed(bytes(signed.raw_transaction), bytes(signed.hash))


async def load_signing() -> None:
    """It takes half a second and 30 MB: only where something is anchored, and in a thread."""
    if "eth_account" not in sys.modules:
        await asyncio.to_thread(_wallet)


def _wallet() -> "type[Wallet]":
    with recursion_kept():
        from eth_account import Account as Wallet  # noqa: PLC0415  (see `load_signing`)
    return Wallet


def account(folder: Path, random: Callable[[int], bytes]) -> Account:
    """The one that is there; in a folder without one, a new one."""
    file = folder / FILE
    if not file.exists():
        _make(file, random)
    with durable.explained("read", file):
        text = file.read_text(encoding="ascii", errors="replace").strip()
        if file.stat().st_mode & 0o077:
            raise EvidenceError(
                f"The key {file} may be read by others. Take that right from them (chmod 600 "
                f"{file}); if somebody may have read it, move its money and delete it."
            )
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != _SIZE or not 0 < int.from_bytes(key, "big") < _ORDER:
        raise EvidenceError(
            f"{file} holds no key of 64 hexadecimal digits. Put it back from where it is kept; "
            "a new one is made when the file is gone, and has no money."
        )
    return Account.of(key)


def _make(file: Path, random: Callable[[int], bytes]) -> None:
    """Whole or not at all; whoever is second takes the first one's."""
    durable.make_folder(file.parent)
    key = random(_SIZE)
    while not 0 < int.from_bytes(key, "big") < _ORDER:
        key = random(_SIZE)
    draft = file.with_name(f"{FILE}.{os.getpid()}")
    durable.write(draft, key.hex().encode() + b"\n")
    try:
        with durable.explained("make", file), suppress(FileExistsError):
            file.hardlink_to(draft)
    finally:
        draft.unlink()
    durable.sync_folder(file.parent)
