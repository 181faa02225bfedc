"""Receipts by their name, and files that are brought to be checked, without a browser."""

import httpx2
import pytest
from sqlalchemy import update

from shared.ledger.evidence import read
from shared.ledger.policy import parse_policy
from shared.ledger.statement import parse
from shared.wire.base64url import to_text
from shared.wire.shelf_acts import FRESHNESS_CHECKED
from sync_server.kiosks.tables import KIOSKS
from sync_server.ledger.tables import LOG, Hold
from tests.support.log_in_hand import Witnessing, watching
from tests.support.open_pages import data, page, texts
from tests.support.open_site import CHECKED
from tests.support.sync_server import START, ServerInHand

pytestmark = pytest.mark.anyio


async def checked(
    server: ServerInHand, kind: str = FRESHNESS_CHECKED
) -> tuple[Witnessing, str]:
    """A kiosk's act that is in the log: its name."""
    watcher = await watching(server)
    item = watcher.kiosk.act(kind, CHECKED)
    await watcher.upload(item)
    del server.client.headers["Authorization"]
    return watcher, to_text(parse(item.statement).entry_hash)


async def bring(server: ServerInHand, accept: str, **files: bytes) -> httpx2.Response:
    return await server.client.post("/check", files=files, headers={"Accept": accept})


async def test_a_receipt_says_what_was_told_and_where_it_is(server: ServerInHand) -> None:
    watcher, name = await checked(server)
    await watcher.exchange()
    await watcher.exchange()

    told = await data(server, f"/r/{name}")

    assert (told["freshness"], told["site"], told["kiosk"]) == ("fresh", "north", "Counter 1")
    proof = told["proof"]
    assert (proof["index"], proof["size"], proof["anchored"]) == (0, 1, None)
    assert len(proof["witnesses"]) == 1


async def test_no_name_of_a_statement_opens_what_staff_did(server: ServerInHand) -> None:
    _, name = await checked(server, "staff.unlocked")

    said = await page(server, f"/r/{name}")
    bundle = await server.client.get(f"/api/v1/receipts/{name}?level=3")

    assert "An act at the kiosk" in texts(said)
    assert "fresh" not in said.text.partition("<body>")[2].lower()
    assert b"counterproof:verdict" not in bundle.content
    assert (await data(server, f"/r/{name}"))["freshness"] is None


async def test_a_statement_that_no_head_covers_waits(server: ServerInHand) -> None:
    watcher, _ = await checked(server)
    async with server.database.write() as connection:
        await connection.execute(update(LOG).values(held=Hold.RESTORED.value))
    item = watcher.kiosk.act(FRESHNESS_CHECKED, CHECKED)
    await watcher.kiosk.upload(item)
    name = to_text(parse(item.statement).entry_hash)

    said = await page(server, f"/r/{name}")

    assert "Waiting" in texts(said)
    assert "download" not in said.text
    assert (await data(server, f"/r/{name}"))["proof"] is None


@pytest.mark.parametrize("name", ["A" * 43, "A" * 42, "A" * 42 + "B", "not-base64!", "AAAA"])
async def test_a_name_of_nothing_is_not_known(server: ServerInHand, name: str) -> None:
    said = await page(server, f"/r/{name}")

    assert said.status_code == 404
    assert "Not known here" in texts(said)
    other = await server.client.get(f"/r/{name}", headers={"Accept": "application/json"})
    assert other.json()["type"] == "urn:counterproof:problem:not-found"


async def test_the_policy_names_the_log_and_its_kiosks(server: ServerInHand) -> None:
    await checked(server)
    async with server.database.write() as connection:
        await connection.execute(update(KIOSKS).values(revoked_at=START))
    revoked = parse_policy((await server.client.get("/policy")).content)

    assert len(revoked.logs) == len(revoked.witnesses) == 1
    assert revoked.quorum == "none"


async def test_a_proof_is_judged_by_the_server_s_policy(server: ServerInHand) -> None:
    watcher, name = await checked(server)
    await watcher.exchange()
    await watcher.exchange()
    proof = (await server.client.get(f"/api/v1/receipts/{name}?level=2")).content

    told = (await bring(server, "application/json", receipt=proof)).json()

    assert read(proof).level == told["level"] == 2
    assert told["outcome"] == "valid"
    assert told["proven"]["size"] == 1


@pytest.mark.parametrize(
    ("files", "status", "said"),
    [
        ({"receipt": b""}, 400, "Choose a receipt file first."),
        ({"policy": b"quorum none\n"}, 400, "Choose a receipt file first."),
        ({"receipt": b"hello"}, 200, "This is no statement, no proof, no bundle"),
        ({"receipt": b"{}", "policy": b"nonsense\n"}, 200, "Line 1 of the policy"),
    ],
)
async def test_what_cannot_be_checked_is_said_on_the_page_and_to_programs(
    server: ServerInHand, files: dict[str, bytes], status: int, said: str
) -> None:
    shown = await bring(server, "text/html", **files)
    told = await bring(server, "application/json", **files)

    assert shown.status_code == status
    assert said in shown.text
    assert told.status_code == 400
    assert said in told.json()["detail"]


async def test_reasons_are_told_in_plain_words_and_by_the_standard(
    server: ServerInHand,
) -> None:
    watcher, name = await checked(server)
    await watcher.exchange()
    receipt = (await server.client.get(f"/api/v1/receipts/{name}?level=1")).content

    files = {"receipt": receipt}
    said = await server.client.post("/check?lang=de", files=files)

    shown = texts(said)
    plain = "Nur das Protokoll selbst sagt, dass er darin steht, kein Zeuge."
    assert shown[shown.index(plain) + 1].startswith("A receipt has no head")


async def test_a_body_that_is_too_large_is_refused_on_the_page(server: ServerInHand) -> None:
    large = bytes(2 * 1024 * 1024)

    shown = await bring(server, "text/html", receipt=large)
    told = await bring(server, "application/json", receipt=large)

    assert (shown.status_code, told.status_code) == (413, 413)
    assert "The file is too large for a receipt." in texts(shown)
    assert told.json()["type"] == "urn:counterproof:problem:too-large"
    assert shown.headers["Connection"] == told.headers["Connection"] == "close"


async def test_a_body_that_is_no_form_is_refused(server: ServerInHand) -> None:
    wrong = await server.client.post("/check", json={})
    torn = await server.client.post(
        "/check", content=b"x", headers={"Content-Type": "multipart/form-data; boundary=b"}
    )

    assert (wrong.status_code, torn.status_code) == (415, 400)


async def test_the_script_is_pinned_and_may_be_kept(server: ServerInHand) -> None:
    said = await page(server, "/check")
    address = said.text.partition('src="')[2].partition('"')[0]

    script = await server.client.get(address)

    assert 'integrity="sha256-' in said.text
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert "immutable" in script.headers["Cache-Control"]
    assert "script-src 'self'" in said.headers["Content-Security-Policy"]
    assert "form-action 'self'" in said.headers["Content-Security-Policy"]
