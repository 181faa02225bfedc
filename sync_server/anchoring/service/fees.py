"""What an anchor may cost: two fees for each gas (EIP-1559), under a cap, and how they rise.

Rules:
1. The highest price leaves room for base fees that double: it is a limit, not what is paid.
2. Over the cap nothing is sent; the anchor waits, and says so.
3. A replacement pays at least an eighth more in both fees, or nodes refuse it.
"""

from dataclasses import dataclass

from sync_server.anchoring.service.chain import Fees

_BASE_FEE_ROOM = 2
_AN_EIGHTH = 8


@dataclass(frozen=True, slots=True)
class Bid:
    """For each gas, in wei: at most `max_fee` in all, of it `priority_fee` for the maker."""

    max_fee: int
    priority_fee: int


@dataclass(frozen=True, slots=True)
class TooDear:
    """The chain asks more than the cap."""

    asked: int
    cap: int


def first_bid(fees: Fees, cap: int) -> Bid | TooDear:
    """As much room as the cap leaves, but at least what the next block asks."""
    least = fees.base + fees.priority
    if least > cap:
        return TooDear(least, cap)
    room = _BASE_FEE_ROOM * fees.base + fees.priority
    return Bid(min(room, cap), fees.priority)


def higher_bid(before: Bid, fees: Fees, cap: int) -> Bid | TooDear:
    """To replace a transaction that nobody put into a block."""
    fresh = first_bid(fees, cap)
    if isinstance(fresh, TooDear):
        return fresh
    max_fee = max(_raised(before.max_fee), fresh.max_fee)
    if max_fee > cap:
        return TooDear(max_fee, cap)
    return Bid(max_fee, max(_raised(before.priority_fee), fresh.priority_fee))


def _raised(fee: int) -> int:
    """By an eighth, rounded up, and never by nothing."""
    return fee + max(1, -(-fee // _AN_EIGHTH))
