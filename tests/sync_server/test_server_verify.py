"""Verifying what is kept: every single kind of damage is found, and told where it is."""

import hashlib

import pytest
from sqlalchemy import delete, insert, select, update

from shared.freshness.policy import Policy
from shared.ledger import merkle
from shared.ledger.growing import GrowingTree
from shared.wire.changes import Subject
from sync_server.freshness.tables import BATCHES, POLICIES, PRODUCTS, PolicyRows
from sync_server.ledger.tables import LOG
from sync_server.operations.service.findings import Damage, Verified
from sync_server.operations.service.verifying import compare, root_of, verify
from sync_server.platform.changes import CHANGES, FEEDS
from sync_server.platform.database import Database
from sync_server.sync.tables import KIOSK_CHAINS, STATEMENT_BODIES, STATEMENTS
from tests.support.kept_statements import known_kiosk, two_kiosks
from tests.support.sync_server import ServerInHand, make_batch, on_both, put_product

pytestmark = pytest.mark.anyio


def silent(done: int, total: int) -> None:
    assert done <= total


async def verified(server: ServerInHand) -> Verified:
    return await verify(server.database, silent)


async def told(server: ServerInHand) -> list[tuple[Damage, int | None]]:
    return [(each.damage, each.number) for each in (await verified(server)).findings]


async def change(server: ServerInHand, *statements) -> None:
    async with server.database.write() as connection:
        for statement in statements:
            await connection.execute(statement)


async def statement_at(server: ServerInHand, number: int):
    async with server.database.read() as connection:
        found = select(STATEMENTS).where(STATEMENTS.c.server_index == number)
        return (await connection.execute(found)).mappings().one()


def at(number: int):
    return update(STATEMENTS).where(STATEMENTS.c.server_index == number)


@on_both
async def test_what_was_kept_is_sound_and_its_root_is_the_one_of_the_tree(
    server: ServerInHand,
) -> None:
    await two_kiosks(server)

    found = await verified(server)

    rows = [(await statement_at(server, number))["statement"] for number in range(8)]
    leaves = [merkle.leaf_hash(hashlib.sha256(each).digest()) for each in rows]
    assert found == Verified(8, merkle.root(leaves), ())
    assert await root_of(server.database) == (8, merkle.root(leaves))


async def test_a_server_without_statements_is_sound(server: ServerInHand) -> None:
    assert await verified(server) == Verified(0, merkle.EMPTY_ROOT, ())


@pytest.mark.parametrize("size", range(20))
def test_a_growing_tree_has_the_root_of_the_whole_one(size: int) -> None:
    entries = [bytes([number]) for number in range(size)]
    tree = GrowingTree()
    for entry in entries:
        tree.add(entry)
    assert tree.root() == merkle.root([merkle.leaf_hash(entry) for entry in entries])


