"""When live frames are looked at closely, and what looks like a code."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import Background, Optics, Placement, Scene
from shared.vision.code_like import holds_code_like
from shared.vision.confirming import ROUND, Confirmer
from shared.vision.frames import green_of
from shared.vision.reading import Point, Reading
from shared.vision.rescuing import RescueTurns
from shared.vision.symbologies import Format

SIZE = (1280, 720)
GTIN = "4006381333931"


def rounds_in_vain(turns, rounds):
    for _ in range(rounds):
        turns.after_quick(read=False, code_like=True)
        for _ in range(ROUND - 1):
            turns.after_quick(read=False, code_like=None)


def frames_until_due(turns, most=1000):
    for frames in range(most):
        if turns.is_due():
            return frames
        turns.after_quick(read=False, code_like=True)
    return None


def test_a_round_in_vain_before_something_like_a_code_earns_one_rescue():
    turns = RescueTurns()
    rounds_in_vain(turns, 1)
    assert turns.is_due()
    turns.after_rescue(unsure=False)
    assert not turns.is_due()


def test_a_counter_without_anything_like_a_code_never_earns_one():
    turns = RescueTurns()
    for _ in range(200):
        turns.after_quick(read=False, code_like=False)
        assert not turns.is_due()


def test_a_code_that_quick_looks_read_never_earns_one():
    turns = RescueTurns()
    for _ in range(30):
        turns.after_quick(read=True, code_like=True)
        for _ in range(ROUND - 1):
            turns.after_quick(read=False, code_like=None)
            assert not turns.is_due()


def test_bars_that_need_a_second_frame_get_one_at_once_and_only_one():
    turns = RescueTurns()
    rounds_in_vain(turns, 1)
    turns.after_rescue(unsure=True)
    assert turns.is_due()
    turns.after_rescue(unsure=True)
    assert not turns.is_due()


def test_each_rescue_in_vain_doubles_the_wait_up_to_eight_rounds():
    turns, waits = RescueTurns(), []
    for _ in range(6):
        waits.append(frames_until_due(turns))
        turns.after_rescue(unsure=False)
    assert waits == [8, 16, 32, 64, 64, 64]


def test_another_pack_is_rescued_without_a_long_wait():
    turns = RescueTurns()
    for _ in range(4):
        frames_until_due(turns)
        turns.after_rescue(unsure=False)
    turns.after_quick(read=False, code_like=False)
    assert frames_until_due(turns) == ROUND


@given(st.lists(st.tuples(st.booleans(), st.sampled_from([True, False, None]))))
def test_two_rescues_never_follow_each_other_in_vain(frames):
    turns, last_was_rescue = RescueTurns(), False
    for read, code_like in frames:
        if turns.is_due():
            assert not last_was_rescue
            turns.after_rescue(unsure=False)
            last_was_rescue = True
        else:
            turns.after_quick(read=read, code_like=code_like)
            last_was_rescue = False


def test_a_reading_awaits_another_frame_until_it_is_told():
    here = Point(0, 0)
    bars = Reading(GTIN, GTIN.encode(), "]E0", Format.EAN_13, (here, here, here, here))
    confirmer = Confirmer()
    confirmer.feed([bars])
    assert confirmer.awaits([bars])
    confirmer.feed([bars])
    assert not confirmer.awaits([bars])
    assert not confirmer.awaits([])


@pytest.mark.parametrize(
    "optics", [Optics(), Optics(defocus_px=3), Optics(motion_px=9), Optics(light=0.3)]
)
@pytest.mark.parametrize("symbology", [Symbology.EAN_13, Symbology.QR])
def test_codes_that_nobody_can_read_still_look_like_codes(symbology, optics):
    blurred = Scene(
        draw_code(symbology, GTIN), placement=Placement(scale=0.25, rotation_deg=20),
        optics=optics, pack=(96, 150, 60),
    )  # fmt: skip
    assert holds_code_like(green_of(render(blurred, SIZE, seed=1)))


@pytest.mark.parametrize("background", [Background.COUNTER, Background.PLAIN])
def test_an_empty_counter_looks_like_no_code(background):
    picture = render(Scene(background=background), SIZE, seed=1)
    assert not holds_code_like(green_of(picture))


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 9))
def test_frames_of_any_size_can_be_asked(height, width, seed):
    noise = np.random.default_rng(seed).integers(0, 256, (height, width), dtype=np.uint8)
    holds_code_like(noise)
