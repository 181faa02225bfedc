"""Drawn pictures are repeatable, readable, and as hard to read as they were asked to be."""

from dataclasses import replace

import numpy as np
import pytest
import zxingcpp

from kiosk.devices.pacing import SimulatedPacer
from kiosk.devices.scenes.codes import Symbology, draw_code
from kiosk.devices.scenes.render import render
from kiosk.devices.scenes.scene import Background, Optics, Placement, Scene, Wear
from kiosk.devices.scenes.script import Script, Shot, presentation
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.ports import Pixels
from shared.errors import InputError

SIZE = (640, 480)
GS1_TEXT = "(01)04006381333931(10)LOT7"
TEXTS = {
    Symbology.QR: "https://id.example.org/01/04006381333931/10/LOT7",
    Symbology.GS1_QR: GS1_TEXT,
    Symbology.DATA_MATRIX: "plain text",
    Symbology.GS1_DATA_MATRIX: GS1_TEXT,
    Symbology.EAN_13: "4006381333931",
    Symbology.EAN_8: "96385074",
    Symbology.UPC_A: "036000291452",
    Symbology.CODE_128: "ABC-123",
    Symbology.GS1_128: GS1_TEXT,
    Symbology.DATABAR: "(01)04006381333931",
    Symbology.DATABAR_EXPANDED: GS1_TEXT,
}
CODE = draw_code(Symbology.QR, TEXTS[Symbology.QR])
SCENE = Scene(CODE)


def texts_in(picture: Pixels) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize("symbology", Symbology)
def test_every_symbology_is_drawn_so_that_it_reads(symbology: Symbology):
    scene = Scene(draw_code(symbology, TEXTS[symbology]), placement=Placement(scale=0.9))
    (text,) = texts_in(render(scene, (1280, 720), 1))
    # A reader may give a UPC-A as the EAN-13 it also is.
    assert text.lstrip("0") == TEXTS[symbology].lstrip("0")


@pytest.mark.parametrize(
    ("symbology", "identifier"),
    [(Symbology.GS1_QR, "]Q3"), (Symbology.GS1_DATA_MATRIX, "]d2"), (Symbology.GS1_128, "]C1")],
)
def test_a_gs1_code_says_that_it_is_one(symbology: Symbology, identifier: str):
    scene = Scene(draw_code(symbology, GS1_TEXT), placement=Placement(scale=0.9))
    (found,) = zxingcpp.read_barcodes(render(scene, (1280, 720), 1))
    assert found.symbology_identifier == identifier
    assert found.bytes == b"010400638133393110LOT7"


@pytest.mark.parametrize(
    ("symbology", "text"),
    [
        (Symbology.EAN_13, "4006381333932"),
        (Symbology.QR, ""),
        (Symbology.GS1_128, "no brackets"),
    ],
)
def test_a_text_the_symbology_cannot_carry_is_refused(symbology: Symbology, text: str):
    with pytest.raises(InputError, match="cannot be drawn"):
        draw_code(symbology, text)


@pytest.mark.parametrize("background", Background)
def test_a_code_reads_before_every_background(background: Background):
    assert texts_in(render(replace(SCENE, background=background), SIZE, 1)) == [CODE.text]


@pytest.mark.parametrize(
    "scene",
    [
        replace(SCENE, placement=Placement(rotation_deg=33)),
        replace(SCENE, placement=Placement(tilt_deg=25, turn_deg=-20)),
        replace(SCENE, wear=Wear(scratches=2, curvature=0.4)),
        replace(SCENE, wear=Wear(inverted=True)),
        replace(SCENE, wear=Wear(missing_corner=0.1)),
        replace(SCENE, optics=Optics(light=0.25, noise=6)),
        replace(SCENE, optics=Optics(defocus_px=1.0, motion_px=3, motion_deg=40)),
        replace(SCENE, optics=Optics(glare=0.3, jpeg_quality=50)),
        replace(SCENE, pack=(60, 60, 200)),
    ],
    ids=["turned", "tilted", "worn", "inverted", "torn", "dark", "blurred", "glare", "pack"],
)
def test_a_code_in_mild_trouble_still_reads_and_looks_different(scene: Scene):
    picture = render(scene, SIZE, 1)
    assert texts_in(picture) == [CODE.text]
    assert not np.array_equal(picture, render(SCENE, SIZE, 1))


