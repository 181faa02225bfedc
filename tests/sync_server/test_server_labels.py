"""The label of a batch over REST, and the page to which a kiosk's code leads."""

import pytest

from sync_server.freshness.tables import LabelRows
from tests.support.sync_server import START, ServerInHand, make_batch, put_product

pytestmark = pytest.mark.anyio


@pytest.fixture
async def label(server: ServerInHand) -> str:
    await server.enter()
    await put_product(server)
    made = await make_batch(server, "L1", use_by="2026-12-01")
    return f"/api/v1/batches/{made.json()['id']}/label"


async def test_a_label_says_what_stands_in_its_code(server: ServerInHand, label: str) -> None:
    said = (await server.client.get(label)).json()
    assert said["digital_link"] == "http://server/01/04006381333931/10/L1?17=261201"
    assert said["element_string"].startswith("0104006381333931")
    assert said["human_readable"][0] == "(01) 04006381333931"
    assert (said["product"], said["copies"], said["printed_at"]) == ("Beef", 0, None)


async def test_a_label_that_was_printed_and_proven_says_so(
    server: ServerInHand, label: str
) -> None:
    batch_id = label.split("/")[-2]
    async with server.database.write() as connection:
        rows = LabelRows(connection, "acme")
        await rows.printed([batch_id], 3, START)
        await rows.proven(batch_id, START)
    said = (await server.client.get(label)).json()
    assert (said["copies"], said["proven_at"]) == (3, "2026-11-21T12:00:00Z")


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("image/svg+xml", "image/svg+xml"),
        ("image/svg+xml, application/json", "image/svg+xml"),
        ("application/json, image/svg+xml", "application/json"),
        ("*/*", "application/json"),
    ],
)
async def test_the_picture_comes_to_whoever_asks_for_it(
    server: ServerInHand, label: str, accept: str, kind: str
) -> None:
    said = await server.client.get(label, headers={"Accept": accept})
    assert said.headers["Content-Type"] == kind
    assert said.headers["Vary"] == "Accept"


async def test_a_batch_that_is_not_there_has_no_label(server: ServerInHand) -> None:
    await server.enter()
    said = await server.client.get(f"/api/v1/batches/{'0' * 32}/label")
    assert said.status_code == 404


async def test_the_page_shows_the_code_and_what_to_do(server: ServerInHand) -> None:
    said = await server.client.get("/pair?user_code=wdjb-mjht")
    assert "WDJB-MJHT</strong>" in said.text
    assert "kiosks approve WDJB-MJHT" in said.text
    assert "approves nothing by itself" in said.text
    assert "<script" not in said.text
    assert "default-src 'none'; style-src 'sha256-" in said.headers["Content-Security-Policy"]


@pytest.mark.parametrize("code", ["", "AEIOU123", "<script>", "WDJB-MJH", "WDJBMJHTT"])
async def test_what_is_no_code_is_not_shown(server: ServerInHand, code: str) -> None:
    said = await server.client.get("/pair", params={"user_code": code})
    assert said.status_code == 200
    assert "<strong>" not in said.text


@pytest.mark.parametrize(
    ("asked", "given"),
    [("de-AT,en;q=0.5", "de"), ("xx, ar", "ar"), ("", "en"), ("fr", "fr"), ("hi,es", "hi")],
)
async def test_the_page_speaks_the_language_asked_for(
    server: ServerInHand, asked: str, given: str
) -> None:
    said = await server.client.get("/pair", headers={"Accept-Language": asked})
    assert said.headers["Content-Language"] == given
    assert f'lang="{given}" dir="{"rtl" if given == "ar" else "ltr"}"' in said.text
