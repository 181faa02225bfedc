"""The change feed: every write is told, to whom it concerns, once, in its order."""

import json

import pytest

from shared.freshness.batch import batch_id_of
from shared.wire.base64url import to_bytes
from shared.wire.changes import LARGEST, Cursor, Page, Subject, read_page, write_page
from shared.wire.packing import unpack
from sync_server.platform.changes import About, begin_again, note
from sync_server.scopes import Scope
from tests.support.simulated_kiosk import CHANGES, SimulatedKiosk, outcomes, paired
from tests.support.sync_server import GTIN, ServerInHand, make_batch, on_both, put_product

pytestmark = pytest.mark.anyio
BATCH = batch_id_of("north", GTIN, "L1")
POLICY = {"scope": "category", "subject": "beef", "fresh_days": 1, "caution_days": 2}
ARCHIVED = {"batch_id": BATCH, "archived": 1}


@pytest.fixture
async def kiosk(server: ServerInHand) -> SimulatedKiosk:
    await server.enter("acme", None, *Scope)
    return await paired(server)


def told(page: Page) -> list[tuple[str, str]]:
    return [(each.subject, each.key) for each in page.changes]


def body(page: Page, key: str) -> dict[str, object] | None:
    (change,) = (each for each in page.changes if each.key == key)
    return None if change.body is None else json.loads(change.body)


@on_both
async def test_what_operators_write_is_told_to_kiosks(kiosk: SimulatedKiosk) -> None:
    empty = await kiosk.changes()
    await put_product(kiosk.server)
    await make_batch(kiosk.server, use_by="2026-12-01")
    first = await kiosk.changes(empty.cursor)
    recall = {"reason": "Glass", "on": "2026-11-20"}
    await kiosk.server.client.put(f"/api/v1/batches/{BATCH}/recall", json=recall)
    then = await kiosk.changes(first.cursor)

    assert (empty.changes, empty.cursor.number) == ((), 0)
    assert told(first) == [("product", GTIN), ("batch", BATCH)]
    assert body(first, GTIN) == {"gtin": GTIN, "name": "Beef", "category": "beef"}
    assert told(then) == [("batch", BATCH)]
    recalled = body(then, BATCH)
    assert recalled is not None
    assert (recalled["recall_reason"], recalled["use_by"]) == ("Glass", "2026-12-01")
    assert (recalled["live"], recalled["archived"], recalled["produced_on"]) == (1, 0, None)


@on_both
async def test_what_a_kiosk_did_is_in_the_feed_at_the_number_it_is_answered(
    kiosk: SimulatedKiosk,
) -> None:
    await put_product(kiosk.server)
    await make_batch(kiosk.server)
    before = await kiosk.changes()
    answered = await kiosk.upload(kiosk.act("batch.archived", ARCHIVED))
    page = await kiosk.changes(before.cursor)
    again = await kiosk.upload(kiosk.act("batch.archived", ARCHIVED))

    assert outcomes(answered) == ["accepted"]
    assert (page.cursor.feed, page.cursor.number) == (answered.feed, answered.number)
    assert body(page, BATCH)["archived"] == 1
    assert again.number == answered.number


@on_both
async def test_a_policy_that_is_unset_is_told_as_gone(kiosk: SimulatedKiosk) -> None:
    await kiosk.upload(kiosk.act("policy.set", POLICY))
    first = await kiosk.changes()
    which = {"scope": "category", "subject": "beef"}
    await kiosk.upload(kiosk.act("policy.unset", which), kiosk.act("policy.unset", which))
    then = await kiosk.changes(first.cursor)
    whole = await kiosk.changes()

    assert body(first, "category:beef") == POLICY
    assert told(then) == [("policy", "category:beef")]
    assert body(then, "category:beef") is None
    assert (whole.changes, then.cursor.number) == (then.changes, 2)


@on_both
async def test_a_subject_is_told_once_with_its_newest_state(kiosk: SimulatedKiosk) -> None:
    await put_product(kiosk.server)
    await put_product(kiosk.server, "04006381333948", "Pork")
    for name in ("Ox", "Veal"):
        item = {"gtin": GTIN, "name": name, "category": "beef"}
        await kiosk.upload(kiosk.act("product.put", item))

    page = await kiosk.changes()

    assert told(page) == [("product", "04006381333948"), ("product", GTIN)]
    assert [each.number for each in page.changes] == [2, 4]
    assert body(page, GTIN)["name"] == "Veal"


