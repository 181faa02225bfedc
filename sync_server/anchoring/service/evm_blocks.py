"""A chain in this very process: py-evm over a file, with the contract in its first block.

Each transaction gets a block at once, and no block is ever taken back. It shows how anchors
work and needs nobody else; to strangers it proves nothing: its owner can write another one.
"""

from collections.abc import Callable, Iterator

from eth.abc import SignedTransactionAPI
from eth.chains.base import MiningChain
from eth.db.atomic import AtomicDB
from eth.db.backends.base import BaseDB
from eth.exceptions import CanonicalHeadNotFound, PyEVMError, TransactionNotFound
from eth.typing import AccountDetails
from eth.vm.forks.shanghai import ShanghaiVM
from eth_typing import Address, BlockNumber, Hash32
from eth_utils.exceptions import ValidationError
from rlp.exceptions import RLPException

from shared.ledger.anchor import RECORD
from shared.ledger.evm import Log, Receipt
from sync_server.anchoring.service.chain import (
    NonceUsedError,
    Place,
    RefusedError,
    Wanted,
)
from sync_server.anchoring.service.contract import OWN_CHAIN_ID, OWN_CONTRACT, code
from sync_server.anchoring.tables import ChainFile

_WORD = 32
_BLOCK_GAS = 30_000_000
_FUNDS = 10**24
_SUCCEEDED = b"\x01"
"""In receipts since Byzantium this stands where the state's root stood."""
_GENESIS: dict[str, int | bytes | None] = {
    "coinbase": bytes(20),
    "difficulty": 0,
    "extra_data": b"",
    "gas_limit": _BLOCK_GAS,
    "mix_hash": bytes(_WORD),
    "nonce": bytes(8),
    "timestamp": 1,  # the same first block for the same account
}


class _Kept(BaseDB):
    """py-evm's view of the file."""

    def __init__(self, file: ChainFile) -> None:
        self._file = file

    def __getitem__(self, key: bytes) -> bytes:
        found = self._file.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __setitem__(self, key: bytes, value: bytes) -> None:
        self._file.put(key, value)

    def __delitem__(self, key: bytes) -> None:
        """What a chain drops is unreachable, and may stay."""

    def _exists(self, key: bytes) -> bool:
        return self._file.get(key) is not None


class _Blocks(MiningChain):
    chain_id = OWN_CHAIN_ID
    vm_configuration = ((BlockNumber(0), ShanghaiVM),)


class EvmBlocks:
    """One thread at a time; `now_s` dates the blocks, `account` has the money."""

    def __init__(self, file: ChainFile, account: bytes, now_s: Callable[[], int]) -> None:
        self._file, self._now_s = file, now_s
        try:
            self._blocks = _Blocks(AtomicDB(_Kept(file)))
        except CanonicalHeadNotFound:
            self._blocks = _begin(file, account)
            file.commit()

    def latest(self) -> int:
        return self._blocks.get_canonical_head().block_number

    def base_fee(self) -> int:
        """Of the next block."""
        return self._blocks.header.base_fee_per_gas or 0

    def nonce(self, account: bytes) -> int:
        return self._blocks.get_vm().state.get_nonce(Address(account))

    def supports(self, contract: bytes, interface: bytes) -> bool:
        """The contract that is committed here supports its own interface; there is no other."""
        there = self._blocks.get_vm().state.get_code(Address(contract))
        return interface == RECORD and there == code().runtime

    def block_hash(self, number: int) -> bytes | None:
        if not 0 <= number <= self.latest():
            return None
        return bytes(self._blocks.get_canonical_block_hash(BlockNumber(number)))

    def receipt(self, transaction: bytes) -> Receipt | None:
        try:
            number, index = self._blocks.get_canonical_transaction_index(Hash32(transaction))
        except TransactionNotFound:
            return None
        header = self._blocks.get_canonical_block_header_by_number(number)
        found = self._blocks.get_transaction_receipt_by_index(number, index)
        status = int(found.state_root == _SUCCEEDED)
        logs = tuple(
            Log(bytes(log.address), tuple(each.to_bytes(_WORD, "big") for each in log.topics))
            for log in found.logs
        )
        return Receipt(status, number, bytes(header.hash), logs, transaction)

    def send(self, raw: bytes) -> None:
        """Into a block of its own, and onto the disk with it."""
        transaction = self._decoded(raw)
        if self.receipt(bytes(transaction.hash)) is not None:
            return
        if transaction.nonce < self.nonce(transaction.sender):
            raise NonceUsedError("A transaction with this nonce is in a block already.")
        before = self._blocks.header
        try:
            moment = max(self._now_s(), self._blocks.get_canonical_head().timestamp + 1)
            self._blocks.set_header_timestamp(moment)
            self._blocks.apply_transaction(transaction)
            self._blocks.mine_block()
        except (ValidationError, PyEVMError) as error:
            self._file.roll_back()
            self._blocks.header = before
            raise RefusedError(f"The chain in this process refused: {error}") from error
        self._file.commit()

    def recorded(self, wanted: Wanted) -> Iterator[Place]:
        for number in range(wanted.since, self.latest() + 1):
            block = self._blocks.get_canonical_block_by_number(BlockNumber(number))
            for transaction in block.transactions:
                receipt = self.receipt(bytes(transaction.hash))
                for log in receipt.logs if receipt else ():
                    if (digest := wanted.found_in(log)) is not None:
                        yield Place(digest, bytes(transaction.hash), number)

    def _decoded(self, raw: bytes) -> SignedTransactionAPI:
        try:
            return self._blocks.get_vm().get_transaction_builder().decode(raw)
        except (RLPException, ValidationError, PyEVMError) as error:
            raise RefusedError(f"This is no transaction: {error}") from error


def _begin(file: ChainFile, account: bytes) -> _Blocks:
    state: dict[Address, AccountDetails] = {
        Address(account): {"balance": _FUNDS, "nonce": 0, "code": b"", "storage": {}},
        Address(OWN_CONTRACT): {
            "balance": 0,
            "nonce": 1,
            "code": code().runtime,
            "storage": {},
        },
    }
    blocks = _Blocks.from_genesis(AtomicDB(_Kept(file)), _GENESIS, state)
    if not isinstance(blocks, _Blocks):
        raise TypeError("py-evm began a chain of another kind")
    return blocks
