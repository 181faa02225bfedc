"""Puts the contract on a chain, once, for whoever has none there yet."""

import asyncio
from dataclasses import dataclass

from shared.errors import EvidenceError, UnavailableError
from shared.ledger.anchor import RECORD
from shared.ledger.evm import Receipt
from shared.ledger.keccak import keccak_256
from sync_server.anchoring.secret import Account, Bill
from sync_server.anchoring.service.chain import Chain
from sync_server.anchoring.service.contract import DEPLOY_GAS_LIMIT, code
from sync_server.anchoring.service.fees import TooDear, first_bid
from sync_server.anchoring.service.moves import Terms

_LOOKS, _LOOK_EVERY_S = 100, 3.0
_STRING, _LIST = 0x80, 0xC0
_PLAIN = 0x80


@dataclass(frozen=True, slots=True)
class Deployed:
    """What the settings need: `anchor.contract` and `anchor.first_block`."""

    contract: bytes
    transaction: bytes
    block: int


async def deploy(
    chain: Chain, account: Account, terms: Terms, look_every_s: float = _LOOK_EVERY_S
) -> Deployed:
    await chain.expect(terms.chain_id)
    bid = first_bid(await chain.fees(), terms.fee_cap)
    if isinstance(bid, TooDear):
        raise UnavailableError(
            f"The chain asks {bid.asked} wei for each gas; anchor.fee_cap_gwei allows "
            f"{bid.cap}."
        )
    nonce = await chain.nonce(account.address)
    bill = Bill(DEPLOY_GAS_LIMIT, bid.max_fee, bid.priority_fee)
    signed = account.sign(terms.chain_id, nonce, bill, None, code().creation)
    await chain.send(signed.raw)
    receipt = await _mined(chain, signed.hash, look_every_s)
    contract = created_by(account.address, nonce)
    if receipt.status != 1 or not await chain.supports(contract, RECORD):
        raise EvidenceError(f"Transaction 0x{signed.hash.hex()} made no such contract.")
    return Deployed(contract, signed.hash, receipt.block_number)


def created_by(sender: bytes, nonce: int) -> bytes:
    """The address of a contract follows from who makes it, and their how manieth thing."""
    digits = nonce.to_bytes((nonce.bit_length() + 7) // 8, "big")
    number = (
        digits if digits and digits[0] < _PLAIN else bytes([_STRING + len(digits)]) + digits
    )
    both = bytes([_STRING + len(sender)]) + sender + number
    return keccak_256(bytes([_LIST + len(both)]) + both)[12:]


async def _mined(chain: Chain, transaction: bytes, look_every_s: float) -> Receipt:
    for _ in range(_LOOKS):
        try:
            receipt = await chain.receipt(transaction)
        except UnavailableError:
            receipt = None  # one node has it, another not yet
        if receipt is not None:
            return receipt
        await asyncio.sleep(look_every_s)
    raise UnavailableError(
        f"Transaction 0x{transaction.hex()} is sent, but in no block yet. Look for it later; "
        "if it succeeded, its contract is what anchor.contract needs."
    )
