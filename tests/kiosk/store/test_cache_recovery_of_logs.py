"""A power cut, a lost or torn log, and damage that is met while the kiosk runs."""

import shutil

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.store.translate import CacheDamagedError
from shared.errors import InputError
from tests.support.damaged_caches import PAGE, grown, preferences

ROOT_PAGE_OF_ACTS = 4


def power_cut(bench, *names):
    """The files at the moment after the last act was acknowledged, log not folded."""
    cache = bench.cache()
    for name in names:
        cache.preferences.set(name, f"value of {name}", bench.clock.now())
    after = bench.folder.with_name("after")
    shutil.copytree(bench.folder, after)
    cache.close()
    bench.folder = after


def test_a_power_cut_loses_nothing(bench):
    power_cut(bench, "a", "b")
    outcome = bench.open()
    assert outcome.recovery is None
    assert outcome.cache.preferences.read_all() == preferences("a", "b")


def test_a_page_torn_while_the_log_was_folded_is_no_damage(bench):
    bench.made("a")
    power_cut(bench, "b")
    bench.flip("cache.db", (ROOT_PAGE_OF_ACTS - 1) * PAGE + 100)
    outcome = bench.open()
    assert outcome.recovery is None
    assert outcome.cache.preferences.read_all() == preferences("a", "b")


def test_a_deleted_write_ahead_log_is_made_up_for(bench):
    bench.made("a")
    power_cut(bench, "b", "c")
    (bench.folder / "cache.db-wal").unlink()
    outcome = bench.open()
    assert outcome.cache.preferences.read_all() == preferences("a", "b", "c")
    assert outcome.recovery.replayed == 2
    assert outcome.recovery.set_aside is None


def test_a_log_lost_since_the_newest_backup_is_rebuilt_from_the_backup(bench):
    cache = bench.cache()
    cache.close()
    cache = bench.cache()
    cache.preferences.set("a", "value of a", bench.clock.now())
    backup = cache.back_up()
    cut = bench.folder.with_name("cut")
    shutil.copytree(bench.folder, cut)
    cache.close()
    bench.folder = cut
    (cut / "cache.db-wal").unlink()
    outcome = bench.open()
    assert outcome.recovery.backup.path.name == backup.path.name
    assert outcome.cache.preferences.read_all() == preferences("a")


def test_a_log_cut_anywhere_loses_no_act_and_applies_none_twice(bench, tmp_path):
    bench.made("a")
    power_cut(bench, *"bcdef")
    source, size = bench.folder, (bench.folder / "cache.db-wal").stat().st_size
    for number, cut in enumerate([*range(0, size, size // 11), size - 1]):
        bench.folder = tmp_path / f"cut{number}"
        shutil.copytree(source, bench.folder)
        content = (bench.folder / "cache.db-wal").read_bytes()
        (bench.folder / "cache.db-wal").write_bytes(content[:cut])
        cache = bench.cache()
        assert [act.seq for act in cache.acts.since(0)] == [1, 2, 3, 4, 5, 6]
        assert cache.preferences.read_all() == preferences(*"abcdef")
        cache.close()


def test_damage_met_while_running_is_found_at_the_next_start(bench):
    cache = grown(bench, "a")
    cache.database.fold_log()
    bench.flip("cache.db", 48 * PAGE + 100, 8)
    with pytest.raises(CacheDamagedError, match="Start the kiosk again"):
        read_all_incidents_anew(cache)
    cache.close()
    assert (bench.folder / "cache.suspect").exists()
    outcome = bench.open()
    assert outcome.recovery is not None
    assert not (bench.folder / "cache.suspect").exists()


def read_all_incidents_anew(cache):
    # New connections, so that nothing comes from a page cache.
    cache.database._readers.dispose()
    return cache.incidents.newest(1000)


def test_the_check_of_a_running_kiosk_finds_damage_and_marks_it(bench):
    cache = grown(bench, "a")
    cache.database.fold_log()
    bench.flip("cache.db", 48 * PAGE + 100, 8)
    cache.database._readers.dispose()
    findings = {finding.subject: finding for finding in cache.check()}
    assert not findings["integrity"].ok
    assert (bench.folder / "cache.suspect").exists()


def test_a_refused_act_leaves_no_trace(bench):
    cache = bench.cache()
    with pytest.raises(InputError, match="Invalid JSON"):
        cache.acts.record("preference.set", b"no json", bench.clock.now())
    assert cache.acts.last_seq == 0
    assert cache.preferences.set("a", "b", bench.clock.now()) == 1


def test_an_applier_with_a_defect_leaves_no_trace_and_stays_a_bug(bench):
    def defective(connection, body):
        connection.exec_driver_sql("INSERT INTO preferences VALUES ('half', 'done')")
        connection.exec_driver_sql("INSERT INTO preferences VALUES ('half', 'done')")

    cache = bench.open(appliers={"broken": defective}).cache
    with pytest.raises(IntegrityError):
        cache.acts.record("broken", b"", bench.clock.now())
    assert cache.preferences.read_all() == {}
