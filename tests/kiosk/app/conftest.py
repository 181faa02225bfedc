"""A kiosk for each test, on a screen in memory."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.kiosk_window import KioskInHand, Plan, kiosk_on

OpenKiosk = Callable[..., KioskInHand]


@pytest.fixture
def open_kiosk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenKiosk]:
    with ExitStack() as stack:

        def opened(plan: Plan | None = None) -> KioskInHand:
            return stack.enter_context(kiosk_on(qapp, qtbot, tmp_path, plan))

        yield opened


@pytest.fixture
def person(open_kiosk: OpenKiosk) -> KioskInHand:
    """Somebody in front of a kiosk that stands in a shop, upright."""
    return open_kiosk()