@on_both
async def test_a_kiosk_is_told_nothing_of_other_sites_and_organisations(
    kiosk: SimulatedKiosk,
) -> None:
    server = kiosk.server
    other = await paired(server, 2, site="south")
    await server.enter("other", None, *Scope)
    stranger = await paired(server, 3)
    await put_product(server, name="Theirs")
    await make_batch(server)
    await server.enter("acme", None, *Scope)
    await put_product(server)
    await make_batch(server)
    await make_batch(server, site="south")
    await other.upload(other.act("policy.set", POLICY))

    pages = [await each.changes() for each in (kiosk, other, stranger)]

    south = batch_id_of("south", GTIN, "L1")
    assert told(pages[0]) == [("product", GTIN), ("batch", BATCH)]
    assert told(pages[1]) == [("product", GTIN), ("batch", south), ("policy", "category:beef")]
    assert told(pages[2]) == [("product", GTIN), ("batch", BATCH)]
    assert body(pages[2], GTIN)["name"] == "Theirs"
    assert pages[0].cursor == pages[1].cursor
    assert pages[0].cursor.feed != pages[2].cursor.feed


async def fill(server: ServerInHand, count: int, length: int) -> None:
    async with server.database.write() as connection:
        for number in range(count):
            note(connection, About("acme", Subject.PRODUCT, f"{number:014}"), b"x" * length)


async def test_no_page_is_larger_than_allowed_and_none_is_half_empty(
    kiosk: SimulatedKiosk,
) -> None:
    await fill(kiosk.server, 2000, 300)
    pages = [await kiosk.changes()]
    while pages[-1].cursor.number < pages[-1].newest:
        pages.append(await kiosk.changes(pages[-1].cursor))

    sizes = [len(write_page(each)) for each in pages]
    assert max(sizes) <= LARGEST
    assert min(sizes[:-1]) > 0.9 * LARGEST
    assert [c.number for each in pages for c in each.changes] == list(range(1, 2001))


async def test_a_page_has_no_more_changes_than_its_reader_takes(kiosk: SimulatedKiosk) -> None:
    await fill(kiosk.server, 5000, 1)

    first = await kiosk.changes()
    second = await kiosk.changes(first.cursor)

    assert (len(first.changes), len(second.changes)) == (4096, 904)
    assert (first.cursor.number, second.cursor.number) == (4096, 5000)


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [("zstd", True), ("gzip, ZSTD;q=0.5", True), ("gzip", False), ("zstd;q=0", False)],
)
async def test_a_page_is_packed_for_whoever_can_unpack_it(
    kiosk: SimulatedKiosk, encoding: str, *, packed: bool
) -> None:
    await fill(kiosk.server, 100, 100)

    said = await kiosk.ask_changes(encoding=encoding)

    assert (said.headers.get("Content-Encoding") == "zstd") == packed
    assert said.headers["Vary"] == "Accept-Encoding"
    assert said.headers["Content-Type"] == "application/cbor-seq"
    content = said.content
    plain = unpack(content, LARGEST) if content.startswith(b"\x28\xb5\x2f\xfd") else content
    assert len(read_page(plain).changes) == 100


@on_both
async def test_another_feed_and_a_number_ahead_of_it_are_gone(kiosk: SimulatedKiosk) -> None:
    await put_product(kiosk.server)
    here = (await kiosk.changes()).cursor
    async with kiosk.server.database.write() as connection:
        await begin_again(connection, lambda: "0" * 32)
    anew = (await kiosk.changes()).cursor

    asked = [here, Cursor(anew.feed, 2), Cursor("", 1), Cursor("0" * 8, 0), anew]
    said = [await kiosk.ask_changes(cursor) for cursor in asked]

    assert [each.status_code for each in said] == [410, 410, 410, 410, 200]
    assert said[0].json()["type"] == "urn:counterproof:problem:feed-gone"
    assert (anew.feed, anew.number) == ("0" * 32, here.number)


@on_both
async def test_a_kiosk_is_told_its_newest_statement_and_how_far_the_feed_is(
    kiosk: SimulatedKiosk,
) -> None:
    before = await kiosk.state()
    items = [kiosk.act("policy.set", POLICY), kiosk.act("staff.unlocked", {})]
    answered = await kiosk.upload(*items)
    after = await kiosk.state()

    assert (before.name, before.number, before.head) == ("Counter 1", 0, None)
    assert before.feed == after.feed == answered.feed
    assert after.number == answered.number == 1
    assert after.head is not None
    assert to_bytes(after.head.statement, "statement") == items[1].statement


async def test_what_is_asked_wrongly_is_refused(kiosk: SimulatedKiosk) -> None:
    for wrong in ({"after": -1}, {"wait": 26}, {"wait": "nan"}, {"feed": "?"}, {"x": 1}):
        headers = kiosk.headers("GET", CHANGES)
        said = await kiosk.server.client.get(CHANGES, params=wrong, headers=headers)
        assert said.status_code == 422, wrong
    assert (await kiosk.server.client.get(CHANGES)).status_code == 401
