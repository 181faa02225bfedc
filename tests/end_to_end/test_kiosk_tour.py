"""`kiosk tour` as a command: pictures of every screen, and a plain sentence when it cannot."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.exit_codes import ExitCode
from tests.support.kiosk_process import Home

ONE_VIEW = ("--language", "ar", "--orientation", "landscape", "--theme", "dark")
STOPS = 105


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_the_tour_writes_a_picture_of_every_stop_and_says_how_long_each_took(
    home: Home,
) -> None:
    out = home.folder / "pictures"
    ended = home.kiosk("tour", "--out", str(out), *ONE_VIEW, "--json")
    answer = json.loads(ended.stdout)
    pictures = answer["pictures"]

    assert ended.returncode == ExitCode.OK
    assert not home.data.exists(), "a tour leaves no data behind"
    assert json.loads((out / "tour.json").read_text(encoding="utf-8")) == answer
    assert len(pictures) == STOPS
    assert {picture["language"] for picture in pictures} == {"ar"}
    assert all(0 < picture["shown_in_ms"] < 15_000 for picture in pictures)
    for picture in pictures:
        image = QImage(str(out / picture["file"]))
        assert (image.width(), image.height()) == (1920, 1080)


def test_a_folder_that_cannot_be_written_is_a_plain_sentence(home: Home) -> None:
    (home.folder / "pictures").write_text("in the way", encoding="utf-8")
    ended = home.kiosk("tour", "--out", str(home.folder / "pictures"), *ONE_VIEW)

    assert ended.returncode == ExitCode.UNAVAILABLE
    assert "kiosk: " in ended.stderr
    assert "choose another with --out" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_timings_that_cannot_be_written_are_a_plain_sentence_too(home: Home) -> None:
    (home.folder / "pictures/tour.json").mkdir(parents=True)
    ended = home.kiosk("tour", "--out", str(home.folder / "pictures"), *ONE_VIEW)

    assert ended.returncode == ExitCode.UNAVAILABLE
    assert "the timings cannot be written" in ended.stderr
