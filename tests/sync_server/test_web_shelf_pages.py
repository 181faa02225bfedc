"""What a label leads to: the kiosk's answer on the phone of whoever holds the pack."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from shared.freshness.policy import Policy
from sync_server.freshness.tables import BATCHES, PolicyRows
from sync_server.platform.engines import Place
from tests.support.open_pages import (
    LOT_PAGE,
    PRODUCT_PAGE,
    add_kiosk,
    data,
    page,
    stock,
    stocked,
    texts,
)
from tests.support.sync_server import (
    GTIN,
    START,
    ServerInHand,
    make_batch,
    on_both,
    put_product,
    serving,
    settings_of,
)

pytestmark = pytest.mark.anyio


@on_both
async def test_a_label_leads_to_the_verdict_and_its_reasons(server: ServerInHand) -> None:
    await stocked(server)

    said = await page(server, LOT_PAGE)

    assert said.status_code == 200
    assert texts(said)[7:] == [
        *("Beef", "Fresh", "3 days left", "What to do now"),
        *("You can buy it and eat it as usual.", "About this pack", "Batch", "L1"),
        *("Product number", GTIN, "Shop", "north", "Arrived", "20 Nov 2026"),
        *("On the shelf", "1 day", "Left", "3 days left", "How old this answer is"),
        "No kiosk of this shop has reported yet: this is what head office recorded.",
        "Worked out on 21 Nov 2026, 12:00, by the calendar of the shop (\u2068UTC\u2069).",
        *("Check a receipt", "This page sets no cookie and keeps nothing about you."),
    ]


async def test_the_id_of_a_batch_leads_to_the_same_answer(server: ServerInHand) -> None:
    path = await stocked(server)

    by_id, by_lot = await page(server, path), await page(server, LOT_PAGE)

    assert texts(by_id) == texts(by_lot)


async def test_a_recall_is_told_before_anything_else(server: ServerInHand) -> None:
    path = await stocked(server)
    await server.enter()
    recall = {"reason": "Salmonella found"}
    await server.client.put(f"/api/v1{path.replace('batch', 'batches')}/recall", json=recall)

    said = texts(await page(server, LOT_PAGE))

    assert "Recalled" in said
    assert "Recalled on 21 Nov 2026: \u2068Salmonella found" in said
    assert "Do not eat it. Bring the pack back to the shop." in said


async def test_supplier_and_notes_stay_inside(server: ServerInHand) -> None:
    path = await stocked(server, supplier="Farm Ltd", notes="smells odd")

    for each in (LOT_PAGE, PRODUCT_PAGE, path):
        for accept in ("text/html", "application/json", "application/linkset+json, */*;q=.1"):
            said = await page(server, each, Accept=accept)
            assert "Farm Ltd" not in said.text
            assert "smells odd" not in said.text


async def test_a_batch_whose_label_nobody_scanned_back_is_not_told_of(
    server: ServerInHand,
) -> None:
    path = await stocked(server)
    async with server.database.write() as connection:
        await connection.execute(update(BATCHES).values(live=False))

    assert (await page(server, LOT_PAGE)).status_code == 404
    assert (await page(server, path)).status_code == 404
    assert "Beef: no batch is recorded on the shelf." in " ".join(
        texts(await page(server, PRODUCT_PAGE))
    ).replace("\u2068", "").replace("\u2069", "")


async def test_who_holds_an_archived_pack_may_still_ask(server: ServerInHand) -> None:
    await stocked(server)
    async with server.database.write() as connection:
        await connection.execute(update(BATCHES).values(archived=True))

    assert "This batch is no longer on sale." in texts(await page(server, LOT_PAGE))
    assert (await data(server, PRODUCT_PAGE))["batches"] == []


@pytest.mark.parametrize(
    ("printed", "verdict", "told"),
    [
        ("17=261120", "expired", "The pack says use by 20 Nov 2026, head office"),
        ("17=261201", "fresh", "The pack says use by 1 Dec 2026, head office"),
        ("15=261119&17=261130", "caution", ""),
        ("17=261130", "fresh", ""),
    ],
)
async def test_what_the_pack_says_is_heard_and_a_contradiction_told(
    server: ServerInHand, printed: str, verdict: str, told: str
) -> None:
    path = await stocked(server, use_by="2026-11-30")

    for address in (LOT_PAGE, path):
        (batch,) = (await data(server, f"{address}?{printed}"))["batches"]
        assert batch["freshness"] == verdict
        said = texts(await page(server, f"{address}?{printed}"))
        assert bool(told) == any(each.startswith("The pack says") for each in said)
        assert not told or any(each.startswith(told) for each in said)


async def test_a_batch_is_judged_by_the_policy_of_its_own_site(server: ServerInHand) -> None:
    await stocked(server)
    async with server.database.write() as connection:
        await PolicyRows(connection, "acme").put("north", "product", GTIN, Policy(0, 0))
        await PolicyRows(connection, "other").put("north", "product", GTIN, Policy(9, 9))

    assert "Expired" in texts(await page(server, LOT_PAGE))


async def test_today_is_the_day_at_the_shop(ready_place: Place, tmp_path) -> None:
    zone = {"time_zone": "Pacific/Kiritimati"}  # fourteen hours ahead: tomorrow at noon
    async with serving(ready_place, settings_of(tmp_path, freshness=zone)) as server:
        await stocked(server)

        told = await data(server, LOT_PAGE)

    assert (told["today"], told["time_zone"]) == ("2026-11-22", "Pacific/Kiritimati")
    assert told["batches"][0]["days_on_shelf"] == 2


async def test_how_old_the_data_is_follows_from_the_last_kiosk_heard(
    server: ServerInHand,
) -> None:
    await stocked(server)
    await add_kiosk(server, last_seen_at=START - timedelta(hours=3))
    await add_kiosk(server, kiosk_id="j" * 16, public_key=bytes([1] * 32), site="south")

    assert "From data of head office, 3 hours ago" in texts(await page(server, LOT_PAGE))


async def test_where_several_shops_have_it_each_is_listed_with_its_own_answer(
    server: ServerInHand,
) -> None:
    await stocked(server)
    await server.enter()
    south = await stock(server, site="south", arrival_date="2026-11-10")

    said = await page(server, LOT_PAGE)

    assert "Which shop are you in?" in texts(said)
    assert f'href="{south}?lang=en"' in said.text
    assert [each for each in texts(said) if each in ("Fresh", "Expired")] == [
        "Fresh",
        "Expired",
    ]


async def test_two_organisations_with_a_site_of_one_name_are_told_apart(
    server: ServerInHand,
) -> None:
    path = await stocked(server)
    await server.enter("other")
    await put_product(server, name="Other beef")
    await stock(server)

    both = await page(server, path)
    other = await page(server, f"{path}?organisation=other")

    assert f"{path}?lang=en&amp;organisation=other" in both.text
    assert "Other beef" in texts(other)
    assert "Which shop are you in?" not in texts(other)


async def test_a_product_shows_what_ends_first_in_front(server: ServerInHand) -> None:
    await stocked(server, "NEW", arrival_date="2026-11-21")
    await server.enter()
    await stock(server, "OLD", arrival_date="2026-11-18")
    await stock(server, "GONE", arrival_date="2026-11-01")

    told = await data(server, PRODUCT_PAGE)

    assert [each["lot"] for each in told["batches"]] == ["GONE", "OLD", "NEW"]
    assert told["product"] == "Beef"


async def test_more_batches_than_a_page_shows_are_mentioned(server: ServerInHand) -> None:
    await stocked(server)
    await server.enter()
    for number in range(51):
        await make_batch(server, f"M{number}", arrival_date="2026-11-20")
    await stock(server, "L2")

    said = await page(server, PRODUCT_PAGE)

    assert "There are more batches than are shown here." in texts(said)
    assert said.text.count('scope="row"') == 50


async def test_words_of_others_stay_words(server: ServerInHand) -> None:
    await server.enter()
    await put_product(server, name="<script>alert(1)</script>")
    await stock(server, "<b>&")

    said = await page(server, f"{PRODUCT_PAGE}/10/%3Cb%3E%26")

    assert "<script" not in said.text
    assert "<b>" not in said.text
    assert "<script>alert(1)</script>" in texts(said)


async def test_a_pack_is_told_to_wait_for_an_older_one(server: ServerInHand) -> None:
    await stocked(server, "NEW")
    await server.enter()
    await stock(server, "OLD", arrival_date="2026-11-18")
    await stock(server, "ELSEWHERE", site="south", arrival_date="2026-11-17")
    await stock(server, "EXPIRED", arrival_date="2026-11-01")

    newer = await page(server, f"{PRODUCT_PAGE}/10/NEW?lang=de")
    older = await page(server, f"{PRODUCT_PAGE}/10/OLD?lang=de")

    said = "Im Regal ist noch eine ältere Packung: Charge \u2068OLD\u2069."
    assert said in texts(newer)
    assert not [each for each in texts(older) if "ältere" in each]


async def test_an_older_pack_that_was_recalled_or_archived_is_not_waited_for(
    server: ServerInHand,
) -> None:
    page_of_new = await stocked(server, "NEW")
    await server.enter()
    recalled = await stock(server, "OLD", arrival_date="2026-11-18")
    await stock(server, "GONE", arrival_date="2026-11-18")
    async with server.database.write() as connection:
        gone = BATCHES.c.lot == "GONE"
        await connection.execute(update(BATCHES).where(gone).values(archived=True))
    address = f"/api/v1{recalled.replace('batch', 'batches')}/recall"
    await server.client.put(address, json={"reason": "Glass"})

    said = await page(server, page_of_new)

    assert "An older pack" not in said.text
