"""What kiosks do to the shelf is done at the server too; what cannot be done says why."""

import pytest

from shared.freshness.batch import batch_id_of
from sync_server.scopes import Scope
from tests.support.simulated_kiosk import SimulatedKiosk, outcomes, paired, reasons
from tests.support.sync_server import GTIN, ServerInHand, on_both

pytestmark = pytest.mark.anyio
BATCHES = "/api/v1/batches"
BATCH = batch_id_of("north", GTIN, "L1")
PRODUCT = {"gtin": GTIN, "name": "Beef", "category": "beef"}
RECALLED = {"batch_id": BATCH, "reason": "Glass", "on": "2026-11-21"}


def batch(**changed: object) -> dict[str, object]:
    dates = {"produced_on": "2026-11-18", "arrived_on": "2026-11-19", "best_before": None}
    texts = {"supplier": "Farm", "notes": ""}
    standing = {"recall_reason": None, "recalled_on": None, "archived": 0, "live": 0}
    code = {"batch_id": BATCH, "gtin": GTIN, "lot": "L1", "site": "north"}
    return {**code, **dates, "use_by": "2026-12-01", **texts, **standing, **changed}


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    return await paired(server)


async def shelved(kiosk: SimulatedKiosk) -> None:
    put = kiosk.act("product.put", PRODUCT), kiosk.act("batch.put", batch())
    assert outcomes(await kiosk.upload(*put)) == ["accepted", "accepted"]


async def seen(kiosk: SimulatedKiosk) -> dict[str, object]:
    return (await kiosk.server.client.get(f"{BATCHES}/{BATCH}")).json()


@on_both
async def test_a_batch_recorded_at_a_kiosk_is_one_of_the_server(kiosk: SimulatedKiosk) -> None:
    await shelved(kiosk)
    before = await seen(kiosk)
    await kiosk.upload(kiosk.act("label.proven", {"batch_id": BATCH, "at": 1}))
    after = await seen(kiosk)

    assert before["product"]["name"] == "Beef"
    assert (before["site"], before["batch_identifier"]) == ("north", "L1")
    assert (before["live"], after["live"]) == (False, True)


@on_both
async def test_recall_and_archive_reach_the_server_and_an_edit_undoes_neither(
    kiosk: SimulatedKiosk,
) -> None:
    await shelved(kiosk)
    told = await kiosk.upload(
        kiosk.act("batch.recalled", RECALLED),
        kiosk.act("batch.archived", {"batch_id": BATCH, "archived": 1}),
        kiosk.act("batch.put", batch(supplier="Other farm")),
    )
    found = await seen(kiosk)
    lifted = {"batch_id": BATCH, "reason": None, "on": None}
    await kiosk.upload(kiosk.act("batch.recalled", lifted))

    assert outcomes(told) == ["accepted"] * 3
    assert (found["supplier"], found["archived"]) == ("Other farm", True)
    assert found["recall"]["reason"] == "Glass"
    assert (await seen(kiosk))["recall"] is None


async def test_a_product_put_again_is_changed(kiosk: SimulatedKiosk) -> None:
    await shelved(kiosk)
    await kiosk.upload(
        kiosk.act("product.put", PRODUCT), kiosk.act("product.put", {**PRODUCT, "name": "Ox"})
    )

    said = await kiosk.server.client.get(f"/api/v1/products/{GTIN}")
    assert (said.json()["name"], said.headers["ETag"].partition("-")[0]) == ("Ox", '"2')


@on_both
async def test_a_policy_set_at_a_kiosk_judges_the_batches_of_its_site(
    kiosk: SimulatedKiosk,
) -> None:
    await shelved(kiosk)
    verdicts = [(await seen(kiosk))["freshness"]]
    strict = {"scope": "category", "subject": "beef", "fresh_days": 0, "caution_days": 1}
    lax = {"scope": "product", "subject": GTIN, "fresh_days": 9, "caution_days": 9}
    stricter = {**lax, "fresh_days": 0, "caution_days": 0}
    for kind, fields in (
        ("policy.set", strict),
        ("policy.set", lax),
        ("policy.set", stricter),
        ("policy.unset", {"scope": "product", "subject": GTIN}),
        ("policy.unset", {"scope": "category", "subject": "beef"}),
    ):
        assert outcomes(await kiosk.upload(kiosk.act(kind, fields))) == ["accepted"]
        verdicts.append((await seen(kiosk))["freshness"])

    assert verdicts == ["fresh", "expired", "fresh", "expired", "expired", "fresh"]


@on_both
@pytest.mark.parametrize(
    ("act", "fields", "code"),
    [
        ("batch.recalled", RECALLED, "unknown-batch"),
        ("batch.archived", {"batch_id": BATCH, "archived": 1}, "unknown-batch"),
        ("label.proven", {"batch_id": BATCH, "at": 1}, "unknown-batch"),
        ("batch.put", batch(), "unknown-product"),
        ("batch.put", batch(site="south"), "foreign-site"),
        ("batch.put", batch(batch_id="x"), "foreign-id"),
        ("batch.put", batch(arrived_on="2999-01-01"), "invalid"),
        ("batch.put", batch(recalled_on="some day"), "invalid"),
        ("batch.put", {"gtin": GTIN}, "malformed"),
        ("batch.put", None, "malformed"),
        ("batch.recalled", {**RECALLED, "on": "never"}, "invalid"),
        ("batch.recalled", {**RECALLED, "reason": "\x00"}, "malformed"),
        ("product.put", {**PRODUCT, "gtin": "0" * 13 + "1"}, "invalid"),
        (
            "policy.set",
            {"scope": "default", "subject": "", "fresh_days": 3, "caution_days": 1},
            "invalid",
        ),
    ],
)
async def test_what_cannot_be_done_is_kept_and_answered_with_the_reason_each_time(
    kiosk: SimulatedKiosk, act: str, fields: object, code: str
) -> None:
    item = kiosk.act(act, fields)
    told = await kiosk.upload(item)
    again = await kiosk.upload(item)

    assert (outcomes(told), reasons(told)) == (["lost"], [code])
    assert (outcomes(again), reasons(again)) == (["duplicate"], [code])
    assert again.items[0].reason == told.items[0].reason
    assert told.items[0].reason.sentence.endswith(".")
    assert len(kiosk.acknowledged) == 1
    assert (await kiosk.server.client.get(BATCHES)).json()["items"] == []


async def test_a_kiosk_changes_nothing_at_another_site(kiosk: SimulatedKiosk) -> None:
    await shelved(kiosk)
    other = await paired(kiosk.server, 2, site="south")

    told = await other.upload(other.act("batch.recalled", RECALLED))

    assert reasons(told) == ["unknown-batch"]
    assert (await seen(kiosk))["recall"] is None
