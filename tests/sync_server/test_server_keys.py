"""API keys: shown once, kept as a hash, good until they expire or are revoked."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from shared.errors import InputError
from sync_server.keys.secret import hash_of, new_secret, understood
from sync_server.keys.service import Keys, Wish
from sync_server.keys.tables import API_KEYS
from sync_server.platform import engines, schema
from sync_server.platform.callers import Caller, Turned
from sync_server.platform.database import Database
from sync_server.scopes import Scope
from tests.support.sync_server import HandClock, counted, on_both

WISH = Wish("console", "acme", "north", frozenset({Scope.FRESHNESS_READ}), timedelta(days=30))


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def keys(database: Database, clock: HandClock) -> Keys:
    await schema.migrate(database)
    return Keys(database, clock, counted())


@on_both
@pytest.mark.anyio
async def test_a_key_opens_what_it_was_made_for(keys: Keys) -> None:
    key, text = await keys.make(WISH)

    assert await keys.admit(text) == Caller(key.key_id, "acme", "north", WISH.scopes)


@pytest.mark.anyio
async def test_only_a_hash_is_kept(keys: Keys, database: Database) -> None:
    _, text = await keys.make(WISH)

    async with database.read() as connection:
        row = (await connection.execute(select(API_KEYS))).one()
    assert row.secret_hash == hash_of(text)
    assert text.rpartition("_")[2] not in str(row)


@on_both
@pytest.mark.anyio
async def test_an_expired_a_revoked_and_an_unknown_key_open_nothing(
    keys: Keys, clock: HandClock
) -> None:
    _, expired = await keys.make(WISH)
    clock.advance(timedelta(days=30))
    revoked_key, revoked = await keys.make(WISH)
    await keys.revoke(revoked_key.key_id)

    assert await keys.admit(expired) is Turned.EXPIRED
    assert await keys.admit(revoked) is Turned.REVOKED
    assert await keys.admit(revoked[:-1] + ("A" if revoked[-1] != "A" else "B")) is (
        Turned.UNKNOWN
    )
    assert await keys.admit(new_secret(counted()).text.replace("a", "b")) is Turned.UNKNOWN
    assert await keys.admit("Bearer x") is Turned.UNKNOWN


@pytest.mark.anyio
async def test_the_first_moment_of_a_revocation_stays(keys: Keys, clock: HandClock) -> None:
    key, _ = await keys.make(WISH)
    await keys.revoke(key.key_id)
    first = clock.now()
    clock.advance(timedelta(hours=1))
    await keys.revoke(key.key_id)

    assert [each.revoked_at for each in await keys.every()] == [first]


@pytest.mark.anyio
async def test_a_key_that_is_not_there_cannot_be_revoked(keys: Keys) -> None:
    with pytest.raises(InputError, match="no key 'abc'"):
        await keys.revoke("abc")


@pytest.mark.anyio
async def test_its_last_use_is_noted_to_the_minute(keys: Keys, clock: HandClock) -> None:
    _, text = await keys.make(WISH)
    uses = []
    for _ in range(3):
        await keys.admit(text)
        uses.append((await keys.every())[0].last_used_at)
        clock.advance(timedelta(seconds=40))

    assert uses[0] == uses[1]
    assert uses[2] == uses[0] + timedelta(seconds=80)


@pytest.mark.anyio
@pytest.mark.logs_warnings
async def test_a_reader_is_let_in_while_nothing_can_be_written(
    keys: Keys, database: Database
) -> None:
    _, text = await keys.make(WISH)
    hurried = engines.in_file(Path(database.place.name), 1, timedelta(milliseconds=20))

    async with Database.opened(hurried) as other, database.write():
        caller = await Keys(other, keys.clock, keys.random).admit(text)

    assert isinstance(caller, Caller)


@pytest.mark.anyio
async def test_a_scope_of_a_newer_program_opens_nothing(keys: Keys, database: Database) -> None:
    _, text = await keys.make(WISH)
    async with database.write() as connection:
        await connection.execute(update(API_KEYS).values(scopes="freshness:read moon:write"))

    caller = await keys.admit(text)

    assert isinstance(caller, Caller)
    assert caller.scopes == {Scope.FRESHNESS_READ}


@given(st.binary(min_size=5, max_size=5), st.binary(min_size=32, max_size=32))
def test_every_new_key_is_understood_and_matches_only_itself(
    key_id: bytes, secret: bytes
) -> None:
    new = new_secret(lambda size: key_id if size == 5 else secret)

    assert understood(new.text) == new
    assert new.matches(hash_of(new.text))
    assert not new.matches(hash_of(new.text + "x"))


@given(st.text(max_size=80))
def test_other_text_is_no_key(text: str) -> None:
    assert understood(text) is None
