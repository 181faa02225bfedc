"""Evidence for head office: on what staff plugged in, and nowhere else."""

from pathlib import Path

import pytest

from kiosk.store.exchange import media
from kiosk.store.exchange.media import PluggedIn
from shared.errors import UnavailableError


@pytest.fixture
def roots(tmp_path: Path) -> Path:
    for name in ("full", "stick"):
        (tmp_path / name).mkdir()
    return tmp_path


def mounted(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(media, "is_medium", lambda folder: folder.name in names)


def test_a_file_is_written_on_a_medium(roots: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounted(monkeypatch, "stick")

    assert PluggedIn([roots]).keep("evidence.txt", b"both") == "stick/evidence.txt"
    assert (roots / "stick/evidence.txt").read_bytes() == b"both"


def test_a_folder_that_is_no_medium_takes_nothing(roots: Path) -> None:
    with pytest.raises(UnavailableError, match="Put a USB stick into this kiosk"):
        PluggedIn([roots]).keep("evidence.txt", b"both")
    assert not any((roots / "stick").iterdir())


def test_a_medium_that_does_not_take_it_is_named(
    roots: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted(monkeypatch, "full")
    (roots / "full/evidence.txt").mkdir()

    with pytest.raises(UnavailableError, match="full did not take it"):
        PluggedIn([roots]).keep("evidence.txt", b"both")


def test_the_next_medium_takes_what_one_did_not(
    roots: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounted(monkeypatch, "full", "stick")
    (roots / "full/evidence.txt").mkdir()

    assert PluggedIn([roots]).keep("evidence.txt", b"both") == "stick/evidence.txt"
