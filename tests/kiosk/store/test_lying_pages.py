"""Pages that lie, in every way there is: nothing changes, and why is said in words."""

from collections.abc import Callable, Mapping

import pytest

from kiosk.sync.outcomes import NotNow
from shared.canonical import canonical_json
from shared.freshness.batch import batch_id_of
from shared.ledger.cbor import encode
from shared.wire.changes import Change
from shared.wire.packing import pack
from tests.kiosk.store.lying_parts import CBOR, OURS, Answer, Liar, page_of, trouble_of
from tests.kiosk.store.sync_parts import FEED, GTIN, change, lot, lot_id, policy, put


@pytest.fixture
def liar(bench) -> Liar:
    cache = bench.cache()
    cache.sync_book.pair(OURS)
    put(bench, cache, "mine")
    return Liar(cache)


def rows(*said: Change, **place: object) -> Callable[..., Answer]:
    return lambda *_: page_of(*said, **place)


def raw(*items: object) -> Callable[..., Answer]:
    return lambda *_: (200, CBOR, b"".join(map(encode, items)))


def batch(**changed: object) -> Callable[..., Answer]:
    """One good row, then one that is wrong: neither is taken."""
    return rows(change(1, "batch", lot("A")), change(2, "batch", lot("B", **changed)))


def days(fresh: int, caution: int) -> Callable[..., Answer]:
    return rows(change(1, "policy", policy("default", "", fresh, caution)))


def spoiled(packed: bytes) -> Callable[..., Answer]:
    return lambda *_: (200, CBOR, packed)


WHOLE = page_of(change(1, "batch", lot("A")))[2]
OF_SOUTH = lot("B", site="south", batch_id=batch_id_of("south", GTIN, "B"))
PAGES: Mapping[str, tuple[Callable[..., Answer], str]] = {
    "cut short": (spoiled(WHOLE[:-1]), "cannot be read"),
    "nothing": (spoiled(b""), "cannot be read"),
    "packed, and not said so": (spoiled(pack(WHOLE)), "cannot be read"),
    "larger than may be sent": (spoiled(bytes(300_000)), "which no server of ours does"),
    "too many": (raw((FEED, 1, 1), *[0] * 4097), "cannot be read"),
    "numbers out of order": (
        raw((FEED, 2, 2), (2, "product", "p", None), (1, "product", "q", None)),
        "not in the order",
    ),
    "a number twice": (
        raw((FEED, 2, 2), (1, "product", "p", None), (1, "product", "q", None)),
        "not in the order",
    ),
    "numbers beyond its own end": (raw((FEED, 1, 1), (2, "product", "p", None)), "order"),
    "a number no database holds": (raw((FEED, 2**63, 2**63)), "begins with"),
    "an end behind its cursor": (raw((FEED, 2, 1)), "begins with"),
    "no feed": (rows(change(1, "batch", lot("A")), feed=""), "another place"),
    "a feed that is an order": (raw(("\x1b[2J", 1, 1)), "begins with"),
    "a long key": (raw((FEED, 1, 1), (1, "product", "k" * 601, None)), "Change 0"),
    "of another site": (rows(change(1, "batch", OF_SOUTH)), "of the site 'south'"),
    "a number of its own": (batch(batch_id="x"), "does not follow"),
    "another's number": (batch(batch_id=lot_id("A")), "does not follow"),
    "another key": (rows(change(1, "batch", lot("B"), key=lot_id("A"))), "it is about"),
    "a day that is none": (batch(use_by="2026-02-30"), "no day"),
    "a day written otherwise": (batch(use_by="20260301"), "is written 2026-03-01"),
    "a lot that is an order": (
        batch(lot="\x1b[2J", batch_id=batch_id_of("berlin", GTIN, "\x1b[2J")),
        "is no lot",
    ),
    "a note that is an order": (batch(notes="\x1b]0;x\x07"), "notes"),
    "a huge note": (batch(notes="n" * 501), "notes"),
    "half a recall": (batch(recalled_on="2026-02-01"), "recall"),
    "something more": (batch(price=1), "price"),
    "a name that is an order": (
        rows(Change(1, "product", GTIN, canonical_json({"\x1b[2J" * 5000: 1}))),
        "Change 1",
    ),
    "a policy that cannot be": (days(5, 2), "5 fresh"),
    "a policy of ages": (days(1, 36_501), "36500"),
    "a body that is none": (rows(Change(1, "product", GTIN, b"\xff")), "whole body"),
}


@pytest.mark.parametrize("how", PAGES)
def test_a_page_that_lies_is_not_taken(liar: Liar, bench, how: str) -> None:
    lie, why = PAGES[how]
    liar.lies["changes"] = lie

    trouble = trouble_of(liar, bench, "down")

    assert isinstance(trouble, NotNow)
    assert why in trouble.sentence