@pytest.mark.parametrize(
    "scene",
    [
        replace(SCENE, wear=Wear(missing_corner=0.95)),
        replace(SCENE, optics=Optics(motion_px=60, motion_deg=30)),
        replace(SCENE, optics=Optics(defocus_px=12)),
        replace(SCENE, placement=Placement(x=3.0)),
        replace(SCENE, code=None),
    ],
    ids=["torn off", "shaken", "out of focus", "out of the picture", "no code"],
)
def test_a_code_beyond_reading_is_not_read(scene: Scene):
    assert texts_in(render(scene, SIZE, 1)) == []


def test_the_same_scene_and_seed_give_the_same_pixels():
    assert np.array_equal(render(SCENE, SIZE, 7), render(SCENE, SIZE, 7))


def test_another_seed_changes_the_noise_alone():
    quiet = replace(SCENE, optics=Optics(noise=0))
    assert not np.array_equal(render(SCENE, SIZE, 1), render(SCENE, SIZE, 2))
    assert np.array_equal(render(quiet, SIZE, 1), render(quiet, SIZE, 2))


def test_another_variant_is_another_piece_of_wood():
    wood = Scene(background=Background.WOOD)
    first, second = render(wood, SIZE, 1), render(replace(wood, variant=1), SIZE, 1)
    assert not np.array_equal(first, second)


def test_a_picture_may_be_changed_without_changing_the_next_one():
    for optics in (Optics(), Optics(noise=0)):
        scene = replace(SCENE, optics=optics)
        before = render(scene, SIZE, 1).copy()
        render(scene, SIZE, 1)[:] = 0
        assert np.array_equal(render(scene, SIZE, 1), before)


def test_a_presentation_comes_holds_still_and_leaves():
    scenes = list(presentation(SCENE, coming=5, held=3, leaving=4).scenes())
    across = [scene.placement.x for scene in scenes]
    assert len(scenes) == 12
    assert across == sorted(across, reverse=True)
    assert scenes[5:8] == [SCENE] * 3


def test_a_shot_without_frames_is_refused():
    with pytest.raises(InputError, match="no frame"):
        Script((Shot(SCENE, 0),))


@pytest.fixture
def camera() -> ScriptedCamera:
    clock = SimulatedClock()
    scripted = ScriptedCamera(clock, SimulatedPacer(clock), Look(SIZE))
    scripted.open()
    return scripted


def test_the_camera_shows_a_scene_until_it_is_cleared(camera: ScriptedCamera):
    camera.show(SCENE)
    shown = [texts_in(camera.read().pixels) for _ in range(3)]
    camera.clear()
    assert shown == [[CODE.text]] * 3
    assert texts_in(camera.read().pixels) == []


def test_a_script_plays_once_and_leaves_the_counter_empty(camera: ScriptedCamera):
    camera.show(Script((Shot(SCENE, 2),)))
    seen = [texts_in(camera.read().pixels) for _ in range(4)]
    assert seen == [[CODE.text], [CODE.text], [], []]


def test_a_new_scene_ends_the_script_that_plays(camera: ScriptedCamera):
    camera.show(Script((Shot(SCENE, 50),)))
    camera.show(Scene())
    assert texts_in(camera.read().pixels) == []


def test_a_hand_that_hardly_moves_smears_nothing():
    still = replace(SCENE, optics=Optics(motion_px=0.5, motion_deg=45))
    assert np.array_equal(render(still, SIZE, 1), render(SCENE, SIZE, 1))
