"""A damaged cache is noticed at start and gives back everything that was acknowledged."""

import shutil

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.store.appliers import APPLIERS
from kiosk.store.translate import CacheDamagedError
from shared.errors import InputError, UnavailableError

PAGE = 4096
ROOT_PAGE_OF_ACTS = 4


def preferences(*names):
    return {name: f"value of {name}" for name in names}


def grown(bench, *names):
    """Enough rows for damage in the middle to be in the middle."""
    cache = bench.cache()
    for name in names:
        cache.preferences.set(name, f"value of {name}", bench.clock.now())
    for number in range(200):
        cache.incidents.note("camera.lost", f"camera {number} " * 20, bench.clock.now())
    return cache


def test_a_sound_cache_reports_no_recovery(bench):
    bench.made("a")
    assert bench.open().recovery is None


def test_acts_are_numbered_without_gaps_over_restarts(bench):
    bench.made("a", "b")
    bench.made("c")
    assert [act.seq for act in bench.cache().acts.since(0)] == [1, 2, 3]


@pytest.mark.parametrize("offset", [0, 16, PAGE - 20], ids=["salt", "header", "hmac"])
def test_a_damaged_header_is_rebuilt_from_the_journal_alone(bench, offset):
    bench.made("a", "b")
    bench.flip("cache.db", offset)
    outcome = bench.open()
    assert outcome.cache.preferences.read_all() == preferences("a", "b")
    assert outcome.recovery is not None
    assert outcome.recovery.backup is None
    assert outcome.recovery.replayed == 2


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


def test_what_was_damaged_is_kept_for_a_look(bench):
    bench.made("a")
    bench.flip("cache.db", 16)
    damaged = bench.bytes_of("cache.db")
    aside = bench.open().recovery.set_aside
    assert [(aside / "cache.db").read_bytes()] == damaged


def test_only_the_newest_damaged_files_are_kept(bench):
    bench.made("a")
    for _ in range(5):
        bench.flip("cache.db", 16)
        bench.made()
    kept = sorted(path.name[:6] for path in (bench.folder / "damaged").iterdir())
    assert kept == ["000003", "000004", "000005"]


def test_a_repair_is_written_down_for_staff(bench):
    bench.made("a")
    bench.flip("cache.db", 16)
    incident = bench.cache().incidents.newest(1)[0]
    assert incident.kind == "cache.rebuilt"
    assert incident.at == bench.clock.now()


def test_a_repaired_cache_is_sound_at_the_next_start(bench):
    bench.made("a")
    bench.flip("cache.db", 16)
    bench.made("b")
    outcome = bench.open()
    assert outcome.recovery is None
    assert outcome.cache.acts.last_seq == 2


@pytest.mark.parametrize("size", [None, 0, 100, PAGE, 3 * PAGE + 17])
def test_a_missing_or_cut_database_is_rebuilt(bench, size):
    bench.made("a", "b")
    path = bench.folder / "cache.db"
    content = path.read_bytes()
    path.unlink()
    if size is not None:
        path.write_bytes(content[:size])
    assert bench.cache().preferences.read_all() == preferences("a", "b")


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


def test_an_act_that_missed_the_journal_is_brought_there_at_start(bench):
    bench.made("a")
    early = bench.bytes_of("cache.journal")[0]
    bench.made("b", "c")
    (bench.folder / "cache.journal").write_bytes(early)
    bench.made()
    bench.flip("cache.db", 16)
    assert bench.cache().preferences.read_all() == preferences("a", "b", "c")


def test_a_damaged_journal_is_written_anew_from_the_database(bench):
    bench.made("a", "b")
    bench.flip("cache.journal", 100)
    outcome = bench.open()
    outcome.cache.close()
    bench.flip("cache.db", 16)
    assert outcome.recovery.reason.startswith("the journal did not pass")
    assert bench.cache().preferences.read_all() == preferences("a", "b")


def test_a_missing_journal_is_reported_and_written_anew(bench):
    bench.made("a")
    (bench.folder / "cache.journal").unlink()
    assert "journal was missing" in bench.open().recovery.sentence()


def test_two_damaged_files_at_once_say_what_may_be_missing(bench):
    bench.made("a")
    bench.flip("cache.db", 16)
    bench.flip("cache.journal", 20)
    outcome = bench.open()
    assert outcome.recovery.doubtful
    assert "may be missing" in outcome.recovery.sentence()
    assert outcome.cache.preferences.read_all() == {}


def test_acts_of_which_no_copy_is_left_are_named(bench):
    bench.made("a", "b", "c")
    first_frame = 64
    bench.flip("cache.journal", first_frame + 20)
    bench.flip("cache.db", 16)
    outcome = bench.open()
    assert outcome.recovery.missing == ((1, 1),)
    assert "No copy is left of act(s) 1-1." in outcome.recovery.sentence()
    assert outcome.cache.preferences.read_all() == preferences("b", "c")


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


def test_damage_met_while_running_is_found_at_the_next_start(bench):
    cache = grown(bench, "a")
    cache.database.fold_log()
    bench.flip("cache.db", 38 * PAGE + 100, 8)
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
    bench.flip("cache.db", 38 * PAGE + 100, 8)
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


@pytest.mark.parametrize(("kind", "size"), [("unknown", 1), ("preference.set", 2**20 + 1)])
def test_an_act_nobody_can_apply_is_a_bug(bench, kind, size):
    with pytest.raises(ValueError, match="act"):
        bench.cache().acts.record(kind, bytes(size), bench.clock.now())


def test_acts_of_a_newer_program_stop_the_rebuild_and_change_nothing(bench):
    def remember(connection, body):
        """Nothing to change."""

    cache = bench.open(appliers={**APPLIERS, "future": remember}).cache
    cache.acts.record("future", b"", bench.clock.now())
    cache.close()
    bench.flip("cache.db", 16)
    before = bench.bytes_of("cache.db", "cache.journal")
    with pytest.raises(UnavailableError, match="'future'"):
        bench.open()
    assert bench.bytes_of("cache.db", "cache.journal") == before
    assert not (bench.folder / "rebuilding.db").exists()
