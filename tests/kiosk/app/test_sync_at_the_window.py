"""Staff at the real window: a kiosk is connected to a server, watched, and disconnected."""

from collections.abc import Iterator
from datetime import timedelta
from threading import Event

import pytest

from kiosk.app.demo.log import ScriptedLog
from kiosk.app.demo.sync import ScriptedEngine, ScriptedPairing, belonging
from kiosk.app.stations.pairing import PAIRING, PairingTalk
from kiosk.app.stations.sync import CONNECTION, SyncStation
from kiosk.stations.staff.actions import set_pin
from kiosk.stations.sync.actions import Line
from kiosk.stations.sync.flow.connection import Barred, Connected, Offline, Standing, TurnedAway
from kiosk.stations.sync.flow.pairing import Accepted, Ended, Ending, Unheard
from kiosk.syncing import Refusal
from kiosk.ui.status_line import STAFF
from kiosk.visit import Attract
from shared.errors import UnavailableError
from tests.support.kiosk_window import Devices, KioskInHand, Plan, kiosk_on

CODE = "246810"
STANDING = Standing(belonging(), Connected())


class World:
    """A kiosk, the server it finds, and the sync it has."""

    def __init__(self, staff: KioskInHand, pairing: ScriptedPairing, engine: ScriptedEngine):
        self.staff, self.pairing, self.engine = staff, pairing, engine
        self.restarts = 0
        staff.kiosk.restart_wanted.connect(self._restart)

    def _restart(self) -> None:
        self.restarts += 1

    def glance(self) -> None:
        for station in self.staff.kiosk.findChildren(SyncStation):
            station.glance()

    def unlock(self) -> None:
        staff = self.staff
        staff.begin()
        staff.touch("Staff")
        staff.wait_for("Type the PIN.")
        staff.go_to(*CODE, "Unlock")
        staff.wait_until(lambda: staff.place == STAFF)

    def come_to_pairing(self) -> None:
        self.unlock()
        self.staff.touch("Connection")
        self.staff.wait_for("This kiosk is on its own")
        self.staff.touch("Connect to a server")
        assert self.staff.place == PAIRING

    def show_code(self) -> None:
        self.come_to_pairing()
        self.staff.touch("Show the code")
        self.staff.wait_for("Give this code to the operator")

    def wait(self, seconds: int = 5) -> None:
        """Each part of it short enough for nobody to be asked whether they are still there."""
        for passed in range(0, seconds, 40):
            self.staff.let_pass(min(40, seconds - passed))
            for talk in self.staff.kiosk.findChildren(PairingTalk):
                talk.tick()

    def stand(self, standing: Standing, *refused: Refusal) -> None:
        self.engine.told, self.engine.refused = standing, refused
        self.unlock()
        self.staff.touch("Connection")
        self.staff.wait_for("Last sent")


@pytest.fixture
def world(qapp, qtbot, tmp_path) -> Iterator[World]:
    devices = Devices()
    pairing, engine = ScriptedPairing(devices.clock), ScriptedEngine()
    devices = Devices(clock=devices.clock, line=Line(pairing, engine, ScriptedLog()))
    plan = Plan(settings={"sync": {"server": "https://sync.example.org"}})
    with kiosk_on(qapp, qtbot, tmp_path, plan, devices) as staff:
        set_pin(staff.cache.staff_door, devices.hasher, devices.clock, CODE)
        yield World(staff, pairing, engine)


def refusal(
    world: World, code: str, sentence: str = "Rules are set by head office."
) -> Refusal:
    return Refusal(7, "batch.put", world.staff.devices.clock.now(), code, sentence)


def test_a_kiosk_is_paired_and_starts_anew(world: World, monkeypatch) -> None:
    monkeypatch.setattr("kiosk.app.stations.sync._RESTART_AFTER_MS", 0)
    world.pairing.then = [Unheard(), Accepted(belonging())]
    world.show_code()
    assert world.pairing.asked == ["https://sync.example.org"]
    assert world.staff.shows("WDJB-MJHT")
    assert world.staff.shows("Good for 10 more minutes")

    world.wait()
    world.staff.wait_for("does not answer just now")
    world.wait()
    world.staff.wait_for("This kiosk is connected")

    assert {"acme", "north", "counter-1"} <= {
        t.strip("\u2068\u2069") for t in world.staff.texts()
    }
    world.staff.wait_until(lambda: world.restarts == 1)


@pytest.mark.parametrize("why", list(Ending))
def test_every_ending_has_words_and_a_way_on(world: World, why: Ending) -> None:
    world.pairing.first = Ended(why)
    world.come_to_pairing()
    world.staff.touch("Show the code")
    world.staff.wait_until(
        lambda: any(c.accessibleName() == "Another address" for c in world.staff.controls())
    )

    world.pairing.first = None
    again = next(
        c for c in world.staff.controls() if c.accessibleName() in ("Try again", "New code")
    )
    world.staff.touch(again)
    world.staff.wait_for("Give this code to the operator")


def test_a_wrong_address_is_told_beside_it_and_asks_nobody(world: World) -> None:
    world.come_to_pairing()
    world.staff.page().address.field.show_text("http://sync.example.org")
    world.staff.touch("Show the code")

    world.staff.wait_for("The address must begin with")
    assert world.pairing.asked == []


