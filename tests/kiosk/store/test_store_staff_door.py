"""The staff's door: the PIN's hash and the count of misses outlast a restart."""

from datetime import timedelta

from kiosk.store.staff_door import DoorRecord


def test_there_is_no_pin_at_first(bench):
    assert bench.cache().staff_door.look() is None


def test_misses_are_counted_until_somebody_gets_in(bench):
    door = bench.cache().staff_door
    door.set_pin("hash", bench.clock.now())
    door.note_refused(bench.clock.now())
    bench.clock.advance(timedelta(seconds=5))
    door.note_refused(bench.clock.now())
    assert door.look() == DoorRecord("hash", 2, bench.clock.now())
    door.note_unlocked(bench.clock.now())
    assert door.look() == DoorRecord("hash", 0, None)


def test_a_restart_does_not_forgive(bench):
    cache = bench.cache()
    cache.staff_door.set_pin("hash", bench.clock.now())
    cache.staff_door.note_refused(bench.clock.now())
    cache.close()
    assert bench.cache().staff_door.look() == DoorRecord("hash", 1, bench.clock.now())


def test_a_new_pin_begins_anew(bench):
    door = bench.cache().staff_door
    door.set_pin("hash", bench.clock.now())
    door.note_refused(bench.clock.now() + timedelta(hours=1))
    door.set_pin("other", bench.clock.now())
    assert door.look() == DoorRecord("other", 0, None)


def test_after_clearing_there_is_no_pin_again(bench):
    cache = bench.cache()
    cache.staff_door.set_pin("hash", bench.clock.now())
    cache.staff_door.note_refused(bench.clock.now())
    cache.staff_door.clear_pin(bench.clock.now())
    cache.close()
    assert bench.cache().staff_door.look() is None
