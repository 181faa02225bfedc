"""Every act is a signed link of one chain, with the same bytes whatever befell the cache."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from kiosk.store.author import author_of, statement_body
from kiosk.store.tables import OUTBOX
from shared.canonical import read_canonical_json
from shared.ledger.statement import body_hash, follows, parse, verify
from tests.kiosk.store.conftest import KEY

RELEASED = sorted((Path(__file__).parents[2] / "data" / "cache").glob("v*"))
PUBLIC = author_of(KEY, bytes).key.public


@pytest.fixture
def cache(bench):
    return bench.cache()


def check_chain(acts):
    before = None
    for act in acts:
        signed = parse(act.statement)
        verify(signed, PUBLIC.verify)
        follows(signed, before)
        assert act.is_erased or signed.statement.body_hash == body_hash(statement_body(act))
        before = signed


def statements_of(cache):
    return [act.statement for act in cache.acts.since(0)]


def waiting(cache):
    with cache.database.read() as connection:
        return connection.execute(select(OUTBOX.c.seq)).scalars().all()


def test_every_act_is_signed_and_follows_the_one_before(bench, cache):
    for number in range(5):
        cache.preferences.set("größe", f"{number}", bench.clock.now())
    check_chain(cache.acts.since(0))
    assert waiting(cache) == [1, 2, 3, 4, 5]


def test_a_clock_that_went_back_does_not_tear_the_chain(bench, cache):
    cache.preferences.set("a", "1", bench.clock.now())
    bench.clock.at = bench.clock.at.replace(year=1999)
    cache.preferences.set("a", "2", bench.clock.now())
    check_chain(cache.acts.since(0))


def test_the_body_of_a_statement_is_canonical_json(bench, cache):
    cache.preferences.set("größe", 'an "x" \x7f \u2028', bench.clock.now())
    (act,) = cache.acts.since(0)
    body = read_canonical_json(statement_body(act))
    assert body["act"] == "preference.set"
    assert body["fields"] == {"key": "größe", "value": 'an "x" \x7f \u2028'}
    assert json.loads(act.body) == body["fields"]
    assert len(bytes.fromhex(body["salt"])) == 16


def test_the_same_act_twice_does_not_look_the_same(bench, cache):
    for _ in range(2):
        cache.preferences.set("a", "b", bench.clock.now())
    first, second = (parse(each).statement.body_hash for each in statements_of(cache))
    assert first != second


def test_a_rebuilt_cache_states_the_same(bench):
    bench.made("a", "b", "c")
    before = statements_of_closed(bench)
    (bench.folder / "cache.db").unlink()
    again = bench.cache()
    assert statements_of(again) == before
    assert waiting(again) == [1, 2, 3]


def statements_of_closed(bench):
    cache = bench.cache()
    found = statements_of(cache)
    cache.close()
    return found


def test_a_written_anew_journal_holds_the_statements(bench):
    bench.made("a", "b")
    before = statements_of_closed(bench)
    (bench.folder / "cache.journal").unlink()
    bench.cache().close()
    (bench.folder / "cache.db").unlink()
    assert statements_of(bench.cache()) == before


@pytest.mark.parametrize("released", RELEASED, ids=lambda folder: folder.name)
def test_acts_from_before_there_were_statements_are_signed_once_and_for_all(bench, released):
    shutil.copytree(released, bench.folder)
    first = statements_of_closed(bench)
    shutil.rmtree(bench.folder)
    shutil.copytree(released, bench.folder)
    (bench.folder / "cache.db").unlink()  # this time from the journal alone
    again = bench.cache()
    check_chain(again.acts.since(0))
    assert statements_of(again) == first


def test_the_key_is_this_cache_s_and_is_told_apart_from_its_other_uses():
    assert author_of(KEY, bytes).key.seed == author_of(KEY, bytes).key.seed
    assert author_of(bytes(32), bytes).key.seed != author_of(KEY, bytes).key.seed
    assert author_of(KEY, bytes).key.seed not in (KEY, author_of(KEY, bytes).adoption)