def test_a_code_runs_out_and_one_tap_brings_another(world: World) -> None:
    world.show_code()
    world.wait(601)
    world.staff.wait_for("The code has run out")

    world.staff.touch("New code")
    world.staff.wait_for("Give this code to the operator")
    assert len(world.pairing.asked) == 2


def test_waiting_for_an_operator_does_not_end_the_visit_but_locks_the_door(
    world: World,
) -> None:
    world.show_code()
    world.wait(300)
    world.staff.pump()
    assert world.staff.place == PAIRING
    assert not world.staff.window.is_warning()

    world.staff.touch("Stop")
    world.staff.wait_for("Type the PIN.")
    assert world.pairing.closed > 0


def test_leaving_the_page_ends_the_attempt(world: World) -> None:
    world.pairing.silent = Event()
    world.come_to_pairing()
    world.staff.touch("Show the code")
    world.staff.wait_until(lambda: world.pairing.asked != [])

    world.staff.touch(world.staff.button("back"))
    world.staff.wait_until(lambda: world.staff.place == CONNECTION)
    world.staff.kiosk.shell.go_to(PAIRING)

    assert world.pairing.silent.is_set(), "the connection was closed"
    world.staff.wait_for("Connect to a server")
    assert not world.staff.shows("Give this code")


def test_an_approval_that_nobody_waited_for_counts(world: World, monkeypatch) -> None:
    monkeypatch.setattr("kiosk.app.stations.sync._RESTART_AFTER_MS", 0)
    world.pairing.silent, world.pairing.first = Event(), Accepted(belonging())
    world.come_to_pairing()
    world.staff.touch("Show the code")
    world.staff.wait_until(lambda: world.pairing.asked != [])

    world.staff.kiosk.shell.leave()

    world.staff.wait_until(lambda: world.restarts == 1)


def test_a_visit_that_ends_takes_the_code_with_it(world: World) -> None:
    world.show_code()
    world.staff.kiosk.shell.leave()
    assert isinstance(world.staff.kiosk.shell.state, Attract)

    world.come_to_pairing()

    assert world.staff.page().address.field.text() == "https://sync.example.org"


def test_what_was_refused_is_told_with_what_to_do(world: World) -> None:
    world.stand(STANDING, refusal(world, "unknown-product"), refusal(world, "new-in-2030"))
    world.staff.wait_for("2 entries refused")

    assert world.staff.shows("The server does not know the product.")
    assert world.staff.shows("Record the product, then the batch again.")
    assert world.staff.shows("Rules are set by head office.")
    world.staff.touch(world.staff.button("back"))
    names = [c.accessibleDescription() for c in world.staff.controls()]
    assert "Something that was recorded here was refused." in names


def test_a_kiosk_that_is_turned_away_says_so_on_the_menu(world: World) -> None:
    world.engine.told = Standing(belonging(), TurnedAway(Barred.REVOKED))
    world.glance()
    world.staff.pump()
    world.unlock()

    told = [c.accessibleDescription() for c in world.staff.controls()]
    assert "The server lets this kiosk in no more." in told


def test_staff_can_hurry_the_sync(world: World) -> None:
    world.stand(STANDING)
    world.staff.touch("Sync now")

    assert world.engine.asked == 1
    world.staff.wait_for("Asked for.")


def test_a_connection_is_given_up_after_a_question(world: World) -> None:
    world.stand(STANDING)
    world.staff.touch("Disconnect")
    world.staff.wait_for("Disconnect this kiosk from its server?")
    world.staff.touch("Stay connected")
    assert world.engine.told is not None

    world.staff.touch("Disconnect")
    answers = [c for c in world.staff.controls() if c.accessibleName() == "Disconnect"]
    world.staff.touch(answers[-1])
    world.staff.wait_for("This kiosk is on its own")
    assert world.engine.told is None


def test_what_keeps_a_connection_is_said(world: World, monkeypatch) -> None:
    def full() -> None:
        raise UnavailableError("The disk is full.")

    world.stand(STANDING)
    monkeypatch.setattr(ScriptedEngine, "part", lambda _engine: full())
    world.staff.touch("Disconnect")
    answers = [c for c in world.staff.controls() if c.accessibleName() == "Disconnect"]
    world.staff.touch(answers[-1])

    world.staff.wait_for("The disk is full.")


def test_a_long_silence_stands_on_the_line_below(world: World) -> None:
    now = world.staff.devices.clock.now()
    world.staff.begin()
    assert world.staff.shows("Works without a network")

    world.engine.told = Standing(belonging(), Offline(now - timedelta(hours=5)))
    world.glance()
    world.staff.wait_for("Without a connection for 5 hours")

    world.engine.told = STANDING
    world.glance()
    world.staff.wait_for("Works without a network")


def test_without_a_line_there_is_no_way_to_it(person: KioskInHand) -> None:
    person.kiosk.shell.arrive()
    person.kiosk.shell.go_to(STAFF)

    assert "Connection" not in [c.accessibleName() for c in person.controls()]
