"""A server in a process of its own, with a shelf and receipts that a browser can open."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from sqlalchemy import update

from shared.ledger.links import write_link
from shared.ledger.statement import parse
from shared.wire.base64url import to_text
from shared.wire.shelf_acts import FRESHNESS_CHECKED
from sync_server.freshness.tables import BATCHES
from sync_server.platform import engines
from sync_server.sync.tables import Erasure, ErasureRows
from tests.support.log_in_hand import watching
from tests.support.open_pages import LOT_PAGE, stock
from tests.support.server_process import port_of, process
from tests.support.sync_server import (
    GTIN,
    START,
    ServerInHand,
    put_product,
    serving,
    settings_of,
)

CHECKED = {
    "type": "ObjectEvent",
    "action": "OBSERVE",
    "bizStep": "inspecting",
    "eventTime": "2026-11-21T12:00:00Z",
    "eventTimeZoneOffset": "+00:00",
    "quantityList": [{"epcClass": f"https://id.gs1.org{LOT_PAGE}"}],
    "readPoint": {"id": "urn:counterproof:site:north"},
    "counterproof:verdict": "fresh",
    "counterproof:reasons": ["days_on_shelf"],
    "counterproof:codeKind": "digital_link",
}


@dataclass(frozen=True, slots=True)
class Stocked:
    """Pages in every state, by what they show; and a receipt as a link and as files."""

    paths: dict[str, str]
    link: str
    files: dict[int, bytes]
    policy: str


async def stocked_with_receipts(server: ServerInHand) -> Stocked:
    """The kiosk that checked a pack also saw the head of the log."""
    await server.enter()
    await put_product(server, name="Beef, minced")
    await put_product(server, gtin="00000096385074", name="Never stocked")
    await stock(server)
    await stock(server, "CAREFUL", arrival_date="2026-11-18", notes="")
    await stock(server, "GONE", arrival_date="2026-11-01", use_by="2026-11-19")
    recalled = await stock(server, "CALLED", best_before="2026-11-20")
    await stock(server, "UNKNOWN", arrival_date=None)
    await stock(server, "SHARED")
    await stock(server, "SHARED", site="south")
    address = f"/api/v1{recalled.replace('batch', 'batches')}/recall"
    await server.client.put(address, json={"reason": "Salmonella found"})
    async with server.database.write() as connection:
        lot = BATCHES.c.lot == "CAREFUL"
        await connection.execute(update(BATCHES).where(lot).values(archived=True))
    return await _with_receipts(server)


async def _with_receipts(server: ServerInHand) -> Stocked:
    watcher = await watching(server)
    items = [watcher.kiosk.act(FRESHNESS_CHECKED, CHECKED) for _ in range(2)]
    items.append(watcher.kiosk.act("staff.unlocked", {}))
    await watcher.upload(*items)
    await watcher.exchange()
    names = [to_text(parse(item.statement).entry_hash) for item in items]
    async with server.database.write() as connection:
        erased = parse(items[1].statement).entry_hash
        erasure = Erasure(erased, START, "The visitor asked for it.", "somebody")
        await ErasureRows(connection).erase(erasure)
    del server.client.headers["Authorization"]
    files = {}
    for level in (1, 2):
        said = await server.client.get(f"/api/v1/receipts/{names[0]}?level={level}")
        assert said.status_code == 200, said.text
        files[level] = said.content
    policy = (await server.client.get("/policy")).text
    return Stocked(_paths(names), write_link("https://server", files[1]), files, policy)


def _paths(names: list[str]) -> dict[str, str]:
    return {
        "fresh": LOT_PAGE,
        "archived": f"/01/{GTIN}/10/CAREFUL",
        "expired": f"/01/{GTIN}/10/GONE?17=261118",
        "recalled": f"/01/{GTIN}/10/CALLED",
        "not known": f"/01/{GTIN}/10/UNKNOWN",
        "several": f"/01/{GTIN}/10/SHARED",
        "product": f"/01/{GTIN}",
        "empty shelf": "/01/00000096385074",
        "unknown lot": f"/01/{GTIN}/10/NONE",
        "unknown product": "/01/04006381333962",
        "bad link": "/01/04006381333930",
        "receipt": f"/r/{names[0]}",
        "erased": f"/r/{names[1]}",
        "staff": f"/r/{names[2]}",
        "unknown receipt": f"/r/{'A' * 43}",
        "check": "/check",
        "pair": "/pair?user_code=WDJB-MJHT",
    }


@contextmanager
def open_site(folder: Path) -> Iterator[tuple[str, Stocked]]:
    """Filled in this process, then served by another: its address, and what is there."""
    place = engines.in_file(folder / "server.sqlite3", 2, timedelta(seconds=5))

    async def fill() -> Stocked:
        async with serving(place, settings_of(folder)) as server:
            return await stocked_with_receipts(server)

    stocked = asyncio.run(fill())
    private = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    file = folder / "server.key"
    file.touch(0o600)
    file.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    settings = {"PATHS__DATA_DIR": str(folder), "HTTP__PORT": "0", "ANCHOR__BACKEND": "none"}
    with process(folder, **settings) as running:
        yield f"http://127.0.0.1:{port_of(running)}", stocked
