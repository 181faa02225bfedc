"""Preferences, incidents, the age of the data, and what the self-test says."""

from datetime import timedelta

import pytest

from kiosk.store.cache import Cache
from kiosk.store.findings import Finding
from kiosk.store.incidents import Incidents
from kiosk.store.meta import write_pulled_at
from shared.errors import InputError


@pytest.fixture
def cache(bench) -> Cache:
    return bench.cache()


def finding(cache, subject) -> Finding:
    (found,) = [finding for finding in cache.check() if finding.subject == subject]
    return found


def test_the_last_value_set_is_in_force(bench, cache):
    cache.preferences.set("theme", "light", bench.clock.now())
    cache.preferences.set("theme", "dark", bench.clock.now())
    assert cache.preferences.read_all() == {"theme": "dark"}


def test_an_unset_preference_is_gone(bench, cache):
    cache.preferences.set("theme", "light", bench.clock.now())
    cache.preferences.unset("theme", bench.clock.now())
    cache.preferences.unset("theme", bench.clock.now())
    assert cache.preferences.read_all() == {}


def test_the_body_of_a_preference_is_canonical(bench, cache):
    cache.preferences.set("größe", 'an "x"', bench.clock.now())
    (act,) = cache.acts.since(0)
    assert act.body == '{"key":"größe","value":"an \\"x\\""}'.encode()
    assert (act.kind, act.at) == ("preference.set", bench.clock.now())


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"key":1,"value":"a"}', b'{"key":"a"}', b"\xff"]
)
def test_a_malformed_preference_is_refused(bench, cache, body):
    with pytest.raises(InputError, match="says what it may not"):
        cache.acts.record("preference.set", body, bench.clock.now())


def test_incidents_come_newest_first(bench, cache):
    cache.incidents.note("camera.lost", "front", bench.clock.now())
    cache.incidents.note("camera.regained", "front", bench.clock.now())
    assert [incident.kind for incident in cache.incidents.newest()] == [
        "camera.regained",
        "camera.lost",
    ]


def test_only_the_newest_incidents_are_kept(bench, cache):
    incidents = Incidents(cache.database, kept=3)
    for number in range(5):
        incidents.note("crash", str(number), bench.clock.now())
    assert [incident.detail for incident in incidents.newest()] == ["4", "3", "2"]


def test_data_never_pulled_has_no_age(cache):
    assert cache.meta.pulled_at() is None


def test_the_age_of_the_data_comes_with_the_data(bench, cache):
    for _ in range(2):
        bench.clock.advance(timedelta(hours=1))
        with cache.database.promise() as connection:
            write_pulled_at(connection, bench.clock.now())
    assert cache.meta.pulled_at() == bench.clock.now()


def test_acts_are_read_in_portions(bench, cache):
    for number in range(5):
        cache.preferences.set(str(number), "x", bench.clock.now())
    assert [act.seq for act in cache.acts.since(2, limit=2)] == [3, 4]


def test_a_healthy_cache_has_one_finding_per_subject(cache):
    cache.back_up()
    findings = {finding.subject: finding.ok for finding in cache.check()}
    # The simulated key source says of itself that it keeps nothing.
    assert findings == {
        "tables": True,
        "integrity": True,
        "free disk": True,
        "rights": True,
        "backups": True,
        "key": False,
    }


def test_a_missing_table_is_found(cache):
    with cache.database.promise() as connection:
        connection.exec_driver_sql("DROP TABLE meta")
    assert finding(cache, "tables").sentence == "Table(s) meta are missing: restore a backup."


def test_no_backup_and_an_old_backup_are_found(bench, cache):
    assert "no backup yet" in finding(cache, "backups").sentence
    cache.back_up()
    bench.clock.advance(timedelta(days=3))
    assert finding(cache, "backups") == Finding(
        "backups", False, "1 kept, the newest is 72 h old: look why none was made since."
    )


def test_files_others_may_read_are_found(bench, cache):
    (bench.folder / "cache.db").chmod(0o644)
    assert "cache.db" in finding(cache, "rights").sentence


def test_too_little_free_disk_is_found(cache, monkeypatch):
    monkeypatch.setattr("kiosk.store.findings._MIN_FREE_BYTES", 10**18)
    assert finding(cache, "free disk").sentence.endswith("make room.")


def test_damage_is_found_in_every_check_that_reads(bench, cache):
    cache.preferences.set("a", "b", bench.clock.now())
    cache.database.fold_log()
    bench.flip("cache.db", 16, 8)
    cache.database._readers.dispose()
    assert not finding(cache, "tables").ok
    assert not finding(cache, "integrity").ok
