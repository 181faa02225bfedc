"""Lists of batches: pages without gaps or doubles, searches, filters, and whose they are."""

from datetime import timedelta

import pytest

from sync_server.scopes import Scope
from tests.support.sync_server import GTIN, ServerInHand, make_batch, on_both, put_product

pytestmark = pytest.mark.anyio
BATCHES = "/api/v1/batches"
OTHER = "00000096385074"


@pytest.fixture(autouse=True)
async def _a_product_and_a_key(server: ServerInHand) -> None:
    await server.enter()
    await put_product(server)


async def lots(server: ServerInHand, **asked: object) -> list[str]:
    said = await server.client.get(BATCHES, params={"shown": "all", **asked})
    assert said.status_code == 200, said.text
    return [each["batch_identifier"] for each in said.json()["items"]]


@on_both
async def test_pages_have_every_batch_once_while_new_ones_arrive(server: ServerInHand) -> None:
    for number in range(7):  # some in the same microsecond
        server.clock.advance(timedelta(microseconds=number % 2))
        await make_batch(server, f"L{number}")
    seen, cursor = [], None
    while True:
        asked = {"limit": 3} | ({"cursor": cursor} if cursor else {})
        page = (await server.client.get(BATCHES, params=asked)).json()
        seen += [each["batch_identifier"] for each in page["items"]]
        if not (cursor := page["next_cursor"]):
            break
        server.clock.advance(timedelta(seconds=1))
        await make_batch(server, f"new{len(seen)}")

    assert sorted(seen) == [f"L{number}" for number in range(7)]


@on_both
@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"q": "a-"}, ["A-1"]),
        ({"q": "MINCED"}, ["B-2"]),
        ({"q": "%"}, []),
        ({"q": "96385074"}, ["B-2"]),
        ({"gtin": "96385074"}, ["B-2"]),
        ({"category": "pork"}, ["B-2"]),
        ({"site": "south"}, ["B-2"]),
        ({"arrived_from": "2026-11-20"}, ["B-2"]),
        ({"arrived_to": "2026-11-19"}, ["A-1"]),
        ({"shown": "recalled"}, ["A-1"]),
        ({"shown": "not_live"}, []),
    ],
    ids=str,
)
async def test_a_list_holds_what_was_asked_for(
    server: ServerInHand, asked: dict[str, str], expected: list[str]
) -> None:
    product = {"name": "Minced pork", "category": "pork"}
    await server.client.put(f"/api/v1/products/{OTHER}", json=product)
    first = await make_batch(server, "A-1", arrival_date="2026-11-19")
    await make_batch(server, "B-2", gtin=OTHER, site="south", arrival_date="2026-11-20")
    await server.client.put(f"{first.headers['Location']}/recall", json={"reason": "x"})

    assert await lots(server, **asked) == expected


@pytest.mark.parametrize(
    "asked",
    [
        {"cursor": "x"},
        {"cursor": "eyJhIjoxfQ"},
        {"cursor": "WyJhIiwgImIiXQ"},
        {"cursor": "WyIyMDI2LTAxLTAxIiwgImIiXQ"},
        {"limit": 0},
        {"limit": 201},
        {"shown": "sold"},
        {"lot": "A-1"},
        {"q": "a\0"},
    ],
    ids=str,
)
async def test_a_question_nobody_understands_is_refused(
    server: ServerInHand, asked: dict[str, object]
) -> None:
    said = await server.client.get(BATCHES, params=asked)

    assert said.status_code == 422
    assert said.json()["errors"][0]["parameter"] == next(iter(asked))


async def test_one_organisation_sees_nothing_of_another(server: ServerInHand) -> None:
    made = await make_batch(server)
    await server.enter("rival")

    assert await lots(server) == []
    assert (await server.client.get(made.headers["Location"])).status_code == 404
    assert (await server.client.get(f"/api/v1/products/{GTIN}")).status_code == 404


async def test_two_organisations_may_have_the_same_batch(server: ServerInHand) -> None:
    ours = await make_batch(server)
    await server.enter("rival")
    await put_product(server)

    assert (await make_batch(server)).json()["id"] == ours.json()["id"]


async def test_a_key_of_one_site_stays_there(server: ServerInHand) -> None:
    north = await make_batch(server, "N")
    await server.enter("acme", "south")

    foreign = await server.client.post(
        BATCHES, json={"gtin": GTIN, "batch_identifier": "S", "site": "north"}
    )
    own = await server.client.post(BATCHES, json={"gtin": GTIN, "batch_identifier": "S"})

    assert (foreign.status_code, own.json()["site"]) == (403, "south")
    assert await lots(server) == ["S"]
    assert (await server.client.get(north.headers["Location"])).status_code == 404


async def test_a_key_of_no_single_site_has_to_say_which(server: ServerInHand) -> None:
    said = await server.client.post(BATCHES, json={"gtin": GTIN, "batch_identifier": "S"})

    assert said.json()["errors"] == [
        {"detail": "This key is of no single site: say which.", "pointer": "/site"}
    ]


async def test_reading_is_not_writing(server: ServerInHand) -> None:
    await server.enter("acme", None, Scope.FRESHNESS_READ)

    said = await server.client.post(BATCHES, json={"gtin": GTIN, "batch_identifier": "S"})

    assert said.status_code == 403
    assert 'scope="freshness:write"' in said.headers["WWW-Authenticate"]
    assert await lots(server) == []
