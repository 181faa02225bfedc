"""One writer, readers that never wait, and no plain text on the disk."""

import threading

import pytest
from sqlalchemy.exc import IntegrityError

from kiosk.store.database import Database, migrate
from shared.errors import UnavailableError

KEY = bytes(range(32))
MARKER = "Zwiebelrostbraten"


@pytest.fixture
def database(tmp_path):
    opened = Database(tmp_path / "cache.db", KEY)
    migrate(opened)
    yield opened
    opened.close()


def put(connection, key):
    connection.exec_driver_sql("INSERT INTO meta VALUES (?, 'x')", (key,))


def keys(database):
    with database.read() as connection:
        return set(connection.exec_driver_sql("SELECT key FROM meta").scalars())


def test_a_reader_sees_the_last_committed_state_while_somebody_writes(database):
    with database.promise() as connection:
        put(connection, "first")
    with database.promise() as connection:
        put(connection, "second")
        assert keys(database) == {"first"}
    assert keys(database) == {"first", "second"}


def test_a_read_is_one_consistent_state(database):
    with database.read() as reader:
        before = reader.exec_driver_sql("SELECT count(*) FROM meta").scalar_one()
        with database.note() as writer:
            put(writer, "meanwhile")
        after = reader.exec_driver_sql("SELECT count(*) FROM meta").scalar_one()
    assert before == after == 0


def test_a_failing_block_changes_nothing(database):
    def half_done():
        with database.promise() as connection:
            put(connection, "half")
            put(connection, "half")

    with pytest.raises(IntegrityError):
        half_done()
    assert keys(database) == set()


def test_readers_cannot_write(database):
    def write():
        with database.read() as connection:
            put(connection, "never")

    with pytest.raises(UnavailableError, match="readonly"):
        write()


def test_writers_take_turns(database):
    def write(name):
        for number in range(20):
            with database.note() as connection:
                put(connection, f"{name}{number}")

    writers = [threading.Thread(target=write, args=(name,)) for name in "abc"]  # noqa: TID251
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(keys(database)) == 60


def test_a_writer_that_waits_too_long_says_so(database, monkeypatch):
    monkeypatch.setattr("kiosk.store.database._WRITER_PATIENCE_S", 0.01)
    with database.promise():
        second = database.note()
        with pytest.raises(UnavailableError, match="nothing was changed"):
            second.__enter__()


@pytest.mark.parametrize(("block", "expected"), [("promise", 2), ("note", 1)])
def test_promises_are_synced_and_notes_are_not(database, block, expected):
    with getattr(database, block)() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == expected


def test_the_database_is_set_up_as_decided(database):
    with database.promise() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "cache_size", "temp_store")
        }
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "cache_size": -8192,
        "temp_store": 2,
    }


def test_no_file_on_the_disk_holds_plain_text(bench):
    cache = bench.cache()
    cache.preferences.set(MARKER, MARKER * 100, bench.clock.now())
    cache.incidents.note("camera.lost", MARKER, bench.clock.now())
    cache.back_up()
    cache.preferences.set(MARKER, MARKER, bench.clock.now())
    files = {path.name: path for path in bench.folder.rglob("*") if path.is_file()}
    assert {"cache.db", "cache.db-wal", "cache.journal", "cache.keycheck"} <= files.keys()
    assert any(path.parent.name == "backups" for path in files.values())
    told = [
        name
        for name, path in files.items()
        for plain in (MARKER.encode(), b"preference.set", b"SQLite format", KEY)
        if plain in path.read_bytes()
    ]
    assert told == []
