"""A real camera is used while it works; the drawn one takes over when it does not."""

import pytest

from kiosk.devices.pacing import SimulatedPacer
from kiosk.devices.simulated_camera import SimulatedCamera
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.switched_camera import SwitchedCamera
from shared.errors import UnavailableError

BIG, SMALL = (64, 48), (32, 24)


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()


@pytest.fixture
def real(clock: SimulatedClock) -> SimulatedCamera:
    return SimulatedCamera(clock, SimulatedPacer(clock), BIG)


@pytest.fixture
def camera(clock: SimulatedClock, real: SimulatedCamera) -> SwitchedCamera:
    return SwitchedCamera(SimulatedCamera(clock, SimulatedPacer(clock), SMALL), real)


def height(camera: SwitchedCamera) -> int:
    return camera.read().pixels.shape[0]


def test_the_real_camera_comes_first_and_a_person_can_switch(camera: SwitchedCamera) -> None:
    camera.open()
    heights = [height(camera)]
    camera.use_real(real=False)
    heights.append(height(camera))
    camera.use_real(real=True)
    heights.append(height(camera))

    assert heights == [48, 24, 48]


def test_without_a_real_camera_there_is_nothing_to_switch_to(clock: SimulatedClock) -> None:
    camera = SwitchedCamera(SimulatedCamera(clock, SimulatedPacer(clock), SMALL))
    camera.use_real(real=True)
    camera.open()

    assert (camera.has_real, camera.is_real) == (False, False)
    assert height(camera) == 24


@pytest.mark.parametrize("act", ["read", "skip"])
def test_a_real_camera_that_goes_away_is_given_up(camera: SwitchedCamera, real, act) -> None:
    camera.open()
    real.unplug()
    with pytest.raises(UnavailableError):
        getattr(camera, act)()
    camera.open()

    assert not camera.is_real
    assert height(camera) == 24


def test_a_real_camera_that_cannot_be_opened_is_given_up(camera: SwitchedCamera, real) -> None:
    real.unplug()
    with pytest.raises(UnavailableError):
        camera.open()
    camera.open()

    assert height(camera) == 24


def test_a_drawn_camera_that_goes_away_is_lost_like_any_other(clock: SimulatedClock) -> None:
    drawn = SimulatedCamera(clock, SimulatedPacer(clock), SMALL)
    camera = SwitchedCamera(drawn)
    camera.open()
    drawn.unplug()
    with pytest.raises(UnavailableError):
        camera.skip()
    with pytest.raises(UnavailableError):
        camera.open()
