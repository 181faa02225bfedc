"""Receipts of three levels, judged as somebody does who has nothing but the file."""

import hashlib
import json
from datetime import timedelta

import httpx2
import pytest

from shared import keys
from shared.ledger.evidence import Judged, Outcome, Terms, judge, read
from shared.ledger.policy import parse_policy
from shared.wire.base64url import to_text
from sync_server.kiosks.service.claims import kiosk_id_of
from sync_server.ledger.service.policy_text import KnownKiosk, policy_text
from tests.support.log_in_hand import Witnessing, acts, watching
from tests.support.sync_server import START, ServerInHand, on_both

pytestmark = pytest.mark.anyio


async def receipt(server: ServerInHand, statement: bytes, level: int = 1) -> httpx2.Response:
    name = to_text(hashlib.sha256(statement).digest())
    return await server.client.get(f"/api/v1/receipts/{name}", params={"level": level})


async def judged(server: ServerInHand, one: Witnessing, said: httpx2.Response) -> Judged:
    assert said.status_code == 200, said.text
    state = await server.application.log.peek()
    kiosk = KnownKiosk(kiosk_id_of(one.kiosk.key.public), one.kiosk.key.public, active=True)
    policy = parse_policy(policy_text(state.origin or "", one.key, [kiosk]).encode())
    now_s = int(START.timestamp())
    return judge(read(said.content), Terms(policy, keys.verify, now_s, 10**9))


@on_both
async def test_a_receipt_alone_holds_and_says_that_nobody_else_saw_it(
    server: ServerInHand,
) -> None:
    one = await watching(server)
    items = acts(one, 5)
    await one.upload(*items)

    found = await judged(server, one, await receipt(server, items[2].statement))

    assert found.outcome is Outcome.VALID_UNWITNESSED


async def test_under_a_head_that_kiosks_cosigned_it_is_valid(server: ServerInHand) -> None:
    one = await watching(server)
    items = acts(one, 5)
    await one.upload(*items)
    await one.exchange()
    await one.upload(*acts(one, 2))

    said = await receipt(server, items[2].statement, 2)

    found = await judged(server, one, said)
    assert found.outcome is Outcome.VALID, found.reasons


async def test_kiosks_that_look_no_more_do_not_outvote_the_one_that_does(
    server: ServerInHand,
) -> None:
    away, gone, here = [await watching(server, number) for number in (1, 2, 3)]
    items = acts(here, 1)
    await here.upload(*items)
    for one in (away, gone):
        await one.exchange()
        await one.exchange()
    server.clock.at += timedelta(days=31)
    await here.kiosk.fetch_token()
    await here.upload(*acts(here, 1))
    await here.exchange()

    said = await receipt(server, items[0].statement, 2)

    assert said.text.count(f"kiosk/{kiosk_id_of(here.kiosk.key.public)}") == 1


async def test_an_uncosigned_head_is_told_all_the_same(server: ServerInHand) -> None:
    one = await watching(server)
    items = acts(one, 1)
    await one.upload(*items)

    found = await judged(server, one, await receipt(server, items[0].statement, 2))

    assert found.outcome is Outcome.VALID_UNWITNESSED


async def test_without_an_anchor_there_is_no_bundle_and_the_answer_says_why(
    server: ServerInHand,
) -> None:
    one = await watching(server)
    items = acts(one, 1)
    await one.upload(*items)

    said = await receipt(server, items[0].statement, 3)

    assert said.status_code == 404
    assert "final on a chain" in json.loads(said.content)["detail"]


async def test_of_what_is_not_in_the_log_there_is_no_receipt(server: ServerInHand) -> None:
    unknown = await receipt(server, b"nobody said so")
    bad = await server.client.get(f"/api/v1/receipts/{'A' * 42}B")

    assert (unknown.status_code, bad.status_code) == (404, 422)
