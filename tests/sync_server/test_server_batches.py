"""Batches over HTTP: made once, judged by today, changed by whoever saw them."""

from datetime import timedelta

import pytest

from tests.support.sync_server import GTIN, ServerInHand, make_batch, on_both, put_product

pytestmark = pytest.mark.anyio
BATCHES = "/api/v1/batches"


@pytest.fixture(autouse=True)
async def _a_product_and_a_key(server: ServerInHand) -> None:
    await server.enter()
    await put_product(server)


@on_both
async def test_a_batch_is_told_with_the_fields_clients_know(server: ServerInHand) -> None:
    made = await make_batch(server, butcher_date="2026-11-18", arrival_date="2026-11-19")

    said = (await server.client.get(made.headers["Location"])).json()

    assert said == made.json()
    assert said["product"] == {"gtin": GTIN, "name": "Beef", "category": "beef"}
    assert (said["batch_identifier"], said["butcher_date"]) == ("L1", "2026-11-18")
    assert (said["days_on_shelf"], said["freshness"], said["days_left"]) == (2, "fresh", 2)


async def test_the_verdict_follows_the_days(server: ServerInHand) -> None:
    made = await make_batch(server, arrival_date="2026-11-21")
    words = []
    for _ in range(6):
        words.append((await server.client.get(made.headers["Location"])).json()["freshness"])
        server.clock.advance(timedelta(days=1))

    assert words == ["fresh"] * 3 + ["caution"] * 2 + ["expired"]


@on_both
async def test_the_same_lot_is_made_once(server: ServerInHand) -> None:
    made = await make_batch(server)

    body = {"gtin": GTIN.lstrip("0"), "batch_identifier": "L1", "site": "north"}
    said = await server.client.post(BATCHES, json=body)

    assert said.status_code == 409
    assert made.json()["id"] in said.json()["detail"]


async def test_a_batch_of_an_unknown_product_is_refused(server: ServerInHand) -> None:
    body = {"gtin": "96385074", "batch_identifier": "L1", "site": "north"}

    said = await server.client.post(BATCHES, json=body)

    assert said.status_code == 422
    assert said.json()["errors"][0]["pointer"] == "/gtin"


async def test_every_wrong_field_is_named_as_the_wire_calls_it(server: ServerInHand) -> None:
    body = {
        "gtin": "4006381333932",
        "batch_identifier": "L 1",
        "site": "north",
        "butcher_date": "2026-11-20",
        "arrival_date": "2026-11-19",
    }

    said = await server.client.post(BATCHES, json=body)

    errors = {each["pointer"]: each["detail"] for each in said.json()["errors"]}
    assert set(errors) == {"/gtin", "/batch_identifier", "/arrival_date"}
    assert errors["/arrival_date"] == "arrival_date is 2026-11-19; that is before butcher_date."


@on_both
async def test_a_change_needs_the_version_it_changes(server: ServerInHand) -> None:
    made = await make_batch(server, arrival_date="2026-11-19", notes="top shelf")
    where, tag = made.headers["Location"], made.headers["ETag"]
    change = {"arrival_date": "2026-11-20"}

    blind = await server.client.patch(where, json=change)
    first = await server.client.patch(where, json=change, headers={"If-Match": tag})
    late = await server.client.patch(where, json=change, headers={"If-Match": tag})

    assert (blind.status_code, first.status_code, late.status_code) == (428, 200, 412)
    assert (first.json()["arrival_date"], first.json()["notes"]) == ("2026-11-20", "top shelf")


async def test_a_date_can_be_taken_back(server: ServerInHand) -> None:
    made = await make_batch(server, arrival_date="2026-11-19")

    said = await server.client.patch(
        made.headers["Location"], json={"arrival_date": None}, headers={"If-Match": "*"}
    )

    assert (said.json()["arrival_date"], said.json()["freshness"]) == (None, "not_known")
    assert said.json()["reasons"] == ["arrival_missing"]


