"""A damaged cache is noticed at start and gives back everything that was acknowledged."""

import pytest

from kiosk.store.appliers import APPLIERS
from shared.errors import UnavailableError
from tests.support.damaged_caches import PAGE, preferences


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
