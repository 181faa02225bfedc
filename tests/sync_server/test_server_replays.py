"""Idempotency-Key: the same request is done once, however often and however fast it comes."""

from datetime import timedelta

import anyio
import pytest

from tests.support.sync_server import GTIN, ServerInHand, on_both, put_product

pytestmark = pytest.mark.anyio
BATCHES = "/api/v1/batches"
BODY = {"gtin": GTIN, "batch_identifier": "L1", "site": "north"}


@pytest.fixture(autouse=True)
async def _a_product_and_a_key(server: ServerInHand) -> None:
    await server.enter()
    await put_product(server)


async def post(server: ServerInHand, key: str = "k1", **fields: object) -> tuple[int, str]:
    headers = {"Idempotency-Key": key}
    said = await server.client.post(BATCHES, json={**BODY, **fields}, headers=headers)
    return said.status_code, said.json().get("id", "")


@on_both
async def test_a_request_sent_again_is_answered_again(server: ServerInHand) -> None:
    first = await post(server)

    assert first[0] == 201
    assert await post(server) == first


@on_both
async def test_of_many_at_once_each_is_told_the_same(server: ServerInHand) -> None:
    answers: list[tuple[int, str]] = []

    async def send() -> None:
        answers.append(await post(server))

    async with anyio.create_task_group() as group:
        for _ in range(8):
            group.start_soon(send)

    assert len(answers) == 8
    assert {status for status, _ in answers} == {201}
    assert len({batch_id for _, batch_id in answers}) == 1


@on_both
async def test_a_key_used_for_something_else_is_refused(server: ServerInHand) -> None:
    await post(server)

    assert (await post(server, batch_identifier="L2"))[0] == 422
    assert (await post(server, "k2", batch_identifier="L2"))[0] == 201


async def test_a_refused_request_may_be_corrected_under_its_key(server: ServerInHand) -> None:
    assert (await post(server, gtin="96385074"))[0] == 422

    assert (await post(server))[0] == 201


async def test_another_caller_may_use_the_same_key(server: ServerInHand) -> None:
    await post(server)
    await server.enter()

    assert (await post(server, batch_identifier="L2"))[0] == 201


async def test_a_day_later_the_key_is_forgotten(server: ServerInHand) -> None:
    await post(server)
    server.clock.advance(timedelta(days=1, seconds=1))

    assert (await post(server))[0] == 409


@pytest.mark.parametrize("key", ["", "a b", "x" * 129])
async def test_a_key_that_is_none_is_refused(server: ServerInHand, key: str) -> None:
    assert (await post(server, key))[0] == 422
