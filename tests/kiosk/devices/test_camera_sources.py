"""What is particular to cameras that open something: devices, videos, folders."""

import time
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.devices.folder_camera import FolderCamera
from kiosk.devices.opencv_camera import CameraDevice, OpenCvCamera, cameras_present
from kiosk.devices.pacing import EventPacer, SimulatedPacer
from kiosk.devices.simulated_clock import SimulatedClock
from kiosk.devices.video_camera import VideoCamera
from shared.errors import UnavailableError


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()


def film(path: Path, levels: list[int], rate: float = 25, codec: str = "FFV1") -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), rate, (64, 48))
    for level in levels:
        writer.write(np.full((48, 64, 3), level, dtype=np.uint8))
    writer.release()
    return path


def test_a_device_that_is_not_there_is_named_quietly(
    clock: SimulatedClock, capfd: pytest.CaptureFixture[str]
):
    with pytest.raises(UnavailableError, match=r"camera 63 .*plug it in"):
        OpenCvCamera(63, clock).open()
    assert capfd.readouterr() == ("", "")


def test_a_device_path_that_is_not_there_is_named(clock: SimulatedClock):
    with pytest.raises(UnavailableError, match="/dev/video63"):
        OpenCvCamera("/dev/video63", clock).open()


def test_the_opencv_camera_delivers_what_was_filmed(clock: SimulatedClock, tmp_path: Path):
    camera = OpenCvCamera(str(film(tmp_path / "a.avi", [10, 200])), clock)
    camera.open()
    levels = [int(camera.read().pixels[0, 0, 0]) for _ in range(2)]
    with pytest.raises(UnavailableError, match="no picture"):
        camera.read()
    camera.close()
    assert levels == [10, 200]


def test_a_motion_jpeg_video_can_be_played(clock: SimulatedClock, tmp_path: Path):
    path = film(tmp_path / "a.avi", [120], codec="MJPG")
    camera = VideoCamera(path, clock, SimulatedPacer(clock))
    camera.open()
    level = int(camera.read().pixels.mean())
    camera.close()
    assert abs(level - 120) <= 2


def test_a_video_loops_at_its_own_rate(clock: SimulatedClock, tmp_path: Path):
    path = film(tmp_path / "a.avi", [10, 20, 30], rate=5)
    camera = VideoCamera(path, clock, SimulatedPacer(clock))
    camera.open()
    frames = [camera.read() for _ in range(5)]
    camera.close()
    assert [int(f.pixels[0, 0, 0]) for f in frames] == [10, 20, 30, 10, 20]
    assert [f.taken_at_s for f in frames] == pytest.approx([0.0, 0.2, 0.4, 0.6, 0.8])


def test_a_video_plays_as_fast_as_asked(clock: SimulatedClock, tmp_path: Path):
    path = film(tmp_path / "a.avi", [10, 20], rate=5)
    camera = VideoCamera(path, clock, SimulatedPacer(clock), as_fast_as_asked=True)
    camera.open()
    times = [camera.read().taken_at_s for _ in range(4)]
    camera.close()
    assert times == [0.0] * 4


@pytest.mark.parametrize("content", [b"", b"no video at all"])
def test_a_file_that_is_no_video_is_named(
    clock: SimulatedClock, tmp_path: Path, content: bytes
):
    path = tmp_path / "broken.avi"
    path.write_bytes(content)
    with pytest.raises(UnavailableError, match=r"broken\.avi cannot be played"):
        VideoCamera(path, clock, SimulatedPacer(clock)).open()


def test_a_folder_plays_in_the_order_of_names(clock: SimulatedClock, tmp_path: Path):
    for name, level in (("b.png", 20), ("a.png", 10), ("c.bmp", 30)):
        cv2.imwrite(str(tmp_path / name), np.full((4, 4, 3), level, dtype=np.uint8))
    (tmp_path / "notes.txt").write_text("not a picture")
    camera = FolderCamera(tmp_path, clock, SimulatedPacer(clock))
    camera.open()
    assert [int(camera.read().pixels[0, 0, 0]) for _ in range(4)] == [10, 20, 30, 10]


def test_a_folder_without_pictures_says_so(clock: SimulatedClock, tmp_path: Path):
    with pytest.raises(UnavailableError, match="holds no pictures"):
        FolderCamera(tmp_path, clock, SimulatedPacer(clock)).open()


def test_a_broken_picture_is_named(clock: SimulatedClock, tmp_path: Path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG broken")
    camera = FolderCamera(tmp_path, clock, SimulatedPacer(clock))
    camera.open()
    with pytest.raises(UnavailableError, match=r"a\.png cannot be read as a picture"):
        camera.read()


def test_cameras_present_are_listed_once_each_by_number(tmp_path: Path):
    for node, label, index in (("video10", "Desk", "0"), ("video2", "Front", "0")):
        (tmp_path / node).mkdir()
        (tmp_path / node / "name").write_text(f"{label}\n")
        (tmp_path / node / "index").write_text(f"{index}\n")
    (tmp_path / "video3").mkdir()
    (tmp_path / "video3" / "index").write_text("1\n")
    assert cameras_present(tmp_path) == (
        CameraDevice("/dev/video2", "Front"),
        CameraDevice("/dev/video10", "Desk"),
    )


def test_a_computer_without_cameras_lists_none(tmp_path: Path):
    assert cameras_present(tmp_path / "missing") == ()


def test_a_hurried_pacer_waits_no_more():
    pacer = EventPacer()
    pacer.hurry()
    started = time.monotonic()
    pacer.wait(60)
    assert time.monotonic() - started < 5