async def test_each_bit_of_a_statement_counts(server: ServerInHand) -> None:
    await two_kiosks(server)
    whole: bytes = (await statement_at(server, 3))["statement"]
    places = range(0, len(whole) * 8, 43)

    for place in places:
        turned = bytearray(whole)
        turned[place // 8] ^= 1 << place % 8
        await change(server, at(3).values(statement=bytes(turned)))
        found = await told(server)
        assert (Damage.HASH, 3) in found
        assert {number for _, number in found} <= {3, None}


async def test_a_hash_that_is_not_of_its_statement_is_found(server: ServerInHand) -> None:
    await two_kiosks(server)
    await change(server, at(2).values(entry_hash=bytes(32)))
    assert await told(server) == [(Damage.HASH, 2)]


async def test_a_statement_that_is_gone_is_missing(server: ServerInHand) -> None:
    await two_kiosks(server)
    await change(
        server,
        delete(STATEMENTS).where(STATEMENTS.c.server_index == 3),
        delete(STATEMENT_BODIES).where(STATEMENT_BODIES.c.server_index == 3),
    )
    assert await told(server) == [(Damage.MISSING, 3), (Damage.CHAIN, 5)]


async def test_a_body_whose_statement_is_gone_is_told(server: ServerInHand) -> None:
    await two_kiosks(server)
    await change(server, delete(STATEMENTS).where(STATEMENTS.c.server_index == 6))
    found = await told(server)
    assert {(Damage.MISSING, 6), (Damage.BODY, 6)} <= set(found)


async def test_the_end_cut_off_is_missing(server: ServerInHand) -> None:
    await two_kiosks(server)
    await change(
        server,
        delete(STATEMENTS).where(STATEMENTS.c.server_index >= 6),
        delete(STATEMENT_BODIES).where(STATEMENT_BODIES.c.server_index >= 6),
    )
    ends = [(Damage.HEAD, None), (Damage.HEAD, None)]
    assert await told(server) == [(Damage.MISSING, 6), *ends]
    assert "6 to 7 are missing" in (await verified(server)).findings[0].sentence


async def test_two_statements_of_a_kiosk_in_each_others_place_are_found(
    server: ServerInHand,
) -> None:
    await two_kiosks(server)
    moves = [at(a).values(server_index=b) for a, b in ((2, 99), (4, 2), (99, 4))]
    await change(server, *moves)
    found = await told(server)
    assert {(Damage.CHAIN, 2), (Damage.CHAIN, 4)} <= set(found)


async def test_two_kiosks_in_each_others_place_have_another_root(server: ServerInHand) -> None:
    await two_kiosks(server)
    before = await verified(server)
    bodies = STATEMENT_BODIES
    for a, b in ((2, 99), (3, 2), (99, 3)):
        body = update(bodies).where(bodies.c.server_index == a).values(server_index=b)
        await change(server, at(a).values(server_index=b), body)

    after = await verified(server)

    # No kiosk says when another one's came, but the log does.
    assert [each.damage for each in after.findings] == [Damage.LOG]
    compared = compare(after, before.statements, before.root)
    assert [each.damage for each in compared.findings] == [Damage.LOG, Damage.ROOT]


async def test_a_statement_of_nobody_is_found(server: ServerInHand) -> None:
    await two_kiosks(server)
    stranger = await known_kiosk(server, 9)
    item = stranger.act("staff.unlocked", {})
    row = dict(await statement_at(server, 7))
    name = hashlib.sha256(item.statement).digest()
    row |= {"server_index": 8, "entry_hash": name, "statement": item.statement, "seq": 99}
    await change(server, insert(STATEMENTS).values(row), update(LOG).values(size=9))

    found = await told(server)

    assert {(Damage.KIOSK, 8), (Damage.CHAIN, 8), (Damage.BODY, 8)} <= set(found)


@pytest.mark.parametrize(
    ("values", "damage"),
    [
        ({"kiosk_id": "nobody"}, Damage.KIOSK),
        ({"seq": 77}, Damage.CHAIN),
        ({"kind": "batch.put"}, Damage.BODY),
        ({"kind": "staff.pin-set"}, Damage.BODY),
    ],
)
async def test_a_column_that_says_something_else_is_found(
    server: ServerInHand, values, damage: Damage
) -> None:
    await two_kiosks(server)
    await change(server, at(4).values(values))
    assert (damage, 4) in await told(server)


async def test_another_signature_is_found(server: ServerInHand) -> None:
    await two_kiosks(server)
    signed = bytearray((await statement_at(server, 7))["statement"])
    signed[-1] ^= 1
    name = hashlib.sha256(signed).digest()
    await change(
        server,
        at(7).values(statement=bytes(signed), entry_hash=name),
        update(KIOSK_CHAINS)
        .where(KIOSK_CHAINS.c.kiosk_id == (await statement_at(server, 7))["kiosk_id"])
        .values(entry_hash=name),
    )
    assert await told(server) == [(Damage.SIGNATURE, 7), (Damage.LOG, None)]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"body": b"{}"}, "not the one that was signed"),
        ({"server_index": 70}, "missing"),
    ],
)
async def test_a_body_that_is_another_or_gone_is_found(
    server: ServerInHand, values, sentence: str
) -> None:
    await two_kiosks(server)
    bodies = STATEMENT_BODIES
    await change(server, update(bodies).where(bodies.c.server_index == 5).values(values))
    found = (await verified(server)).findings
    assert (found[0].damage, found[0].number) == (Damage.BODY, 5)
    assert sentence in found[0].sentence