async def test_a_change_that_contradicts_the_rest_is_refused(server: ServerInHand) -> None:
    made = await make_batch(server, butcher_date="2026-11-19")

    said = await server.client.patch(
        made.headers["Location"],
        json={"arrival_date": "2026-11-18"},
        headers={"If-Match": made.headers["ETag"]},
    )

    assert said.status_code == 422


async def test_what_changes_nothing_makes_no_new_version(server: ServerInHand) -> None:
    made = await make_batch(server, notes="cold")

    said = await server.client.patch(
        made.headers["Location"],
        json={"notes": "cold"},
        headers={"If-Match": made.headers["ETag"]},
    )

    assert said.headers["ETag"] == made.headers["ETag"]


async def test_the_tag_moves_over_night_and_a_change_still_fits(server: ServerInHand) -> None:
    made = await make_batch(server, arrival_date="2026-11-21")
    where, tag = made.headers["Location"], made.headers["ETag"]

    same_day = await server.client.get(where, headers={"If-None-Match": tag})
    server.clock.advance(timedelta(days=1))
    next_day = await server.client.get(where, headers={"If-None-Match": f"W/{tag}"})
    change = await server.client.patch(where, json={"notes": "x"}, headers={"If-Match": tag})

    assert (same_day.status_code, same_day.content) == (304, b"")
    assert (next_day.status_code, change.status_code) == (200, 200)


@on_both
async def test_no_edit_undoes_a_recall(server: ServerInHand) -> None:
    made = await make_batch(server, arrival_date="2026-11-21")
    where = made.headers["Location"]

    recalled = await server.client.put(f"{where}/recall", json={"reason": "Salmonella found"})
    edited = await server.client.patch(
        where, json={"notes": "gone"}, headers={"If-Match": recalled.headers["ETag"]}
    )

    assert edited.json()["freshness"] == "recalled"
    assert edited.json()["recall"] == {"reason": "Salmonella found", "on": "2026-11-21"}


async def test_a_recall_is_lifted(server: ServerInHand) -> None:
    where = (await make_batch(server, arrival_date="2026-11-21")).headers["Location"]
    await server.client.put(f"{where}/recall", json={"reason": "a mistake"})

    said = await server.client.delete(f"{where}/recall")

    assert (said.json()["recall"], said.json()["freshness"]) == (None, "fresh")


async def test_a_recall_of_tomorrow_is_refused(server: ServerInHand) -> None:
    where = (await make_batch(server)).headers["Location"]

    said = await server.client.put(f"{where}/recall", json={"reason": "x", "on": "2026-11-22"})

    assert said.status_code == 422
    assert said.json()["errors"][0]["pointer"] == "/on"


async def test_a_recall_heeds_the_version_if_one_is_given(server: ServerInHand) -> None:
    where = (await make_batch(server)).headers["Location"]

    said = await server.client.put(
        f"{where}/recall", json={"reason": "x"}, headers={"If-Match": '"9-0123456789abcdef"'}
    )

    assert said.status_code == 412


async def test_what_is_archived_leaves_the_list_and_can_come_back(
    server: ServerInHand,
) -> None:
    where = (await make_batch(server)).headers["Location"]

    async def listed(shown: str) -> int:
        return len((await server.client.get(BATCHES, params={"shown": shown})).json()["items"])

    await server.client.put(f"{where}/archive")
    away = await listed("on_shelf"), await listed("archived")
    await server.client.delete(f"{where}/archive")

    assert away == (0, 1)
    assert (await listed("on_shelf"), await listed("archived")) == (1, 0)


@pytest.mark.parametrize("path", ["", "/recall", "/archive"])
async def test_there_is_no_batch_nobody_made(server: ServerInHand, path: str) -> None:
    where = f"{BATCHES}/{'0' * 32}{path}"

    said = await server.client.request("DELETE" if path else "GET", where)

    assert (said.status_code, said.headers["Content-Type"]) == (404, "application/problem+json")
