"""Products over HTTP: put, found, and replaced by whoever saw them."""

import pytest

from tests.support.sync_server import GTIN, ServerInHand, make_batch, on_both, put_product

pytestmark = pytest.mark.anyio
PRODUCTS = "/api/v1/products"
ONE = f"{PRODUCTS}/{GTIN}"
BODY = {"name": "Minced beef", "category": "beef"}


@pytest.fixture(autouse=True)
async def _a_key(server: ServerInHand) -> None:
    await server.enter()


@on_both
async def test_a_product_is_found_by_any_form_of_its_number(server: ServerInHand) -> None:
    put = await server.client.put(f"{PRODUCTS}/{GTIN.lstrip('0')}", json=BODY)

    said = await server.client.get(ONE)

    assert (put.status_code, said.json()) == (201, {"gtin": GTIN, **BODY})
    assert said.headers["ETag"] == put.headers["ETag"]


@on_both
async def test_a_product_is_replaced_by_whoever_saw_it(server: ServerInHand) -> None:
    first = await server.client.put(ONE, json=BODY)
    seen = {"If-Match": first.headers["ETag"]}
    other = {**BODY, "name": "Ground beef"}

    blind = await server.client.put(ONE, json=other)
    made = await server.client.put(ONE, json=other, headers=seen)
    late = await server.client.put(ONE, json=BODY, headers=seen)

    assert (blind.status_code, made.status_code, late.status_code) == (428, 200, 412)
    assert (await server.client.get(ONE)).json()["name"] == "Ground beef"


async def test_who_only_makes_replaces_nothing(server: ServerInHand) -> None:
    absent = {"If-None-Match": "*"}

    first = await server.client.put(ONE, json=BODY, headers=absent)
    second = await server.client.put(ONE, json=BODY, headers=absent)

    assert (first.status_code, second.status_code) == (201, 409)


async def test_who_would_replace_makes_nothing(server: ServerInHand) -> None:
    said = await server.client.put(ONE, json=BODY, headers={"If-Match": "*"})

    assert said.status_code == 404


@pytest.mark.parametrize(
    ("gtin", "body", "pointer"),
    [
        ("4006381333932", BODY, "/gtin"),
        (GTIN, {**BODY, "name": " "}, "/name"),
        (GTIN, {**BODY, "category": "a\0"}, "/category"),
    ],
)
async def test_a_product_passes_the_checks_of_the_kiosk(
    server: ServerInHand, gtin: str, body: dict[str, str], pointer: str
) -> None:
    said = await server.client.put(f"{PRODUCTS}/{gtin}", json=body)

    assert [each["pointer"] for each in said.json()["errors"]] == [pointer]


@on_both
async def test_products_are_listed_in_pages_and_searched(server: ServerInHand) -> None:
    for number, name in (("96385074", "Pork_1"), (GTIN, "Beef"), ("4012345678901", "Lamb")):
        await put_product(server, number, name)

    async def names(**asked: object) -> tuple[list[str], str | None]:
        said = (await server.client.get(PRODUCTS, params=asked)).json()
        return [each["name"] for each in said["items"]], said["next_cursor"]

    first, cursor = await names(limit=2)
    rest, end = await names(limit=2, cursor=cursor)
    assert (first, rest, end) == (["Pork_1", "Beef"], ["Lamb"], None)
    assert (await names(q="_"))[0] == ["Pork_1"]
    assert (await names(q="0400"))[0] == ["Beef"]
    assert (await names(category="fish"))[0] == []


async def test_a_new_name_shows_at_the_batches(server: ServerInHand) -> None:
    await put_product(server)
    where = (await make_batch(server)).headers["Location"]

    await server.client.put(ONE, json=BODY, headers={"If-Match": "*"})

    assert (await server.client.get(where)).json()["product"]["name"] == "Minced beef"
