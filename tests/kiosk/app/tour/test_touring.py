"""The tour inside of this process: every stop, and how it ends where it cannot write."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app.tour import touring
from kiosk.app.tour.stops import stops_of
from kiosk.app.tour.touring import HurriedClock, tour, views_of
from kiosk.exit_codes import ExitCode
from kiosk.options import TourOptions
from kiosk.settings import Settings
from kiosk.ui.tour import View
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


def test_unasked_every_language_is_seen_both_ways_up_and_colours_only_once() -> None:
    views = views_of(TourOptions(Path()))
    rest = [view for view in views if view.theme != "light" or view.large_type]

    assert len({(view.language, view.orientation) for view in views}) == 12
    assert [(view.theme, view.large_type) for view in rest] == [
        ("dark", False),
        ("contrast", False),
        ("light", True),
    ]
    assert len(views) == 12 + len(rest)


@pytest.mark.parametrize("large_type", [False, True])
def test_themes_that_are_named_are_taken_in_every_combination(*, large_type: bool) -> None:
    options = TourOptions(Path(), themes=("light", "dark", "contrast"), large_type=large_type)
    views = views_of(options)

    assert len(set(views)) == len(views) == 6 * 2 * 3
    assert {view.large_type for view in views} == {large_type}


def test_large_type_alone_is_taken_in_the_light_theme() -> None:
    options = TourOptions(Path(), ("ar",), ("portrait",), large_type=True)

    assert views_of(options) == [View("ar", "portrait", "light", large_type=True)]
