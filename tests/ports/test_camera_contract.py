"""The contract of every camera; each adapter is lost and found in its own way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from kiosk.devices.folder_camera import FolderCamera
from kiosk.devices.opencv_camera import OpenCvCamera
from kiosk.devices.pacing import SimulatedPacer
from kiosk.devices.plug import UnpluggableCamera
from kiosk.devices.scripted_camera import Look, ScriptedCamera
from kiosk.devices.simulated_camera import SimulatedCamera
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.switched_camera import SwitchedCamera
from kiosk.devices.video_camera import VideoCamera
from kiosk.ports import Camera
from shared.errors import UnavailableError

LONGER_THAN_THE_VIDEO = 20


@dataclass
class Case:
    camera: Camera
    lose: Callable[[], None]
    restore: Callable[[], None]


@pytest.fixture(
    params=["simulated", "scripted", "opencv", "video", "folder", "unpluggable", "switched"],
    ids=str,
)
def case(request: pytest.FixtureRequest, video: Path, picture_folder: Path) -> Iterator[Case]:
    made = make_case(request.param, video, picture_folder)
    yield made
    made.camera.close()


def make_case(kind: str, video: Path, folder: Path) -> Case:
    clock = SimulatedClock()
    pacer = SimulatedPacer(clock)
    cases: dict[str, Callable[[], Case]] = {
        "simulated": lambda: cabled(SimulatedCamera(clock, pacer, (64, 48))),
        "scripted": lambda: cabled(ScriptedCamera(clock, pacer, Look((64, 48)))),
        "switched": lambda: switched(SimulatedCamera(clock, pacer, (64, 48))),
        "unpluggable": lambda: cabled(UnpluggableCamera(VideoCamera(video, clock, pacer))),
        "opencv": lambda: moved_away(OpenCvCamera(str(video), clock), video),
        "video": lambda: moved_away(VideoCamera(video, clock, pacer), video),
        "folder": lambda: moved_away(FolderCamera(folder, clock, pacer), folder),
    }
    return cases[kind]()


def cabled(camera: SimulatedCamera | ScriptedCamera | UnpluggableCamera) -> Case:
    return Case(camera, camera.unplug, camera.plug)


def switched(drawn: SimulatedCamera) -> Case:
    return Case(SwitchedCamera(drawn), drawn.unplug, drawn.plug)


def moved_away(camera: Camera, path: Path) -> Case:
    elsewhere = path.with_name("moved away")
    return Case(
        camera, lambda: void(path.rename(elsewhere)), lambda: void(elsewhere.rename(path))
    )


def void(_: object) -> None: ...


def read_until_lost(camera: Camera) -> None:
    for _ in range(LONGER_THAN_THE_VIDEO):
        camera.read()


def test_a_frame_is_height_by_width_by_blue_green_red(case: Case):
    case.camera.open()
    pixels = case.camera.read().pixels
    assert pixels.shape == (48, 64, 3)
    assert pixels.dtype == np.uint8
    assert pixels.flags.c_contiguous


def test_frames_are_numbered_and_timed_in_order(case: Case):
    case.camera.open()
    frames = [case.camera.read() for _ in range(5)]
    assert [f.number for f in frames] == [0, 1, 2, 3, 4]
    times = [f.taken_at_s for f in frames]
    assert times == sorted(times)


def test_a_frame_keeps_its_pixels_while_others_are_read(case: Case):
    case.camera.open()
    first = case.camera.read()
    kept = first.pixels.copy()
    for _ in range(3):
        case.camera.read()
    assert np.array_equal(first.pixels, kept)


def test_numbers_go_on_after_opening_again(case: Case):
    case.camera.open()
    before = case.camera.read().number
    case.camera.close()
    case.camera.open()
    assert case.camera.read().number == before + 1


def test_reading_a_camera_that_was_never_opened_says_so(case: Case):
    with pytest.raises(UnavailableError, match="open"):
        case.camera.read()


def test_closing_twice_is_safe_and_ends_reading(case: Case):
    case.camera.open()
    case.camera.close()
    case.camera.close()
    with pytest.raises(UnavailableError):
        case.camera.read()


def test_a_lost_camera_raises_and_cannot_be_opened(case: Case):
    case.camera.open()
    case.lose()
    with pytest.raises(UnavailableError):
        read_until_lost(case.camera)
    with pytest.raises(UnavailableError):
        case.camera.open()


def test_a_camera_that_came_back_works_after_opening_anew(case: Case):
    case.camera.open()
    case.lose()
    with pytest.raises(UnavailableError):
        read_until_lost(case.camera)
    case.restore()
    case.camera.open()
    assert case.camera.read().pixels.size


def test_a_camera_has_a_name_for_people(case: Case):
    assert case.camera.name.strip()


def test_a_picture_can_be_let_go_by_unseen(case: Case):
    case.camera.open()
    before = case.camera.read()
    for _ in range(LONGER_THAN_THE_VIDEO if isinstance(case.camera, VideoCamera) else 2):
        case.camera.skip()
    assert case.camera.read().taken_at_s >= before.taken_at_s


def test_a_closed_or_lost_camera_has_no_picture_to_let_go_by(case: Case):
    with pytest.raises(UnavailableError, match="open"):
        case.camera.skip()


def test_a_camera_pulled_out_while_nobody_looks_is_noticed(case: Case):
    case.camera.open()
    case.lose()
    with pytest.raises(UnavailableError):
        for _ in range(LONGER_THAN_THE_VIDEO):
            case.camera.skip()
            case.camera.read()
