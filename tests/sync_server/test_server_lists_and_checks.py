"""Lists, labels and checks of kiosks: what becomes of them at the server."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from shared.freshness.batch import batch_id_of
from sync_server.freshness.tables import FRESHNESS_CHECKS, LABELS
from sync_server.scopes import Scope
from tests.support.simulated_kiosk import SimulatedKiosk, outcomes, paired, reasons
from tests.support.sync_server import GTIN, ServerInHand, make_batch, on_both, put_product

pytestmark = pytest.mark.anyio
OTHER = "04006381333948"
BATCH = batch_id_of("north", GTIN, "L1")
SECOND = batch_id_of("north", OTHER, "L2")
AT = 1_795_000_000_000_000
MOMENT = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=AT)


def product(gtin: str = GTIN, name: str = "Beef") -> dict[str, object]:
    return {"gtin": gtin, "name": name, "category": "beef"}


def batch(gtin: str = GTIN, lot: str = "L1", **changed: object) -> dict[str, object]:
    days = dict.fromkeys(("produced_on", "arrived_on", "best_before", "use_by"))
    standing = {"recall_reason": None, "recalled_on": None, "archived": 0, "live": 1}
    code = {"batch_id": batch_id_of("north", gtin, lot), "gtin": gtin, "lot": lot}
    return {**code, "site": "north", **days, "supplier": "", "notes": "", **standing, **changed}


def check(**changed: object) -> dict[str, object]:
    return {
        "type": "ObjectEvent",
        "action": "OBSERVE",
        "bizStep": "inspecting",
        "eventTime": "2026-11-20T23:30:00.5Z",
        "eventTimeZoneOffset": "+01:00",
        "quantityList": [{"epcClass": f"https://id.gs1.org/01/{GTIN}/10/L1"}],
        "readPoint": {"id": "urn:counterproof:site:north"},
        "counterproof:verdict": "fresh",
        "counterproof:reasons": ["days_on_shelf"],
        "counterproof:codeKind": "digital_link",
        **changed,
    }


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    return await paired(server)


async def rows(server: ServerInHand, table):
    async with server.database.read() as connection:
        return (await connection.execute(select(table))).mappings().all()


async def batches(server: ServerInHand) -> dict[str, dict[str, object]]:
    said = await server.client.get("/api/v1/batches", params={"shown": "all"})
    return {each["id"]: each for each in said.json()["items"]}


@on_both
async def test_a_list_is_brought_in_and_told_to_the_other_kiosks(
    kiosk: SimulatedKiosk,
) -> None:
    listed = {
        "products": [product(), product(OTHER, "Pork")],
        "batches": [batch(), batch(OTHER, "L2")],
    }
    told = await kiosk.upload(kiosk.act("shelf.imported", listed))
    page = await (await paired(kiosk.server, 2)).changes()

    assert outcomes(told) == ["accepted"]
    assert set(await batches(kiosk.server)) == {BATCH, SECOND}
    assert {each.key for each in page.changes} == {GTIN, OTHER, BATCH, SECOND}


@on_both
async def test_a_list_edits_what_is_there_and_never_its_standing(
    kiosk: SimulatedKiosk,
) -> None:
    await put_product(kiosk.server)
    await make_batch(kiosk.server)
    recall = {"batch_id": BATCH, "reason": "Glass", "on": "2026-11-20"}
    await kiosk.upload(kiosk.act("batch.recalled", recall))
    before = await kiosk.changes()
    listed = {"products": [product()], "batches": [batch(supplier="Farm"), batch(lot="L3")]}

    await kiosk.upload(kiosk.act("shelf.imported", listed))
    again = await kiosk.upload(kiosk.act("shelf.imported", listed))
    page = await kiosk.changes(before.cursor)

    found = (await batches(kiosk.server))[BATCH]
    assert found["supplier"] == "Farm"
    assert found["recall"] == {"reason": "Glass", "on": "2026-11-20"}
    assert again.number == page.cursor.number == before.cursor.number + 2
    assert b"Glass" in b"".join(each.body or b"" for each in page.changes)


@pytest.mark.parametrize(
    ("products", "listed", "code"),
    [
        ([product(OTHER)], [batch(), batch(lot="L2", site="south")], "foreign-site"),
        ([product(OTHER)], [batch()], "unknown-product"),
        ([product(), product("0" * 13 + "1")], [batch()], "invalid"),
        ([product()], [batch(), batch(lot="L2", arrived_on="2999-01-01")], "invalid"),
        ([product()], [{"gtin": GTIN}], "malformed"),
    ],
)
async def test_of_a_list_with_a_wrong_row_nothing_is_brought_in(
    kiosk: SimulatedKiosk, products: object, listed: object, code: str
) -> None:
    said = {"products": products, "batches": listed}
    told = await kiosk.upload(kiosk.act("shelf.imported", said))

    assert (outcomes(told), reasons(told)) == (["lost"], [code])
    assert await batches(kiosk.server) == {}
    assert (await kiosk.changes()).changes == ()


@on_both
async def test_a_long_list_is_brought_in_whole(kiosk: SimulatedKiosk) -> None:
    many = [batch(lot=f"L{number}") for number in range(1100)]
    said = {"products": [product()], "batches": many}
    told = await kiosk.upload(kiosk.act("shelf.imported", said))

    assert outcomes(told) == ["accepted"]
    assert len((await kiosk.caught_up()).changes) == 1101


@on_both
async def test_labels_are_counted_and_the_one_scanned_back_is_noted(
    kiosk: SimulatedKiosk,
) -> None:
    await put_product(kiosk.server)
    await make_batch(kiosk.server)
    printed = {"batch_ids": [BATCH, BATCH], "copies": 3, "at": AT - 1}
    told = await kiosk.upload(
        kiosk.act("labels.printed", printed),
        kiosk.act("labels.printed", {**printed, "copies": 2, "at": AT}),
        kiosk.act("label.proven", {"batch_id": BATCH, "at": AT}),
    )

    (label,) = await rows(kiosk.server, LABELS)
    assert outcomes(told) == ["accepted"] * 3
    assert (label["batch_id"], label["copies"]) == (BATCH, 5)
    assert label["printed_at"] == label["proven_at"] == MOMENT


async def test_labels_of_a_batch_nobody_knows_here_are_not_noted(
    kiosk: SimulatedKiosk,
) -> None:
    await put_product(kiosk.server)
    await make_batch(kiosk.server, site="south")
    south = batch_id_of("south", GTIN, "L1")
    printed = {"batch_ids": [south], "copies": 1, "at": AT}
    told = await kiosk.upload(kiosk.act("labels.printed", printed))

    assert reasons(told) == ["unknown-batch"]
    assert await rows(kiosk.server, LABELS) == []


@on_both
async def test_checks_are_counted_by_site_day_and_verdict(kiosk: SimulatedKiosk) -> None:
    late = check(**{"counterproof:verdict": "expired", "eventTime": "2026-11-21T00:00:00Z"})
    elsewhere = check(readPoint={"id": "urn:counterproof:site:south"})
    told = await kiosk.upload(
        *(kiosk.act("freshness.checked", each) for each in (check(), late, check(), elsewhere))
    )
    await kiosk.upload(kiosk.act("freshness.checked", check()))

    counted = {
        (each["site"], each["day"], each["verdict"]): each["count"]
        for each in await rows(kiosk.server, FRESHNESS_CHECKS)
    }
    assert outcomes(told) == ["accepted"] * 4
    assert counted == {
        ("north", date(2026, 11, 20), "fresh"): 3,
        ("north", date(2026, 11, 21), "expired"): 1,
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"action": "ADD"},
        {"bizStep": "shipping"},
        {"eventTime": "2026-13-41T00:00:00Z"},
        {"quantityList": [{"epcClass": "https://example.org/01/1"}]},
        {"readPoint": {"id": "north"}},
        {"counterproof:verdict": "nice"},
        {"counterproof:reasons": ["Ms Miller asked"]},
        {"person": "Ms Miller"},
    ],
)
async def test_a_check_that_is_none_is_kept_and_not_counted(
    kiosk: SimulatedKiosk, wrong: dict[str, object]
) -> None:
    told = await kiosk.upload(kiosk.act("freshness.checked", check(**wrong)))

    assert reasons(told) == ["malformed"]
    assert await rows(kiosk.server, FRESHNESS_CHECKS) == []


async def test_what_concerns_the_kiosk_alone_is_kept_and_what_nobody_knows_is_counted(
    kiosk: SimulatedKiosk,
) -> None:
    own = ("staff.unlocked", "staff.refused", "staff.pin-cleared", "preference.set")
    told = await kiosk.upload(*(kiosk.act(each, {}) for each in (*own, "vehicle.checked")))

    said = await kiosk.server.client.get("/metrics")
    assert outcomes(told) == ["accepted"] * 5
    assert "counterproof_unknown_acts_total 1.0" in said.text
    assert (await kiosk.changes()).cursor.number == 0
