"""The tour inside of this process: every stop, and how it ends where it cannot write."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app.tour import touring
from kiosk.app.tour.stops import stops_of
from kiosk.app.tour.touring import HurriedClock, tour
from kiosk.exit_codes import ExitCode
from kiosk.options import TourOptions
from kiosk.settings import Settings
from shared.errors import UnavailableError
from tests.support.kiosk_window import take_off


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    take_off(qapp)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.model_validate({"paths": {"data_dir": tmp_path / "data"}})


def one_view(out: Path) -> TourOptions:
    return TourOptions(out, ("en",), ("portrait",), ("light",))


def test_a_tour_keeps_its_pictures_and_its_timings(
    settings: Settings,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The first few: tests/end_to_end walks to the end.
    monkeypatch.setattr(touring, "stops_of", lambda guide: stops_of(guide)[:4])
    code = tour(settings, one_view(tmp_path / "out"))
    pictures = json.loads((tmp_path / "out/tour.json").read_text(encoding="utf-8"))["pictures"]

    assert code == ExitCode.OK
    assert all((tmp_path / "out" / picture["file"]).exists() for picture in pictures)
    assert f"{len(pictures)} pictures are in" in capsys.readouterr().out


def test_a_tour_that_cannot_write_says_where(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("in the way", encoding="utf-8")

    with pytest.raises(UnavailableError, match="cannot make the folder for pictures"):
        tour(settings, one_view(tmp_path / "out"))


def test_a_hurried_clock_keeps_going_after_it_skipped() -> None:
    clock = HurriedClock()
    before = clock.monotonic()
    clock.skip(60)

    assert clock.monotonic() - before >= 60
