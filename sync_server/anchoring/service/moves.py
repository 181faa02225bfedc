"""How one anchor goes on: what the chain says about it leads to its next row.

Rules:
1. What is sent was stored before, with its nonce: whoever is killed in between sends the same
   bytes again, and a node that had them says so.
2. Before anything is sent once more the event is looked for; the digest may be there already.
3. A nonce that somebody else used, or a gap before it, is recovered; never is a second
   transaction made while the first can still be the one.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from shared.errors import EvidenceError
from shared.ledger.anchor import RECORD, position_of
from shared.ledger.evm import Receipt, checksummed
from sync_server.anchoring.secret import Account, Bill, load_signing
from sync_server.anchoring.service.chain import (
    Chain,
    Fees,
    NonceUsedError,
    PoorError,
    UnderpricedError,
    Wanted,
)
from sync_server.anchoring.service.contract import GAS_LIMIT, record_call
from sync_server.anchoring.service.fees import Bid, TooDear, first_bid, higher_bid
from sync_server.anchoring.service.pauses import is_over
from sync_server.anchoring.service.proving import proven
from sync_server.anchoring.tables import Anchor, State

_NOTHING_GAS = 21_000
_GWEI = 10**9


@dataclass(frozen=True, slots=True)
class Terms:
    """`fee_cap` is in wei for each gas; `confirmations` count where no block is ever final."""

    chain_id: int
    contract: bytes
    fee_cap: int
    confirmations: int
    send_again_after: timedelta
    replace_after: timedelta


@dataclass(frozen=True, slots=True)
class Nonces:
    """Of our account: the newest one any anchor ever had, and those of anchors in work."""

    newest: int | None
    in_work: frozenset[int]


@dataclass(frozen=True, slots=True)
class Moves:
    chain: Chain
    account: Account
    terms: Terms

    async def next_of(self, anchor: Anchor, nonces: Nonces, now: datetime) -> Anchor:
        """The same when it has to wait; `CounterproofError` when the chain cannot be asked."""
        await load_signing()
        await self.chain.expect(self.terms.chain_id)
        match anchor.state:
            case State.BUILT:
                return await self._signed(anchor, nonces, now)
            case State.SUBMITTED:
                return await self._looked_for(anchor, nonces, now)
            case State.MINED:
                return await self._settled(anchor, now)
            case State.FINAL:
                return anchor

    async def _signed(self, anchor: Anchor, nonces: Nonces, now: datetime) -> Anchor:
        used = await self.chain.nonce(self.account.address)
        known = -1 if nonces.newest is None else nonces.newest
        if used > known + 1 and (found := await self._recorded(anchor, now)) is not None:
            return found  # by a database that was put back since
        if not await self.chain.supports(anchor.contract, RECORD):
            raise EvidenceError(
                f"{checksummed(anchor.contract)} on chain {anchor.chain_id} is no contract of "
                "ERC-8281. Set anchor.contract to one; 'sync-server anchor deploy' makes it."
            )
        bid = first_bid(await self.chain.fees(), self.terms.fee_cap)
        if isinstance(bid, TooDear):
            return _waiting(anchor, _too_dear(bid))
        free = max((used, *(each + 1 for each in nonces.in_work)))
        return self._with(anchor, free, bid, now)

    async def _looked_for(self, anchor: Anchor, nonces: Nonces, now: datetime) -> Anchor:
        # In this order: a nonce that was used before a receipt was missing was not used by us.
        used = await self.chain.nonce(self.account.address)
        for transaction in reversed(anchor.sent):
            receipt = await self.chain.receipt(transaction)
            if receipt is not None:
                return _mined(anchor, transaction, receipt, now)
        if anchor.nonce is None or used > anchor.nonce:
            return await self._recorded(anchor, now) or _nonce_lost(anchor)
        if anchor.sent_at is None:
            return await self._sent(replace(anchor, waiting=None), now)
        if not is_over(self.terms.send_again_after, anchor.sent_at, now):
            return anchor
        return await self._sent_again(anchor, used, nonces, now)

    async def _sent_again(
        self, anchor: Anchor, used: int, nonces: Nonces, now: datetime
    ) -> Anchor:
        if (found := await self._recorded(anchor, now)) is not None:
            return found
        if anchor.nonce != used and used not in nonces.in_work:
            return await self._gap_filled(anchor, used, now)
        if anchor.signed_at is None or is_over(self.terms.replace_after, anchor.signed_at, now):
            dearer = self._dearer(anchor, await self.chain.fees(), now)
            if dearer.raw != anchor.raw:
                return dearer
            anchor = dearer
        return await self._sent(anchor, now)

    async def _sent(self, anchor: Anchor, now: datetime) -> Anchor:
        try:
            await self.chain.send(anchor.raw or b"")
        except NonceUsedError:
            return replace(anchor, sent_at=now)  # by which transaction, the next look says
        except UnderpricedError:
            return self._dearer(anchor, await self.chain.fees(), now)
        except PoorError:
            return _waiting(
                replace(anchor, sent_at=now, signed_at=now),
                f"The account {checksummed(anchor.sender)} cannot pay for anchors on chain "
                f"{anchor.chain_id}: send it some of the chain's coin.",
            )
        return replace(anchor, sent_at=now)

    async def _gap_filled(self, anchor: Anchor, nonce: int, now: datetime) -> Anchor:
        """By a transaction that does nothing: then those behind it can go on."""
        bid = first_bid(await self.chain.fees(), self.terms.fee_cap)
        if isinstance(bid, TooDear):
            return _waiting(anchor, _too_dear(bid))
        bill = Bill(_NOTHING_GAS, bid.max_fee, bid.priority_fee)
        nothing = self.account.sign(self.terms.chain_id, nonce, bill, self.account.address, b"")
        await self.chain.send(nothing.raw)
        sentence = f"Nonce {nonce} was missing before {anchor.nonce}; it was filled."
        return _waiting(replace(anchor, sent_at=now, signed_at=now), sentence)

    async def _settled(self, anchor: Anchor, now: datetime) -> Anchor:
        receipt = await self.chain.receipt(anchor.tx_hash or b"")
        if receipt is None:
            return _taken_back(anchor)
        if receipt.block_hash != anchor.block_hash:
            return _mined(anchor, anchor.tx_hash or b"", receipt, now)
        if receipt.block_number > await self._settled_until():
            return replace(anchor, waiting=None)
        there = await self.chain.block_hash(receipt.block_number)
        if there != receipt.block_hash:
            raise EvidenceError(
                f"Block {receipt.block_number} is said to be final, but the receipt of the "
                "anchor names another block: a node cannot be believed."
            )
        return proven(anchor, receipt, now)

    async def _settled_until(self) -> int:
        heads = await self.chain.heads()
        if heads.finalized is not None:
            return heads.finalized
        return heads.latest - self.terms.confirmations

    async def _recorded(self, anchor: Anchor, now: datetime) -> Anchor | None:
        """The event may be there by a transaction nobody here remembers."""
        wanted = Wanted(anchor.contract, anchor.sender, anchor.digest, anchor.since_block)
        for place in await self.chain.recorded(wanted):
            receipt = await self.chain.receipt(place.transaction)
            if receipt is not None:
                return _mined(anchor, place.transaction, receipt, now)
        return None

    def _dearer(self, anchor: Anchor, fees: Fees, now: datetime) -> Anchor:
        before = Bid(anchor.max_fee or 0, anchor.priority_fee or 0)
        bid = higher_bid(before, fees, self.terms.fee_cap)
        if isinstance(bid, TooDear):
            return _waiting(replace(anchor, sent_at=now), _too_dear(bid))
        return self._with(anchor, anchor.nonce or 0, bid, now)

    def _with(self, anchor: Anchor, nonce: int, bid: Bid, now: datetime) -> Anchor:
        bill = Bill(GAS_LIMIT, bid.max_fee, bid.priority_fee)
        data = record_call(anchor.digest)
        signed = self.account.sign(anchor.chain_id, nonce, bill, anchor.contract, data)
        return replace(
            anchor,
            state=State.SUBMITTED,
            nonce=nonce,
            raw=signed.raw,
            sent=(*(each for each in anchor.sent if each != signed.hash), signed.hash),
            max_fee=bid.max_fee,
            priority_fee=bid.priority_fee,
            waiting=None,
            signed_at=now,
            sent_at=None,
        )


def _mined(anchor: Anchor, transaction: bytes, receipt: Receipt, now: datetime) -> Anchor:
    return replace(
        anchor,
        state=State.MINED,
        tx_hash=transaction,
        sent=anchor.sent if transaction in anchor.sent else (*anchor.sent, transaction),
        block_number=receipt.block_number,
        block_hash=receipt.block_hash,
        position=position_of(receipt, anchor.contract, anchor.digest, anchor.sender),
        waiting=None,
        mined_at=now,
    )


def _taken_back(anchor: Anchor) -> Anchor:
    """The chain was reorganised; what was signed can be sent again as it is."""
    return replace(
        anchor,
        state=State.BUILT if anchor.raw is None else State.SUBMITTED,
        tx_hash=None,
        block_number=None,
        block_hash=None,
        position=None,
        waiting=f"Block {anchor.block_number} was taken back by the chain.",
        sent_at=None,
        mined_at=None,
    )


def _nonce_lost(anchor: Anchor) -> Anchor:
    return replace(
        anchor,
        state=State.BUILT,
        nonce=None,
        raw=None,
        waiting=f"Nonce {anchor.nonce} was used by another program with this account's key.",
        signed_at=None,
        sent_at=None,
    )


def _waiting(anchor: Anchor, sentence: str) -> Anchor:
    return replace(anchor, waiting=sentence)


def _too_dear(bid: TooDear) -> str:
    asked, cap = bid.asked / _GWEI, bid.cap / _GWEI
    return f"The chain asks {asked:.3g} gwei for each gas, the cap is {cap:.3g}: waiting."
