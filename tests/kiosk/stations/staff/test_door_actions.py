"""The staff's door with the real record of it: what is counted, what a guesser gets."""

import secrets
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.stations.staff.actions import Allowed, Door, set_pin
from kiosk.stations.staff.flow.talk import Fitted, Kept, NoPin, Shut, ShutUntil, Stood
from kiosk.store.appliers import APPLIERS
from kiosk.store.cache import Cache, open_cache
from kiosk.store.key_simulated import SimulatedKeySource
from shared.hashing import Cost, SecretHasher

PIN, WRONG = "246810", "135792"
HASHER = SecretHasher(Cost(memory_kib=8, passes=1))
DAY_S = 24 * 60 * 60


class Machine:
    """A kiosk's disk and wall clock; each start has a monotonic clock of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = SimulatedKeySource()
        self.clock = SimulatedClock()
        self.cache: Cache | None = None

    def start(self, hasher: SecretHasher = HASHER) -> Door:
        self.stop()
        self.clock = SimulatedClock(self.clock.now())
        opened = open_cache(self._folder, self._key, self.clock, secrets.token_bytes, APPLIERS)
        self.cache = opened.cache
        return Door(self.cache.staff_door, hasher, self.clock)

    def stop(self) -> None:
        if self.cache is not None:
            self.cache.close()
            self.cache = None

    def acts(self) -> list[str]:
        assert self.cache is not None
        return [act.kind for act in self.cache.acts.since(0)]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path)
    yield machine
    machine.stop()


@pytest.fixture
def door(machine: Machine) -> Door:
    """With a PIN, before anybody tried one."""
    door = machine.start()
    assert machine.cache is not None
    set_pin(machine.cache.staff_door, HASHER, machine.clock, PIN)
    return door


def tried(door: Door, pin: str):
    allowed = door.ask()
    return door.settle(door.compare(allowed, pin)) if isinstance(allowed, Allowed) else allowed


def missed(door: Door, times: int):
    return [tried(door, WRONG) for _ in range(times)][-1]


def test_the_first_pin_is_kept_and_a_second_first_one_is_not(machine: Machine) -> None:
    door = machine.start()
    assert door.look() == NoPin()
    assert door.ask() == Stood(NoPin())
    assert door.keep_first(door.hashed(PIN)) == Kept()
    assert door.keep_first(door.hashed(WRONG)) == Stood(Shut(5))
    assert tried(door, PIN) == Fitted()


def test_every_success_and_every_refusal_is_an_act(machine: Machine, door: Door) -> None:
    missed(door, 2)
    tried(door, PIN)
    door.keep(door.hashed(WRONG))
    assert machine.acts() == [
        "staff.pin-set",
        "staff.refused",
        "staff.refused",
        "staff.unlocked",
        "staff.pin-set",
    ]


def test_the_fifth_miss_locks_the_door_and_the_right_pin_does_not_open_it(door: Door) -> None:
    assert missed(door, 4) == Stood(Shut(1))
    assert missed(door, 1) == Stood(ShutUntil(30.0))
    assert tried(door, PIN) == Stood(ShutUntil(30.0))


def test_after_the_wait_the_right_pin_opens_and_forgives(machine: Machine, door: Door) -> None:
    missed(door, 5)
    machine.clock.step(30)
    assert door.look() == Shut(1)
    assert tried(door, PIN) == Fitted()
    assert door.look() == Shut(5)


def test_a_restart_does_not_shorten_the_wait(machine: Machine, door: Door) -> None:
    missed(door, 5)
    machine.clock.step(20)
    restarted = machine.start()
    assert restarted.look() == ShutUntil(10.0)
    machine.clock.step(10)
    assert restarted.look() == Shut(1)


def test_a_clock_set_back_before_a_restart_begins_the_wait_anew(
    machine: Machine, door: Door
) -> None:
    missed(door, 5)
    machine.clock.step(20)
    machine.clock.set(machine.clock.now() - timedelta(days=365))
    restarted = machine.start()
    assert restarted.look() == ShutUntil(30.0)
    machine.clock.step(30)
    assert restarted.look() == Shut(1), "and it ends, although the clock is a year behind"


@pytest.mark.parametrize("jump", [timedelta(days=-365), timedelta(days=365)])
def test_setting_the_clock_of_a_running_kiosk_changes_nothing(
    machine: Machine, door: Door, jump: timedelta
) -> None:
    missed(door, 5)
    machine.clock.set(machine.clock.now() + jump)
    assert door.look() == ShutUntil(30.0)
    machine.clock.step(30)
    assert door.look() == Shut(1)


def test_a_pin_set_at_the_machine_ends_the_wait(machine: Machine, door: Door) -> None:
    missed(door, 5)
    assert machine.cache is not None
    set_pin(machine.cache.staff_door, HASHER, machine.clock, WRONG)
    assert tried(door, WRONG) == Fitted()


def test_a_hash_of_yesterday_s_cost_is_renewed_when_the_pin_is_typed(
    machine: Machine, door: Door
) -> None:
    dearer = SecretHasher(Cost(memory_kib=16, passes=1))
    today = machine.start(dearer)
    assert tried(today, PIN) == Fitted()
    assert machine.cache is not None
    record = machine.cache.staff_door.look()
    assert record is not None
    assert not dearer.needs_rehash(record.pin_hash)
    assert tried(today, PIN) == Fitted()


class Guesser:
    """Tries whenever the door allows it, and restarts the kiosk whenever it does not."""

    def __init__(self, machine: Machine, door: Door) -> None:
        self._machine = machine
        self._door = door
        self._spent_s = 0.0

    def guesses_until(self, end_s: float) -> int:
        guesses = 0
        while self._spent_s < end_s:
            allowed = self._door.ask()
            if isinstance(allowed, Allowed):
                self._door.settle(self._door.compare(allowed, WRONG))
                guesses += 1
            else:
                self._restart_and_wait()
        return guesses

    def _restart_and_wait(self) -> None:
        self._door = self._machine.start()
        standing = self._door.look()
        assert isinstance(standing, ShutUntil)
        self._machine.clock.step(standing.until_s)
        self._spent_s += standing.until_s


def test_a_guesser_has_34_tries_on_the_first_day_and_24_on_each_further_one(
    machine: Machine, door: Door
) -> None:
    guesser = Guesser(machine, door)
    first, second = guesser.guesses_until(DAY_S), guesser.guesses_until(2 * DAY_S)

    assert (first, second) == (34, 24)
    # 913,970 PINs of six digits are accepted: half of them take more than 52 years.
    assert 913_970 / 2 / second / 365 > 52
