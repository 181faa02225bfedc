"""The change feed: every write is told, to whom it concerns, once, in its order."""

import json

import pytest

from shared.freshness.batch import batch_id_of
from shared.wire.changes import Page
from sync_server.scopes import Scope
from tests.support.simulated_kiosk import SimulatedKiosk, outcomes, paired
from tests.support.sync_server import GTIN, ServerInHand, make_batch, on_both, put_product

pytestmark = pytest.mark.anyio
BATCH = batch_id_of("north", GTIN, "L1")
POLICY = {"scope": "category", "subject": "beef", "fresh_days": 1, "caution_days": 2}
ARCHIVED = {"batch_id": BATCH, "archived": 1}


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    return await paired(server)


def told(page: Page) -> list[tuple[str, str]]:
    return [(each.subject, each.key) for each in page.changes]


def body(page: Page, key: str) -> dict[str, object] | None:
    (change,) = (each for each in page.changes if each.key == key)
    return None if change.body is None else json.loads(change.body)


@on_both
async def test_what_operators_write_is_told_to_kiosks(kiosk: SimulatedKiosk) -> None:
    empty = await kiosk.changes()
    await put_product(kiosk.server)
    await make_batch(kiosk.server, use_by="2026-12-01")
    first = await kiosk.changes(empty.cursor)
    recall = {"reason": "Glass", "on": "2026-11-20"}
    await kiosk.server.client.put(f"/api/v1/batches/{BATCH}/recall", json=recall)
    then = await kiosk.changes(first.cursor)

    assert (empty.changes, empty.cursor.number) == ((), 0)
    assert told(first) == [("product", GTIN), ("batch", BATCH)]
    assert body(first, GTIN) == {"gtin": GTIN, "name": "Beef", "category": "beef"}
    assert told(then) == [("batch", BATCH)]
    recalled = body(then, BATCH)
    assert recalled is not None
    assert (recalled["recall_reason"], recalled["use_by"]) == ("Glass", "2026-12-01")
    assert (recalled["live"], recalled["archived"], recalled["produced_on"]) == (1, 0, None)


@on_both
async def test_what_a_kiosk_did_is_in_the_feed_at_the_number_it_is_answered(
    kiosk: SimulatedKiosk,
) -> None:
    await put_product(kiosk.server)
    await make_batch(kiosk.server)
    before = await kiosk.changes()
    answered = await kiosk.upload(kiosk.act("batch.archived", ARCHIVED))
    page = await kiosk.changes(before.cursor)
    again = await kiosk.upload(kiosk.act("batch.archived", ARCHIVED))

    assert outcomes(answered) == ["accepted"]
    assert (page.cursor.feed, page.cursor.number) == (answered.feed, answered.number)
    assert body(page, BATCH)["archived"] == 1
    assert again.number == answered.number


@on_both
async def test_a_policy_that_is_unset_is_told_as_gone(kiosk: SimulatedKiosk) -> None:
    await kiosk.upload(kiosk.act("policy.set", POLICY))
    first = await kiosk.changes()
    which = {"scope": "category", "subject": "beef"}
    await kiosk.upload(kiosk.act("policy.unset", which), kiosk.act("policy.unset", which))
    then = await kiosk.changes(first.cursor)
    whole = await kiosk.changes()

    assert body(first, "category:beef") == POLICY
    assert told(then) == [("policy", "category:beef")]
    assert body(then, "category:beef") is None
    assert (whole.changes, then.cursor.number) == (then.changes, 2)
