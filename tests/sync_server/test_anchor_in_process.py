"""The chain in this process: the contract does as ERC-8281 says, a start finds it again."""

import asyncio
import json
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from shared.errors import EvidenceError, UnavailableError
from shared.ledger.anchor import RECORD, RECORDED, position_of, topic_of
from sync_server.anchoring.secret import Account, Bill
from sync_server.anchoring.service.chain import NonceUsedError, RefusedError, Wanted
from sync_server.anchoring.service.contract import (
    GAS_LIMIT,
    OWN_CHAIN_ID,
    OWN_CONTRACT,
    code,
    record_call,
    supports_call,
)
from sync_server.anchoring.service.in_process import FILE, InProcess
from sync_server.platform.recursion import recursion_kept

with recursion_kept():
    from eth.chains.base import MiningChain
    from eth.db.atomic import AtomicDB
    from eth.vm.forks.shanghai import ShanghaiVM

pytestmark = pytest.mark.anyio
ACCOUNT = Account.of(bytes([7]) * 32)
DIGEST, OTHER = b"\xff" * 32, b"\xfe" * 32
BILL = Bill(GAS_LIMIT, 10**10, 10**9)
MOST_GAS = 24_000


def call(nonce: int, digest: bytes = DIGEST, bill: Bill = BILL) -> bytes:
    return ACCOUNT.sign(OWN_CHAIN_ID, nonce, bill, OWN_CONTRACT, record_call(digest)).raw


def opened(folder: Path) -> InProcess:
    return InProcess(folder, ACCOUNT.address, lambda: 1_790_000_000)


@pytest.fixture
async def chain(tmp_path: Path) -> AsyncGenerator[InProcess]:
    mine = opened(tmp_path)
    yield mine
    await mine.close()


async def test_a_recorded_digest_is_an_event_in_a_final_block(chain: InProcess) -> None:
    signed = ACCOUNT.sign(OWN_CHAIN_ID, 0, BILL, OWN_CONTRACT, record_call(DIGEST))
    await chain.send(signed.raw)
    receipt = await chain.receipt(signed.hash)
    heads = await chain.heads()

    assert receipt is not None
    assert position_of(receipt, OWN_CONTRACT, DIGEST, ACCOUNT.address) == 0
    assert receipt.logs[0].topics == (RECORDED, DIGEST, topic_of(ACCOUNT.address))
    assert (heads.latest, heads.finalized, receipt.block_number) == (1, 1, 1)
    assert await chain.block_hash(1) == receipt.block_hash
    assert await chain.block_hash(2) is None


async def test_beside_the_chain_a_deep_text_is_refused_as_ever(chain: InProcess) -> None:
    await chain.heads()

    with pytest.raises(RecursionError):
        json.loads("[" * 100_000)


async def test_a_chain_that_is_opened_again_is_the_same(tmp_path: Path) -> None:
    first = opened(tmp_path)
    for nonce in range(3):
        await first.send(call(nonce, bytes([nonce]) * 32))
    before = [await first.block_hash(number) for number in range(4)]
    await first.close()

    again = opened(tmp_path)
    after = [await again.block_hash(number) for number in range(4)]
    await again.send(call(3))
    heads, nonce = await again.heads(), await again.nonce(ACCOUNT.address)
    await again.close()

    assert after == before
    assert (heads.latest, nonce) == (4, 4)
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


async def test_the_same_bytes_twice_are_one_event(chain: InProcess) -> None:
    await chain.send(call(0))
    await chain.send(call(0))
    wanted = Wanted(OWN_CONTRACT, ACCOUNT.address, DIGEST, 0)
    assert len(await chain.recorded(wanted)) == 1


async def test_events_are_found_by_digest_or_all_of_them(chain: InProcess) -> None:
    await chain.send(call(0))
    await chain.send(call(1, OTHER))
    wanted = [Wanted(OWN_CONTRACT, ACCOUNT.address, each, 0) for each in (None, OTHER)]
    found = [[place.digest for place in await chain.recorded(each)] for each in wanted]
    strangers = Wanted(OWN_CONTRACT, b"\1" * 20, None, 0)

    assert found == [[DIGEST, OTHER], [OTHER]]
    assert await chain.recorded(strangers) == ()


