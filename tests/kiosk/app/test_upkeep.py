"""The cache is looked after while the kiosk runs: backups, and what a failing one leads to."""

from kiosk.app.upkeep import Upkeep
from tests.kiosk.app.conftest import OpenKiosk
from tests.support.kiosk_window import KioskInHand, Plan


def upkeep_of(person: KioskInHand) -> Upkeep:
    upkeep = person.kiosk._upkeep
    assert upkeep is not None
    return upkeep


def notes(person: KioskInHand) -> list[str]:
    return [incident.kind for incident in person.cache.incidents.newest()]


def test_a_backup_is_made_soon_after_the_start_and_then_daily(person: KioskInHand) -> None:
    upkeep = upkeep_of(person)
    first_ms = upkeep._backups.interval()
    upkeep._backups.timeout.emit()
    folder = person.kiosk._settings.paths.data_dir / "cache/backups"
    person.wait_until(lambda: any(path.is_file() for path in folder.rglob("*")))

    assert first_ms < upkeep._backups.interval() == 24 * 60 * 60 * 1000


def test_a_backup_that_fails_is_noted_and_tried_again_sooner(person: KioskInHand) -> None:
    upkeep = upkeep_of(person)
    backups = person.kiosk._settings.paths.data_dir / "cache/backups"
    backups.rename(backups.with_name("elsewhere"))
    upkeep._backups.timeout.emit()
    person.wait_until(lambda: "backup.failed" in notes(person))

    assert upkeep._backups.interval() == 60 * 60 * 1000


def test_a_cache_that_fails_while_running_ends_the_process(person: KioskInHand, qtbot) -> None:
    with person.cache.database.promise() as connection:
        connection.exec_driver_sql("DROP TABLE meta")
    with qtbot.captureExceptions() as raised:
        upkeep_of(person).tell_age(lambda _: None)
        person.wait_until(lambda: len(raised) > 0)

    assert issubclass(raised[0][0], Exception)


def test_a_kiosk_without_a_cache_does_without_upkeep(open_kiosk: OpenKiosk) -> None:
    person = open_kiosk(Plan(cache=False))
    person.begin()
    person.touch("Staff")
    person.wait_for("Simulated printer")

    assert not person.shows("Encrypted cache")


def test_what_was_repaired_stands_on_the_checkup(open_kiosk: OpenKiosk, tmp_path) -> None:
    first = open_kiosk()
    first.cache.preferences.set("a", "b", first.devices.clock.now())
    first.opened.cache.close()
    database = tmp_path / "data/cache/cache.db"
    database.write_bytes(b"\0" * database.stat().st_size)
    second = open_kiosk()
    second.begin()
    second.go_to_checkup()

    second.wait_for("damaged")