@pytest.mark.parametrize(("size", "damage"), [(7, Damage.SEQUENCER), (9, Damage.MISSING)])
async def test_the_next_number_is_the_one_after_the_last(
    server: ServerInHand, size: int, damage: Damage
) -> None:
    await two_kiosks(server)
    await change(server, update(LOG).values(size=size))
    assert [found for found, _ in await told(server)] == [damage]


async def test_without_its_row_the_sequencer_is_missed(server: ServerInHand) -> None:
    await change(server, delete(LOG))
    assert await told(server) == [(Damage.SEQUENCER, None)]


@pytest.mark.parametrize("values", [{"seq": 3}, {"entry_hash": bytes(32)}, {"hlc_ms": 1}])
async def test_the_end_of_a_chain_is_where_its_last_statement_is(
    server: ServerInHand, values
) -> None:
    kiosk, _ = await two_kiosks(server)
    del kiosk
    row = await statement_at(server, 0)
    mine = KIOSK_CHAINS.c.kiosk_id == row["kiosk_id"]
    await change(server, update(KIOSK_CHAINS).where(mine).values(values))
    assert await told(server) == [(Damage.HEAD, None)]


async def test_a_file_that_was_cut_off_is_told_and_not_a_defect(server: ServerInHand) -> None:
    await two_kiosks(server, each=200)
    await change(server)
    await server.database.close()
    with open(server.database.place.name, "r+b") as file:  # noqa: ASYNC230, PTH123
        file.truncate(file.seek(0, 2) // 2)

    async with Database.opened(server.database.place) as reopened:
        found = await verify(reopened, silent)

    assert found.findings
    assert {each.damage for each in found.findings} == {Damage.FILE}


async def stocked(server: ServerInHand) -> None:
    await server.enter()
    await put_product(server)
    await make_batch(server)
    async with server.database.write() as connection:
        await PolicyRows(connection, "acme").put("north", "category", "beef", Policy(1, 2))


@on_both
async def test_a_feed_that_tells_what_is_there_is_sound(server: ServerInHand) -> None:
    await stocked(server)
    assert await told(server) == []


@pytest.mark.parametrize("subject", list(Subject))
async def test_what_the_feed_tells_otherwise_is_named(
    server: ServerInHand, subject: Subject
) -> None:
    await stocked(server)
    mine = CHANGES.c.subject == subject.value
    await change(server, update(CHANGES).where(mine).values(body=b"{}"))
    (found,) = (await verified(server)).findings
    assert found.damage is Damage.FEED
    assert found.sentence.startswith(f"The {subject.value} ")
    await change(server, delete(CHANGES).where(mine))
    (found,) = (await verified(server)).findings
    assert "is not in the feed" in found.sentence


@pytest.mark.parametrize("table", [PRODUCTS, BATCHES, POLICIES])
async def test_what_the_feed_tells_and_is_gone_is_named(server: ServerInHand, table) -> None:
    await stocked(server)
    await change(server, delete(table))
    (found,) = (await verified(server)).findings
    assert "is told, and not there" in found.sentence


async def test_a_number_beyond_the_end_of_a_feed_is_named(server: ServerInHand) -> None:
    await stocked(server)
    await change(server, update(FEEDS).values(number=2))
    (found,) = (await verified(server)).findings
    assert "has number 3, beyond its own end" in found.sentence