async def test_a_used_nonce_a_gap_and_nonsense_are_refused(chain: InProcess) -> None:
    await chain.send(call(0))
    with pytest.raises(NonceUsedError):
        await chain.send(call(0, OTHER))
    with pytest.raises(RefusedError):
        await chain.send(call(7))
    with pytest.raises(RefusedError, match="no transaction"):
        await chain.send(b"nonsense")
    await chain.send(call(1, OTHER))
    assert (await chain.heads()).latest == 2


async def test_another_chain_or_contract_is_not_taken_for_it(chain: InProcess) -> None:
    with pytest.raises(EvidenceError, match="is 31337, not 1"):
        await chain.expect(1)
    assert await chain.supports(OWN_CONTRACT, RECORD)
    assert not await chain.supports(ACCOUNT.address, RECORD)
    assert not await chain.supports(OWN_CONTRACT, b"\xff" * 4)


async def test_who_is_cut_off_leaves_a_chain_that_goes_on(chain: InProcess) -> None:
    await chain.heads()
    sending = asyncio.create_task(chain.send(call(0)))
    await asyncio.sleep(0)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    await chain.send(call(0))
    assert await chain.nonce(ACCOUNT.address) == 1


async def test_a_damaged_or_locked_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 100)
    damaged = opened(tmp_path)
    with pytest.raises(EvidenceError, match="is damaged"):
        await damaged.heads()
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    with pytest.raises(UnavailableError, match="did not do what was asked"):
        await opened(tmp_path).heads()


class Evm(MiningChain):
    chain_id = OWN_CHAIN_ID
    vm_configuration = ((0, ShanghaiVM),)


@pytest.fixture
def evm() -> MiningChain:
    """Bare: to measure the gas of a deployed contract, and to ask it."""
    rich = {"balance": 10**24, "nonce": 0, "code": b"", "storage": {}}
    genesis = {"difficulty": 0, "gas_limit": 30_000_000, "timestamp": 1, "nonce": bytes(8)}
    return Evm.from_genesis(AtomicDB(), genesis, {ACCOUNT.address: rich})


def run(evm: MiningChain, to: bytes | None, data: bytes, gas: int):
    nonce = evm.get_vm().state.get_nonce(ACCOUNT.address)
    raw = ACCOUNT.sign(OWN_CHAIN_ID, nonce, Bill(gas, 10**10, 1), to, data).raw
    transaction = evm.get_vm().get_transaction_builder().decode(raw)
    _, receipt, computation = evm.apply_transaction(transaction)
    evm.mine_block()
    return receipt.gas_used, computation


def test_an_anchor_takes_at_most_24000_gas(evm: MiningChain) -> None:
    spent, deployed = run(evm, None, code().creation, 200_000)
    address = deployed.msg.storage_address
    gas, recorded = run(evm, address, record_call(DIGEST), GAS_LIMIT)

    assert deployed.is_success
    assert spent < 110_000
    assert evm.get_vm().state.get_code(address) == code().runtime
    assert recorded.is_success
    assert gas <= MOST_GAS, gas


@pytest.mark.parametrize(
    ("interface", "supported"),
    [("b5c645bd", True), ("01ffc9a7", True), ("ffffffff", False), ("00000000", False)],
)
def test_the_contract_says_what_it_supports(
    evm: MiningChain, interface: str, *, supported: bool
) -> None:
    _, deployed = run(evm, None, code().creation, 200_000)
    asked = supports_call(bytes.fromhex(interface))
    _, answer = run(evm, deployed.msg.storage_address, asked, 100_000)
    assert int.from_bytes(answer.output, "big") == supported


@pytest.mark.parametrize("data", [b"", b"\xb5\xc6\x45\xbd", b"\x00" * 36])
def test_the_contract_refuses_what_is_no_call_to_it(evm: MiningChain, data: bytes) -> None:
    _, deployed = run(evm, None, code().creation, 200_000)
    _, outcome = run(evm, deployed.msg.storage_address, data, GAS_LIMIT)
    assert not outcome.is_success
