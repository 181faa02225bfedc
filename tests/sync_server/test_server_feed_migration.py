"""The way from a server without a feed: all it knows is in the feed from the first start."""

import json

import pytest
from alembic import command
from sqlalchemy import Connection, text

from shared.wire.changes import Change
from shared.wire.shelf_acts import BatchPut, PolicySet, ProductPut
from sync_server.platform import schema
from sync_server.platform.database import Database
from sync_server.sync.tables import FeedRows
from tests.support.sync_server import GTIN, on_both

pytestmark = pytest.mark.anyio
BATCH = (
    "INSERT INTO batches (organisation, batch_id, site, gtin, lot, arrived_on, supplier, notes,"
    " recall_reason, recalled_on, archived, live, made_at, revision) VALUES "
    "('{whose}', 'b{number}', '{site}', '{gtin}', 'L{number}', '2026-11-20', 'Farm', '',"
    " {reason}, {day}, FALSE, TRUE, 1, 1)"
)
PRODUCT = "INSERT INTO products VALUES ('{whose}', '{gtin:014}', 'Beef', 'beef', 1)"
POLICY = "INSERT INTO policies VALUES ('acme', 'north', 'default', '', 1, 2)"


def to_0002(connection: Connection) -> None:
    command.upgrade(schema.config_for(connection), "0002")


def batch(number: int, site: str, reason: str = "NULL", day: str = "NULL") -> str:
    return BATCH.format(
        whose="acme", number=number, site=site, gtin=GTIN, reason=reason, day=day
    )


async def filled(database: Database, *statements: str) -> None:
    async with database.write() as connection:
        await connection.run_sync(to_0002)
        for statement in statements:
            await connection.execute(text(statement))
    await schema.migrate(database)


async def feed_of(database: Database, organisation: str, site: str) -> list[Change]:
    async with database.snapshot() as connection:
        rows = FeedRows(connection, organisation, site)
        position = await rows.position()
        assert position is not None
        page = await rows.page(position, 0)
        found = [*page.changes]
        while page.cursor.number < page.newest:
            page = await rows.page(position, page.cursor.number)
            found += page.changes
    return found


@on_both
async def test_what_was_there_is_told_in_the_form_of_every_later_change(
    database: Database,
) -> None:
    await filled(
        database,
        PRODUCT.format(whose="acme", gtin=int(GTIN)),
        PRODUCT.format(whose="other", gtin=1),
        batch(1, "north", "'Glass'", "'2026-11-21'"),
        batch(2, "south"),
        POLICY,
    )

    policy, product, recalled = await feed_of(database, "acme", "north")
    theirs = await feed_of(database, "other", "north")

    assert PolicySet.model_validate_json(policy.body or b"").caution_days == 2
    assert (policy.key, policy.subject) == ("default:", "policy")
    assert ProductPut.model_validate_json(product.body or b"").gtin == GTIN
    told = BatchPut.model_validate_json(recalled.body or b"")
    assert (told.batch_id, told.recall_reason, told.recalled_on) == (
        "b1",
        "Glass",
        "2026-11-21",
    )
    assert (told.arrived_on, told.use_by, told.archived, told.live) == (
        "2026-11-20",
        None,
        0,
        1,
    )
    assert [json.loads(each.body or b"")["gtin"] for each in theirs] == [f"{1:014}"]


@on_both
async def test_however_much_was_there_all_of_it_is_told_once(database: Database) -> None:
    await filled(database, *(PRODUCT.format(whose="acme", gtin=n) for n in range(2500)))

    found = await feed_of(database, "acme", "north")

    assert [each.number for each in found] == list(range(1, 2501))
    assert len({each.key for each in found}) == 2500
