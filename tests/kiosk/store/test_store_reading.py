"""Looking into a cache beside its owner: what is verified, and that nothing is changed."""

import pytest

from kiosk.store.freshness import FreshnessShelf
from kiosk.store.key_simulated import SimulatedKeySource
from kiosk.store.migrations import SCHEMA_VERSION
from kiosk.store.reading import open_for_reading
from shared.errors import EvidenceError, UnavailableError
from shared.freshness.policy import Policy
from tests.kiosk.store.conftest import KEY


def look(bench, key=KEY):
    return open_for_reading(bench.folder, SimulatedKeySource(key))


def test_a_reader_beside_the_owner_sees_the_newest_act(bench):
    cache = bench.cache()
    reader = look(bench)
    cache.shelf_book.set_policy("default", "", Policy(1, 2), bench.clock.now())
    assert FreshnessShelf(reader, "").policies().default == Policy(1, 2)


def test_a_reader_cannot_write(bench):
    bench.made("one")
    with (
        pytest.raises(UnavailableError, match="read-only"),
        look(bench).read() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM acts")


def test_there_is_no_cache_yet(bench):
    with pytest.raises(UnavailableError, match="no cache in"):
        look(bench)
    assert not bench.folder.exists()


def test_a_wrong_key_and_no_key_are_told_apart(bench):
    bench.made("one")
    with pytest.raises(EvidenceError, match="does not open the cache"):
        look(bench, bytes(32))
    with pytest.raises(EvidenceError, match="holds no key"):
        look(bench, None)


def test_the_key_is_proven_by_the_other_files_where_its_check_is_gone(bench):
    bench.made("one")
    (bench.folder / "cache.keycheck").unlink()
    look(bench)
    assert not (bench.folder / "cache.keycheck").exists()


@pytest.mark.parametrize(
    ("step", "words"), [(-1, "Start the kiosk once"), (1, "written by a newer program")]
)
def test_another_schema_is_refused_and_left_alone(bench, step, words):
    cache = bench.cache()
    with cache.database.promise() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION + step}")
    cache.close()
    before = bench.bytes_of("cache.db")
    with pytest.raises(UnavailableError, match=words):
        look(bench)
    assert bench.bytes_of("cache.db") == before


def test_damage_is_told_and_not_mended(bench):
    bench.made("one")
    bench.flip("cache.db", 100, 64)
    before = bench.bytes_of("cache.db")
    with pytest.raises(EvidenceError, match="does not pass its check"):
        look(bench)
    assert bench.bytes_of("cache.db") == before


def test_a_cache_that_was_replaced_is_not_read_on(bench):
    bench.made("one")
    reader = look(bench)
    for file in bench.folder.glob("cache.*"):
        file.unlink()
    with pytest.raises(UnavailableError), reader.read():
        pass
