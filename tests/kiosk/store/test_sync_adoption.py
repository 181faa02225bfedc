"""A kiosk that was restored, or lost its cache, goes on behind what only the server has."""

import shutil

import pytest

from kiosk.store.act import Act
from kiosk.store.author import author_of, statement_body
from kiosk.store.shelf_lists import ShelfLists
from shared.errors import EvidenceError
from shared.freshness.listing import Query, Shown
from shared.ledger.statement import body_hash, follows, parse, verify
from tests.kiosk.store.conftest import KEY, NOW
from tests.kiosk.store.sync_parts import PAIRED, batch, lot_id, lots, settled, shown

PUBLIC = author_of(KEY, bytes).key.public
MUCH = 10**6


def newest_of(bench, folder, *names):
    """What the server has of the kiosk before it was restored: its chain with these acts."""
    here, bench.folder = bench.folder, folder
    cache = bench.cache()
    for name in names:
        cache.shelf_book.put(batch(name), bench.clock.now())
    newest = cache.acts.since(0)[-1].statement
    cache.close()
    bench.folder = here
    return newest


@pytest.fixture
def lost(bench, tmp_path):
    """The statement of act 5, of which this kiosk knows nothing."""
    return newest_of(bench, tmp_path / "before", *"VWXYZ")


def put(bench, cache, *names):
    for name in names:
        cache.shelf_book.put(batch(name), bench.clock.now())


def sent(book):
    return [(each.seq, parse(each.item.statement)) for each in book.waiting(100, MUCH)]


def expect_chain(cache, head):
    """What waits is signed, hashes its body and follows, link by link."""
    before = parse(head)
    for outgoing in cache.sync_book.waiting(100, MUCH):
        signed = parse(outgoing.item.statement)
        verify(signed, PUBLIC.verify)
        follows(signed, before)
        assert outgoing.seq == signed.statement.seq
        assert body_hash(outgoing.item.body) == signed.statement.body_hash
        before = signed


def test_what_waits_is_signed_anew_behind_the_server_s_newest(bench, lost):
    cache = bench.cache()
    put(bench, cache, "A", "B")
    bodies = [statement_body(act) for act in cache.acts.since(0)]
    cache.sync_book.adopt(lost)
    put(bench, cache, "C")
    assert [seq for seq, _ in sent(cache.sync_book)] == [6, 7, 8]
    expect_chain(cache, lost)
    assert [statement_body(act) for act in cache.acts.since(0)][:2] == bodies
    assert cache.sync_book.entry_hash(5) == parse(lost).entry_hash


def test_a_kiosk_without_acts_goes_on_there_too(bench, lost):
    cache = bench.cache()
    cache.sync_book.adopt(lost)
    assert sent(cache.sync_book) == []
    put(bench, cache, "A")
    expect_chain(cache, lost)


def test_what_the_server_acknowledged_stays_as_it_was_signed(bench, tmp_path):
    cache = bench.cache()
    put(bench, cache, "A", "B")
    cache.sync_book.settle([settled(1, 0)], bench.clock.now())
    first = cache.acts.since(0)[0].statement
    newest = newest_of(bench, tmp_path / "before", *"VWXYZ")
    cache.sync_book.adopt(newest)
    assert cache.acts.since(0)[0].statement == first
    assert [seq for seq, _ in sent(cache.sync_book)] == [6]


def test_another_statement_under_a_number_of_ours_is_gone_on_behind(bench, tmp_path):
    fork = newest_of(bench, tmp_path / "before", "Z")
    cache = bench.cache()
    put(bench, cache, "A", "B", "C")
    cache.sync_book.adopt(fork)
    assert [seq for seq, _ in sent(cache.sync_book)] == [2, 3, 4]
    expect_chain(cache, fork)
    assert cache.sync_book.entry_hash(1) == parse(fork).entry_hash


def test_adopting_twice_or_what_is_here_changes_nothing(bench, lost):
    cache = bench.cache()
    put(bench, cache, "A")
    cache.sync_book.adopt(cache.acts.since(0)[0].statement)
    assert [seq for seq, _ in sent(cache.sync_book)] == [1]
    cache.sync_book.adopt(lost)
    before = cache.acts.since(0)
    cache.sync_book.adopt(lost)
    assert cache.acts.since(0) == before


def by_another_key():
    author = author_of(bytes(32), bytes)
    act, _ = author.sign(Act(1, NOW, "x", b"{}", link=9), None)
    return act.statement


