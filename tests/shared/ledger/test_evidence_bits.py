"""Every bit of every level flipped: what still counts as before, and what that leaves open."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import pytest

from shared.errors import InputError
from shared.ledger.evidence import Judged, Outcome, judge, read
from tests.support import evidence_world as world

pytestmark = pytest.mark.no_cover  # thousands of files take the ways that other tests take
TERMS = world.terms()
COUNTS = {Outcome.VALID, Outcome.VALID_STALE, Outcome.VALID_UNWITNESSED}
# An address of few letters has few bits of a checksum.
ONLY_THE_CHAIN_KNOWS = {
    *("block_number", "chain_id", "receipt_log_position", "tx_hash", "contract", "committer")
}


@lru_cache
def counting(data: bytes) -> Sequence[tuple[bytes, Judged]]:
    """The files one bit away from this one that are believed at all."""
    return tuple(_counting(data))


def _counting(data: bytes) -> Iterator[tuple[bytes, Judged]]:
    for bit in range(len(data) * 8):
        bent = bytearray(data)
        bent[bit // 8] ^= 1 << bit % 8
        try:
            judged = judge(read(bytes(bent)), TERMS)
        except InputError:
            continue
        if judged.outcome in COUNTS:
            yield bytes(bent), judged


def test_no_bit_of_a_proof_can_be_flipped():
    assert judge(read(world.proof_file()), TERMS).outcome is Outcome.VALID
    believed = {judged.outcome for _, judged in counting(world.proof_file())}

    # A cosigner whose name or ID is bent is a stranger: without it there is no quorum.
    assert believed == {Outcome.VALID_UNWITNESSED}


def test_of_a_receipt_only_the_size_is_not_signed():
    good = read(world.transparent())
    found = [read(bent) for bent, _ in counting(world.transparent())]

    assert found
    for each in found:
        (receipt,), (known,) = each.receipts, good.receipts
        assert each.signed == good.signed
        assert (receipt.place.index, receipt.place.hashes) == (
            known.place.index,
            known.place.hashes,
        )
        assert receipt.place.size != known.place.size


def test_what_a_receipt_does_not_prove_is_not_told():
    for _, judged in counting(world.transparent()):
        assert (judged.proven.index, judged.proven.size) == (None, None)


def test_of_a_bundle_only_the_place_on_the_chain_is_not_checked():
    good = read(world.bundle())
    for bent, judged in counting(world.bundle()):
        each = read(bent)
        if judged.outcome is Outcome.VALID:
            assert (each.logged, each.body) == (good.logged, good.body)
            assert each.anchored.head == good.anchored.head
            assert differing(each, good) <= ONLY_THE_CHAIN_KNOWS
            assert "not looked up" in judged.reasons[-1].sentence


def differing(one, two) -> set[str]:
    names = {
        "digest": "digest",
        "hash_function": "hash_function",
        "chain_id": "chain_id",
        "contract": "contract",
        "transaction": "tx_hash",
        "block_number": "block_number",
        "position": "receipt_log_position",
        "committer": "committer",
    }
    first, second = one.anchored.envelope, two.anchored.envelope
    return {
        shown for name, shown in names.items() if getattr(first, name) != getattr(second, name)
    }
