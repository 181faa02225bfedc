"""The log grows with uploads: signed where statements are kept, proven to whoever sent them."""

import asyncio

import pytest
from sqlalchemy import select

from shared.ledger.checkpoint import parse_checkpoint
from shared.ledger.growing import GrowingTree
from shared.ledger.note import parse_note
from shared.ledger.receipt import parse_receipt
from shared.wire.uploads import Outcome, write_items
from sync_server.ledger.tables import LOG, LogRow
from sync_server.sync.tables import STATEMENTS
from tests.support.log_in_hand import acts, watching
from tests.support.sync_server import ServerInHand, on_both

pytestmark = pytest.mark.anyio


async def root_of_statements(server: ServerInHand) -> tuple[int, bytes]:
    tree = GrowingTree()
    async with server.database.read() as connection:
        ordered = select(STATEMENTS.c.entry_hash).order_by(STATEMENTS.c.server_index)
        for entry in (await connection.execute(ordered)).scalars():
            tree.add(entry)
    return tree.size, tree.root()


@on_both
async def test_every_upload_is_answered_with_receipts_under_a_head_that_grew(
    server: ServerInHand,
) -> None:
    one, two = await watching(server, 1), await watching(server, 2)

    for count in (1, 2, 300, 1, 257):
        assert len(await one.upload(*acts(one, count))) == count
        assert len(await two.upload(*acts(two, 1))) == 1

    assert two.head is not None
    assert (two.head.size, two.head.root) == await root_of_statements(server)


async def test_what_was_sent_before_has_its_old_number_and_a_receipt_too(
    server: ServerInHand,
) -> None:
    one = await watching(server)
    items = acts(one, 3)
    await one.upload(*items)

    told = await one.kiosk.upload(items[1], *acts(one, 1), head=one.size)
    again = await one.upload(items[1], items[1])

    assert [each.outcome for each in told.items] == [Outcome.DUPLICATE, Outcome.ACCEPTED]
    assert [each.index for each in told.items] == [1, 3]
    assert len(again) == 1


@on_both
async def test_a_statement_about_somebody_else_gets_a_receipt_about_them(
    server: ServerInHand,
) -> None:
    """`upload` verifies each receipt under the signature for its own subject."""
    one = await watching(server)
    visitors = [one.kiosk.act("staff.unlocked", {}, subject=f"visitor {n}") for n in (1, 2)]
    mixed = [visitors[0], *acts(one, 1), visitors[1]]

    await one.kiosk.upload(*mixed, head=0)
    made = await one.upload(*mixed)

    names = [parse_receipt(each).subject for each in made]
    assert names == ["visitor 1", "kiosk", "visitor 2"]


async def test_an_upload_about_kiosks_alone_is_answered_as_ever(server: ServerInHand) -> None:
    """Kiosks of before refuse what they do not know."""
    one = await watching(server)
    items = acts(one, 2)
    said = await one.kiosk.post(write_items(items))
    assert "others" not in said.json()["log"]


async def test_what_is_in_quarantine_has_no_place_in_the_log(server: ServerInHand) -> None:
    one = await watching(server)

    told = await one.kiosk.upload(one.kiosk.act("staff.unlocked", {}, subject=""), head=0)

    assert [each.index for each in told.items] == [None]
    assert told.log is None


async def test_a_head_beyond_the_log_is_answered_without_one(server: ServerInHand) -> None:
    one = await watching(server)

    told = await one.kiosk.upload(*acts(one, 1), head=7)

    assert told.items[0].index == 0
    assert told.log is None


@on_both
async def test_uploads_at_once_share_heads_and_every_head_is_larger_than_the_last(
    server: ServerInHand,
) -> None:
    many = [await watching(server, number) for number in range(1, 9)]

    for _ in range(3):
        await asyncio.gather(*(each.upload(*acts(each, 2)) for each in many))

    newest = max(many, key=lambda each: each.size).head
    assert newest is not None
    assert (newest.size, newest.root) == await root_of_statements(server)


async def test_a_transaction_that_fails_leaves_no_head_behind(server: ServerInHand) -> None:
    one, log = await watching(server), server.application.log
    await one.upload(*acts(one, 1))
    before = log.parts.head_file.read()

    with pytest.raises(RuntimeError, match="half way"):
        async with server.database.write() as connection:
            await (await log.open(connection)).append([bytes(32)])
            raise RuntimeError("half way")
    await one.upload(*acts(one, 1))

    assert before is not None
    assert parse_checkpoint(before.text).size == 1
    assert one.size == 2


async def test_the_head_is_in_its_file_before_it_is_told(server: ServerInHand) -> None:
    one = await watching(server)

    await one.upload(*acts(one, 1))

    kept = server.application.log.parts.head_file.read()
    assert kept is not None
    assert one.note is not None
    assert kept.text == one.note.text


@on_both
async def test_no_head_is_signed_that_is_not_larger_than_the_last(
    server: ServerInHand,
) -> None:
    one, sealing = await watching(server), server.application.log.parts.sealing
    await one.upload(*acts(one, 1))
    async with server.database.read() as connection:
        state = await LogRow(connection).read()

    with pytest.raises(RuntimeError, match="no head of 1 is signed after 1"):
        sealing.sealed(state)


async def test_who_swaps_what_is_not_there_is_stopped(server: ServerInHand) -> None:
    await server.application.log.begin()
    with pytest.raises(RuntimeError, match="moved from 0"):
        async with server.database.write() as connection:
            row = LogRow(connection)
            before = await row.lock()
            await connection.execute(LOG.update().values(size=5))
            await row.swap(before, before)


async def test_the_checkpoint_is_a_note_that_the_servers_key_signed(
    server: ServerInHand,
) -> None:
    one = await watching(server)
    await one.upload(*acts(one, 2))

    said = await server.client.get("/checkpoint")

    assert said.headers["Content-Type"] == "text/plain; charset=utf-8"
    note = parse_note(said.content)
    assert one.note is not None
    assert note.text == one.note.text
    assert parse_checkpoint(note.text).origin.startswith("counterproof-")
