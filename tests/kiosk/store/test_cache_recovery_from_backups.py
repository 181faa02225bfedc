"""A damaged cache is rebuilt from a sound backup, and says what none of them holds."""

import shutil

from tests.support.damaged_caches import PAGE, grown, preferences


def test_a_damaged_page_in_the_middle_is_rebuilt_from_backup_and_journal(bench):
    cache = grown(bench, "a")
    backup = cache.back_up()
    cache.preferences.set("b", "value of b", bench.clock.now())
    cache.close()
    bench.flip("cache.db", 12 * PAGE + 100)
    outcome = bench.open()
    assert outcome.cache.preferences.read_all() == preferences("a", "b")
    assert outcome.recovery.backup == backup
    assert outcome.recovery.replayed == 1
    assert "Nothing that was acknowledged is lost." in outcome.recovery.sentence()


def test_a_damaged_backup_is_passed_over_for_an_older_one(bench):
    cache = grown(bench, "a")
    older = cache.back_up()
    cache.preferences.set("b", "value of b", bench.clock.now())
    newer = cache.back_up()
    cache.preferences.set("c", "value of c", bench.clock.now())
    cache.close()
    bench.flip("cache.db", 16)
    bench.flip(f"backups/{newer.path.name}", 5 * PAGE)
    outcome = bench.open()
    assert outcome.recovery.backup == older
    assert outcome.cache.preferences.read_all() == preferences("a", "b", "c")


def test_with_all_three_backups_rebuilt_from_the_oldest_nothing_is_missing(bench):
    cache = bench.cache()
    backups = []
    for name in "abcde":
        cache.preferences.set(name, f"value of {name}", bench.clock.now())
        backups.append(cache.back_up())
    cache.close()
    bench.flip("cache.db", 16)
    for backup in backups[-2:]:
        bench.flip(f"backups/{backup.path.name}", 16)
    outcome = bench.open()
    assert outcome.recovery.backup == backups[2]
    assert outcome.cache.preferences.read_all() == preferences(*"abcde")


def test_a_sound_database_is_not_given_up_for_a_rotten_backup(bench):
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
    bench.flip(f"backups/{backup.path.name}", 16)
    outcome = bench.open()
    assert outcome.recovery.set_aside is None
    assert outcome.cache.preferences.read_all() == preferences("a")


def test_acts_only_the_lost_backups_held_are_named(bench):
    cache = bench.cache()
    for name in "abcd":
        cache.preferences.set(name, f"value of {name}", bench.clock.now())
        cache.back_up()
    cache.close()
    shutil.rmtree(bench.folder / "backups")
    bench.flip("cache.db", 16)
    outcome = bench.open()
    assert outcome.recovery.missing == ((1, 2),)
    assert outcome.cache.preferences.read_all() == preferences("c", "d")


def test_all_acts_lost_with_the_backups_are_named(bench):
    cache = bench.cache()
    cache.preferences.set("a", "b", bench.clock.now())
    for _ in range(3):
        cache.back_up()
    cache.close()
    shutil.rmtree(bench.folder / "backups")
    bench.flip("cache.db", 16)
    outcome = bench.open()
    assert outcome.recovery.missing == ((1, 1),)
    assert outcome.cache.preferences.set("c", "d", bench.clock.now()) == 2
    outcome.cache.close()
    bench.flip("cache.db", 16)
    again = bench.open()
    assert again.recovery.missing == ((1, 1),)
    again.cache.close()
    assert bench.open().recovery is None
