"""A kiosk that has nowhere to open its window says so before Qt ends the process."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.display import require_display
from shared.errors import UnavailableError


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Something that answers where a Wayland session would."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as door:
        door.bind(str(tmp_path / "wayland-7"))
        door.listen()
        yield {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": "", "WAYLAND_DISPLAY": ""}])
def test_without_a_display_there_is_advice(environment: dict[str, str]) -> None:
    with pytest.raises(UnavailableError, match=r"no display .* QT_QPA_PLATFORM=offscreen"):
        require_display(environment)


@pytest.mark.parametrize("display", [":4711", "unix:4711.0"])
def test_a_display_that_does_not_answer_is_named(display: str) -> None:
    with pytest.raises(UnavailableError, match=f"Nothing answers at the display {display}"):
        require_display({"DISPLAY": display})


def test_a_session_that_answers_is_enough(compositor: dict[str, str]) -> None:
    require_display(compositor | {"DISPLAY": ":4711"})


def test_a_session_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="wayland-7"):
        require_display({"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"})


@pytest.mark.parametrize(
    "environment", [{"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": "desk.example:0"}]
)
def test_what_only_qt_can_try_is_left_to_qt(environment: dict[str, str]) -> None:
    require_display(environment)
