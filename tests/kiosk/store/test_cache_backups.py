"""Only a backup that was opened, checked and compared counts."""

from datetime import timedelta

import pytest

from kiosk.store.backups import KEPT_BACKUPS, _verified, list_backups
from kiosk.store.disk import LocalDisk
from kiosk.store.folder import CacheFolder
from kiosk.store.integrity import Census, Damage, inspect_copy
from kiosk.store.journal import read_journal
from kiosk.store.migrations import SCHEMA_VERSION
from kiosk.store.simulated_disk import Fault, SimulatedDisk
from kiosk.store.tables import SCHEMA
from shared.errors import EvidenceError, UnavailableError

KEY = bytes(range(32))


def backed_up(bench, cache, *names):
    for name in names:
        cache.preferences.set(name, "value", bench.clock.now())
        cache.back_up()


def test_a_backup_holds_what_the_cache_holds(bench):
    cache = bench.cache()
    backed_up(bench, cache, "a")
    (backup,) = list_backups(CacheFolder(bench.folder))
    census = inspect_copy(backup.path, KEY)
    rows = dict.fromkeys(SCHEMA.tables, 0) | {"acts": 1, "preferences": 1, "outbox": 1}
    rows["progress"] = 1
    assert census == Census(SCHEMA_VERSION, 1, rows)
    assert backup.last_act == 1
    assert backup.made_at == bench.clock.now()


def test_a_backup_opens_with_the_key_only(bench):
    cache = bench.cache()
    backed_up(bench, cache, "a")
    (backup,) = list_backups(CacheFolder(bench.folder))
    assert isinstance(inspect_copy(backup.path, bytes(32)), Damage)


def test_the_last_three_are_kept_whatever_the_clock_does(bench):
    cache = bench.cache()
    for _ in range(5):
        cache.back_up()
        bench.clock.advance(-timedelta(days=1))
    kept = [backup.generation for backup in list_backups(CacheFolder(bench.folder))]
    assert kept == [5, 4, 3]


def test_the_journal_forgets_only_what_every_kept_backup_holds(bench):
    cache = bench.cache()
    backed_up(bench, cache, "a", "b")
    assert read_journal(bench.folder / "cache.journal", KEY).floor == 0
    backed_up(bench, cache, "c", "d")
    reading = read_journal(bench.folder / "cache.journal", KEY)
    assert reading.floor == 2
    assert [act.seq for act in reading.acts] == [3, 4]


def test_the_numbers_go_on_after_the_journal_forgot(bench):
    cache = bench.cache()
    backed_up(bench, cache, *"abcd")
    cache.close()
    assert bench.cache().preferences.set("e", "value", bench.clock.now()) == 5


@pytest.mark.parametrize("at", [1, 2])
def test_a_failing_backup_leaves_the_older_ones_untouched(bench, at):
    class Refusing(LocalDisk):
        calls = 0

        def sync(self, file):
            self.calls += 1
            if self.calls >= at:
                raise OSError(28, "No space left on device")
            super().sync(file)

    cache = bench.cache()
    backed_up(bench, cache, *"abc")
    cache.close()
    before = {path: path.read_bytes() for path in (bench.folder / "backups").iterdir()}
    cache = bench.open(disk=Refusing()).cache
    with pytest.raises(UnavailableError, match="the disk is full"):
        [cache.back_up() for _ in range(at)]
    after = {path: path.read_bytes() for path in (bench.folder / "backups").iterdir()}
    assert not [path for path in after if path.suffix == ".partial"]
    assert len(before.items() & after.items()) >= KEPT_BACKUPS - at + 1


def test_a_full_disk_while_the_journal_is_trimmed_keeps_the_journal(bench):
    cache = bench.cache()
    backed_up(bench, cache, *"abc")
    cache.close()
    cache = bench.open(disk=SimulatedDisk(Fault.FULL, 4)).cache
    with pytest.raises(UnavailableError, match="the disk is full"):
        cache.back_up()
    cache.close()
    assert [act.seq for act in read_journal(bench.folder / "cache.journal", KEY).acts][-1] == 3


def test_what_a_crash_left_of_a_backup_is_cleared(bench):
    bench.made("a")
    (bench.folder / "backups" / "making.partial").write_bytes(b"half")
    bench.made()
    assert list((bench.folder / "backups").iterdir()) == []


def test_other_files_among_the_backups_are_left_alone(bench):
    bench.made("a")
    (bench.folder / "backups" / "mine.db").write_bytes(b"not a backup")
    cache = bench.cache()
    backed_up(bench, cache, "b")
    assert len(list_backups(CacheFolder(bench.folder))) == 1
    assert (bench.folder / "backups" / "mine.db").exists()


CENSUS = Census(1, 5, {"acts": 5})


@pytest.mark.parametrize(
    "copy",
    [Census(1, 4, {"acts": 5}), Census(1, 5, {"acts": 4}), Census(2, 5, {"acts": 5})],
    ids=["highest act", "rows", "version"],
)
def test_a_copy_that_differs_is_rejected(copy):
    with pytest.raises(EvidenceError, match="something else than the cache"):
        _verified(copy, (CENSUS, 1), (CENSUS, 1))


def test_a_copy_that_does_not_pass_its_check_is_rejected():
    with pytest.raises(EvidenceError, match="rotten"):
        _verified(Damage("rotten"), (CENSUS, 1), (CENSUS, 1))


@pytest.mark.parametrize(("last_act", "fits"), [(4, False), (5, True), (6, True), (7, False)])
def test_a_copy_made_during_writes_lies_between_before_and_after(last_act, fits):
    copy = Census(1, last_act, {"acts": last_act})
    after = Census(1, 6, {"acts": 6})
    if fits:
        assert _verified(copy, (CENSUS, 1), (after, 2)) == copy
        return
    with pytest.raises(EvidenceError, match="something else"):
        _verified(copy, (CENSUS, 1), (after, 2))


def test_a_file_in_the_place_of_the_backups_is_a_plain_sentence(bench):
    cache = bench.cache()
    (bench.folder / "backups").rmdir()
    (bench.folder / "backups").write_text("in the way")
    with pytest.raises(UnavailableError, match="a file stands where a folder is needed"):
        cache.back_up()
