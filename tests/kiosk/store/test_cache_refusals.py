"""What stands in the way is said in a sentence, and nothing is half-done."""

import errno
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.store.disk import LocalDisk
from kiosk.store.key_file import FileKeySource
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.simulated_disk import Fault, SimulatedDisk
from shared.errors import EvidenceError, UnavailableError

WRONG = bytes(32)
ROOT = Path(__file__).parents[3]


def contents(folder):
    """Every file but SQLite's shared memory, which is not data."""
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }


@pytest.mark.parametrize("gone", [(), ("cache.keycheck",), ("cache.keycheck", "cache.journal")])
def test_a_wrong_key_is_refused_and_changes_nothing(bench, gone):
    bench.made("a")
    for name in gone:
        (bench.folder / name).unlink()
    before = contents(bench.folder)
    with pytest.raises(EvidenceError, match="does not open the cache"):
        bench.open(SimulatedKeySource(WRONG))
    assert contents(bench.folder) == before


def test_a_wrong_key_is_not_mistaken_for_damage_by_the_backups(bench):
    cache = bench.cache()
    cache.back_up()
    cache.close()
    for name in ("cache.keycheck", "cache.journal", "cache.db"):
        (bench.folder / name).unlink()
    with pytest.raises(EvidenceError, match="nothing was changed"):
        bench.open(SimulatedKeySource(WRONG))
    assert bench.open().recovery.backup is not None


@pytest.mark.parametrize("witness", ["cache.keycheck", "cache.journal", "cache.db", "backups"])
def test_any_one_witness_proves_the_key(bench, witness):
    cache = bench.cache()
    cache.preferences.set("a", "b", bench.clock.now())
    cache.back_up()
    cache.close()
    for name in {"cache.keycheck", "cache.journal", "cache.db"} - {witness}:
        bench.flip(name, 20)
    if witness != "backups":
        for backup in (bench.folder / "backups").iterdir():
            backup.unlink()
    bench.open().cache.close()
    assert bench.open().recovery is None


def test_a_cache_without_its_key_gets_no_new_one(bench):
    bench.made("a")
    empty = SimulatedKeySource()
    with pytest.raises(EvidenceError, match="holds no key for it"):
        bench.open(empty)
    assert empty.load() is None


def test_a_weak_key_source_is_said_out_loud(bench, tmp_path):
    outcome = bench.open(FileKeySource(tmp_path / "key"))
    assert len(outcome.cautions) == 1
    assert "lies readable" in outcome.cautions[0]


def test_a_second_program_is_kept_out(bench):
    bench.cache()
    with pytest.raises(UnavailableError, match="Another kiosk program"):
        bench.open()


def test_a_failed_opening_lets_the_next_one_in(bench):
    bench.made("a")
    with pytest.raises(EvidenceError):
        bench.open(SimulatedKeySource(WRONG))
    assert bench.open().recovery is None


def test_closing_twice_is_fine(bench):
    cache = bench.cache()
    cache.close()
    cache.close()


def test_a_file_where_the_folder_should_be_is_named(bench):
    bench.folder.write_text("in the way")
    with pytest.raises(UnavailableError, match="a file stands where a folder is needed"):
        bench.open()


def test_a_folder_where_the_database_should_be_is_named(bench):
    (bench.folder / "cache.db").mkdir(parents=True)
    with pytest.raises(UnavailableError, match=r"cache\.db"):
        bench.open()


def test_a_path_through_a_file_is_named(bench, tmp_path):
    (tmp_path / "file").write_text("in the way")
    bench.folder = tmp_path / "file" / "cache"
    with pytest.raises(UnavailableError, match="a file stands where a folder is needed"):
        bench.open()


def test_a_folder_the_kernel_lets_nobody_write_is_named(bench):
    # Rights do not bind root; /proc takes no files from anybody.
    bench.folder = Path("/proc/counterproof")
    with pytest.raises(UnavailableError, match="Could not make the cache folder"):
        bench.open()


@pytest.mark.parametrize("at", [1, 5], ids=["key check", "journal"])
def test_a_full_disk_at_the_first_start_leaves_the_next_start_free(bench, at):
    with pytest.raises(UnavailableError, match="the disk is full"):
        bench.open(disk=SimulatedDisk(Fault.FULL, at))
    assert bench.open().recovery is None


def test_a_full_disk_refuses_an_act_before_anything_happened(bench):
    bench.made("a")
    cache = bench.open(disk=SimulatedDisk(Fault.FULL, 1)).cache
    with pytest.raises(UnavailableError, match="make room"):
        cache.preferences.set("b", "x" * 200_000, bench.clock.now())
    assert cache.acts.last_seq == 1


def test_an_act_whose_second_copy_failed_is_not_to_be_repeated(bench):
    bench.made("a")
    cache = bench.open(disk=SimulatedDisk(Fault.FULL, 1)).cache
    with pytest.raises(UnavailableError, match="do not repeat it"):
        cache.preferences.set("b", "value of b", bench.clock.now())
    cache.close()
    bench.made("c")
    bench.flip("cache.db", 16)
    assert set(bench.cache().preferences.read_all()) == {"a", "b", "c"}


def test_a_second_copy_that_failed_is_made_up_for_by_the_next_act(bench):
    class Hiccup(LocalDisk):
        def write(self, file, data, offset):
            if self.failures:
                raise self.failures.pop()
            super().write(file, data, offset)

        failures = ()

    disk = Hiccup()
    cache = bench.open(disk=disk).cache
    disk.failures = [OSError(errno.EIO, "Input/output error")]
    with pytest.raises(UnavailableError, match="Act 1 is kept"):
        cache.preferences.set("a", "value of a", bench.clock.now())
    assert cache.acts.journal_is_behind
    cache.preferences.set("b", "value of b", bench.clock.now())
    assert not cache.acts.journal_is_behind


def test_files_belong_to_their_owner_only(bench):
    cache = bench.cache()
    cache.preferences.set("a", "b", bench.clock.now())
    cache.back_up()
    modes = {
        path.name: stat.S_IMODE(path.stat().st_mode)
        for path in bench.folder.rglob("*")
        if path.is_file()
    }
    assert {name for name, mode in modes.items() if mode & 0o077} == set()


FILL = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {here!r})
from conftest import Bench
from shared.errors import UnavailableError
bench = Bench(Path(sys.argv[1]))
cache = bench.cache()
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
done = 0
try:
    while True:
        cache.preferences.set(f"name {{done}}", "x" * 5000, bench.clock.now())
        done += 1
except UnavailableError as error:
    print(done, error)
"""


def test_a_disk_that_really_fills_up_loses_nothing_acknowledged(bench):
    script = FILL.format(here=str(Path(__file__).parent))
    outcome = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, str(bench.folder)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    done, _, sentence = outcome.stdout.partition(" ")
    assert int(done) > 5
    assert "make room" in sentence or "not full" in sentence
    assert len(bench.cache().preferences.read_all()) == int(done)
