"""A calm camera glances now and then, and looks properly once something moves."""

import numpy as np
import pytest

from kiosk.devices.glances import AWAKE_S, Glances, coarse
from kiosk.devices.latest import Latest
from kiosk.devices.pacing import SimulatedPacer
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.scene import Optics, Scene
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.ports import Frame

A_SECOND = 30  # pictures
SIZE = (320, 180)
NOISY = Scene(optics=Optics(noise=6.0))


class Bench:
    def __init__(self) -> None:
        self.clock = SimulatedClock()
        look = Look(SIZE, idle=NOISY)
        self.camera = ScriptedCamera(self.clock, SimulatedPacer(self.clock), look)
        self.camera.open()
        self.mailbox: Latest[Frame] = Latest()
        self.glances = Glances(self.clock)

    def film(self, pictures: int) -> int:
        """How many of the pictures were passed on."""
        before = self.mailbox.version
        for _ in range(pictures):
            self.glances.look(self.camera, self.mailbox)
        return self.mailbox.version - before

    def fall_asleep(self) -> None:
        self.glances.be_calm(calm=True)
        self.film(round(2.5 * AWAKE_S * A_SECOND))


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_during_a_visit_every_picture_is_looked_at(bench: Bench) -> None:
    assert bench.film(A_SECOND) == A_SECOND


def test_an_empty_counter_is_looked_at_by_nobody_and_nothing_of_it_is_kept(
    bench: Bench,
) -> None:
    bench.fall_asleep()

    assert bench.film(5 * A_SECOND) == 0
    assert bench.mailbox.take() is None


def test_a_pack_that_comes_into_sight_wakes_the_eyes_within_a_glance(bench: Bench) -> None:
    bench.fall_asleep()
    bench.camera.show(Scene(draw_code(Symbology.QR, "pack"), optics=Optics(noise=6.0)))

    assert bench.film(7) >= 1
    assert bench.film(A_SECOND) == A_SECOND


def test_what_lies_still_is_left_alone_again(bench: Bench) -> None:
    bench.fall_asleep()
    bench.camera.show(Scene(draw_code(Symbology.QR, "pack")))
    bench.film(round((AWAKE_S + 1) * A_SECOND))

    assert bench.film(A_SECOND) == 0


def test_the_first_moments_after_a_visit_are_watched(bench: Bench) -> None:
    bench.glances.be_calm(calm=True)

    assert bench.film(A_SECOND) == A_SECOND


def test_another_size_of_picture_counts_as_movement(bench: Bench) -> None:
    bench.fall_asleep()
    bench.glances._last = coarse(np.zeros((40, 40, 3), dtype=np.uint8))

    assert bench.film(7) >= 1


def test_a_picture_smaller_than_a_cell_is_one_cell() -> None:
    assert coarse(np.full((8, 8, 3), 90, dtype=np.uint8)).tolist() == [[90.0]]
