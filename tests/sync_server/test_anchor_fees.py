"""Fees: under the cap or not at all, and a replacement pays an eighth more in both."""

from hypothesis import given
from hypothesis import strategies as st

from sync_server.anchoring.service.chain import Fees
from sync_server.anchoring.service.fees import Bid, TooDear, first_bid, higher_bid

WEI = st.integers(0, 10**14)


@given(WEI, WEI, WEI)
def test_a_bid_is_what_the_next_block_asks_and_never_over_the_cap(
    base: int, priority: int, cap: int
) -> None:
    bid = first_bid(Fees(base, priority), cap)
    if isinstance(bid, TooDear):
        assert base + priority > cap
    else:
        assert base + priority <= bid.max_fee <= cap
        assert bid.priority_fee == priority


@given(WEI, WEI, WEI, WEI, WEI)
def test_a_replacement_raises_both_fees_by_an_eighth_at_least(
    max_fee: int, tip: int, base: int, priority: int, cap: int
) -> None:
    bid = higher_bid(Bid(max_fee, tip), Fees(base, priority), cap)
    if isinstance(bid, TooDear):
        return
    assert 8 * bid.max_fee >= 9 * max_fee
    assert 8 * bid.priority_fee >= 9 * tip
    assert (bid.max_fee > max_fee, bid.priority_fee > tip) == (True, True)
    assert bid.max_fee <= cap


def test_what_would_go_over_the_cap_waits() -> None:
    assert higher_bid(Bid(95, 10), Fees(30, 2), 100) == TooDear(107, 100)
    assert first_bid(Fees(99, 2), 100) == TooDear(101, 100)
