"""A shelf for the public pages: batches that are live, and ways to ask for them."""

from html.parser import HTMLParser

import httpx2
from sqlalchemy import insert, update

from shared.freshness.batch import batch_id_of
from sync_server.freshness.tables import BATCHES
from sync_server.kiosks.tables import KIOSKS
from tests.support.sync_server import GTIN, START, ServerInHand, make_batch, put_product

LOT_PAGE = f"/01/{GTIN}/10/L1"
PRODUCT_PAGE = f"/01/{GTIN}"


async def stock(server: ServerInHand, lot: str = "L1", **fields: object) -> str:
    """Put a live batch on the shelf; the address of its page by its id comes back."""
    site = str(fields.get("site", "north"))
    fields.setdefault("arrival_date", "2026-11-20")
    await make_batch(server, lot, **fields)
    await go_live(server)
    return f"/batch/{batch_id_of(site, GTIN, lot)}"


async def go_live(server: ServerInHand) -> None:
    async with server.database.write() as connection:
        await connection.execute(update(BATCHES).values(live=True))


async def stocked(server: ServerInHand, lot: str = "L1", **fields: object) -> str:
    """As `stock`, with the product, and the key of the operator forgotten."""
    await server.enter()
    await put_product(server)
    page = await stock(server, lot, **fields)
    del server.client.headers["Authorization"]
    return page


async def add_kiosk(server: ServerInHand, **values: object) -> None:
    row = {
        "kiosk_id": "k" * 16,
        "public_key": bytes(32),
        "organisation": "acme",
        "site": "north",
        "name": "Counter 1",
        "approved_at": START,
        "approved_by": "somebody",
        **values,
    }
    async with server.database.write() as connection:
        await connection.execute(insert(KIOSKS).values(row))


async def page(server: ServerInHand, path: str, **headers: str) -> httpx2.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await server.client.get(path, headers={"Accept": "text/html", **named})


async def data(server: ServerInHand, path: str) -> dict[str, object]:
    said = await server.client.get(path, headers={"Accept": "application/json"})
    assert said.status_code == 200, said.text
    return said.json()


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, _: object) -> None:
        self._silent += tag in ("style", "script", "title")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in ("style", "script", "title")

    def handle_data(self, data: str) -> None:
        if not self._silent and data.strip():
            self.found.append(data.strip().strip("\u2068\u2069"))


def texts(answer: httpx2.Response) -> list[str]:
    """What a reader reads, from top to bottom."""
    parser = _Texts()
    parser.feed(answer.text)
    return parser.found