def test_a_statement_by_another_key_is_refused_and_changes_nothing(bench):
    cache = bench.cache()
    put(bench, cache, "A")
    with pytest.raises(EvidenceError, match="not by the key"):
        cache.sync_book.adopt(by_another_key())
    assert [seq for seq, _ in sent(cache.sync_book)] == [1]


def test_what_a_restored_server_lost_is_sent_behind_its_newest(bench, tmp_path):
    other = newest_of(bench, tmp_path / "before", "Z")
    cache = bench.cache()
    put(bench, cache, "A", "B")
    cache.sync_book.settle([settled(1, 0), settled(2, 0)], bench.clock.now())
    cache.sync_book.adopt(other)
    assert [seq for seq, _ in sent(cache.sync_book)] == [2, 3]
    expect_chain(cache, other)


def test_what_was_adopted_is_shown_and_undone_like_any_act(bench, lost):
    cache = bench.cache()
    cache.sync_book.pair(PAIRED)
    put(bench, cache, "A", "B")
    cache.sync_book.adopt(lost)
    cache.sync_book.take(lots("A"), bench.clock.now())
    cache.sync_book.settle([settled(6, 1), settled(7, 1)], bench.clock.now())
    assert [shown(cache, name) is None for name in "AB"] == [False, True]


def test_what_was_sent_behind_it_can_be_sent_again(bench, lost):
    cache = bench.cache()
    put(bench, cache, "A", "B")
    cache.sync_book.adopt(lost)
    cache.sync_book.settle([settled(6, 0), settled(7, 0)], bench.clock.now())
    assert cache.sync_book.send_again(6) == 1
    assert [seq for seq, _ in sent(cache.sync_book)] == [7]


def test_what_nobody_has_any_more_is_not_waited_for(bench, lost):
    cache = bench.cache()
    put(bench, cache, "A", "B")
    cache.sync_book.settle([settled(1, 0)], bench.clock.now())
    first = cache.acts.since(0)[0].statement
    cache.sync_book.adopt(lost)
    cache.sync_book.settle([settled(6, 0)], bench.clock.now())
    put(bench, cache, "C")
    assert cache.sync_book.send_again(1) == 2
    assert [seq for seq, _ in sent(cache.sync_book)] == [2, 3]
    expect_chain(cache, first)
    before = cache.acts.since(0)
    cache.close()
    wrecked(bench, "cache.db")
    assert bench.cache().acts.since(0) == before


def wrecked(bench, *files):
    for name in files:
        (bench.folder / name).unlink()


@pytest.mark.parametrize("backups", [0, 1, 4], ids=["no backup", "one before", "four before"])
@pytest.mark.parametrize("after", [False, True], ids=["", "and one after"])
@pytest.mark.parametrize("gone", ["cache.db", "cache.journal"])
def test_a_rebuilt_cache_states_the_same(bench, lost, backups, after, gone):
    cache = bench.cache()
    put(bench, cache, "A", "B")
    for _ in range(backups):
        cache.back_up()
    put(bench, cache, "C")
    cache.shelf_book.printed([lot_id("A")], 2, bench.clock.now())
    cache.sync_book.adopt(lost)
    if after:
        cache.back_up()
    put(bench, cache, "D")
    before = cache.acts.since(0)
    cache.close()
    wrecked(bench, gone)
    again = bench.open()
    assert not again.recovery.missing
    assert again.cache.acts.since(0) == before
    assert [seq for seq, _ in sent(again.cache.sync_book)] == [6, 7, 8, 9, 10]
    listed = ShelfLists(again.cache.database, "berlin")
    assert listed.one(lot_id("A")).label.copies == 2
    assert listed.count(Query(shown=Shown.ALL)) == 4
    again.cache.close()
    assert bench.open().recovery is None


def test_a_journal_written_anew_after_adopting_rebuilds_it(bench, lost):
    cache = bench.cache()
    put(bench, cache, "A", "B")
    cache.sync_book.adopt(lost)
    before = cache.acts.since(0)
    cache.close()
    wrecked(bench, "cache.journal")
    bench.cache().close()
    wrecked(bench, "cache.db")
    assert bench.cache().acts.since(0) == before


def test_a_restored_copy_of_the_whole_folder_goes_on(bench, tmp_path):
    cache = bench.cache()
    put(bench, cache, "A")
    cache.close()
    shutil.copytree(bench.folder, tmp_path / "copy")
    newest = newest_of(bench, bench.folder, "B", "C")
    bench.folder = tmp_path / "copy"
    restored = bench.cache()
    put(bench, restored, "D")
    restored.sync_book.adopt(newest)
    assert [seq for seq, _ in sent(restored.sync_book)] == [4, 5]
    expect_chain(restored, newest)
